package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.plan.Step;
import dev.hamilton.quality.Diagnostics;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.Sketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class Slf4jListenerTest {
    private final Entries entries = new Entries();

    /** Keeps entries, with figures left out. */
    private static final class Entries extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected String getFullyQualifiedCallerName() {
            return "";
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            lines.add(level + " "
                    + MessageFormatter.arrayFormat(pattern, arguments)
                            .getMessage()
                            .replaceAll("run \\d+", "run #")
                            .replaceAll("[\\d.]+ (ns|us|ms|s)\\b", "# s")
                    + (thrown == null ? "" : " thrown"));
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }

    static List<Executor> executors() {
        return Watched.executors().toList();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_run_and_its_steps_are_logged(Executor executor) {
        Sketch sketch = new Sketch().function("int a()", arguments -> 1).function("int b(int a)", arguments -> 1);
        Watched.run(executor, new Slf4jListener(entries), sketch, Map.of(), "b", "a");
        assertThat(entries.lines)
                .containsExactly(
                        "INFO run # started: 2 steps for [b, a]",
                        "DEBUG run #: 'a' started",
                        "DEBUG run #: 'a' took # s",
                        "DEBUG run #: 'b' started",
                        "DEBUG run #: 'b' took # s",
                        "INFO run # finished after # s");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_failure_is_a_warning_that_names_the_node_and_leaves_the_stack_trace_to_others(Executor executor) {
        Sketch sketch = new Sketch()
                .function("async int late()", arguments -> new CompletableFuture<>())
                .function("int b()", arguments -> {
                    throw new Exception("no\nway");
                })
                .function("int c(int late, int b)", arguments -> 1);
        if (executor == Executors.sequential()) {
            return; // it waits for the late value
        }
        Throwable thrown =
                catchThrowable(() -> Watched.run(executor, new Slf4jListener(entries), sketch, Map.of(), "c"));
        assertThat(thrown).isNotNull();
        assertThat(entries.lines)
                .contains("DEBUG run #: 'b' failed after # s")
                .endsWith(
                        "DEBUG run #: 'late' was not waited for any more",
                        "WARN run # failed at 'b' after # s: java.lang.Exception: no way");
    }

    @Test
    void a_cancellation_is_no_warning() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Hooks hooks = new Hooks(List.of(), List.of(new Slf4jListener(entries)));
        Throwable thrown = catchThrowable(() -> Executors.sequential()
                .execute(new Sketch().function("int a()", arguments -> 1).run(Map.of(), hooks, cancellation, "a")));
        assertThat(thrown).isNotNull();
        assertThat(entries.lines).endsWith("INFO run # was cancelled after # s");
    }

    @Test
    void what_else_goes_wrong_is_a_warning_too() {
        new Slf4jListener(entries)
                .on(new dev.hamilton.run.RunEvent.Finished(
                        7, 12, java.util.Optional.of(new IllegalStateException("odd"))));
        assertThat(entries.lines).containsExactly("WARN run # failed after # s: java.lang.IllegalStateException: odd");
    }

    @Test
    void without_a_logger_given_it_logs_to_that_of_the_package() {
        Watched.run(
                Executors.sequential(),
                new Slf4jListener(),
                new Sketch().function("int a()", arguments -> 1),
                Map.of(),
                "a");
        assertThat(org.slf4j.LoggerFactory.getLogger("dev.hamilton.run")).isNotNull();
    }

    @Test
    void what_a_check_finds_is_a_warning() {
        Step step = new Sketch()
                .function("int a()", arguments -> 1)
                .run(Map.of(), "a")
                .plan()
                .steps()
                .get(0);
        Diagnostics diagnostics = new Diagnostics(1, 1, List.of(), Map.of());
        ValidationResult result =
                new ValidationResult("a", "range", OnFail.WARN, false, "must be 2, but 1 is not", diagnostics);
        new Slf4jListener(entries).on(new RunEvent.CheckFailed(7, step, result));
        assertThat(entries.lines).containsExactly("WARN run #: 'a' failed range: must be 2, but 1 is not");
    }
}
