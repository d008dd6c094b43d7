package dev.hamilton.cli;

import dev.hamilton.io.WholeFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Starts the command line in a process of its own. */
final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        /* The script says whether somebody watches, as Java cannot ask for one stream alone. */
        boolean interactive = "1".equals(System.getenv("HAMILTON_INTERACTIVE"));
        Terminal terminal =
                new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err), interactive, width(), Path.of(""));
        AtomicBoolean ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(terminal, ended.get()), "hamilton-end"));
        int code = HamiltonCommand.run(terminal, arguments);
        ended.set(true);
        System.exit(code);
    }

    /* Runs also when a signal stops the process. */
    private static void end(Terminal terminal, boolean byItself) {
        WholeFile.discardUnfinished();
        if (!byItself) {
            /* A line may be under way. */
            terminal.err()
                    .println((terminal.interactive() ? System.lineSeparator() : "")
                            + "stopped; no file is half written");
        }
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), charset()), true);
    }

    private static Charset charset() {
        @Nullable String encoding = System.getProperty("sun.jnu.encoding");
        return encoding != null && Charset.isSupported(encoding) && !encoding.startsWith("ANSI")
                ? Charset.forName(encoding)
                : StandardCharsets.UTF_8;
    }

    private static int width() {
        @Nullable String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9][0-9]{1,4}") ? Integer.parseInt(columns) : Terminal.USUAL_WIDTH;
    }
}
