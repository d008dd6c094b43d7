package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.notation.Flow;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final Flow LOAF = Flow.of("""
            dough = flour, water @team=mill
            crumb = dough @team=oven
            crust = dough, heat @team=oven @pii
            loaf = crumb, crust
            price = cost
            """);

    private static final Graph GRAPH = LOAF.graph();

    @Test
    void everything_is_shown_if_nothing_is_chosen() {
        assertThat(text(View.of(GRAPH))).isEqualTo("""
                flour water heat cost dough crumb crust loaf price
                flour>dough water>dough dough>crumb dough>crust heat>crust crumb>loaf crust>loaf cost>price""");
    }

    @Test
    void upstream_and_downstream_hold_the_nodes_asked_for() {
        assertThat(items(View.of(GRAPH).upstreamOf("crumb"))).isEqualTo("flour water dough crumb");
        assertThat(items(View.of(GRAPH).downstreamOf("crumb", "cost"))).isEqualTo("cost crumb loaf price");
    }

    @Test
    void between_two_nodes_lie_those_on_the_ways() {
        assertThat(items(View.of(GRAPH).between("dough", "loaf"))).isEqualTo("dough crumb crust loaf");
        assertThat(items(View.of(GRAPH).between("loaf", "dough"))).isEmpty();
    }

    @Test
    void hops_are_counted_in_both_directions() {
        assertThat(items(View.of(GRAPH).around("dough", 1, 1))).isEqualTo("flour water dough crumb crust");
        assertThat(items(View.of(GRAPH).around("loaf", 2, 0))).isEqualTo("heat dough crumb crust loaf");
        assertThat(items(View.of(GRAPH).around("dough", 0, 0))).isEqualTo("dough");
        assertThatThrownBy(() -> View.of(GRAPH).around("dough", -1, 0)).hasMessageContaining("-1 up");
    }

    @Test
    void names_are_matched_whole_with_stars_and_question_marks() {
        assertThat(items(View.of(GRAPH).matching("cr*"))).isEqualTo("crumb crust");
        assertThat(items(View.of(GRAPH).matching("c???"))).isEqualTo("cost");
        assertThat(items(View.of(GRAPH).matching("c"))).isEmpty();
        assertThat(items(View.of(GRAPH).matching("cru.*"))).isEmpty();
        assertThat(items(View.of(GRAPH).matching("\\E*"))).isEmpty();
    }

    @Test
    void choices_narrow_each_other() {
        assertThat(items(
                        View.of(GRAPH).tagged("team", "oven").upstreamOf("loaf").matching("*t")))
                .isEqualTo("crust");
        assertThat(items(View.of(GRAPH).tagged("pii"))).isEqualTo("crust");
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> View.of(GRAPH).upstreamOf("crum"))
                .hasMessage("the picture has no node 'crum', did you mean 'crumb'?");
    }

    @Test
    void inputs_can_stand_in_a_box_for_each_reader() {
        Graph shared = Flow.of("""
                a = x, y
                b = y, x, a
                c = z
                d =
                """).graph();
        assertThat(text(View.of(shared).inputs(Inputs.PER_READER))).isEqualTo("""
                _a_inputs[x,y] a _b_inputs[y,x] b _c_inputs[z] c d
                _a_inputs>a _b_inputs>b a>b _c_inputs>c""");
        assertThat(text(View.of(shared).inputs(Inputs.SHARED))).isEqualTo("""
                _a_inputs[x,y] a b _c_inputs[z] c d
                _a_inputs>a _a_inputs>b a>b _c_inputs>c""");
        assertThat(text(View.of(shared).inputs(Inputs.HIDDEN))).isEqualTo("""
                a b c d
                a>b""");
    }

    @Test
    void an_input_that_is_marked_or_configured_or_read_by_nobody_shown_stands_alone() {
        assertThat(text(View.of(GRAPH)
                        .inputs(Inputs.PER_READER)
                        .upstreamOf("dough")
                        .mark(Mark.PATH, "water")
                        .config(Map.of("flour", "rye", "nothing", "1"))))
                .isEqualTo("""
                flour water PATH dough
                flour>dough water>dough""");
        assertThat(items(View.of(GRAPH).inputs(Inputs.PER_READER).matching("flour")))
                .isEqualTo("flour");
    }

    @Test
    void a_box_takes_no_name_that_a_node_has() {
        Graph sly = Flow.of("""
                a = x
                _a_inputs = a
                """).graph();
        assertThat(text(View.of(sly).inputs(Inputs.PER_READER))).isEqualTo("""
                _a_inputs_[x] a _a_inputs
                _a_inputs_>a a>_a_inputs""");
    }

    @Test
    void groups_take_the_inputs_that_only_they_read() {
        View view = View.of(GRAPH).group(Grouping.tag("team")).build();

        assertThat(groups(view)).isEqualTo("mill(flour water dough) oven(heat crumb crust)");
        assertThat(items(View.of(GRAPH).group(Grouping.tag("pii")))).contains("heat");
    }

    @Test
    void a_folded_group_is_one_item() {
        assertThat(text(View.of(GRAPH).group(Grouping.tag("team")).fold("oven").mark(Mark.OUTPUT, "crust")))
                .isEqualTo("""
                flour water group:oven(heat crumb crust OUTPUT) cost dough loaf price
                dough>group:oven flour>dough water>dough group:oven>loaf cost>price""");
    }

    @Test
    void the_inputs_of_a_folded_group_stand_in_one_box() {
        Graph two = Flow.of("""
                a = x @g=one
                b = y, x @g=one
                c = x, y
                """).graph();
        assertThat(text(View.of(two)
                        .group(Grouping.tag("g"))
                        .inputs(Inputs.PER_READER)
                        .foldAbove(4)))
                .isEqualTo("""
                _a_inputs[x,y] group:one(a b) _c_inputs[x,y] c
                _a_inputs>group:one _c_inputs>c""");
    }

    @Test
    void groups_fold_by_themselves_only_where_too_much_would_be_shown() {
        ViewBuilder view = View.of(GRAPH).group(Grouping.tag("team"));

        assertThat(view.size()).isEqualTo(9);
        assertThat(items(view.foldAbove(9))).doesNotContain("group:");
        assertThat(items(view.foldAbove(8))).contains("group:mill", "group:oven");
        assertThat(items(view.upstreamOf("dough"))).doesNotContain("group:");
    }

    @Test
    void groups_that_read_each_other_are_drawn_both_ways() {
        Graph woven = Flow.of("""
                a = @g=one
                b = a @g=two
                c = b @g=one
                """).graph();
        assertThat(text(View.of(woven).group(Grouping.tag("g")).foldAbove(0))).isEqualTo("""
                group:one(a c) group:two(b)
                group:two>group:one group:one>group:two""");
    }

    @Test
    void a_plan_shows_what_runs_with_its_outputs_and_what_replaces_values() {
        View view = View.of(
                        GRAPH,
                        LOAF.given("heat: double, shade: Series 3*")
                                .over("dough: double")
                                .want("loaf", "shade")
                                .plan())
                .build();

        assertThat(items(view)).isEqualTo("shade OUTPUT heat dough OVERRIDE crumb crust loaf OUTPUT");
        assertThat(edges(view)).isEqualTo("dough>crumb dough>crust heat>crust crumb>loaf crust>loaf");
    }

    @Test
    void a_plan_shows_configuration_columns_and_what_passes_through() {
        Flow flow = LOAF.configured("double water").config("water: double").given("flour: Series 3");
        View view = View.of(flow.graph(), flow.want("crumb").plan()).build();

        assertThat(view.items().stream()
                        .map(item -> (Item.Single) item)
                        .map(item -> item.id() + " " + item.role() + " " + item.shape() + " " + item.detail()))
                .containsExactly(
                        "water CONFIG SCALAR double",
                        "flour INPUT COLUMN Series",
                        "dough FUNCTION COLUMN Series",
                        "crumb FUNCTION COLUMN Series");
    }

    @Test
    void changes_are_marked_in_both_graphs_laid_over_each_other() {
        Graph after = Flow.of("""
                dough = flour, water, salt @team=mill
                crumb = dough @team=oven
                crust = dough @team=oven @pii
                loaf = crumb, crust
                cake = flour
                """).graph();

        assertThat(text(View.ofChanges(GRAPH, after))).isEqualTo("""
                flour water salt ADDED dough CHANGED crumb AFFECTED crust CHANGED loaf AFFECTED cake ADDED heat REMOVED cost REMOVED price REMOVED
                flour>dough water>dough salt>dough dough>crumb dough>crust heat>crust crumb>loaf crust>loaf flour>cake cost>price""");
    }

    @Test
    void what_is_marked_can_be_shown_alone_or_with_what_it_reads() {
        assertThat(items(View.of(GRAPH).mark(Mark.REUSED, "crust").marked(0, Mark.REUSED, Mark.PATH)))
                .isEqualTo("crust REUSED");
        assertThat(items(View.of(GRAPH).mark(Mark.REUSED, "crust").marked(1, Mark.REUSED)))
                .isEqualTo("heat dough crust REUSED");
        assertThat(items(View.of(GRAPH).marked(1, Mark.REUSED))).isEmpty();
    }

    @Test
    void a_way_is_pointed_out_in_nodes_and_edges() {
        View view = View.of(GRAPH).path("dough", "crumb").build();

        assertThat(items(view)).contains("dough PATH crumb PATH crust");
        assertThat(view.edges().stream().filter(View.Edge::path)).hasSize(1);
    }

    @Test
    void styles_are_the_users_own() {
        View view = View.of(GRAPH)
                .style(node -> node.tags().has("pii") ? Optional.of(new Style("private", "#ff00ff")) : Optional.empty())
                .build();

        assertThat(Look.legend(view)).extracting(Look.Entry::name).containsExactly("input", "function", "private");
        assertThatThrownBy(() -> new Style("loud", "red")).hasMessageContaining("not 'red'");
    }

    @Test
    void what_was_chosen_once_is_not_chosen_again() {
        assertThatThrownBy(() -> View.of(GRAPH).inputs(Inputs.APART).inputs(Inputs.HIDDEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the inputs");
    }

    private static String text(ViewBuilder builder) {
        View view = builder.build();
        return items(view) + "\n" + edges(view);
    }

    private static String items(ViewBuilder builder) {
        return items(builder.build());
    }

    private static String items(View view) {
        return view.items().stream().map(ViewTest::item).collect(Collectors.joining(" "));
    }

    private static String item(Item item) {
        return item.id()
                + item.fold(
                        single -> "",
                        box -> box.inputs().stream()
                                .map(Node::name)
                                .map(Object::toString)
                                .collect(Collectors.joining(",", "[", "]")),
                        folded -> folded.members().stream()
                                .map(Node::name)
                                .map(Object::toString)
                                .collect(Collectors.joining(
                                        " ", "(", item.marks().isEmpty() ? ")" : "")))
                + item.marks().stream().map(mark -> " " + mark).collect(Collectors.joining())
                + (item instanceof Item.Folded && !item.marks().isEmpty() ? ")" : "");
    }

    private static String edges(View view) {
        return view.edges().stream()
                .map(edge -> view.items().get(edge.from()).id() + ">"
                        + view.items().get(edge.to()).id())
                .collect(Collectors.joining(" "));
    }

    private static String groups(View view) {
        return view.groups().stream()
                .map(group -> group.name()
                        + group.members().stream()
                                .map(member -> view.items().get(member).id())
                                .collect(Collectors.joining(" ", "(", ")")))
                .collect(Collectors.joining(" "));
    }
}
