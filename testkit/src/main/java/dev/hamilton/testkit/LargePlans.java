package dev.hamilton.testkit;

import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFunction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans that are deep or wide, with one input, made once for all executors. */
@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
final class LargePlans {
    private static final int DEEP = 100_000;
    private static final int WIDTH = 10_000;

    /** Each step adds one to the step before it. */
    static final BoundPlan CHAIN = chain(step -> arguments -> next(arguments));

    /** The same with values that come later, every hundredth from another thread. */
    static final BoundPlan LATE_CHAIN = chain(step -> step % 100 == 0
            ? arguments -> CompletableFuture.supplyAsync(() -> next(arguments))
            : arguments -> CompletableFuture.completedFuture(next(arguments)));

    /** Many steps that read the input, and one that adds them up. */
    static final BoundPlan WIDE = wide();

    private LargePlans() {}

    /** Makes a step of a chain. */
    private interface Link {
        StepFunction at(int step);
    }

    static Run run(BoundPlan plan, int input, RunListener... listeners) {
        Hooks hooks = new Hooks(List.of(), List.of(listeners));
        return new Run(plan, new Object[] {input}, hooks, new Cancellation());
    }

    private static Integer next(@Nullable Object[] arguments) {
        return arguments[0] instanceof Integer number ? number + 1 : 0;
    }

    private static BoundPlan chain(Link link) {
        Sketch sketch = new Sketch();
        for (int i = 1; i <= DEEP; i++) {
            sketch.function("n" + i, List.of("n" + (i - 1)), link.at(i));
        }
        return sketch.bind(List.of("n0"), "n" + DEEP);
    }

    private static BoundPlan wide() {
        Sketch sketch = new Sketch();
        List<String> names = IntStream.range(0, WIDTH).mapToObj(i -> "n" + i).toList();
        names.forEach(name -> sketch.function(name, List.of("x"), arguments -> arguments[0]));
        sketch.function("end", names, arguments -> {
            int sum = 0;
            for (Object argument : arguments) {
                sum += argument instanceof Integer number ? number : 0;
            }
            return sum;
        });
        return sketch.bind(List.of("x"), "end");
    }
}
