import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.annotation.WhenNotIn;

@Dataflow(inputs = ConditionsOfNothing.Order.class)
final class ConditionsOfNothing {
    @WhenIn(key = "region", in = {}) // expect H303
    static double tax__never(double net) {
        return net * 0.07;
    }

    @WhenNotIn(key = "region", in = {}) // expect H303
    static double fee__always(double net) {
        return net * 0.2;
    }

    @When(key = "region", is = "US")
    @When(key = "unit", is = "kg")
    @When(key = "region", is = "UK") // expect H303
    static double both(double net) {
        return net;
    }

    @WhenIn(
            key = "region",
            in = {"US", "UK"})
    @WhenNot(key = "region", is = "US")
    @WhenNotIn( // expect H303
            key = "region",
            in = {"UK", "DE"})
    static double none(double net) {
        return net;
    }

    @WhenNot(key = "region", is = "US")
    @WhenNot(key = "region", is = "UK")
    @WhenIn(
            key = "size",
            in = {"1", "2"})
    @When(key = "size", is = "2.0")
    static double abroad(double net) {
        return net;
    }

    @When(key = "region", is = "US", ifUnset = Unset.HOLDS)
    @WhenNot(key = "region", is = "US", ifUnset = Unset.HOLDS)
    static double unset(double net) {
        return net;
    }

    @PipeInput(
            @Step( // expect H303
                    call = "half",
                    when = {@When(key = "unit", is = "kg"), @When(key = "unit", is = "lb")}))
    static double piped(double net) {
        return net;
    }

    static double reads(double both, double none) {
        return both + none;
    }

    @Exclude
    static double half(double it) {
        return it / 2;
    }

    record Order(double net) {}
}
