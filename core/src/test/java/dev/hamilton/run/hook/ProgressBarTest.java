package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Sketch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressBarTest {
    private final StringBuilder out = new StringBuilder();
    private final AtomicLong clock = new AtomicLong();

    /** A chain of steps each of which takes so many milliseconds. */
    private Sketch chain(int steps, long millis) {
        Sketch sketch = new Sketch();
        IntStream.rangeClosed(1, steps)
                .forEach(i -> sketch.function("int n%d(int n%d)".formatted(i, i - 1), arguments -> {
                    clock.addAndGet(millis * 1_000_000);
                    return 1;
                }));
        return sketch;
    }

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar(out, terminal, clock::get);
    }

    static List<Executor> executors() {
        return Watched.executors().toList();
    }

    @Test
    void elsewhere_it_prints_the_start_each_quarter_and_the_end() {
        Watched.run(Executors.sequential(), bar(false), chain(8, 500), Map.of("n0", 0), "n8");
        assertThat(out).hasToString("""
                  0 %  0/8  0 ns
                 25 %  2/8  1.00 s
                 50 %  4/8  2.00 s
                 75 %  6/8  3.00 s
                100 %  8/8  4.00 s
                """);
    }

    @Test
    void a_few_steps_make_fewer_lines() {
        Watched.run(Executors.sequential(), bar(false), chain(1, 500), Map.of("n0", 0), "n1");
        assertThat(out).hasToString("""
                  0 %  0/1  0 ns
                100 %  1/1  500 ms
                """);
    }

    @Test
    void a_run_without_steps_is_done_at_once() {
        Watched.run(Executors.sequential(), bar(false), chain(1, 500), Map.of("n0", 0), "n0");
        assertThat(out).hasToString("""
                100 %  0/0  0 ns
                100 %  0/0  0 ns
                """);
    }

    @Test
    void a_run_that_takes_long_says_how_long_it_will_take() {
        Watched.run(Executors.sequential(), bar(true), chain(4, 90_000), Map.of("n0", 0), "n4");

        assertThat(out.toString()).contains(", 4 min 30 s left").doesNotContain(", 0 s left");
    }

    @Test
    void in_a_terminal_it_writes_one_line_over_and_over() {
        Watched.run(Executors.sequential(), bar(true), chain(4, 500), Map.of("n0", 0), "n4");
        assertThat(out.toString().split("\r"))
                .containsExactly(
                        "",
                        "[                    ]   0 %  0/4  0 ns",
                        "[=====               ]  25 %  1/4  500 ms  n2",
                        "[==========          ]  50 %  2/4  1.00 s  n3",
                        "[===============     ]  75 %  3/4  1.50 s  n4",
                        "[====================] 100 %  4/4  2.00 s    " + "\n");
    }

    @Test
    void it_is_drawn_no_more_than_ten_times_a_second() {
        Watched.run(Executors.sequential(), bar(true), chain(1000, 1), Map.of("n0", 0), "n1000");
        assertThat(out.chars().filter(each -> each == '\r').count()).isEqualTo(11);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_failure_is_shown_with_its_node(Executor executor) {
        Sketch sketch = new Sketch()
                .function("int a()", arguments -> 1)
                .function("int b(int a)", arguments -> {
                    throw new Exception();
                })
                .function("int c(int b)", arguments -> 1);
        Throwable thrown = catchThrowable(() -> Watched.run(executor, bar(false), sketch, Map.of(), "c"));
        assertThat(thrown).isNotNull();
        assertThat(out).hasToString("""
                  0 %  0/3  0 ns
                 33 %  1/3  0 ns
                 33 %  1/3  0 ns  'b' failed
                """);
        out.setLength(0);
        thrown = catchThrowable(() -> Watched.run(executor, bar(true), sketch, Map.of(), "c"));
        assertThat(thrown).isNotNull();
        assertThat(out.toString()).endsWith("\r[======              ]  33 %  1/3  0 ns  'b' failed\n");
    }

    @Test
    void a_cancelled_run_is_shown() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> Executors.sequential()
                        .execute(chain(1, 1)
                                .run(Map.of("n0", 0), new Hooks(List.of(), List.of(bar(false))), cancellation, "n1")))
                .isInstanceOf(CancellationException.class);
        assertThat(out.toString()).endsWith("  0 %  0/1  0 ns  cancelled\n");
    }

    @Test
    void a_long_name_does_not_break_the_line_and_control_characters_are_not_printed() {
        String name = "n" + "x".repeat(200);
        Sketch sketch = new Sketch().function("int " + name + "()", arguments -> {
            clock.addAndGet(1_000_000_000);
            return 1;
        });
        Watched.run(Executors.sequential(), bar(true), sketch, Map.of(), name);
        assertThat(out.toString().split("[\r\n]")).allMatch(line -> line.length() <= 79);
    }

    @Test
    void two_runs_at_a_time_are_told_apart() {
        ProgressBar bar = bar(false);
        Sketch outer = new Sketch()
                .function(
                        "int a()",
                        arguments -> Watched.run(Executors.sequential(), bar, chain(1, 1), Map.of("n0", 0), "n1")
                                .get(0));
        Watched.run(Executors.sequential(), bar, outer, Map.of(), "a");
        assertThat(out).hasToString("""
                  0 %  0/1  0 ns
                  0 %  0/1  0 ns
                100 %  1/1  1.00 ms
                100 %  1/1  1.00 ms
                """);
    }

    @Test
    void what_is_shown_is_flushed() {
        StringWriter written = new StringWriter();
        Watched.run(
                Executors.sequential(),
                new ProgressBar(new BufferedWriter(written), false),
                chain(1, 0),
                Map.of("n0", 0),
                "n1");
        assertThat(written.toString()).contains("100 %");
    }

    @Test
    void a_stream_that_cannot_be_written_to_is_reported_to_the_run() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("closed");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ProgressBar bar = new ProgressBar(closed, false);
        assertThatThrownBy(() -> bar.on(new dev.hamilton.run.RunEvent.Started(
                        1, chain(1, 1).run(Map.of("n0", 0), "n1").plan())))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tests_have_no_terminal() {
        Watched.run(Executors.sequential(), ProgressBar.on(out), chain(1, 0), Map.of("n0", 0), "n1");
        assertThat(out.toString()).doesNotContain("\r").endsWith("\n");
    }
}
