package dev.hamilton.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.NodeName;
import dev.hamilton.notation.DemoTypes;
import dev.hamilton.notation.Flow;
import dev.hamilton.notation.Notation;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkerTest {
    @Test
    void a_parameter_reads_the_function_of_its_name() {
        assertThat(Flow.of("""
                        crumb = dough
                        dough = flour, water
                        """).graph()).hasToString("""
                        input double flour
                        input double water
                        double dough(double flour, double water)
                        double crumb(double dough)
                        """);
    }

    @Test
    void an_empty_catalog_is_an_empty_graph() {
        assertThat(Flow.of("").graph().nodes()).isEmpty();
    }

    @Test
    void nodes_stand_as_near_to_the_authors_order_as_they_can() {
        assertThat(names(Flow.of("""
                        z = y
                        b = x
                        a =
                        y = x
                        """).graph())).containsExactly("x", "b", "a", "y", "z");
    }

    @Test
    void one_node_may_supply_several_parameters() {
        Graph graph = Flow.of("square = double a <- x, double b <- x").graph();
        assertThat(graph.dependency(1, 0)).isZero();
        assertThat(graph.dependency(1, 1)).isZero();
        assertThat(graph.dependencies(new NodeName("square"))).hasSize(1);
        assertThat(graph.dependents(new NodeName("x"))).hasSize(1);
    }

    @Test
    void a_constant_is_no_dependency() {
        Graph graph = Flow.of("lagged = double spend, int n := 3").graph();
        assertThat(names(graph)).containsExactly("spend", "lagged");
        assertThat(graph.dependency(1, 1)).isEqualTo(Graph.NO_NODE);
    }

    @Test
    void an_input_that_every_reader_can_do_without_is_optional() {
        assertThat(Flow.of("""
                        a = double x ? 1, double y ? 2
                        b = y
                        """).graph()).hasToString("""
                        optional input double x
                        input double y
                        double a(double x, double y)
                        double b(double y)
                        """);
    }

    @Test
    void a_function_fills_an_optional_parameter_of_its_name() {
        Graph graph = Flow.of("""
                a = double n ? 1
                n =
                """).graph();
        assertThat(names(graph)).containsExactly("n", "a");
        assertThat(graph.dependency(1, 0)).isZero();
    }

    @Test
    void a_duplicate_names_both_places() {
        assertThat(Flow.of("""
                        dough = flour
                        crumb = dough
                        dough = water
                        """).faults()).isEqualTo("""
                        [H104] 'dough' is provided twice
                            at Bakery.dough(Bakery.java:3)
                            first by Bakery.dough(Bakery.java:1)
                            fix: give the module once, or mount it under two prefixes""");
    }

    @Test
    void three_of_one_name_are_one_problem_with_three_places() {
        assertThat(Flow.of("""
                        dough = flour
                        dough = water
                        dough = salt
                        """).faults()).isEqualTo("""
                        [H104] 'dough' is provided 3 times
                            at Bakery.dough(Bakery.java:2)
                            first by Bakery.dough(Bakery.java:1)
                            also by Bakery.dough(Bakery.java:3)
                            fix: give the module once, or mount it under two prefixes""");
    }

    @Test
    void a_type_mismatch_is_reported_at_the_parameter_that_asks() {
        assertThat(Flow.of("""
                        String loaf = flour
                        crumb = loaf
                        """).faults()).isEqualTo("""
                        [H103] 'crumb' wants 'loaf' as double, but it is String
                            at Bakery.crumb(Bakery.java:2), parameter 'loaf'
                            'loaf' is Bakery.loaf(Bakery.java:1)
                            fix: change one of the types, or put a function between them that converts""");
    }

    @Test
    void what_javac_converts_links() {
        assertThat(Flow.of("""
                        int n =
                        Integer boxed = int n
                        a = double n
                        b = double boxed
                        long c = long boxed
                        Object d = Number n, Object boxed, Comparable<Integer> n
                        """).faults()).isEmpty();
    }

    @Test
    void an_optional_parameter_reads_what_it_holds_or_the_optional_itself() {
        assertThat(Flow.of("""
                        price =
                        OptionalDouble maybe =
                        a = OptionalDouble price, Optional<Double> price
                        b = OptionalDouble maybe
                        """).faults()).isEmpty();
        assertThat(Flow.of("""
                        String price =
                        a = OptionalDouble price
                        """).faults()).startsWith("[H103] 'a' wants 'price' as double, but it is String\n");
    }

    @Test
    void columns_and_scalars_link_both_ways_because_the_request_decides() {
        assertThat(Flow.of("""
                        ratio = spend, signups
                        Series mean = Series ratio
                        last = double mean
                        double[] shifted = double[] last
                        """).faults()).isEmpty();
    }

    @Test
    void a_column_whose_elements_do_not_fit_is_a_mismatch() {
        assertThat(Flow.of("""
                        Texts names =
                        a = double names
                        String b =
                        c = Series b
                        int d =
                        e = Series d
                        """).faults().lines().filter(line -> line.startsWith("[")))
                .containsExactly(
                        "[H103] 'a' wants 'names' as double, but it is Texts",
                        "[H103] 'c' wants 'b' as Series, but it is String",
                        "[H103] 'e' wants 'd' as Series, but it is int");
    }

    @Test
    void every_problem_is_found_in_one_go() {
        assertThat(Flow.of("""
                        String loaf = flour
                        crumb = loaf
                        crust = double loaf, String flour
                        loaf = water
                        """).faults().lines().filter(line -> line.startsWith("[")))
                .containsExactly(
                        "[H104] 'loaf' is provided twice",
                        "[H106] the input 'flour' is wanted as String here, but as double elsewhere",
                        "[H103] 'crumb' wants 'loaf' as double, but it is String",
                        "[H103] 'crust' wants 'loaf' as double, but it is String");
    }

    @Test
    void a_rule_may_object() {
        GraphRule owners = (graph, problems) -> graph.nodes().stream()
                .filter(node -> node instanceof Node.Computed && !node.tags().has("owner"))
                .forEach(node ->
                        problems.add(Problem.of(ProblemCode.BROKEN_RULE, "'%s' has no owner".formatted(node.name()))
                                .at(node.source())));
        assertThat(Flow.of("""
                        a = x @owner=growth
                        b = a
                        """).rule(owners).faults()).isEqualTo("""
                        [H109] 'b' has no owner
                            at Bakery.b(Bakery.java:2)""");
    }

    @Test
    void a_rule_is_not_asked_about_a_graph_that_is_wrong() {
        GraphRule never = (graph, problems) -> {
            throw new AssertionError("asked");
        };
        assertThat(Flow.of("""
                        String a =
                        b = a
                        """).rule(never).faults()).startsWith("[H103]");
    }

    @Test
    void a_problem_that_was_found_before_still_keeps_the_graph_back() {
        Problems problems = new Problems();
        Linker linker = new Linker(new DemoTypes(), new DemoTypes());
        for (int i = 0; i < 2; i++) {
            assertThat(linker.link(Notation.catalog("a = a"), DeclaredInputs.NONE, problems))
                    .isEmpty();
        }
        assertThat(problems.list()).hasSize(1);
    }

    @Test
    void a_graph_knows_no_node_but_its_own() {
        Graph graph = Flow.of("dough = flour").graph();
        assertThat(graph.find(new NodeName("dougj"))).isEmpty();
        assertThat(graph.indexOf(new NodeName("dougj"))).isEqualTo(Graph.NO_NODE);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> graph.dependencies(new NodeName("dougj")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the graph has no node 'dougj', did you mean 'dough'?");
    }

    @Test
    void a_chain_is_cut_short_after_six() {
        Graph graph = Flow.of("""
                b = a
                c = b
                d = c
                e = d
                f = e
                g = f
                h = g
                """).graph();
        assertThat(graph.chainFrom(0)).isEqualTo("'b' <- 'c' <- 'd' <- 'e' <- 'f' <- 'g' <- ...");
        assertThat(graph.chainFrom(1)).isEqualTo("'c' <- 'd' <- 'e' <- 'f' <- 'g' <- 'h'");
        assertThat(graph.chainFrom(7)).isEmpty();
    }

    private static List<String> names(Graph graph) {
        return graph.nodes().stream().map(node -> node.name().text()).toList();
    }
}
