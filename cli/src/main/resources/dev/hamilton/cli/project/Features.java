package {{package}};

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DoubleColumn;

/** What a week's marketing brought. Each method is a column; its parameters are the columns it is made of. */
@Dataflow(inputs = Features.Week.class)
public final class Features {
    private Features() {}

    /** What is known of a week: the columns of weeks.csv. */
    record Week(double spend, double signups) {}

    /** Spend per person signed up. Written over one week, it is computed for each. */
    static double spendPerSignup(double spend, double signups) {
        return spend / signups;
    }

    /** Mean spend over the last three weeks. Written over all weeks, as it looks back. */
    static DoubleColumn avg3wkSpend(DoubleColumn spend) {
        return spend.rolling(3).mean();
    }

    /** Whether more was spent than usual. */
    static boolean aboveTrend(double spend, double avg3wkSpend) {
        return spend > avg3wkSpend;
    }
}
