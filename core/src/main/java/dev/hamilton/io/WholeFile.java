package dev.hamilton.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files that are there as a whole or not at all: the content goes into a new file beside, which then takes the place
 * of the old one. What fails leaves the old file as it was. A link stays, and what it points to is replaced; what is there and is
 * no regular file, such as a pipe or a terminal, is written to as it is.
 *
 * @since 0.1
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it and closes it.
         *
         * @param file a file that is not there yet, in the folder of the one that will be replaced; or what is no regular file
         * @throws IOException if it cannot be written
         */
        void writeTo(Path file) throws IOException;
    }

    /* What has been begun and is not in its place yet. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    /**
     * Writes a file, in the place of the one that is there.
     *
     * @param file the file; its folder must be there
     * @param content writes what will be in it
     * @throws IOException if it cannot be written; whatever else the content throws comes through as well
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            content.writeTo(file);
            return;
        }
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // not by Files.createTempFile, whose files nobody but their owner may read
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        UNFINISHED.add(beside);
        try {
            content.writeTo(beside);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            UNFINISHED.remove(beside);
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Deletes what has been begun and is not finished, as well as that goes: for a program that is stopped while it writes.
     */
    public static void discardUnfinished() {
        for (Path beside : UNFINISHED) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException stillThere) {
                // the program is about to end; what is left behind is hidden and says that it is a part
            }
        }
    }
}
