package dev.hamilton.run;

import static dev.hamilton.run.TestColumns.ints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said when an author's function throws. */
@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class StepFailedExceptionTest {
    private static final SourceRef OVEN = new SourceRef(Oven.class.getName(), "bake", "Oven.java", 12);

    /** Code of an author's, with a line. */
    static final class Oven {
        private Oven() {}

        static Object bake(Object[] arguments) {
            return heat(arguments);
        }

        private static Object heat(Object[] arguments) {
            throw new IllegalStateException("too hot: " + arguments.length);
        }
    }

    private static StepFailedException failure(Sketch sketch, String output, Map<String, ?> inputs) {
        return catchThrowableOfType(StepFailedException.class, () -> sketch.value(output, inputs));
    }

    private static StepFunction throwing(Throwable thrown) {
        return arguments -> {
            throw thrown;
        };
    }

    static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("unchecked"),
                new Exception("checked"),
                new AssertionError("an error"),
                new StackOverflowError(),
                new CompletionException("its own", new Exception("not unwrapped")),
                new Throwable("neither"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void the_cause_is_exactly_what_was_thrown(Throwable thrown) {
        for (Object a : List.of(1, ints(1))) {
            StepFailedException failure =
                    failure(new Sketch().function("int f(int a)", throwing(thrown)), "f", Map.of("a", a));
            assertThat(failure.getCause()).isSameAs(thrown);
        }
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void the_cause_is_exactly_what_a_stage_failed_with(Throwable thrown) {
        if (!(thrown instanceof CompletionException)) {
            Sketch sketch = new Sketch()
                    .function("async int f()", arguments -> CompletableFuture.failedFuture(thrown))
                    .function(
                            "async int g()",
                            arguments -> CompletableFuture.failedFuture(thrown).thenApply(value -> value));
            assertThat(failure(sketch, "f", Map.of()).getCause()).isSameAs(thrown);
            assertThat(failure(sketch, "g", Map.of()).getCause()).isSameAs(thrown);
        }
    }

    @Test
    void the_message_says_node_place_chain_and_arguments() {
        Sketch sketch = new Sketch()
                .function("double bread(double flour, String yeast)", Oven::bake, OVEN)
                .function("double toast(double bread)", arguments -> 1)
                .function("double breakfast(double toast)", arguments -> 1);
        StepFailedException failure = failure(sketch, "breakfast", Map.of("flour", 2, "yeast", "dry"));
        int line = failure.getCause().getStackTrace()[1].getLineNumber();
        assertThat(failure)
                .hasMessage("computing 'bread' failed: java.lang.IllegalStateException: too hot: 2\n"
                        + "    at StepFailedExceptionTest.Oven.bake(StepFailedExceptionTest.java:" + line + ")\n"
                        + "    needed by 'toast' <- 'breakfast'\n"
                        + "    with flour = 2.0, yeast = \"dry\"");
        assertThat(failure.node()).isEqualTo(new NodeName("bread"));
        assertThat(failure.source())
                .isEqualTo(new SourceRef(Oven.class.getName(), "bake", "StepFailedExceptionTest.java", line));
        assertThat(failure.chain()).extracting(NodeName::text).containsExactly("bread", "toast", "breakfast");
        assertThat(failure.row()).isEmpty();
    }

    @Test
    void without_a_frame_of_the_author_the_place_is_the_declared_one() {
        Sketch sketch = new Sketch().function("int bake()", throwing(new Exception("x")), OVEN);
        assertThat(failure(sketch, "bake", Map.of()).source()).isEqualTo(OVEN);
    }

    @Test
    void the_chain_is_the_shortest_to_a_requested_output() {
        Sketch sketch = new Sketch()
                .function("int a()", throwing(new Exception()))
                .function("int long1(int a)", arguments -> 1)
                .function("int long2(int long1)", arguments -> 1)
                .function("int end(int long2, int a)", arguments -> 1);
        assertThat(failure(sketch, "end", Map.of()).chain())
                .extracting(NodeName::text)
                .containsExactly("a", "end");
        assertThat(failure(sketch, "a", Map.of())).hasMessageNotContaining("needed by");
    }

    @Test
    void a_long_chain_is_kept_whole_but_printed_short() {
        Sketch sketch = new Sketch().function("int n0()", throwing(new Exception()));
        IntStream.range(1, 1000).forEach(i -> sketch.function("int n%d(int n%d)".formatted(i, i - 1), arguments -> 1));
        StepFailedException failure = failure(sketch, "n999", Map.of());
        assertThat(failure.chain()).hasSize(1000);
        assertThat(failure)
                .hasMessageContaining(
                        "needed by 'n1' <- 'n2' <- 'n3' <- 'n4' <- 'n5' <- 'n6' <- 'n7' <- ... <- 'n999'\n".strip());
    }

    @Test
    void nodes_tagged_secret_are_not_shown_wherever_they_come_from() {
        Sketch sketch = new Sketch()
                .function("String password()", arguments -> "hunter2")
                .tag("password", "secret")
                .function("String user()", arguments -> "joe")
                .function("int f(String user, String word <- password)", throwing(new Exception("no")));
        assertThat(failure(sketch, "f", Map.of())).hasMessageContaining("with user = \"joe\", word = (secret)");
        assertThat(failure(sketch, "f", Map.of("password", "hunter3")))
                .hasMessageContaining("word = (secret)")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void a_secret_column_is_not_shown_row_by_row_either() {
        Sketch sketch = new Sketch()
                .function("int pin(int x)", arguments -> 4711)
                .tag("pin", "secret")
                .function("int f(int pin)", throwing(new Exception("no")));
        assertThat(failure(sketch, "f", Map.of("x", ints(1))))
                .hasMessageContaining("at row 0")
                .hasMessageContaining("with pin = (secret)");
    }

    @Test
    void arguments_are_cut_short_and_kept_on_one_line() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("text", "line\none\t" + "x".repeat(1000));
        inputs.put("array", new double[] {1, 2, 3, 4, 5, 6, 7});
        inputs.put("list", new ArrayList<>(List.of(List.of(List.of(1, 2), 3), "a")));
        inputs.put("map", new TreeMap<>(Map.of("k", 1)));
        inputs.put("plain", new Object());
        inputs.put("none", null);
        Sketch sketch = new Sketch()
                .function(
                        "int f(String text, double[] array, List list, Map map, Object plain, @Nullable Object none)",
                        throwing(new Exception()));
        assertThat(failure(sketch, "f", inputs))
                .hasMessageEndingWith("with text = \"line one " + "x".repeat(37) + "..., "
                        + "array = [1.0, 2.0, 3.0, 4.0, 5.0, ... 7 in all], "
                        + "list = [[[2 in all], 3], \"a\"], map = [\"k\"=1], "
                        + "plain = (Object), none = null");
    }

    @Test
    void many_arguments_are_cut_short_together() {
        String parameters = IntStream.range(0, 500)
                .mapToObj(i -> "int parameter" + i + " <- x")
                .collect(Collectors.joining(", "));
        Sketch sketch = new Sketch().function("int f(" + parameters + ")", throwing(new Exception()));
        String message = failure(sketch, "f", Map.of("x", 1)).getMessage();
        assertThat(message.length()).isLessThan(1200);
        assertThat(message).endsWith("parameter19 = 1 and 480 more");
    }

    /** Throws whatever it is asked. */
    static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new StackOverflowError();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException();
        }
    }

    @Test
    void what_cannot_be_printed_does_not_hide_the_failure() {
        Hostile hostile = new Hostile();
        Sketch sketch = new Sketch()
                .function("int f(Object a)", throwing(hostile))
                .function("async int g(Object a)", arguments -> CompletableFuture.failedFuture(hostile));
        for (String node : List.of("f", "g")) {
            StepFailedException failure = failure(sketch, node, Map.of("a", hostile));
            assertThat(failure.getCause() == hostile).isTrue();
            assertThat(failure)
                    .hasMessageContaining("failed: " + Hostile.class.getName())
                    .hasMessageEndingWith("with a = (unprintable StepFailedExceptionTest.Hostile)");
        }
    }

    @Test
    void a_run_inside_a_step_fails_as_the_cause_of_the_outer_failure_also_under_the_same_name() {
        Sketch inner = new Sketch().function("int f()", throwing(new Exception("deep")));
        for (Object x : List.of(1, ints(1))) {
            StepFailedException failure = failure(
                    new Sketch().function("int f(int x)", arguments -> inner.value("f", Map.of())),
                    "f",
                    Map.of("x", x));
            assertThat(failure.getCause()).isInstanceOf(StepFailedException.class);
            assertThat(failure.getCause().getCause()).hasMessage("deep");
        }
    }

    @Test
    void an_interceptor_may_look_at_a_failing_row_and_pass_it_on() {
        List<String> seen = new ArrayList<>();
        StepInterceptor looks = (step, arguments, next) -> {
            try {
                return next.call(arguments);
            } catch (StepFailedException failure) {
                seen.add(step.name() + " at " + failure.row().orElse(-1) + Arrays.toString(arguments));
                throw failure;
            }
        };
        Run run = new Sketch()
                .function("int f(int x)", throwing(new Exception("x")))
                .run(Map.of("x", ints(1)), new Hooks(List.of(looks), List.of()), new Cancellation(), "f");
        StepFailedException failure = catchThrowableOfType(
                StepFailedException.class, () -> Executors.sequential().execute(run));
        assertThat(failure.getCause()).hasMessage("x");
        assertThat(seen).containsExactly("f at 0[[1]]");
    }
}
