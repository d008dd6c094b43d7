package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Sketch;
import dev.hamilton.run.TestColumns;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class PrintStepsTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    static Stream<Executor> executors() {
        return Watched.executors();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("[\\d.]+ (ns|us|ms|s)\\)", "#)");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void each_step_is_a_line(Executor executor) {
        Sketch sketch = new Sketch()
                .function("async String late()", arguments -> CompletableFuture.supplyAsync(() -> "x".repeat(200)))
                .function("int each(int x, String late)", arguments -> arguments[0])
                .function("int[] array(Ints each)", arguments -> new int[100])
                .function("Object fails(int[] array)", arguments -> {
                    throw new Exception("no\nway");
                });
        Throwable thrown = catchThrowable(() ->
                Watched.run(executor, new PrintSteps(out), sketch, Map.of("x", TestColumns.ints(1, null)), "fails"));
        assertThat(thrown).isNotNull();
        assertThat(printed()).isEqualTo("""
                late = "%s... (#)
                each = [1, -] (#)
                array = [0, 0, 0, 0, 0, ... 100 in all] (#)
                fails failed: java.lang.Exception: no way (#)
                """.formatted("x".repeat(76)));
    }

    @Test
    void secret_values_are_not_shown() {
        Sketch sketch = new Sketch()
                .function("String password()", arguments -> "hunter2")
                .tag("password", "secret")
                .function("int pin(String password)", arguments -> Integer.parseInt((String) arguments[0]))
                .tag("pin", "secret");
        Throwable thrown = catchThrowable(() ->
                Watched.run(dev.hamilton.run.Executors.sequential(), new PrintSteps(out), sketch, Map.of(), "pin"));
        assertThat(thrown).isNotNull();
        assertThat(printed()).isEqualTo("""
                password = (secret) (#)
                pin failed: java.lang.NumberFormatException (#)
                """);
    }

    @Test
    void only_the_chosen_nodes_are_printed() {
        Sketch sketch = new Sketch().function("int a()", arguments -> 1).function("int b(int a)", arguments -> 2);
        Watched.run(
                dev.hamilton.run.Executors.sequential(),
                new PrintSteps(out, name -> name.text().equals("b")),
                sketch,
                Map.of(),
                "b");
        assertThat(printed()).isEqualTo("b = 2 (#)\n");
    }
}
