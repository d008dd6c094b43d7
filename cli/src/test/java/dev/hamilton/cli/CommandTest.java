package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in a folder of their own, and hands back what they print. */
abstract class CommandTest {
    static final String BAKERY = "modules: [dev.hamilton.cli.Kitchen$Bakery]\n";

    static final String MARKET = "modules: [dev.hamilton.cli.Kitchen$Market]\n";

    static final String DAYS = """
            day,flourKg,flourPrice,loaves
            2026-11-02,20,1.5,60
            2026-11-03,18,1.5,50
            2026-11-04,,1.4,55
            """;

    @TempDir
    Path folder;

    record Said(int code, String out, String err) {}

    Said hamilton(String... arguments) {
        return hamilton(false, arguments);
    }

    Said hamilton(boolean interactive, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), interactive, 80, folder);
        int code = HamiltonCommand.run(terminal, arguments);
        return new Said(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Expects a mistake: nothing on the standard output, this on the other, and no stack trace. */
    void expectMistake(String complaint, String... arguments) {
        expectMistake(1, complaint, arguments);
    }

    /** Expects an option that is not understood. */
    void expectMistakenOption(String complaint, String... arguments) {
        expectMistake(2, complaint, arguments);
    }

    private void expectMistake(int code, String complaint, String... arguments) {
        Said said = hamilton(arguments);
        assertThat(said.err()).isEqualTo(complaint);
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(code);
    }
}
