package dev.hamilton.lineage;

import static dev.hamilton.lineage.TagQuery.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.notation.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Graph LOAF = Flow.of("""
            dough = flour, water @owner=anna|ben @pii
            crumb = dough @owner=ben
            crust = dough, heat
            price = cost
            rent =
            """).graph();
    private static final Lineage LINEAGE = Lineage.of(LOAF);

    @Test
    void upstream_is_everything_a_node_needs() {
        assertThat(names(LINEAGE.upstreamOf("crumb"))).containsExactly("flour", "water", "dough");
        assertThat(names(LINEAGE.upstreamOf("flour"))).isEmpty();
        assertThat(names(LINEAGE.upstreamOf("crumb", "price"))).containsExactly("flour", "water", "cost", "dough");
    }

    @Test
    void downstream_is_everything_a_node_feeds() {
        assertThat(names(LINEAGE.downstreamOf("flour"))).containsExactly("dough", "crumb", "crust");
        assertThat(names(LINEAGE.downstreamOf("crumb"))).isEmpty();
    }

    @Test
    void a_node_is_in_its_own_answer_only_when_another_one_asked_for_leads_there() {
        assertThat(names(LINEAGE.upstreamOf("crumb", "dough"))).containsExactly("flour", "water", "dough");
        assertThat(names(LINEAGE.downstreamOf("flour", "dough"))).containsExactly("dough", "crumb", "crust");
    }

    @Test
    void between_two_nodes_lie_those_on_the_ways_and_the_two() {
        assertThat(names(LINEAGE.between("flour", "crust"))).containsExactly("flour", "dough", "crust");
        assertThat(names(LINEAGE.between("crust", "flour"))).isEmpty();
        assertThat(names(LINEAGE.between("heat", "crumb"))).isEmpty();
        assertThat(names(LINEAGE.between("dough", "dough"))).containsExactly("dough");
    }

    @Test
    void ways_are_given_one_by_one_in_the_order_of_the_graph() {
        Lineage lineage = Lineage.of(Flow.of("""
                left = top
                right = top
                middle = left, right
                end = middle, top, middle
                aside = right
                """).graph());

        assertThat(ways(lineage, "top", "end", 10))
                .containsExactly("top left middle end", "top right middle end", "top end");
        assertThat(ways(lineage, "top", "end", 2)).containsExactly("top left middle end", "top right middle end");
        assertThat(ways(lineage, "aside", "end", 2)).isEmpty();
        assertThat(ways(lineage, "end", "top", 2)).isEmpty();
        assertThat(ways(lineage, "top", "top", 2)).containsExactly("top");
        assertThatThrownBy(() -> lineage.paths("top", "end", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_more_ways_than_anyone_could_count_some_are_given() {
        StringBuilder flow = new StringBuilder("n0 =\n");
        for (int i = 0; i < 200; i++) {
            flow.append("a%d = n%d\nb%d = n%d\nn%d = a%d, b%d\n".formatted(i, i, i, i, i + 1, i, i));
        }
        Lineage lineage = Lineage.of(Flow.of(flow.toString()).graph());

        assertThat(lineage.paths("n0", "n200", 1000))
                .hasSize(1000)
                .doesNotHaveDuplicates()
                .allMatch(way -> way.size() == 401);
    }

    private static List<String> ways(Lineage lineage, String from, String to, int limit) {
        return lineage.paths(from, to, limit).stream()
                .map(way -> String.join(" ", names(way)))
                .toList();
    }

    @Test
    void labels_are_found_by_key_and_by_all_values() {
        assertThat(names(LINEAGE.tagged("owner"))).containsExactly("dough", "crumb");
        assertThat(names(LINEAGE.tagged("owner", "ben"))).containsExactly("dough", "crumb");
        assertThat(names(LINEAGE.tagged("owner", "ben", "anna"))).containsExactly("dough");
        assertThat(names(LINEAGE.tagged("pii"))).containsExactly("dough");
        assertThat(names(LINEAGE.tagged("pii", "yes"))).isEmpty();
    }

    @Test
    void several_labels_are_asked_for_together_each_with_any_of_its_values() {
        assertThat(names(LINEAGE.tagged(tag("owner", "anna", "zoe")))).containsExactly("dough");
        assertThat(names(LINEAGE.tagged(tag("owner", "ben"), tag("pii")))).containsExactly("dough");
        assertThat(names(LINEAGE.tagged(tag("owner"), tag("pii", "yes")))).isEmpty();
        assertThat(LINEAGE.tagged()).hasSizeGreaterThan(5);
    }

    @Test
    void roots_need_nothing_and_leaves_feed_nothing() {
        assertThat(names(LINEAGE.roots())).containsExactly("flour", "water", "heat", "cost", "rent");
        assertThat(names(LINEAGE.leaves())).containsExactly("crumb", "crust", "price", "rent");
    }

    @Test
    void an_unknown_name_is_told_the_nearest() {
        assertThatThrownBy(() -> LINEAGE.upstreamOf("crum"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the graph has no node 'crum', did you mean 'crumb'?");
    }

    @Test
    void a_diff_tells_added_removed_changed_and_what_lies_below() {
        Graph after = Flow.of("""
                dough = flour, int water @owner=anna|ben @pii
                crumb = dough @owner=cleo
                crust = dough, heat
                icing = sugar
                cake = icing
                rent =
                """).graph();
        assertThat(GraphDiff.between(LOAF, after)).hasToString("""
                + sugar
                + icing
                + cake
                - cost
                - price
                ~ water: type 'double' -> 'int'
                ~ dough: parameters 'double flour, double water' -> 'double flour, int water'
                ~ crumb: tags 'owner=ben' -> 'owner=cleo'
                > crust
                """);
        assertThat(GraphDiff.between(LOAF, after).isEmpty()).isFalse();
    }

    @Test
    void a_graph_does_not_differ_from_itself() {
        assertThat(GraphDiff.between(LOAF, LOAF).isEmpty()).isTrue();
        assertThat(GraphDiff.between(LOAF, LOAF)).hasToString("");
    }

    @Test
    void a_diff_sees_defaults_constants_wires_and_nulls() {
        assertThat(diff("a = double n ? 1", "a = double n ? 2"))
                .isEqualTo("~ a: parameters 'double n or 1' -> 'double n or 2'\n");
        assertThat(diff("a = int n := 1", "a = int n := 2")).isEqualTo("~ a: parameters 'int n = 1' -> 'int n = 2'\n");
        assertThat(diff("a = Double n ?", "a = Double n")).isEqualTo("""
                        ~ n: kind 'optional input' -> 'input'
                        ~ a: parameters 'Double n or null' -> 'Double n'
                        """);
        assertThat(diff("a = n <- x, y", "a = n <- y, x"))
                .isEqualTo("~ a: parameters 'double n <- x, double y' -> 'double n <- y, double x'\n");
        assertThat(diff("""
                b = a
                a = x
                """, "b = a")).isEqualTo("""
                - x
                ~ a: kind 'function' -> 'input'
                > b
                """);
    }

    private static String diff(String before, String after) {
        return GraphDiff.between(Flow.of(before).graph(), Flow.of(after).graph())
                .toString();
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(node -> node.name().text()).toList();
    }
}
