package dev.hamilton.docs;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.When;

/** Dataflows within dataflows, each with a config of its own. */
@Dataflow
final class Shops {
    private Shops() {}

    // tag::nested[]
    static final class Taxes {
        @When(key = "region", is = "US")
        static double rate__us() {
            return 0.07;
        }

        @When(key = "region", is = "UK")
        static double rate__uk() {
            return 0.2;
        }

        static double taxed(double net, double rate) {
            return net * (1 + rate);
        }
    }

    static final class Shop {
        static double net(double price, int pieces) {
            return price * pieces;
        }

        @Subdag(modules = Taxes.class, inputs = @Bind(parameter = "net", from = "net"))
        static double gross(double taxed) {
            return taxed;
        }
    }

    @Subdag(
            modules = Shop.class,
            cases = {
                @Subdag.Case(name = "abroad", config = @Subdag.Setting(key = "region", value = "US")),
                @Subdag.Case(name = "atHome", config = @Subdag.Setting(key = "region", from = "home"))
            })
    static double sale(double gross) {
        return gross;
    }
    // end::nested[]
}
