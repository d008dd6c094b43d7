package dev.hamilton.cli;

import dev.hamilton.io.WholeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that the command line names to be written: whole or not at all, also when the command is stopped meanwhile. */
final class OutputFile {
    private final Path path;
    private final String shown;

    private OutputFile(Path path, String shown) {
        this.path = path;
        this.shown = shown;
    }

    /** Finds out whether a file can be written, before much work is done for it; {@code like} is a name for one. */
    static OutputFile at(Terminal terminal, String shown, String like) {
        Path path = terminal.resolve(shown);
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw Mistake.of("'" + shown + "' is a folder", "name a file in it, such as '" + shown + "/" + like + "'");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Mistake.of("'" + shown + "' cannot be written: its folder does not exist", "make the folder first");
        }
        return new OutputFile(path, shown);
    }

    /** A file for a frame, which is written as CSV and nothing else; what is there and is no file, as a pipe, may have any name. */
    static OutputFile ofFrame(Terminal terminal, String shown) {
        OutputFile file = at(terminal, shown, "frame.csv");
        if (!shown.toLowerCase(Locale.ROOT).endsWith(".csv") && !file.isDevice()) {
            throw Mistake.ofOption("'" + shown + "' is of no known kind of table", "end it with .csv");
        }
        return file;
    }

    private boolean isDevice() {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    /* Devices and pipes have no place that another file could take; a link stays one. */
    void write(WholeFile.Content content) {
        try {
            if (isDevice()) {
                content.writeTo(path);
            } else {
                WholeFile.write(Files.exists(path) ? path.toRealPath() : path, beside -> {
                    beside.toFile().deleteOnExit(); // stopped meanwhile, the command does not come to delete it
                    content.writeTo(beside);
                });
            }
        } catch (IOException e) {
            throw new Mistake("'" + shown + "' cannot be written: " + why(e) + "\n    fix: name a place elsewhere", e);
        }
    }

    /* Not with the name of the file beside, which nobody asked for. */
    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "that is not permitted in its folder";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder takes no new files";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : e.toString();
    }
}
