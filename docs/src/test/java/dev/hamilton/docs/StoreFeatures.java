package dev.hamilton.docs;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.Closed;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What the manual shows of columns. */
@Dataflow
final class StoreFeatures {
    private StoreFeatures() {}

    // tag::rows[]
    /** Sales of one visitor. */
    static double perVisitor(double sales, int visitors) {
        return sales / visitors;
    }

    /** What is known of the weather; nothing is known as "unknown". */
    static String weatherKnown(@Nullable String weather) {
        return weather == null ? "unknown" : weather;
    }
    // end::rows[]

    // tag::windows[]
    /** Mean of the last four weeks, as soon as there are two. */
    static DoubleColumn mean4(DoubleColumn sales) {
        return sales.rolling(4, 2).mean();
    }

    /** Sales of the last 28 days, however many rows these are. */
    static DoubleColumn last28Days(DoubleColumn sales, DateColumn day) {
        return sales.rolling(Period.ofDays(28), day).sum();
    }

    /** Change since the week before, each store by itself. */
    static DoubleColumn change(DoubleColumn sales, StringColumn store) {
        return sales.over(store).pctChange(1);
    }
    // end::windows[]

    // tag::more[]
    /** Mean sales of the 28 days before, which do not know of the day's own. */
    static DoubleColumn before(DoubleColumn sales, DateColumn day, StringColumn store) {
        return sales.over(store)
                .rolling(Period.ofDays(28), day)
                .closed(Closed.LEFT)
                .mean();
    }

    /** Largest load of the last five minutes. */
    static DoubleColumn peak(DoubleColumn load, ObjectColumn<Instant> time) {
        return load.rolling(Duration.ofMinutes(5), time).max();
    }

    /** Mean of four weeks, of which the last weighs 4 and the first 1. */
    static DoubleColumn weighted4(DoubleColumn sales) {
        return sales.rolling(Weights.linear(4)).minPeriods(2).mean();
    }

    /** Days since the last row of the same store. */
    static IntColumn daysBetween(DateColumn day, StringColumn store) {
        return day.daysSince(day.over(store).shift(1));
    }
    // end::more[]

    // tag::whole[]
    /** Mean of all weeks: one value, which is repeated where a row is computed. */
    static double meanSales(DoubleColumn sales) {
        return sales.mean();
    }

    static boolean aboveMean(double sales, double meanSales) {
        return sales > meanSales;
    }
    // end::whole[]
}
