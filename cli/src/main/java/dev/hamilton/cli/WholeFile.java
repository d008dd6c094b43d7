package dev.hamilton.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all, also when the command is stopped meanwhile. */
final class WholeFile {
    private final Path path;
    private final String shown;

    private WholeFile(Path path, String shown) {
        this.path = path;
        this.shown = shown;
    }

    /** Writes to a path. */
    interface Contents {
        void writeTo(Path path) throws IOException;
    }

    /** Finds out whether a file can be written, before much work is done for it; {@code like} is a name for one. */
    static WholeFile at(Terminal terminal, String shown, String like) {
        Path path = terminal.resolve(shown);
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw Mistake.of("'" + shown + "' is a folder", "name a file in it, such as '" + shown + "/" + like + "'");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Mistake.of("'" + shown + "' cannot be written: its folder does not exist", "make the folder first");
        }
        return new WholeFile(path, shown);
    }

    /* Written beside, then it takes the place of the file; devices and pipes have no place to take. */
    void write(Contents contents) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                contents.writeTo(path);
                return;
            }
            Path target = Files.exists(path) ? path.toRealPath() : path;
            Path beside = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            beside.toFile().deleteOnExit();
            try {
                contents.writeTo(beside);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new Mistake("'" + shown + "' cannot be written: " + e, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
