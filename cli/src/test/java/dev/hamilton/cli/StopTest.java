package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.annotation.Dataflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-C does to a command: a process of its own, and the signal that a terminal would send it. */
final class StopTest extends CommandTest {
    /** A dataflow that never ends, or of which the values can never be written; it makes a file {@code begun} to say so. */
    @Dataflow
    static final class Endless {
        static double baked(double flourKg) throws IOException {
            waitFor(flourKg);
            return flourKg;
        }

        static Loaf loaf(double flourKg) {
            return new Loaf(flourKg);
        }
    }

    /** A number, as CSV takes no other object of whose class it does not know. */
    static final class Loaf extends Number {
        private static final long serialVersionUID = 1;

        private final double flourKg;

        Loaf(double flourKg) {
            this.flourKg = flourKg;
        }

        @Override
        public int intValue() {
            return (int) flourKg;
        }

        @Override
        public long longValue() {
            return (long) flourKg;
        }

        @Override
        public float floatValue() {
            return (float) flourKg;
        }

        @Override
        public double doubleValue() {
            return flourKg;
        }

        @Override
        public String toString() {
            try {
                /* Not at once, so that there is something of the file already. */
                return flourKg < 3 ? "a loaf, ".repeat(10_000) : waitFor(flourKg);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String waitFor(double any) throws IOException {
        Path begun = Path.of("begun");
        if (!Files.exists(begun)) {
            Files.createFile(begun);
        }
        while (any > 0) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        return "";
    }

    @TempDir
    Path elsewhere;

    private Path said;

    @Test
    void a_run_that_is_stopped_says_so_and_writes_nothing() throws Exception {
        stopWhileWaiting("baked");
    }

    @Test
    void a_file_that_is_half_written_is_taken_away_and_the_old_one_stays() throws Exception {
        stopWhileWaiting("loaf");
    }

    private void stopWhileWaiting(String output) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: there is no kill");
        said = elsewhere.resolve("said");
        write("hamilton.yaml", """
                modules: [dev.hamilton.cli.StopTest$Endless]
                inputs: {flourKg: [1, 2, 3]}
                """);
        write("frame.csv", "of yesterday\n");
        Process command = start("run", ".", "--outputs", output, "--out", "frame.csv");
        try {
            for (int tries = 0; !Files.exists(folder.resolve("begun")); tries++) {
                assertThat(command.isAlive() && tries < 6000).as("it began").isTrue();
                Thread.sleep(10);
            }
            new ProcessBuilder("/bin/kill", "-INT", Long.toString(command.pid()))
                    .start()
                    .waitFor();

            assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            command.destroyForcibly();
        }
        assertThat(Files.readString(said)).endsWith("stopped; no file is half written\n");
        assertThat(command.exitValue()).isEqualTo(130);
        assertThat(read("frame.csv")).isEqualTo("of yesterday\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("hamilton.yaml", "frame.csv", "begun");
        }
    }

    /* A process that was started in the background, as a build may be, passes on that it does not hear Ctrl-C. */
    private Process start(String... arguments) throws IOException, InterruptedException {
        int refused = new ProcessBuilder("env", "--default-signal=INT", "true")
                .start()
                .waitFor();
        assumeTrue(refused == 0, "skipped: this env cannot say that a signal is heard");
        List<String> words = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.hamilton.cli.Main"));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
    }
}
