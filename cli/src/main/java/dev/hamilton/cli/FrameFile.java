package dev.hamilton.cli;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a frame is written to: the whole of it, or nothing. */
final class FrameFile {
    private final Path path;
    private final String shown;

    private FrameFile(Path path, String shown) {
        this.path = path;
        this.shown = shown;
    }

    /** Finds out whether a file can be written, before much work is done for it. */
    static FrameFile at(Path path, String shown) {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw Mistake.of("'" + shown + "' is a folder", "name a file in it, such as '" + shown + "/frame.csv'");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Mistake.of("'" + shown + "' cannot be written: its folder does not exist", "make the folder first");
        }
        return new FrameFile(path, shown);
    }

    /* The frame is written beside, then takes the place of the file; devices and pipes have no place to take. */
    void write(DataFrame frame) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            Csv.write(frame, path);
            return;
        }
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            Path beside = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            try {
                Csv.write(frame, beside);
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
