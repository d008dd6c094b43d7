package dev.hamilton.examples.modifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.render.Tree;
import dev.hamilton.run.StepFailedException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShopTest {
    private static final DataFrame WEEKS = DataFrame.of(
            "revenue", DoubleColumn.of(110, 220, 330, 440),
            "refunds", DoubleColumn.of(10, 20, 30, 40),
            "visitors", DoubleColumn.of(10, 20, 50, 80));

    private static Driver shop(String country) {
        return Driver.builder().modules(Shop.class).config("country", country).build();
    }

    private static Object get(String node) {
        return shop("DE").execute(Map.of("table", WEEKS), node).get(node);
    }

    @Test
    void columns_of_a_frame_are_nodes_and_one_that_is_not_there_has_a_default() {
        assertThat(get("net")).isEqualTo(DoubleColumn.of(100, 200, 300, 400));
        assertThat(shop("DE")
                        .execute(Map.of("table", WEEKS.drop("refunds")), "net")
                        .get("net"))
                .isEqualTo(DoubleColumn.of(110, 220, 330, 440));
        assertThatThrownBy(() -> shop("DE").execute(Map.of("table", WEEKS.drop("visitors")), "netPerVisitor"))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("the frame has no column 'visitors'");
    }

    @Test
    void the_config_chooses_the_tax() {
        assertThat(get("tax")).isEqualTo(DoubleColumn.of(19, 38, 57, 76));
        assertThat(shop("FR").execute(Map.of("table", WEEKS), "tax").get("tax"))
                .isEqualTo(DoubleColumn.of(25, 50, 75, 100));
    }

    @Test
    void a_country_that_is_not_set_is_a_problem_for_each_tax() {
        assertThatThrownBy(() -> Driver.of(Shop.class))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("2 problems while building the dataflow")
                .hasMessageContaining("[H302] 'tax' depends on the config 'country', which is not set");
    }

    @Test
    void a_predicate_of_the_config_chooses_the_tills_and_neither_makes_them_an_input() {
        Driver large = Driver.builder()
                .modules(Shop.class)
                .config("country", "DE")
                .config("tills", 12)
                .build();
        assertThat(large.execute(Map.of(), "tillCost").get("tillCost")).isEqualTo(40.0);
        assertThat(get("tillCost")).isEqualTo(0.0);
        Driver middling = Driver.builder()
                .modules(Shop.class)
                .config("country", "DE")
                .config("tills", 5)
                .build();
        assertThat(middling.graph().find(new NodeName("tillCost")).orElseThrow())
                .isInstanceOf(Node.Input.class);
    }

    @Test
    void one_method_is_a_node_for_each_number_of_weeks() {
        assertThat(get("net_mean_2")).isEqualTo(DoubleColumn.ofNullable(null, 150.0, 250.0, 350.0));
        assertThat(get("net_mean_4")).isEqualTo(DoubleColumn.ofNullable(null, null, null, 250.0));
    }

    @Test
    void one_method_is_a_node_for_each_amount() {
        assertThat(get("netPerVisitor")).isEqualTo(DoubleColumn.of(10, 10, 6, 5));
        assertThat(get("taxPerVisitor")).isEqualTo(DoubleColumn.of(1.9, 1.9, 1.14, 0.95));
        assertThat(docOf("netPerVisitor")).isEqualTo("net for each visitor.");
        assertThat(docOf("taxPerVisitor")).isEqualTo("The state's share.");
    }

    private static String docOf(String node) {
        Node found = shop("DE").graph().find(new NodeName(node)).orElseThrow();
        return ((Node.Computed) found).function().doc();
    }

    @Test
    void groups_are_gathered_for_every_week() {
        assertThat(get("costs")).isEqualTo(DoubleColumn.of(19, 38, 57, 76));
        assertThat(shop("DE")
                        .request("bill")
                        .inputs(Map.of("table", WEEKS))
                        .override("tax", 19.0)
                        .run()
                        .get("bill"))
                .isEqualTo("{tax=19.0, tills=0.0, bank=2.5}");
    }

    @Test
    void parts_of_records_and_lists_are_nodes() {
        assertThat(get("low_2")).isEqualTo(DoubleColumn.ofNullable(null, 100.0, 200.0, 300.0));
        assertThat(get("high_4")).isEqualTo(DoubleColumn.ofNullable(null, null, null, 400.0));
        assertThat(get("train")).isEqualTo(DoubleColumn.of(100, 200));
        assertThat(get("test")).isEqualTo(DoubleColumn.of(300, 400));
        assertThat(get("netSum")).isEqualTo(1000.0);
        assertThat(get("visitorSum")).isEqualTo(160.0);
    }

    @Test
    void values_of_a_map_are_nodes_of_the_declared_types() {
        assertThat(shop("DE")
                        .execute(Map.of("till", Map.of("coins", 3)), "counted_coins", "counted_notes")
                        .asMap())
                .isEqualTo(Map.of("counted_coins", 3, "counted_notes", 0));
    }

    @Test
    void an_annotation_of_the_shops_own_labels_what_is_money() {
        assertThat(Lineage.of(shop("DE").graph()).tagged("unit", "eur"))
                .extracting(node -> node.name().text())
                .containsExactlyInAnyOrder("net", "tax");
    }

    @Test
    void the_picture_shows_what_the_modifiers_made() {
        assertThat(Tree.of(shop("DE").graph(), "costs")).isEqualTo("""
                costs : double
                ├─ tax : double
                │  ├─ net : double
                │  │  ├─ revenue : DoubleColumn
                │  │  │  └─ weeks : DataFrame
                │  │  │     └─ table : DataFrame, input
                │  │  └─ refunds : DoubleColumn
                │  │     └─ weeks : DataFrame ...
                │  └─ country : String, input
                └─ tillCost : double
                """);
    }
}
