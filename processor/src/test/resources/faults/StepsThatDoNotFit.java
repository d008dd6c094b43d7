import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.Value;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenIn;
import java.util.List;

@Dataflow
final class StepsThatDoNotFit {
    @PipeInput({
        @Step(call = "plos"), // expect H315
        @Step(call = "nothing"), // expect H316
        @Step(
                call = "abs", // expect H316
                of = Math.class),
        @Step(
                call = "plus",
                bind = {
                    @Bind(parameter = "it", value = "1"), // expect H007
                    @Bind(parameter = "bye", value = "1"), // expect H311
                    @Bind(parameter = "by", value = "x") // expect H006
                }),
        @Step(
                call = "plus",
                bind = @Bind(parameter = "by"), // expect H312
                namespace = {"a", "b"}), // expect H312
        @Step(
                call = "plus",
                name = "there",
                when = @When(key = "", is = "1"), // expect H005
                whenIn = @WhenIn(key = "size", in = {})) // expect H303
    })
    static double many(double price) {
        return price;
    }

    @PipeInput(
            value = @Step(call = "plus"),
            on = {
                "price",
                "cots" // expect H311
            })
    static double on(double price, double costs) {
        return price + costs;
    }

    @PipeInput(value = @Step(call = "text")) // expect H317
    static double typed(double price) {
        return price;
    }

    @PipeInput(@Step(call = "plus")) // expect H007
    static double grouped(@Group({"bare", "alone"}) List<Double> several) {
        return several.size();
    }

    @PipeInput(@Step(call = "plus")) // expect H317
    static double constant(@Value("three") String fixed) {
        return fixed.length();
    }

    @PipeInput(@Step(call = "plus")) // expect H311
    static double alone() {
        return 1;
    }

    @PipeInput({}) // expect H319
    @PipeOutput({
        @Step(call = "text"),
        @Step(call = "plus") // expect H317
    })
    static double output(double price) {
        return price;
    }

    @ExtractFields
    @PipeOutput(
            value =
                    @Step(
                            call = "plus",
                            on = "hihg"), // expect H353
            on = {
                "low",
                "lower" // expect H353
            })
    static Band band(double price) {
        return new Band(price, price);
    }

    @ExtractFields(prefix = "early_")
    @PipeOutput(value = @Step(call = "plus"), on = "early_low")
    static Band early(double price) {
        return new Band(price, price);
    }

    @PipeOutput(
            value = @Step(call = "plus"),
            on = "late_low") // expect H353
    @ExtractFields(prefix = "late_")
    static Band later(double price) {
        return new Band(price, price);
    }

    @Mutate("outptu") // expect H315
    static double misspelled(double it) {
        return it;
    }

    @Mutate("bare")
    @Tag(key = "owner", value = "anna") // expect H007
    static double labelled(double it) {
        return it;
    }

    @Mutate({}) // expect H319
    static double idle(double it) {
        return it;
    }

    @Mutate(
            value = "bare",
            on = "bar") // expect H353
    static double elsewhere(double it, double by) {
        return it;
    }

    @Mutate("bare") // expect H317
    static double ofText(String it) {
        return 1;
    }

    @Mutate("bare") // expect H316
    static double ofNothing() {
        return 1;
    }

    static double bare(double by) {
        return by;
    }

    @Exclude
    static double plus(double it, double by) {
        return it + by;
    }

    @Exclude
    static double nothing() {
        return 0;
    }

    @Exclude
    static String text(double it) {
        return "" + it;
    }

    record Band(double low, double high) {}
}
