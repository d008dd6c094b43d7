package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Kernels;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of one step and of thousands, deep and wide. */
final class SizesTest {
    private static final int ROWS = 600;
    private static final FunctionDef SUM = RandomFlow.function("sum");

    private final Kernels kernels = new GeneratedKernels(RandomFlow.CODE, RandomFlow.COLUMNS, 0);
    private int computed;

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100, 600, 5000})
    void chains(int nodes) {
        check(nodes, i -> i - 1, nodes - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100, 600, 5000})
    void trees(int nodes) {
        check(nodes, i -> (i - 1) / 2, nodes - 1, nodes / 2, nodes / 3);
    }

    @Test
    void a_thousand_outputs() {
        check(1000, i -> -1, IntStream.range(0, 1000).toArray());
    }

    @Test
    void classes_of_kernels_that_are_gone_are_unloaded() throws Exception {
        Plan plan = plan(chain(20, i -> i - 1), 19);
        Layout layout = Layout.of(plan, plan.groups().get(0), new Callees(RandomFlow.CODE), RandomFlow.COLUMNS);
        List<WeakReference<Class<?>>> loaded = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            LoopClasses classes = LoopClasses.of(layout, MethodHandles.lookup());
            classes.classes().forEach(each -> loaded.add(new WeakReference<>(each.getClass())));
        }
        for (int attempt = 0; attempt < 50 && loaded.stream().anyMatch(each -> each.get() != null); attempt++) {
            System.gc();
        }
        assertThat(loaded)
                .hasSize(100)
                .allSatisfy(each -> assertThat((Object) each.get()).isNull());
    }

    private void check(int nodes, IntUnaryOperator reads, int... wanted) {
        Plan plan = plan(chain(nodes, reads), wanted);
        DoubleColumn x = numbers();
        BoundPlan plain = BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, name -> Object.class);
        Outcome expected = Outcome.of(plain, new Object[] {x}, Executors.sequential());
        BoundPlan bound = BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, name -> Object.class, counting());
        Outcome actual = Outcome.of(bound, new Object[] {x}, Executors.sequential());
        assertThat(actual.isSameAs(expected)).isTrue();
        assertThat(computed).isEqualTo(plan.groups().size());
        assertThat(plan.groups()).allSatisfy(group -> assertThat(group.count()).isBetween(1, 512));
    }

    private Kernels counting() {
        return new WatchedKernels(kernels, 0, columns -> computed += columns == null ? 0 : 1);
    }

    private static DoubleColumn numbers() {
        double[] numbers = new double[ROWS];
        Arrays.setAll(numbers, i -> i * 0.25 - 7);
        return DoubleColumn.of(numbers);
    }

    /* Each node adds x to the node it reads; one that reads none adds it to itself. */
    private static List<FunctionDef> chain(int nodes, IntUnaryOperator reads) {
        List<FunctionDef> functions = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            int read = i == 0 ? -1 : reads.applyAsInt(i);
            functions.add(SUM.as(
                    new NodeName("n" + i), List.of(reading(0, read < 0 ? "x" : "n" + read), reading(1, "x"))));
        }
        return functions;
    }

    private static Parameter reading(int parameter, String node) {
        return SUM.parameters().get(parameter).from(new Source.Node(new NodeName(node), Absence.REQUIRED));
    }

    private Plan plan(List<FunctionDef> functions, int... wanted) {
        Graph graph = new Linker(RandomFlow.TYPES, RandomFlow.COLUMNS)
                .link(new FunctionCatalog(functions), DeclaredInputs.NONE, new Problems())
                .orElseThrow();
        List<NodeName> outputs =
                Arrays.stream(wanted).mapToObj(i -> new NodeName("n" + i)).toList();
        Given column = new Given(ValueTypes.of(DoubleColumn.class), false, ROWS, false);
        Request request = new Request(outputs, Map.of(new NodeName("x"), column), Map.of(), Map.of());
        return new Planner(RandomFlow.TYPES, RandomFlow.COLUMNS, kernels)
                .plan(graph, request, new Problems())
                .orElseThrow();
    }
}
