package dev.hamilton.docs;

import static dev.hamilton.lineage.TagQuery.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.GraphDiff;
import dev.hamilton.lineage.Lineage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the manual shows of lineage, and the answers that it gives. */
final class LineageTest {
    @Test
    void questions_about_a_graph() {
        // tag::questions[]
        Graph graph = Driver.builder()
                .modules(Module.of(MarketingFeatures.class).tag("owner", "growth"), Campaign.class)
                .build()
                .graph();
        Lineage lineage = Lineage.of(graph);

        lineage.upstreamOf("aboveTrend"); // what it is made of, sources first
        lineage.downstreamOf("spend"); // what changes if spend does
        lineage.between("spend", "aboveTrend"); // what lies on the ways from one to the other
        lineage.paths("spend", "aboveTrend", 100); // each way by itself, at most so many
        lineage.roots(); // nodes that read no other
        lineage.leaves(); // nodes that no other reads
        lineage.tagged(tag("owner", "growth")); // nodes by their labels
        // end::questions[]
        assertThat(names(lineage.upstreamOf("aboveTrend"))).containsExactly("spend", "avg3wkSpend");
        assertThat(names(lineage.downstreamOf("spend")))
                .containsExactlyInAnyOrder("spendPerSignup", "avg3wkSpend", "aboveTrend");
        assertThat(names(lineage.between("spend", "aboveTrend"))).containsExactly("spend", "avg3wkSpend", "aboveTrend");
        assertThat(names(lineage.roots())).contains("spend", "signups");
        assertThat(names(lineage.leaves())).contains("aboveTrend", "spendPerSignup");
        assertThat(names(lineage.tagged(tag("owner", "growth"))))
                .containsExactlyInAnyOrder("spendPerSignup", "avg3wkSpend", "aboveTrend");
    }

    @Test
    void what_changed_between_two_graphs() {
        Graph before = Driver.of(MarketingFeatures.class).graph();
        Graph after = Driver.builder()
                .modules(
                        MarketingFeatures.class,
                        Module.of(Growth.class).prefix("spend_").wire("level", "spend"))
                .build()
                .graph();
        // tag::diff[]
        GraphDiff diff = GraphDiff.between(before, after);
        // end::diff[]
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.toString()).contains("spend_growth");
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(node -> node.name().text()).toList();
    }
}
