package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual says of parameters, of parts of results, and of dataflows within dataflows. */
final class PartsTest {
    private static final Driver PARTS =
            Driver.builder().modules(Parts.class).config("pieces", 200).build();

    @Test
    void parameters_say_what_they_read() {
        assertThat(PARTS.execute(Map.of("visitors", 50.0), "reach").get("reach"))
                .isEqualTo(20.0);
        assertThat(PARTS.execute(Map.of("price", 10.0), "discount").get("discount"))
                .isEqualTo(9.0);
    }

    @Test
    void parts_are_nodes() {
        assertThat(PARTS.execute(Map.of("price", DoubleColumn.of(1, 2, 3), "trained", 2), "training", "validation")
                        .asMap())
                .isEqualTo(Map.of("training", DoubleColumn.of(1, 2), "validation", DoubleColumn.of(3)));
        assertThat(PARTS.execute(
                                Map.of("log", DataFrame.of("spend", DoubleColumn.of(1), "signups", DoubleColumn.of(2))),
                                "signups",
                                "region")
                        .asMap())
                .isEqualTo(Map.of("signups", DoubleColumn.of(2), "region", StringColumn.of("none")));
        assertThat(PARTS.execute(Map.of("centre", 5.0, "spread", 3.0), "narrowHigh", "wideLow")
                        .asMap())
                .isEqualTo(Map.of("narrowHigh", 6.0, "wideLow", 2.0));
    }

    @Test
    void dataflows_within_dataflows_have_settings_of_their_own() {
        Driver driver =
                Driver.builder().modules(Shops.class).config("home", "UK").build();

        assertThat(driver.execute(Map.of("price", 10.0, "pieces", 10), "abroad", "atHome.gross.rate", "atHome")
                        .asMap())
                .isEqualTo(Map.of("abroad", 107.0, "atHome.gross.rate", 0.2, "atHome", 120.0));
    }
}
