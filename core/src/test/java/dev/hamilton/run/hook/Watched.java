package dev.hamilton.run.hook;

import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.Sketch;
import dev.hamilton.run.StepInterceptor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs sketches with one hook, on executors of both kinds. */
final class Watched {
    private Watched() {}

    static Stream<Executor> executors() {
        return Stream.of(
                dev.hamilton.run.Executors.sequential(),
                dev.hamilton.run.Executors.parallel(),
                dev.hamilton.run.Executors.parallel(Runnable::run));
    }

    static List<Object> run(
            Executor executor, StepInterceptor hook, Sketch sketch, Map<String, ?> inputs, String... out) {
        return run(executor, new Hooks(List.of(hook), List.of()), sketch, inputs, out);
    }

    static List<Object> run(Executor executor, RunListener hook, Sketch sketch, Map<String, ?> inputs, String... out) {
        return run(executor, new Hooks(List.of(), List.of(hook)), sketch, inputs, out);
    }

    private static List<Object> run(
            Executor executor, Hooks hooks, Sketch sketch, Map<String, ?> inputs, String... out) {
        Run run = sketch.run(inputs, hooks, new Cancellation(), out);
        executor.execute(run);
        return run.outputs();
    }
}
