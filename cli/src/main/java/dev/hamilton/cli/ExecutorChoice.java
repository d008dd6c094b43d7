package dev.hamilton.cli;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How steps are computed, by the name one writes. */
enum ExecutorChoice {
    SEQUENTIAL,
    PARALLEL;

    Executor executor() {
        return this == PARALLEL ? Executors.parallel() : Executors.sequential();
    }

    static Optional<ExecutorChoice> named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.toString().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ExecutorChoice::toString).toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
