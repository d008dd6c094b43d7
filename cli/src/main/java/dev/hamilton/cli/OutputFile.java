package dev.hamilton.cli;

import dev.hamilton.io.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /* Devices and pipes have no place that another file could take; a link stays one. */
    void write(WholeFile.Content content) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                content.writeTo(path);
            } else {
                WholeFile.write(Files.exists(path) ? path.toRealPath() : path, beside -> {
                    beside.toFile().deleteOnExit(); // stopped meanwhile, the command does not come to delete it
                    content.writeTo(beside);
                });
            }
        } catch (IOException e) {
            throw new Mistake("'" + shown + "' cannot be written: " + e, e);
        }
    }
}
