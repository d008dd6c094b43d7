import dev.hamilton.annotation.Dataflow;

@Dataflow(includes = MisspelledInput.Features.class, inputs = MisspelledInput.Weekly.class)
final class MisspelledInput {
    record Weekly(double spend, double signups) {}

    @Dataflow
    static final class Features {
        static double spendPerSignup(
                double spend, //
                double signup) { // expect H101
            return spend / signup;
        }

        static double doubled(double spendPerSignup) {
            return 2 * spendPerSignup;
        }
    }
}
