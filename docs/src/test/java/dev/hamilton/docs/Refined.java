package dev.hamilton.docs;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.When;
import java.util.Arrays;

@Dataflow
interface Refined {
    // tag::does[]
    @Does(call = "sum")
    double cost(double rent, double wages, double energy);

    @Exclude
    static double sum(double... each) {
        return Arrays.stream(each).sum();
    }
    // end::does[]

    // tag::pipe[]
    @PipeOutput({
        @Step(call = "atMost", bind = @Bind(parameter = "most", value = "100")),
        @Step(call = "rint", of = Math.class, when = @When(key = "currency", is = "JPY"))
    })
    static double price(double cost, double margin) {
        return cost * (1 + margin);
    }

    @PipeInput(
            value = @Step(call = "atMost", name = "believed", bind = @Bind(parameter = "most", from = "capacity")),
            on = "demand")
    static double revenue(double price, double demand) {
        return price * demand;
    }

    @Exclude
    static double atMost(double it, double most) {
        return Math.min(it, most);
    }
    // end::pipe[]

    // tag::mutate[]
    @Mutate("price")
    static double withTax(double price, double taxRate) {
        return price * (1 + taxRate);
    }
    // end::mutate[]
}
