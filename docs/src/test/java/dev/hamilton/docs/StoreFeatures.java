package dev.hamilton.docs;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
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
