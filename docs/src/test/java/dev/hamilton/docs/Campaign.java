package dev.hamilton.docs;

import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Caching;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Schema;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Dataflow
final class Campaign {
    // tag::checks[]
    /** What share of the views led to a click. */
    @Check(
            range = {0, 1},
            maxNullFraction = 0.05) // warns
    @Check(allowNan = false, onFail = OnFail.FAIL) // keeps the value from what reads it
    static double clickRate(double clicks, double views) {
        return clicks / views;
    }
    // end::checks[]

    // tag::validator[]
    @CheckWith(value = SumsToOne.class, onFail = OnFail.FAIL)
    static DoubleColumn weights(DoubleColumn views) {
        return views.divide(views.sum());
    }

    static final class SumsToOne implements Validator<DoubleColumn> {
        @Override
        public Verdict validate(DoubleColumn weights) {
            double sum = weights.sum();
            return Verdict.of(Math.abs(sum - 1) < 1e-9, "sums to " + sum).with("sum", sum);
        }
    }
    // end::validator[]

    // tag::share[]
    @Check(
            range = {0, 1},
            allowNan = false,
            onFail = OnFail.FAIL)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Share {}

    @Share
    static double bounceRate(double bounces, double views) {
        return bounces / views;
    }
    // end::share[]

    // tag::schema[]
    record Totals(double clicks, double views) {}

    @Check(schema = Totals.class, onFail = OnFail.FAIL) // the columns are there, and hold numbers
    @Schema(Totals.class) // says so, to people and in pictures
    static DataFrame totals(DataFrame log) {
        return log;
    }
    // end::schema[]

    // tag::outputs[]
    record Day(double high, double low) {}

    @ExtractFields
    @TagOutput(target = "high", key = "unit", value = "celsius")
    @Check(
            range = {-90, 60},
            target = {"high", "low"})
    @Cache(Caching.RECOMPUTE)
    static Day day(double reading) {
        return new Day(reading + 1, reading - 1);
    }
    // end::outputs[]
}
