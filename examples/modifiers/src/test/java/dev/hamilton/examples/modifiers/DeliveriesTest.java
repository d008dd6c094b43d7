package dev.hamilton.examples.modifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.render.Tree;
import dev.hamilton.result.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeliveriesTest {
    private static final DataFrame LIST =
            DataFrame.of("number", StringColumn.of("a", "b"), "weight", DoubleColumn.of(2, 4));

    private static Driver to(String country) {
        return Driver.builder().modules(Deliveries.class).config("to", country).build();
    }

    private static Object get(Map<String, Object> more, String node) {
        return get("FR", more, node);
    }

    private static Object get(String country, Map<String, Object> more, String node) {
        Map<String, Object> inputs = new HashMap<>(more);
        inputs.put("list", LIST);
        return to(country).execute(inputs, node).get(node);
    }

    @Test
    void a_node_has_a_name_that_no_method_can_have_and_is_read_by_it() {
        assertThat(get(Map.of(), "parcels-today")).isEqualTo(LIST);
        assertThat(get(Map.of(), "weight")).isEqualTo(DoubleColumn.of(2, 4));
    }

    @Test
    void one_of_some_countries_is_near_and_none_of_them_is_far() {
        assertThat(get("PL", Map.of(), "freight")).isEqualTo(DoubleColumn.of(5, 10));
        assertThat(get("JP", Map.of(), "freight")).isEqualTo(DoubleColumn.of(15, 20));
        assertThatThrownBy(() -> Driver.of(Deliveries.class))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H302] 'freight' depends on the config 'to', which is not set");
    }

    @Test
    void what_is_not_given_has_a_default() {
        assertThat(get(Map.of(), "freight")).isEqualTo(DoubleColumn.of(5, 10));
        assertThat(get(Map.of("perKilo", 1.0), "freight")).isEqualTo(DoubleColumn.of(2, 4));
    }

    @Test
    void what_may_be_missing_is_null_or_an_empty_optional() {
        assertThat(get(Map.of(), "charge")).isEqualTo(DoubleColumn.of(5, 10));
        assertThat(get(Map.of("discount", 0.5), "charge")).isEqualTo(DoubleColumn.of(2.5, 5));
        assertThat(get(Map.of("voucher", "WELCOME"), "charge")).isEqualTo(DoubleColumn.of(0, 0));
    }

    @Test
    void a_validator_of_the_shops_own_judges_every_row() {
        assertThat(judged(2.5)).isTrue();
        assertThat(judged(2.501)).isFalse();
    }

    private static boolean judged(double perKilo) {
        Object results = get(Map.of("perKilo", perKilo), "charge_full_cents_validator");
        return ((ValidationResult) results).passes();
    }

    @Test
    void outputs_of_one_method_have_labels_of_their_own() {
        assertThat(named("unit", "kg")).containsExactly("totalWeight");
        assertThat(named("unit", "eur")).containsExactly("totalCharge");
        Results day = to("FR").execute(Map.of("list", LIST), "totalWeight", "totalCharge");
        assertThat(day.asMap()).isEqualTo(Map.of("totalWeight", 6.0, "totalCharge", 15.0));
    }

    @Test
    void the_columns_of_a_frame_and_what_a_cache_may_do_are_labels() {
        assertThat(named("cache.behavior", "recompute")).containsExactly("parcels-today");
        assertThat(named("hamilton.internal.schema_output", "weight=double")).containsExactly("parcels-today");
    }

    private static List<String> named(String key, String value) {
        return Lineage.of(to("FR").graph()).tagged(key, value).stream()
                .map(node -> node.name().text())
                .toList();
    }

    @Test
    void the_picture_shows_what_may_be_left_out() {
        assertThat(Tree.of(to("FR").graph(), "totalCharge")).isEqualTo("""
                totalCharge : double
                └─ day : Deliveries.Day
                   ├─ weight : DoubleColumn
                   │  └─ parcels-today : DataFrame
                   │     └─ list : DataFrame, input
                   └─ charge : double
                      ├─ charge_raw : double
                      │  ├─ freight : double
                      │  │  ├─ weight : DoubleColumn ...
                      │  │  ├─ perKilo : double, input
                      │  │  └─ to : String, input
                      │  ├─ voucher : String, input
                      │  └─ discount : Double, input
                      └─ charge_full_cents_validator : ValidationResult
                         └─ charge_validation : List<ValidationResult>
                            └─ charge_raw : double ...
                """);
    }
}
