import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.When;

@Dataflow(inputs = RuledOutByConfig.Order.class)
final class RuledOutByConfig {
    @When(key = "region", is = "US")
    static double tax__us(double net) {
        return net * 0.07;
    }

    @When(key = "region", is = "UK")
    static double tax__uk(double net) {
        return net * 0.2;
    }

    @When(key = "region", is = "US")
    static double shipping__us(double weight) {
        return weight;
    }

    static double total(double net, double tax, double shipping) { // expect H301
        return net + tax + shipping;
    }

    record Order(double net, double weight) {}
}
