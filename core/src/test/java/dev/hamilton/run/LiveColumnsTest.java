package dev.hamilton.run;

import static dev.hamilton.run.TestColumns.ints;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run in the plan's order holds as many columns as the plan says, groups or not. */
class LiveColumnsTest {
    private static final int FLOWS = 300;
    private static final TestColumns.Ints COLUMN = ints(1, 2, 3);

    /** Computes every group, and gives one column for each that is stored. */
    private static final Kernels KERNELS = new Kernels() {
        @Override
        public Optional<String> obstacle(FunctionDef function) {
            return Optional.empty();
        }

        @Override
        public int operations(FunctionDef function) {
            return 3;
        }

        @Override
        public Kernel kernel(Plan plan, Group group) {
            return arguments -> new Task() {
                @Override
                public int rows() {
                    return 3;
                }

                @Override
                public boolean compute(int from, int to) {
                    return true;
                }

                @Override
                public @Nullable Object @Nullable [] columns() {
                    @Nullable
                    Object[] columns = new @Nullable Object[group.stored().size()];
                    Arrays.fill(columns, COLUMN);
                    return columns;
                }
            };
        }

        @Override
        public CompiledRow rowFunction(RowPlan plan) {
            return CompiledRow.none("these are for columns");
        }
    };

    /* Some read elements, some whole columns, each of up to three nodes before it. */
    private static Sketch sketch(Random random, int nodes) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < nodes; i++) {
            String type = random.nextInt(3) == 0 ? "Ints" : "int";
            StringBuilder parameters = new StringBuilder(type + " " + name(random.nextInt(i + 1)));
            for (int more = random.nextInt(3); more > 0; more--) {
                parameters.append(", ").append(type).append(" p").append(more);
                parameters.append(" <- ").append(name(random.nextInt(i + 1)));
            }
            String signature = type + " " + name(i + 1) + "(" + parameters + ")";
            sketch.function(signature, arguments -> type.equals("Ints") ? COLUMN : arguments[0]);
        }
        return sketch;
    }

    private static String name(int i) {
        return "n" + i;
    }

    @Test
    void as_many_columns_are_held_as_the_plan_says() {
        long first = System.nanoTime();
        for (int flow = 0; flow < FLOWS; flow++) {
            long seed = first + flow;
            Random random = new Random(seed);
            int nodes = 1 + random.nextInt(40);
            Sketch sketch = sketch(random, nodes);
            if (random.nextBoolean()) {
                sketch.kernels(KERNELS);
            }
            String[] wanted = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> name(1 + random.nextInt(nodes)))
                    .distinct()
                    .toArray(String[]::new);
            AtomicReference<@Nullable Run> running = new AtomicReference<>();
            int[] most = {1};
            RunListener counts = event -> {
                Run run = running.get();
                if (event instanceof RunEvent.StepSucceeded && run != null) {
                    int held = (int) Arrays.stream(run.slots())
                            .filter(TestColumns.Ints.class::isInstance)
                            .count();
                    most[0] = Math.max(most[0], held);
                }
            };
            Run run =
                    sketch.run(Map.of("n0", COLUMN), new Hooks(List.of(), List.of(counts)), new Cancellation(), wanted);
            running.set(run);
            Executors.sequential().execute(run);
            assertThat(most[0])
                    .as(() -> "seed " + seed + "\n" + run.plan().explain())
                    .isEqualTo(run.plan().peakLiveColumns());
            assertThat(run.plan().peakLiveBytesPerRow()).isEqualTo(most[0] * Integer.BYTES);
        }
    }
}
