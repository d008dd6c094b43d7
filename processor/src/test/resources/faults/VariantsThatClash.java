import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNot;

@Dataflow
final class VariantsThatClash {
    @WhenIn(
            key = "region",
            in = {"US", "CA"})
    static double tax__america(double net) {
        return net * 0.07;
    }

    @WhenNot(key = "region", is = "US")
    static double tax__abroad(double net) { // expect H104
        return net * 0.2;
    }

    @When(key = "unit", is = "name")
    static String unit__name() {
        return "kg";
    }

    @When(key = "unit", is = "factor")
    static double unit__factor() {
        return 1;
    }

    static double weight(double unit) { // expect H103
        return unit;
    }

    @When(key = "", is = "US") // expect H005
    static double keyless(double net) {
        return net;
    }

    @When(key = "region", is = "US")
    static double ends__(double net) { // expect H005
        return net;
    }
}
