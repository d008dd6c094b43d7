package dev.hamilton.testkit;

import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A dataflow made from a seed, with what it has to give: plain functions, values that come at once or from other threads,
 * nulls, runs inside functions; and, if asked for, trouble.
 */
@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
final class RandomDataflow {
    private static final int LARGEST = 60;

    /** What goes wrong in a dataflow. */
    enum Trouble {
        NONE,
        FAILURES,
        CANCELLATION
    }

    private final Random random;
    private final Executor executor;
    private final Trouble trouble;
    private final Sketch sketch = new Sketch();
    private final Cancellation cancellation = new Cancellation();
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final String[] outputs;

    RandomDataflow(long seed, Executor executor, Trouble trouble) {
        this.random = new Random(seed);
        this.executor = executor;
        this.trouble = trouble;
        int size = 1 + random.nextInt(LARGEST);
        int troubled = random.nextInt(size);
        for (int i = 0; i < size; i++) {
            List<Integer> reads = reads(i);
            List<String> read = reads.stream().map(names::get).toList();
            @Nullable Object[] arguments = reads.stream().map(values::get).toArray();
            String name = "n" + i;
            values.add(value(name, arguments));
            sketch.function(name, read, function(name, i == troubled || random.nextInt(20) == 0));
            names.add(name);
        }
        outputs = names.toArray(String[]::new);
    }

    private List<Integer> reads(int size) {
        List<Integer> reads = new ArrayList<>();
        int count = size == 0 ? 0 : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int back = random.nextBoolean() ? 1 + random.nextInt(Math.min(size, 3)) : 1 + random.nextInt(size);
            reads.add(size - back);
        }
        return reads;
    }

    private static @Nullable Object value(String name, @Nullable Object[] arguments) {
        int hash = Arrays.deepHashCode(new Object[] {name, arguments});
        return hash % 13 == 0 ? null : hash;
    }

    private StepFunction function(String name, boolean troubled) {
        StepFunction plain = arguments -> value(name, arguments);
        int kind = random.nextInt(12);
        if (troubled && trouble == Trouble.FAILURES) {
            return failing(name, kind);
        }
        if (troubled && trouble == Trouble.CANCELLATION) {
            return cancelling(name, kind);
        }
        return switch (kind) {
            case 0 -> arguments -> CompletableFuture.completedFuture(value(name, arguments));
            case 1 -> arguments -> CompletableFuture.supplyAsync(() -> value(name, arguments));
            case 2 ->
                arguments -> CompletableFuture.supplyAsync(() -> name)
                        .thenCombine(CompletableFuture.supplyAsync(() -> arguments), RandomDataflow::value)
                        .minimalCompletionStage();
            case 3 -> arguments -> inAnotherRun(name, arguments);
            default -> plain;
        };
    }

    private static StepFunction failing(String name, int kind) {
        RuntimeException failure = new IllegalStateException("failed " + name);
        return switch (kind % 4) {
            case 0 -> arguments -> CompletableFuture.failedFuture(failure);
            case 1 ->
                arguments -> CompletableFuture.supplyAsync(() -> {
                    throw new CompletionException(failure);
                });
            default ->
                arguments -> {
                    throw failure;
                };
        };
    }

    private StepFunction cancelling(String name, int kind) {
        return switch (kind % 3) {
            case 0 ->
                arguments -> {
                    cancellation.cancel();
                    return value(name, arguments);
                };
            case 1 ->
                arguments -> {
                    CompletableFuture.runAsync(cancellation::cancel);
                    return value(name, arguments);
                };
            default ->
                arguments -> {
                    CompletableFuture.runAsync(cancellation::cancel);
                    return new CompletableFuture<>();
                };
        };
    }

    private @Nullable Object inAnotherRun(String name, @Nullable Object[] arguments) {
        Run inner = new Sketch()
                .function("first = x", each -> each[0])
                .function("second = x", each -> CompletableFuture.supplyAsync(() -> "late"))
                .function("end = first, second", each -> each[0])
                .run(Collections.singletonMap("x", value(name, arguments)), "end");
        executor.execute(inner);
        return inner.outputs().get(0);
    }

    Run run(RunListener listener, Cancellation stop) {
        return sketch.run(Map.of(), new Hooks(List.of(), List.of(listener)), stop, outputs);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    List<@Nullable Object> expected() {
        return values;
    }

    /** Of the steps that were told to have failed, the first in order. */
    @Nullable
    String firstFailed(RecordingListener told) {
        List<String> all = told.told();
        return names.stream()
                .filter(name -> all.contains("failed " + name))
                .findFirst()
                .orElse(null);
    }
}
