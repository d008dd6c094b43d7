import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;

@Dataflow
final class NoMethods { // expect H010
    private static double hidden(double spend) {
        return spend;
    }

    @Exclude
    static double excluded(double spend) {
        return hidden(spend);
    }
}
