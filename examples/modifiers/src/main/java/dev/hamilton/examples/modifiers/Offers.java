package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.When;

/** What a shop offers its goods for, refined step by step. */
@Dataflow
interface Offers {
    /** All that a piece costs the shop. */
    @Does(call = "sum", of = Steps.class)
    double cost(double purchase, double freight, double storage);

    /** The price on the label: not below the cost, and to the cent. */
    @PipeOutput({
        @Step(call = "atLeast", of = Steps.class, bind = @Bind(parameter = "least", from = "cost")),
        @Step(call = "cents", of = Steps.class, name = "rounded")
    })
    @Check(range = {0, 1000})
    static double price(double cost, double margin, double discount) {
        return cost * (1 + margin) - discount;
    }

    /** In a sale everything is cheaper, whatever it costs. */
    @When(key = "sale", is = "true", ifUnset = Unset.FAILS)
    @Mutate("price")
    static double cheaper(double price) {
        return price / 2;
    }

    /** What is expected to be sold, if demand is believed only up to a limit. */
    @PipeInput(
            value = {
                @Step(call = "min", of = Steps.class, bind = @Bind(parameter = "most", value = "100")),
                @Step(call = "half")
            },
            on = "demand")
    static double sold(double price, double demand) {
        return price > 20 ? demand / 2 : demand;
    }

    /** A step of this class, which is no node by itself. */
    @Exclude
    static double half(double it) {
        return it / 2;
    }
}
