package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.Code;
import dev.hamilton.graph.Graph;
import dev.hamilton.plan.Fusion;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.StepFunction;
import dev.hamilton.run.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Random dataflows give the same bits, and the same failures, whichever way they are computed.
 *
 * <p>The seeds are those of the day unless {@code -Dseed=...} says which one to replay; a failing case is written to {@code
 * target/failing-dataflow.txt}.
 */
final class DifferentialTest {
    private static final int FLOWS = Integer.getInteger("flows", 20_000);

    /* Slow enough for their rows to be dealt out. */
    private static final Map<Code, StepFunction> SLOW = new HashMap<>();
    private static final List<ForkJoinPool> POOLS =
            IntStream.rangeClosed(1, 8).mapToObj(ForkJoinPool::new).toList();

    static {
        RandomFlow.CODE.forEach((code, function) -> SLOW.put(code, arguments -> {
            SlowKernels.pass(4_000);
            return function.call(arguments);
        }));
    }

    private final Kernels kernels = new GeneratedKernels(RandomFlow.CODE, RandomFlow.COLUMNS, 0);
    private final Kernels strangers = new GeneratedKernels(fromAfar(), RandomFlow.COLUMNS, 0);
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    @AfterAll
    static void close() {
        POOLS.forEach(ForkJoinPool::shutdown);
    }

    @Test
    void random_dataflows_give_the_same_bits_in_every_way() {
        Long replayed = Long.getLong("seed");
        long first = replayed == null ? System.nanoTime() >>> 8 << 16 : replayed;
        int flows = replayed == null ? FLOWS : 1;
        System.out.println("seeds " + first + " to " + (first + flows - 1));
        long lifted = LongStream.range(first, first + flows)
                .parallel()
                .filter(this::check)
                .count();
        if (replayed == null) {
            assertThat(lifted).as("dataflows that lift").isGreaterThan(flows / 2);
            assertThat(rows.get()).as("dataflows computed row by row").isGreaterThan(flows / 10);
            assertThat(asked.get()).as("groups that were computed").isGreaterThan(flows / 2);
            assertThat(left.get()).as("groups that were left to calls").isLessThan(asked.get() / 10);
        }
    }

    private boolean check(long seed) {
        RandomFlow flow = new RandomFlow(seed);
        Optional<Graph> graph = flow.link();
        Optional<Plan> ungrouped = graph.flatMap(each -> flow.plan(each, Fusion.NONE));
        if (ungrouped.isEmpty()) {
            return false;
        }
        Outcome plain = interpreted(flow, ungrouped.get());
        List<Boolean> answered = Collections.synchronizedList(new ArrayList<>());
        Kernels grouped = new WatchedKernels(kernels, 0, columns -> answered.add(columns != null));
        Plan plan = flow.plan(graph.get(), grouped).orElseThrow();
        Outcome expected = interpreted(flow, plan);
        new Case(seed, flow, plan).compare("calls row by row, grouped", !plain.failed(), plain, expected);
        new Case(seed, flow, plan)
                .compare("kernels", true, expected, computed(flow, plan, grouped, Executors.sequential()));
        if (!expected.failed() && !flow.hasNull()) {
            asked.addAndGet(answered.size());
            left.addAndGet(Collections.frequency(answered, false));
        }
        if (seed % 4 == 0) {
            int threads = (int) Math.floorMod(seed / 4, 8L) + 1;
            Executor pool = Executors.parallel(POOLS.get(threads - 1));
            Outcome parallel = computed(flow, plan, new SlowKernels(kernels), pool);
            new Case(seed, flow, plan)
                    .compare("kernels on %d threads".formatted(threads), !expected.failed(), expected, parallel);
            if (seed % 16 == 0) {
                BoundPlan slow = BoundPlan.bind(plan, SLOW, RandomFlow.COLUMNS, DifferentialTest::loaded);
                Outcome called = Outcome.of(slow, flow.supplied(plan), pool);
                new Case(seed, flow, plan)
                        .compare("calls on %d threads".formatted(threads), !expected.failed(), expected, called);
            }
            Kernels alone = new WatchedKernels(kernels, 1000, columns -> {});
            Plan loops = flow.plan(graph.get(), alone).orElseThrow();
            Outcome each = computed(flow, loops, alone, Executors.sequential());
            Outcome afar = computed(flow, plan, strangers, Executors.sequential());
            new Case(seed, flow, plan).compare("kernels that may not stand beside the functions", true, expected, afar);
            new Case(seed, flow, loops).compare("kernels with a loop for each step", true, expected, each);
        }
        String difference = new RandomRows(flow, seed).difference(graph.get(), kernels);
        if (difference == null) {
            rows.incrementAndGet();
        } else if (!difference.isEmpty()) {
            write("seed " + seed + ", row by row: " + difference + "\n" + flow);
            throw new AssertionError("seed " + seed + ", row by row: " + difference + "\n" + flow);
        }
        return RandomFlow.lifts(plan);
    }

    /* The same functions, behind lookups that may call them and may not define classes. */
    private static Map<Code, StepFunction> fromAfar() {
        Map<Code, StepFunction> code = new HashMap<>();
        RandomFlow.CODE.forEach((name, function) -> {
            Target near = function.target();
            MethodHandles.Lookup far = near.lookup().dropLookupMode(MethodHandles.Lookup.PRIVATE);
            code.put(name, new StepFunction() {
                @Override
                public Object call(Object[] arguments) throws Throwable {
                    return function.call(arguments);
                }

                @Override
                public Target target() {
                    return new Target(far, near.receiver());
                }
            });
        });
        return code;
    }

    private static Outcome computed(RandomFlow flow, Plan plan, Kernels way, Executor executor) {
        BoundPlan bound = BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, DifferentialTest::loaded, way);
        return Outcome.of(bound, flow.supplied(plan), executor);
    }

    private static Outcome interpreted(RandomFlow flow, Plan plan) {
        BoundPlan bound = BoundPlan.bind(plan, RandomFlow.CODE, RandomFlow.COLUMNS, DifferentialTest::loaded);
        return Outcome.of(bound, flow.supplied(plan), Executors.sequential());
    }

    /** One dataflow and its plan. */
    private record Case(long seed, RandomFlow flow, Plan plan) {
        /* Where steps run in another order, of several that fail another may be the first. */
        void compare(String way, boolean exact, Outcome expected, Outcome actual) {
            boolean same = exact ? expected.isSameAs(actual) : expected.failed() == actual.failed();
            if (!same) {
                String report = "seed %d: %s%n%s%n%s%nexpected: %s%nactual:   %s%nreplay with -Dseed=%d%n"
                        .formatted(seed, way, flow, plan.explain(), expected.text(plan), actual.text(plan), seed);
                write(report);
                throw new AssertionError(report);
            }
        }
    }

    private static void write(String report) {
        try {
            Files.writeString(Path.of("target", "failing-dataflow.txt"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(report, e);
        }
    }

    private static Class<?> loaded(String name) {
        return RandomFlow.TYPES.classes().find(name).orElseThrow();
    }
}
