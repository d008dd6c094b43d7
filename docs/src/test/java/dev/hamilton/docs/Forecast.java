package dev.hamilton.docs;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.util.Arrays;

/** What the manual shows of functions that are put together. */
@Dataflow
interface Forecast {
    // tag::does[]
    @Does(call = "sum")
    double costs(double rent, double wages, double energy);

    @Exclude
    static double sum(double... each) {
        return Arrays.stream(each).sum();
    }
    // end::does[]

    // tag::pipe[]
    @PipeOutput({
        @Step(call = "clip", bind = @Bind(parameter = "most", value = "100")),
        @Step(call = "smooth", when = @When(key = "smooth", is = "true"))
    })
    static double demand(double visitors, double share) {
        return visitors * share;
    }

    @Exclude
    static double clip(double value, double most) {
        return Math.min(value, most);
    }

    @Exclude
    static DoubleColumn smooth(DoubleColumn value) {
        return value.rolling(3, 1).mean();
    }
    // end::pipe[]

    // tag::mutate[]
    @Mutate("costs")
    static double rounded(double costs) {
        return Math.rint(costs);
    }
    // end::mutate[]

    // tag::columns[]
    @WithColumns(
            modules = StoreFeatures.class,
            value = "sales",
            type = DoubleColumn.class,
            select = {"meanSales", "aboveMean"})
    static DataFrame good(DataFrame weeks) {
        return weeks.where(weeks.booleans("aboveMean"));
    }
    // end::columns[]

    // tag::resolve[]
    @Resolve(Lags.class)
    static DoubleColumn lag(DoubleColumn demand, int weeks) {
        return demand.shift(weeks);
    }
    // end::resolve[]
}
