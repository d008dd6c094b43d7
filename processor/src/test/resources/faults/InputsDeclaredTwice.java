import dev.hamilton.annotation.Dataflow;

@Dataflow(includes = InputsDeclaredTwice.Features.class, inputs = InputsDeclaredTwice.Weekly.class)
final class InputsDeclaredTwice {
    record Weekly(double spend) {}

    record Daily(double spend) {}

    @Dataflow(inputs = Daily.class)
    static final class Features { // expect H107
        static double twice(double spend) {
            return spend * 2;
        }
    }
}
