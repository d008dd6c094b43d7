package dev.hamilton.examples.employment;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Naming;
import java.time.LocalDate;

/** What the date of a month says. */
@Dataflow(naming = Naming.SNAKE_CASE)
final class Calendar {
    private static final LocalDate PEAK = LocalDate.of(2007, 12, 1);
    private static final LocalDate TROUGH = LocalDate.of(2009, 6, 1);

    private Calendar() {}

    /** The year. */
    static int year(LocalDate month) {
        return month.getYear();
    }

    /** The month of the year, 1 to 12. */
    static int monthOfYear(LocalDate month) {
        return month.getMonthValue();
    }

    /** The quarter of the year, 1 to 4. */
    static int quarter(int monthOfYear) {
        return (monthOfYear + 2) / 3;
    }

    /** Whether the month is the last of its quarter. */
    static boolean isQuarterEnd(int monthOfYear) {
        return monthOfYear % 3 == 0;
    }

    /** Whether the economy was in recession: from the peak to the trough that the NBER's dating committee announced. */
    static boolean isRecession(LocalDate month) {
        return !month.isBefore(PEAK) && !month.isAfter(TROUGH);
    }
}
