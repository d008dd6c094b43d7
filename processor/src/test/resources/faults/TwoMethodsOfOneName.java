import dev.hamilton.annotation.Dataflow;

@Dataflow
final class TwoMethodsOfOneName {
    static double spend(double raw) {
        return raw;
    }

    static double spend(double raw, double rate) { // expect H001
        return raw * rate;
    }

    static double spendPerSignup(double spend, double signups) {
        return spend / signups;
    }
}
