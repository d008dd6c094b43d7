import dev.hamilton.annotation.Dataflow;

@Dataflow(inputs = String.class)
final class InputsThatAreNoRecord { // expect H009
    static double twice(double spend) {
        return spend * 2;
    }
}
