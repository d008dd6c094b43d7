package dev.hamilton.examples.hello;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DoubleColumn;

/** What a week's marketing brought. Each method is a column, each parameter a column it is made of. */
@Dataflow(inputs = Week.class)
final class MarketingFeatures {
    private MarketingFeatures() {}

    /** Federal holidays in the week. */
    static int holidays(int year, int week) {
        return FederalHolidays.ofWeek(year, week).size();
    }

    /** Mean spend over the last three weeks. */
    static DoubleColumn avg3wkSpend(DoubleColumn spend) {
        return spend.rolling(3).mean();
    }

    /** Spend per person signed up. */
    static double spendPerSignup(double spend, double signups) {
        return spend / signups;
    }

    /** Spend three weeks ago. */
    static DoubleColumn spendShift3weeks(DoubleColumn spend) {
        return spend.shift(3);
    }

    /** Spend three weeks ago, per person signed up now. */
    static double spendShift3weeksPerSignup(double spendShift3weeks, double signups) {
        return spendShift3weeks / signups;
    }
}
