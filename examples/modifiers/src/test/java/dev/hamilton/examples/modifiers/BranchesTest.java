package dev.hamilton.examples.modifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.render.Tree;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BranchesTest {
    private static final Map<String, Object> INPUTS = Map.of(
            "berlinRevenue", DoubleColumn.of(120, 240),
            "doverRevenue", DoubleColumn.of(10, 20),
            "taxRate", 0.2);

    private static Driver branches(int longestLag) {
        return Driver.builder()
                .modules(Branches.class)
                .config("doverTax", "added")
                .config("longestLag", longestLag)
                .build();
    }

    @Test
    void one_module_stands_before_each_branch_with_a_config_of_its_own() {
        assertThat(branches(1).execute(INPUTS, "earned").get("earned")).hasToString("{berlin=300.0, dover=30.0}");
        assertThat(branches(1).execute(INPUTS, "berlin.net").get("berlin.net")).isEqualTo(DoubleColumn.of(100, 200));
    }

    @Test
    void a_tax_that_no_branch_knows_is_a_problem() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(Branches.class)
                        .config("doverTax", "none")
                        .build())
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H301]")
                .hasMessageContaining("dover.net");
    }

    @Test
    void columns_are_put_into_the_frame_before_it_is_filtered() {
        DataFrame weeks = DataFrame.of("revenue", DoubleColumn.of(120, 240), "visitors", DoubleColumn.of(12, 20));

        assertThat(branches(1).execute(Map.of("weeks", weeks), "goodWeeks").get("goodWeeks"))
                .isEqualTo(DataFrame.of(
                        "revenue", DoubleColumn.of(240),
                        "visitors", DoubleColumn.of(20),
                        "perVisitor", DoubleColumn.of(12)));
    }

    @Test
    void the_config_says_how_many_lags_there_are() {
        assertThat(branches(2).execute(INPUTS, "lag_1", "lag_2").asMap())
                .isEqualTo(Map.of(
                        "lag_1", DoubleColumn.ofNullable(null, 120.0),
                        "lag_2", DoubleColumn.ofNullable(null, null)));
    }

    @Test
    void the_picture_shows_what_stands_before_each_branch() {
        assertThat(Tree.of(branches(1).graph(), "earned")).isEqualTo("""
                earned : Map<String, Double>
                ├─ berlin : double
                │  └─ berlin.net : double
                │     ├─ berlin.revenue : double
                │     │  └─ berlinRevenue : DoubleColumn, input
                │     └─ taxRate : double, input
                └─ dover : double
                   └─ dover.net : double
                      └─ dover.revenue : double
                         └─ doverRevenue : double, input
                """);
    }
}
