package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.graph.Graph;
import org.junit.jupiter.api.Test;

class RenderTest {
    @Dataflow
    static final class Bakery {
        static double flourCost(double flourKg, double flourPrice) {
            return flourKg * flourPrice;
        }

        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }

        static double margin(double costPerLoaf, double flourCost) {
            return flourCost - costPerLoaf;
        }
    }

    private final Graph graph = Driver.of(Bakery.class).graph();

    @Test
    void a_tree_shows_what_a_node_is_made_of_and_each_part_once() {
        assertThat(Tree.of(graph, "margin")).isEqualTo("""
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
    void a_tree_of_an_unknown_node_is_refused() {
        assertThatThrownBy(() -> Tree.of(graph, "marginn")).hasMessage("the graph has no node 'marginn'");
    }

    @Test
    void dot_draws_inputs_dashed_and_edges_from_what_is_read() {
        assertThat(Dot.of(graph))
                .startsWith("digraph hamilton {")
                .contains("  \"loaves\" [label=\"loaves\\ndouble\", style=\"dashed\"];")
                .contains("  \"costPerLoaf\" [label=\"costPerLoaf\\ndouble\"];")
                .contains("  \"flourCost\" -> \"costPerLoaf\";\n  \"loaves\" -> \"costPerLoaf\";");
    }

    @Test
    void mermaid_numbers_the_nodes_and_escapes_their_labels() {
        assertThat(Mermaid.of(graph))
                .startsWith("flowchart LR\n  n0[/\"flourKg<br/><i>double</i>\"/]\n")
                .contains("  n3[\"flourCost<br/><i>double</i>\"]\n")
                .endsWith("  n4 --> n5\n  n3 --> n5\n");
    }
}
