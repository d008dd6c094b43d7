package dev.hamilton.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.notation.Flow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CyclesTest {
    @Test
    void a_node_that_reads_itself_is_a_cycle() {
        assertThat(Flow.of("total = price, total").faults()).isEqualTo("""
                [H105] 'total' needs itself: 'total' -> 'total'
                    at Bakery.total(Bakery.java:1), parameter 'total'
                    fix: let one of them read something else, or rename what it reads""");
    }

    @Test
    void a_cycle_hides_no_other_fault() {
        assertThat(Flow.of("""
                        dough = yeast
                        yeast = dough
                        String label = flour
                        price = int label
                        """).faults().lines())
                .filteredOn(line -> line.startsWith("["))
                .containsExactly(
                        "[H105] 'dough' needs itself: 'dough' -> 'yeast' -> 'dough'",
                        "[H103] 'price' wants 'label' as int, but it is String");
    }

    @Test
    void a_cycle_of_two_begins_with_the_authors_first() {
        assertThat(Flow.of("""
                        dough = yeast
                        yeast = dough
                        """).faults()).isEqualTo("""
                        [H105] 'dough' needs itself: 'dough' -> 'yeast' -> 'dough'
                            at Bakery.dough(Bakery.java:1), parameter 'yeast'
                            'yeast' is Bakery.yeast(Bakery.java:2)
                            fix: let one of them read something else, or rename what it reads""");
    }

    @Test
    void a_cycle_begins_where_it_is_entered_whatever_the_order_of_the_functions() {
        assertThat(Flow.of("""
                        loaf = yeast
                        dough = yeast
                        salt = dough
                        yeast = salt
                        """).faults().lines())
                .startsWith("[H105] 'yeast' needs itself: 'yeast' -> 'salt' -> 'dough' -> 'yeast'");
        assertThat(Flow.of("""
                        dough = yeast
                        salt = dough
                        yeast = salt
                        shop = loaf
                        loaf = yeast
                        """).faults()).isEqualTo("""
                        [H105] 'yeast' needs itself: 'yeast' -> 'salt' -> 'dough' -> 'yeast'
                            at Bakery.yeast(Bakery.java:3), parameter 'salt'
                            needed by 'loaf'
                            'salt' is Bakery.salt(Bakery.java:2)
                            'dough' is Bakery.dough(Bakery.java:1)
                            fix: let one of them read something else, or rename what it reads""");
    }

    @Test
    void each_knot_is_reported_once_also_where_one_reads_another() {
        assertThat(Flow.of("""
                        a = x, b
                        b = a
                        x = y
                        y = x
                        z = z
                        """).faults().lines().filter(line -> line.startsWith("[")))
                .containsExactly(
                        "[H105] 'a' needs itself: 'a' -> 'b' -> 'a'",
                        "[H105] 'x' needs itself: 'x' -> 'y' -> 'x'",
                        "[H105] 'z' needs itself: 'z' -> 'z'");
    }

    @Test
    void of_a_knot_with_many_circles_the_shortest_through_the_entrance_is_shown() {
        assertThat(Flow.of("""
                        a = b, d
                        b = c
                        c = a
                        d = a, b
                        """).faults()).isEqualTo("""
                        [H105] 'a' needs itself: 'a' -> 'd' -> 'a'
                            at Bakery.a(Bakery.java:1), parameter 'd'
                            'd' is Bakery.d(Bakery.java:4)
                            2 more are in circles with these
                            fix: let one of them read something else, or rename what it reads""");
    }

    @Test
    void an_acyclic_neighbour_is_not_blamed() {
        assertThat(Flow.of("""
                        first = input
                        dough = yeast, first
                        yeast = dough
                        last = dough
                        """).faults()).doesNotContain("'first'").contains("needed by 'last'");
    }

    @Test
    void a_cycle_of_a_hundred_thousand_is_printed_cut_short() {
        String faults = Flow.of(chain(100_000, true)).faults();
        assertThat(faults.lines().findFirst().orElseThrow())
                .startsWith("[H105] 'n0' needs itself: 'n0' -> 'n99999' -> 'n99998' -> ")
                .endsWith("-> 'n99981' -> ... 99980 more -> 'n0'");
        assertThat(faults.lines().count()).isLessThan(30);
    }

    @Test
    void fifty_thousand_cycles_are_found_in_one_go() {
        List<FunctionDef> functions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            functions.add(function("n" + i, "n" + (i ^ 1)));
        }
        assertThat(Flow.of(new FunctionCatalog(functions))
                        .faults()
                        .lines()
                        .filter(line -> line.startsWith("[H105]"))
                        .count())
                .isEqualTo(50_000);
    }

    @Test
    void a_chain_of_a_hundred_thousand_links() {
        Graph graph = Flow.of(chain(100_000, false)).graph();
        assertThat(graph.size()).isEqualTo(100_001);
        assertThat(graph.nodes().get(100_000).name()).hasToString("n99999");
    }

    @Test
    void a_function_of_ten_thousand_parameters_links() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            parameters.add(Parameter.of("p" + i, PrimitiveType.DOUBLE));
        }
        FunctionDef wide = FunctionDef.of(
                new NodeName("wide"),
                PrimitiveType.DOUBLE,
                parameters,
                new Code.Lambda("m", "wide"),
                SourceRef.of("m", "wide"));
        assertThat(Flow.of(new FunctionCatalog(List.of(wide))).graph().dependencies(new NodeName("wide")))
                .hasSize(10_000);
    }

    /* The last first, so that nothing is in order by accident. */
    private static FunctionCatalog chain(int length, boolean closed) {
        List<FunctionDef> functions = new ArrayList<>();
        for (int i = length - 1; i > 0; i--) {
            functions.add(function("n" + i, "n" + (i - 1)));
        }
        functions.add(function("n0", closed ? "n" + (length - 1) : "start"));
        if (closed) {
            functions.add(0, functions.remove(functions.size() - 1));
        }
        return new FunctionCatalog(functions);
    }

    private static FunctionDef function(String name, String read) {
        return FunctionDef.of(
                new NodeName(name),
                PrimitiveType.DOUBLE,
                List.of(Parameter.of(read, PrimitiveType.DOUBLE)),
                new Code.Lambda("m", name),
                SourceRef.of("m", name));
    }
}
