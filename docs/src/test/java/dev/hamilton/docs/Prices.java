package dev.hamilton.docs;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.columns.DoubleColumn;
import java.util.List;

@Dataflow
final class Prices {
    private Prices() {}

    // tag::when[]
    @When(key = "region", is = "US")
    static double price__us(double dollars) {
        return dollars;
    }

    @WhenNot(key = "region", is = "US")
    static double price__abroad(double dollars, double rate) {
        return dollars * rate;
    }
    // end::when[]

    // tag::parameterize[]
    /** Price {weeks} weeks ago. */
    @ParameterizeEach(
            parameter = "weeks",
            name = "price_lag_{weeks}",
            values = {"1", "2", "52"})
    static DoubleColumn lag(DoubleColumn price, int weeks) {
        return price.shift(weeks);
    }

    @Parameterize(name = "margin", bind = @Bind(parameter = "part", from = "profit"))
    @Parameterize(name = "taxShare", bind = @Bind(parameter = "part", from = "tax"))
    static double share(double part, double price) {
        return part / price;
    }
    // end::parameterize[]

    // tag::group[]
    static double total(@Group({"price", "tax", "shipping"}) List<Double> amounts) {
        return amounts.stream().mapToDouble(Double::doubleValue).sum();
    }
    // end::group[]

    // tag::extract[]
    record Band(DoubleColumn low, DoubleColumn high) {}

    @ExtractFields
    static Band band(DoubleColumn price) {
        return new Band(price.rolling(52).min(), price.rolling(52).max());
    }
    // end::extract[]
}
