package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.columns.DoubleColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands before a function is compiled with it: what it is given costs nothing. */
final class SubdagKernelTest {
    static final class Scaled {
        private Scaled() {}

        static double scaled(double value, double factor) {
            return value * factor;
        }
    }

    static final class Prices {
        private Prices() {}

        @Subdag(
                modules = Scaled.class,
                inputs = {@Bind(parameter = "value", from = "net"), @Bind(parameter = "factor", value = "1.5")})
        static double gross(double scaled) {
            return scaled + 1;
        }
    }

    record Net(double net) {}

    record Gross(double gross) {}

    @Test
    void a_row_is_straight_code() {
        RowFunction<Net, Gross> gross = Driver.of(Prices.class).rowFunction(Net.class, Gross.class);

        assertThat(gross.explain()).endsWith("each row is compiled\n");
        assertThat(gross.apply(new Net(2))).isEqualTo(new Gross(4));
    }

    @Test
    void columns_are_one_loop() {
        Map<String, Object> net = Map.of("net", DoubleColumn.of(2, 4));

        assertThat(Driver.of(Prices.class)
                        .request("gross")
                        .inputs(net)
                        .explain()
                        .toString())
                .contains("gross.scaled", "1 loop");
        assertThat(Driver.of(Prices.class).execute(net, "gross").get("gross")).isEqualTo(DoubleColumn.of(4, 7));
    }
}
