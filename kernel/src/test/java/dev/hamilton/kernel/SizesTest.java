package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
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
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.RowResult;
import dev.hamilton.run.RowSource;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 149, 150, 151, 600, 5000})
    void row_functions(int nodes) throws Throwable {
        List<FunctionDef> functions = chain(nodes, i -> i - 1);
        List<NodeName> outputs = List.of(new NodeName("n" + (nodes - 1)), new NodeName("x"));
        Given value = new Given(ValueTypes.of(double.class), false, Given.NO_ROWS, false);
        Plan plan = planned(functions, new Request(outputs, Map.of(new NodeName("x"), value), Map.of(), Map.of()));
        MethodHandle x = MethodHandles.lookup().findVirtual(In.class, "x", MethodType.methodType(double.class));
        RowSource read = new RowSource.Getter(In.class, "x", x);
        CompiledRow row = kernels.rowFunction(new RowPlan(plan, List.of(read), new RowResult.OfRecord(Out.class)));
        BoundPlan plain = BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, name -> Object.class);
        int parts = (nodes + 149) / 150;
        assertThat(row.how()).isEqualTo(parts == 1 ? "is compiled" : "is compiled to %d methods".formatted(parts));
        for (double each : new double[] {0.25, -0.0, Double.NaN, 1e300}) {
            Outcome expected = Outcome.of(plain, new Object[] {each}, Executors.sequential());
            Out actual = (Out) row.code().apply(new In(each));
            assertThat(List.<Object>of(actual.last(), actual.x())).isEqualTo(expected.values());
        }
    }

    record In(double x) {}

    record Out(double last, double x) {}

    @Test
    void a_great_many_requests_leave_no_classes_behind() {
        Driver driver = Driver.of(Wide.class);
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        Map<String, Object> inputs = Map.of("x", DoubleColumn.of(new double[GeneratedKernels.COLD_ROWS + 1]));
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        long before = classes.getTotalLoadedClassCount();
        int requests = 1 << names.size();
        for (int subset = 1; subset < requests; subset++) {
            int chosen = subset;
            String[] wanted = IntStream.range(0, names.size())
                    .filter(i -> (chosen & 1 << i) != 0)
                    .mapToObj(names::get)
                    .toArray(String[]::new);
            driver.execute(inputs, wanted);
        }
        assertThat(classes.getTotalLoadedClassCount() - before).isGreaterThanOrEqualTo(requests - 1);
        long unloaded = classes.getUnloadedClassCount();
        for (int attempt = 0; attempt < 50 && unloaded < requests / 2; attempt++) {
            System.gc();
            unloaded = classes.getUnloadedClassCount();
        }
        assertThat(unloaded).as("classes unloaded").isGreaterThanOrEqualTo(requests / 2);
    }

    /** A dataflow of many requests. */
    static final class Wide {
        private Wide() {}

        static double a(double x) {
            return x + 1;
        }

        static double b(double x) {
            return x + 2;
        }

        static double c(double x) {
            return x + 3;
        }

        static double d(double x) {
            return x + 4;
        }

        static double e(double x) {
            return x + 5;
        }

        static double f(double x) {
            return x + 6;
        }

        static double g(double x) {
            return x + 7;
        }

        static double h(double x) {
            return x + 8;
        }

        static double i(double x) {
            return x + 9;
        }
    }

    @Test
    void an_argument_that_cannot_be_read_fails_as_without_kernels() {
        FunctionDef orElse = RandomFlow.function("orElse");
        Given column = new Given(ValueTypes.of(DoubleColumn.class), false, ROWS, false);
        Given value = new Given(ValueTypes.of(double.class), false, Given.NO_ROWS, false);
        List<FunctionDef> functions = List.of(orElse.as(
                new NodeName("n0"),
                List.of(
                        orElse.parameters().get(0).from(node("one")),
                        orElse.parameters().get(1).from(node("x")))));
        Plan plan = planned(
                functions,
                new Request(
                        List.of(new NodeName("n0")),
                        Map.of(new NodeName("one"), value, new NodeName("x"), column),
                        Map.of(),
                        Map.of()));
        Object[] supplied = plan.supplied().stream()
                .map(each -> each.name().text().equals("x") ? numbers() : "not a number")
                .toArray();
        Outcome expected = Outcome.of(
                BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, name -> Object.class),
                supplied,
                Executors.sequential());
        BoundPlan bound = BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, name -> Object.class, kernels);
        assertThat(plan.groups()).hasSize(1);
        assertThat(expected.failure()).contains("computing 'n0' failed", "ClassCastException");
        assertThat(Outcome.of(bound, supplied, Executors.sequential())).isEqualTo(expected);
        assertThat(Outcome.of(bound, supplied, Executors.parallel())).isEqualTo(expected);
    }

    @Test
    void classes_of_kernels_that_are_gone_are_unloaded() throws Exception {
        Plan plan = plan(chain(20, i -> i - 1), 19);
        Layout layout = Layout.of(plan, plan.groups().get(0), new Callees(RandomFlow.CODE), RandomFlow.COLUMNS);
        List<WeakReference<Class<?>>> loaded = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            LoopClasses classes = LoopClasses.of(layout, MethodHandles.lookup(), new LoadedLoops());
            classes.classes().forEach(each -> loaded.add(new WeakReference<>(each.getClass())));
        }
        for (int attempt = 0; attempt < 50 && loaded.stream().anyMatch(each -> each.get() != null); attempt++) {
            System.gc();
        }
        assertThat(loaded)
                .hasSize(100)
                .allSatisfy(each -> assertThat((Object) each.get()).isNull());
    }

    @Test
    void loops_that_do_the_same_are_one_method() throws Exception {
        Plan plan = plan(chain(600, i -> i - 1), 599);
        Layout layout = Layout.of(plan, plan.groups().get(0), new Callees(RandomFlow.CODE), RandomFlow.COLUMNS);
        LoopClasses classes = LoopClasses.of(layout, MethodHandles.lookup(), new LoadedLoops());
        assertThat(classes.loops().size()).isGreaterThan(100);
        assertThat(classes.classes()).hasSize(1);
        assertThat(classes.classes().get(0).getClass().getDeclaredMethods()).hasSizeLessThan(10);
    }

    @Test
    void a_column_that_several_functions_of_a_loop_read_is_a_register_for_each_and_read_once_by_words() {
        Plan plan = plan(chain(20, i -> i - 1), 19);
        Layout layout = Layout.of(plan, plan.groups().get(0), new Callees(RandomFlow.CODE), RandomFlow.COLUMNS);
        Layout.Loop second = layout.loops().get(1);
        OwnLoop loop = OwnLoop.of(layout, second);
        int steps = second.end() - second.first();
        int x = layout.inputs().values().iterator().next().register();
        assertThat(steps).isGreaterThan(1);
        assertThat(loop.registers().stream().filter(each -> each == x)).hasSize(steps);
        assertThat(read(loop.dense())).hasSize(steps + 1);
        assertThat(read(loop.words())).hasSize(2);
    }

    @Test
    void a_chain_of_any_length_has_a_buffer_for_what_all_read_and_one_for_what_is_handed_on() {
        Plan plan = plan(chain(300, i -> i - 1), 299);
        Layout layout = Layout.of(plan, plan.groups().get(0), new Callees(RandomFlow.CODE), RandomFlow.COLUMNS);
        assertThat(layout.registers().size()).isGreaterThan(50);
        assertThat(Buffers.of(layout).storages()).containsExactly(Storage.DOUBLE, Storage.DOUBLE);
    }

    private static Set<Integer> read(Layout loop) {
        return loop.steps().stream()
                .flatMap(step -> step.arguments().stream())
                .map(each -> ((Layout.Element) each).argument().slot())
                .filter(loop.inputs()::containsKey)
                .collect(Collectors.toSet());
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
        return SUM.parameters().get(parameter).from(node(node));
    }

    private static Source node(String name) {
        return new Source.Node(new NodeName(name), Absence.REQUIRED);
    }

    private Plan plan(List<FunctionDef> functions, int... wanted) {
        List<NodeName> outputs =
                Arrays.stream(wanted).mapToObj(i -> new NodeName("n" + i)).toList();
        Given column = new Given(ValueTypes.of(DoubleColumn.class), false, ROWS, false);
        return planned(functions, new Request(outputs, Map.of(new NodeName("x"), column), Map.of(), Map.of()));
    }

    private Plan planned(List<FunctionDef> functions, Request request) {
        Graph graph = new Linker(RandomFlow.TYPES, RandomFlow.COLUMNS)
                .link(new FunctionCatalog(functions), DeclaredInputs.NONE, new Problems())
                .orElseThrow();
        return new Planner(RandomFlow.TYPES, RandomFlow.COLUMNS, kernels)
                .plan(graph, request, new Problems())
                .orElseThrow();
    }
}
