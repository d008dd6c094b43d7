package dev.hamilton.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that was not told to let Arrow in says what it should have been told. */
final class WithoutTheOptionTest {

    @TempDir
    Path folder;

    /** Run in a JVM of its own. */
    static final class Save {
        private Save() {}

        @SuppressWarnings("SystemOut") // the other JVM's answer
        public static void main(String[] arguments) {
            PrintStream answer = System.out;
            try {
                ArrowSaver.of(Path.of(arguments[0])).save(DataFrame.of("x", IntColumn.of(1)));
                answer.println("saved");
            } catch (TransferException told) {
                answer.println(told.getMessage());
            }
        }
    }

    @Test
    void the_message_says_what_to_add() throws IOException, InterruptedException {
        Path file = folder.resolve("x.arrow");
        assertThat(run(file))
                .isEqualTo(file + ": Arrow cannot reach its memory in this JVM: start it with"
                        + " --add-opens=java.base/java.nio=ALL-UNNAMED (java's command line, JAVA_TOOL_OPTIONS, Surefire's"
                        + " argLine, or jvmArgs in Gradle)");
        assertThat(file).doesNotExist();
        assertThat(run(file, "--add-opens=java.base/java.nio=ALL-UNNAMED")).endsWith("saved");
        assertThat(file).exists();
    }

    private static String run(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                Save.class.getName(),
                file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return answer;
    }
}
