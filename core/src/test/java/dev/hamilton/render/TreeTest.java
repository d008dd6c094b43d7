package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.graph.Graph;
import dev.hamilton.notation.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Graph LOAF = Flow.of("""
            flourCost = flourKg, flourPrice
            costPerLoaf = flourCost, loaves
            margin = costPerLoaf, flourCost
            """).graph();

    @Test
    void a_tree_shows_what_a_node_is_made_of_and_each_part_once() {
        assertThat(Tree.of(LOAF, "margin")).isEqualTo("""
                margin : double
                ├─ costPerLoaf : double
                │  ├─ flourCost : double
                │  │  ├─ flourKg : double, input
                │  │  └─ flourPrice : double, input
                │  └─ loaves : double, input
                └─ flourCost : double ...
                """);
    }

    @Test
    void what_is_cut_off_is_drawn_where_it_is_near_enough() {
        assertThat(Tree.of(LOAF, 1, List.of("margin", "flourCost"))).isEqualTo("""
                margin : double
                ├─ costPerLoaf : double ... deeper
                └─ flourCost : double ... deeper
                flourCost : double
                ├─ flourKg : double, input
                └─ flourPrice : double, input
                """);
    }

    @Test
    void an_unknown_node_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Tree.of(LOAF, "marginn"))
                .hasMessage("the graph has no node 'marginn', did you mean 'margin'?");
        assertThatThrownBy(() -> Tree.of(LOAF, -1, List.of("margin"))).hasMessageContaining("-1");
    }

    @Test
    void a_chain_of_a_hundred_thousand_is_cut_where_it_cannot_be_read() {
        StringBuilder chain = new StringBuilder("n0 =\n");
        for (int i = 1; i < 100_000; i++) {
            chain.append("n%d = n%d\n".formatted(i, i - 1));
        }

        assertThat(Tree.of(Flow.of(chain.toString()).graph(), "n99999").lines())
                .hasSize(Tree.USUAL_DEPTH + 1)
                .last()
                .asString()
                .endsWith("n99975 : double ... deeper");
    }

    @Test
    void a_ladder_has_no_more_lines_than_edges() {
        StringBuilder ladder = new StringBuilder("n0 =\nn1 = n0\n");
        for (int i = 2; i < 1000; i++) {
            ladder.append("n%d = n%d, n%d\n".formatted(i, i - 1, i - 2));
        }

        assertThat(Tree.of(Flow.of(ladder.toString()).graph(), 1000, List.of("n999"))
                        .lines())
                .hasSize(2 * 998 + 1 + 1);
    }
}
