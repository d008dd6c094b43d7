package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.When;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dataflows before functions of dataflows that stand before functions, each with settings of its own. */
final class NestedSubdagsTest {
    static final class Rates {
        @When(key = "region", is = "US")
        static double rate__us() {
            return 0.5;
        }

        @When(key = "region", is = "UK")
        static double rate__uk() {
            return 1;
        }

        static double taxed(double net, double rate) {
            return net * (1 + rate);
        }
    }

    static final class Shop {
        static double net(double price, int count) {
            return price * count;
        }

        @Subdag(modules = Rates.class, inputs = @Bind(parameter = "net", from = "net"))
        static double gross(double taxed) {
            return taxed;
        }

        @Subdag(
                modules = Rates.class,
                namespace = "fixed",
                inputs = @Bind(parameter = "net", from = "net"),
                config = @Subdag.Setting(key = "region", value = "UK"))
        static double british(double taxed) {
            return taxed;
        }
    }

    static final class Sales {
        @Subdag(
                modules = Shop.class,
                cases = {
                    @Subdag.Case(
                            name = "abroad",
                            inputs = @Bind(parameter = "count", value = "3"),
                            config = @Subdag.Setting(key = "region", value = "US")),
                    @Subdag.Case(
                            name = "at_home",
                            inputs = @Bind(parameter = "count", from = "pieces"),
                            config = @Subdag.Setting(key = "region", from = "home"))
                })
        static String sale(double gross, double british) {
            return gross + " or " + british;
        }
    }

    @Test
    void the_innermost_setting_wins_and_one_that_is_taken_from_outside_is_that_of_the_whole() {
        Driver driver =
                Driver.builder().modules(Sales.class).config("home", "UK").build();

        assertThat(driver.execute(Map.of("price", 10.0, "pieces", 5), "abroad", "at_home", "at_home.fixed.taxed")
                        .asMap())
                .hasToString("{abroad=45.0 or 60.0, at_home=100.0 or 100.0, at_home.fixed.taxed=100.0}");
    }

    @Test
    void a_setting_that_has_no_value_outside_is_told_once_and_not_for_each_condition_inside() {
        assertThat(problems(Sales.class)).isEqualTo("""
                1 problem while building the dataflow:
                [H302] 'at_home' takes 'region' from the config 'home', which is not set
                    at NestedSubdagsTest.Sales.sale(NestedSubdagsTest.java), @Subdag(cases[1].config[0].from)
                    fix: set it with config("home", ...)""");
    }

    record Order(double price) {}

    static final class Misspelled {
        @Subdag(
                modules = Shop.class,
                inputs = @Bind(parameter = "cuont", value = "3"),
                config = @Subdag.Setting(key = "region", value = "UK"))
        static double total(double gross) {
            return gross;
        }
    }

    @Test
    void what_is_given_under_a_misspelled_name_is_not_missing_too() {
        assertThat(problems(Misspelled.class)).isEqualTo("""
                1 problem while building the dataflow:
                [H332] 'cuont' is given to what stands before 'total', which does not ask for it
                    at NestedSubdagsTest.Misspelled.total(NestedSubdagsTest.java), @Subdag(inputs[0].parameter)
                    fix: did you mean 'count'?""");
    }

    private static String problems(Class<?> module) {
        DriverBuilder builder = Driver.builder().modules(module);
        Throwable thrown =
                catchThrowable(() -> (module.equals(Sales.class) ? builder : builder.inputs(Order.class)).build());
        return thrown.getMessage().replaceAll(":\\d+\\)", ")");
    }
}
