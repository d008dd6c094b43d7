package dev.hamilton.docs;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DoubleColumn;

// tag::features[]
@Dataflow(inputs = MarketingFeatures.Week.class)
final class MarketingFeatures {
    record Week(double spend, double signups) {}

    /** Spend per person signed up. */
    static double spendPerSignup(double spend, double signups) {
        return spend / signups;
    }

    /** Mean spend over the last three weeks. */
    static DoubleColumn avg3wkSpend(DoubleColumn spend) {
        return spend.rolling(3).mean();
    }

    /** Whether more was spent than usual. */
    static boolean aboveTrend(double spend, double avg3wkSpend) {
        return spend > avg3wkSpend;
    }
}
// end::features[]
