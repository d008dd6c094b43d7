import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Name;

@Dataflow
final class OneNodeTwice {
    static double twice(double spend) {
        return spend * 2;
    }

    @Name("twice")
    static double doubled(double spend) { // expect H104
        return spend + spend;
    }
}
