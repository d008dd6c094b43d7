import dev.hamilton.annotation.Dataflow;

@Dataflow(includes = IncludedWithoutInstance.Features.class)
final class IncludedWithoutInstance {
    static double twice(double scaled) {
        return scaled * 2;
    }

    @Dataflow
    static final class Features {
        private final double factor = 3;

        double scaled(double spend) { // expect H008
            return spend * factor;
        }
    }
}
