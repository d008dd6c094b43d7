package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.PreparedRequest;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.ObjectColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Columns of objects that do not say what they hold are what is wanted, where all that they hold is. */
final class ObjectColumnsTest {
    private static final Driver DRIVER = Driver.of(Baskets.class);

    /** A dataflow over objects. */
    static final class Baskets {
        private Baskets() {}

        static BigDecimal doubled(BigDecimal price) {
            return price.add(price);
        }

        static Map<String, Integer> counts(List<String> items) {
            Map<String, Integer> counts = new TreeMap<>();
            items.forEach(item -> counts.merge(item, 1, Integer::sum));
            return counts;
        }

        static int most(Map<String, Integer> counts) {
            return counts.values().stream().mapToInt(each -> each).max().orElse(0);
        }
    }

    private static final ObjectColumn<BigDecimal> PRICES = ObjectColumn.of(BigDecimal.ONE, null);
    private static final ObjectColumn<List<String>> ITEMS = ObjectColumn.of(List.of("tea", "tea", "milk"), List.of());

    @Test
    void a_column_in_which_everything_is_missing_or_without_rows_fits_what_is_wanted() {
        assertThat(doubled(PRICES.slice(1, 2))).isEqualTo(ObjectColumn.of((Object) null));
        assertThat(doubled(PRICES.head(0))).isEqualTo(ObjectColumn.of());
    }

    private static Column doubled(ObjectColumn<?> prices) {
        return DRIVER.request("doubled")
                .inputs(Map.of("price", prices))
                .run(DataFrame.results())
                .column("doubled");
    }

    @Test
    void a_prepared_request_takes_a_column_in_which_everything_is_missing() {
        PreparedRequest prepared =
                DRIVER.request("doubled").inputs(Map.of("price", PRICES)).prepare();
        DataFrame missing = prepared.run(Map.of("price", PRICES.slice(1, 2)), DataFrame.results());
        assertThat(missing.column("doubled")).isEqualTo(ObjectColumn.of((Object) null));
        DataFrame there = prepared.run(Map.of("price", PRICES), DataFrame.results());
        assertThat(there.column("doubled")).isEqualTo(ObjectColumn.of(new BigDecimal("2"), null));
    }

    @Test
    void columns_of_generic_classes_can_be_given_and_results_given_back_as_overrides() {
        DataFrame made =
                DRIVER.request("counts", "most").inputs(Map.of("items", ITEMS)).run(DataFrame.results());
        assertThat(made.column("most")).isEqualTo(IntColumn.of(2, 0));
        DataFrame again =
                DRIVER.request("most").override("counts", made.column("counts")).run(DataFrame.results());
        assertThat(again.column("most")).isEqualTo(IntColumn.of(2, 0));
    }

    @Test
    void a_column_that_holds_something_else_too_is_refused() {
        assertThatThrownBy(() -> doubled(ObjectColumn.of(BigDecimal.ONE, "two")))
                .hasMessageContaining("'price' is BigDecimal, but a value of type ObjectColumn was given");
    }
}
