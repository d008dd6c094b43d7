package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.graph.Graph;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.Run;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFailedException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run by kernels holds as many columns, and as many bytes for a row, as the plan says. */
final class HeldColumnsTest {
    private static final int FLOWS = 500;

    private final Kernels kernels = new GeneratedKernels(RandomFlow.CODE, RandomFlow.COLUMNS, 0);

    @Test
    void kernels_hold_what_the_plan_says() throws ReflectiveOperationException {
        long first = System.nanoTime();
        int compared = 0;
        for (long seed = first; seed < first + FLOWS; seed++) {
            RandomFlow flow = new RandomFlow(seed);
            List<Boolean> answered = new ArrayList<>();
            Kernels watched = new WatchedKernels(kernels, 0, columns -> answered.add(columns != null));
            Optional<Graph> graph = flow.link();
            Optional<Plan> plan = graph.flatMap(each -> flow.plan(each, watched));
            if (plan.isPresent() && !flow.hasNull()) {
                compared += check(seed, flow, plan.get(), watched, answered) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(FLOWS / 10);
    }

    private static boolean check(long seed, RandomFlow flow, Plan plan, Kernels watched, List<Boolean> answered)
            throws ReflectiveOperationException {
        BoundPlan bound = BoundPlan.bind(
                plan,
                RandomFlow.CODE,
                RandomFlow.COLUMNS,
                name -> RandomFlow.TYPES.classes().find(name).orElseThrow(),
                watched);
        AtomicReference<@Nullable Held> held = new AtomicReference<>();
        RunListener counts = event -> {
            Held known = held.get();
            if (event instanceof RunEvent.StepSucceeded && known != null) {
                known.look();
            }
        };
        Run run = new Run(bound, flow.supplied(plan), new Hooks(List.of(), List.of(counts)), new Cancellation());
        Held counted = new Held(run);
        counted.look();
        held.set(counted);
        try {
            Executors.sequential().execute(run);
        } catch (StepFailedException e) {
            return false;
        }
        if (Collections.frequency(answered, false) > 0 || answered.isEmpty()) {
            return false;
        }
        String replay = "seed " + seed + "\n" + flow + plan.explain();
        assertThat(counted.columns).as(replay).isEqualTo(plan.peakLiveColumns());
        assertThat(counted.bytes).as(replay).isEqualTo(plan.peakLiveBytesPerRow());
        return true;
    }

    /** The most that a run held whenever it was looked at. */
    private static final class Held {
        private final @Nullable Object[] slots;
        private int columns;
        private int bytes;

        Held(Run run) throws ReflectiveOperationException {
            Method method = Run.class.getDeclaredMethod("slots");
            method.setAccessible(true);
            slots = (Object[]) method.invoke(run);
        }

        void look() {
            int count = 0;
            int size = 0;
            for (Object value : slots) {
                if (value != null && RandomFlow.COLUMNS.isColumn(value)) {
                    count++;
                    size += bytes(
                            RandomFlow.COLUMNS.read(value).array().getClass().componentType());
                }
            }
            columns = Math.max(columns, count);
            bytes = Math.max(bytes, size);
        }

        private static int bytes(Class<?> element) {
            return switch (element.getName()) {
                case "boolean", "byte" -> 1;
                case "short", "char" -> 2;
                case "long", "double" -> 8;
                default -> 4; // of an object the reference
            };
        }
    }
}
