package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts in files: {@code src/test/resources/goldens/<TestClass>/<method>.txt}. Run the tests with
 * {@code -Dgoldens=update} to rewrite them.
 */
final class Goldens {
    private Goldens() {}

    /** Compares a text with the file that is named after the calling test. */
    static void assertGolden(String actual) {
        StackWalker.StackFrame test = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow());
        String type = test.getClassName().substring(test.getClassName().lastIndexOf('.') + 1);
        Path file = Path.of("src/test/resources/goldens", type, test.getMethodName() + ".txt");
        try {
            if ("update".equals(System.getProperty("goldens"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("run with -Dgoldens=update to write it").exists();
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
