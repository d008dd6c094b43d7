package dev.hamilton.cli;

import dev.hamilton.run.hook.Elapsed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How long each stage of a command took. Confined to one thread. */
final class Stages {
    private record Stage(String name, long nanos) {}

    private final List<Stage> stages = new ArrayList<>();

    /** Does something and remembers how long it took; a stage that throws is not remembered. */
    <T> T time(String name, Supplier<T> stage) {
        long start = System.nanoTime();
        T result = stage.get();
        stages.add(new Stage(name, System.nanoTime() - start));
        return result;
    }

    /** Does something and remembers how long it took. */
    void timeDoing(String name, Runnable stage) {
        long start = System.nanoTime();
        stage.run();
        stages.add(new Stage(name, System.nanoTime() - start));
    }

    /** One line: {@code link 31.2 ms, read 4.0 ms}. */
    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        stages.forEach(stage -> texts.add(stage.name() + " " + Elapsed.of(stage.nanos())));
        return String.join(", ", texts);
    }
}
