import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Tag;

@Dataflow
final class BlankNames {
    @Name(" ") // expect H005
    static double nameless(double spend) {
        return spend;
    }

    static double fromNowhere(
            double spend, //
            @From("") double signups) { // expect H005
        return spend / signups;
    }

    @Tag(key = "", value = "growth") // expect H005
    static double tagged(double spend) {
        return spend;
    }
}
