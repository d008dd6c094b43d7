package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.graph.Graph;
import dev.hamilton.notation.Flow;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DotTest {
    private static final Graph LOAF = Flow.of("""
            dough = double flour, List<String> water
            crumb = dough
            """).graph();

    @Test
    void a_graph_is_drawn_as_hamilton_draws_it() {
        assertThat(Dot.of(LOAF)).isEqualTo("""
                // Dependency Graph
                digraph {
                  compound=true concentrate=true rankdir=LR ranksep=0.4 style=filled
                  node [fillcolor="#ffffff"]
                  "_dough_inputs" [label=<<table border="0"><tr><td>flour</td><td>double</td></tr><tr><td>water</td><td>List&lt;String&gt;</td></tr></table>> fillcolor="#ffffff" fontname=Helvetica margin=0.15 shape=rectangle style="filled,dashed"]
                  "dough" [label=<<b>dough</b><br /><br /><i>double</i>> fillcolor="#b4d8e4" fontname=Helvetica margin=0.15 shape=rectangle style="rounded,filled"]
                  "crumb" [label=<<b>crumb</b><br /><br /><i>double</i>> fillcolor="#b4d8e4" fontname=Helvetica margin=0.15 shape=rectangle style="rounded,filled"]
                  "_dough_inputs" -> "dough"
                  "dough" -> "crumb"
                  subgraph cluster__legend {
                    graph [fontname=Helvetica label=Legend rank=same]
                    "legend:input" [label="input" fillcolor="#ffffff" fontname=Helvetica margin=0.15 shape=rectangle style="filled,dashed"]
                    "legend:function" [label="function" fillcolor="#b4d8e4" fontname=Helvetica margin=0.15 shape=rectangle style="rounded,filled"]
                  }
                }
                """);
    }

    @Test
    void marks_are_drawn_over_what_a_node_is() {
        String dot = Dot.of(View.of(LOAF)
                .mark(Mark.OUTPUT, "crumb")
                .mark(Mark.OVERRIDE, "dough")
                .mark(Mark.REUSED, "water")
                .path("flour", "dough")
                .build());

        assertThat(line(dot, "\"crumb\" [")).contains("fillcolor=\"#FFC857\"");
        assertThat(line(dot, "\"dough\" ["))
                .contains("color=\"#ff0000\" fillcolor=\"#b4d8e4\"", "style=\"rounded,filled,diagonals\"");
        assertThat(line(dot, "\"water\" [")).contains("#dcdcdc");
        assertThat(dot).contains("  \"flour\" -> \"dough\" [color=red]\n", "  \"dough\" -> \"crumb\"\n");
        assertThat(dot.lines().filter(each -> each.contains("\"legend:")).map(each -> each.split("\"")[1]))
                .containsExactly(
                        "legend:input",
                        "legend:function",
                        "legend:output",
                        "legend:override",
                        "legend:reused",
                        "legend:path");
    }

    @Test
    void roles_come_from_labels_and_configuration_is_a_note_with_its_value() {
        Graph graph = Flow.of("""
                table = path @hamilton.data_loader
                each = table @hamilton.expand
                one = each, region @hamilton.config=region|month
                all = one @hamilton.collect
                kept = all @hamilton.data_saver
                """).graph();
        String dot = Dot.of(View.of(graph).config(Map.of("region", "US")).build());

        assertThat(line(dot, "\"table\" [")).contains("margin=\"0.15,0.1\" shape=cylinder");
        assertThat(line(dot, "\"kept\" [")).contains("shape=cylinder");
        assertThat(line(dot, "\"region\" [")).contains("<i>US</i>", "shape=note");
        assertThat(line(dot, "\"one\" [")).contains("<b>one: region, month</b>");
        assertThat(line(dot, "\"each\" [")).contains("color=\"#56E39F\"", "peripheries=2");
        assertThat(line(dot, "\"all\" [")).contains("color=\"#EA5556\"", "peripheries=2");
        assertThat(dot)
                .contains(
                        "\"each\" -> \"one\" [dir=both arrowhead=crow arrowtail=none]",
                        "\"one\" -> \"all\" [dir=both arrowtail=crow]");
    }

    @Test
    void a_way_through_something_coloured_leaves_it_its_colour() {
        Graph graph = Flow.of("""
                each = table @hamilton.expand
                one = each
                """).graph();

        assertThat(line(Dot.of(View.of(graph).path("table", "one").build()), "\"each\" ["))
                .contains("color=\"#56E39F\"");
    }

    @Test
    void the_fields_of_a_schema_stand_around_their_node_padded_to_one_width() {
        Graph graph = Flow.of("people = path @hamilton.internal.schema_output=age=int|name=String")
                .graph();

        assertThat(Dot.of(View.of(graph).legend(false).build())).contains("""
                  subgraph "cluster_people" {
                    graph [color="#649fb3" style="dashed,rounded,filled" fillcolor="#ffffff" margin=10]
                    "people" [label=<<b>people</b><br /><br /><i>double</i>> fillcolor="#b4d8e4" fontname=Helvetica margin=0.15 shape=rectangle style="rounded,filled"]
                    "people:age" [label="age: int    " fillcolor="#c8dae0" fontname=Courier fontsize=10 margin=0.1 shape=rectangle style=filled]
                    "people:name" [label="name: String" fillcolor="#c8dae0" fontname=Courier fontsize=10 margin=0.1 shape=rectangle style=filled]
                  }
                """);
    }

    @Test
    void groups_are_clusters_and_folded_ones_folders() {
        Graph graph = Flow.of("""
                a = @team=red
                b = a @team=blue
                """).graph();
        String dot =
                Dot.of(View.of(graph).group(Grouping.tag("team")).fold("blue").build());

        assertThat(dot).contains("  subgraph \"cluster_group_red\" {\n    graph [label=\"red\"");
        assertThat(line(dot, "\"group:blue\" [")).contains("<b>blue</b><br /><br /><i>1 node</i>", "shape=folder");
    }

    @Test
    void long_types_are_cut_and_what_dot_would_read_is_escaped() {
        Graph graph = Flow.of("a&<b> = \"x\\y\"").graph();
        String dot = Dot.of(View.of(graph)
                .config(Map.of("\"x\\y\"", "v".repeat(81)))
                .legend(false)
                .build());

        assertThat(dot)
                .contains("<b>a&amp;&lt;b&gt;</b>", "\"\\\"x\\\\y\\\"\" -> \"a&<b>\"")
                .contains("<i>" + "v".repeat(80) + "[...]</i>");
    }

    @Test
    void the_users_colours_have_their_line_in_the_legend() {
        String dot = Dot.of(View.of(LOAF)
                .style(node -> Optional.of(new Style("all alike", "#123456")))
                .orientation(Orientation.TOP_TO_BOTTOM)
                .build());

        assertThat(dot).contains("rankdir=TB").doesNotContain("legend:function");
        assertThat(line(dot, "\"legend:all alike\"")).contains("#123456");
    }

    private static String line(String dot, String start) {
        return dot.lines()
                .filter(each -> each.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + start + " in " + dot));
    }
}
