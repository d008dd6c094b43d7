package dev.hamilton.jsonlines;

import dev.hamilton.columns.stream.FrameFile;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.io.TransferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a file of JSON lines, in the place of the one that is there; a reader sees the old file or the whole new one.
 *
 * <p>One object a line, in UTF-8, with the keys in the frame's order. Numbers are written with all their digits; what is no finite
 * number is {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}, which is read as a number where the column has others, and as a text
 * in a column of nothing else, unless {@link JsonType#DOUBLE} is declared. Dates, times, UUIDs and enum constants are strings, as their
 * {@code toString} or name says, and read as texts where no type is declared; lists are arrays and maps from strings are objects. Columns stand in the rows only: a frame without
 * rows is an empty file, which is read as a frame without columns unless the reader is told their types. Immutable; several threads may save at once, and
 * the last one's file stays.
 *
 * @since 0.1
 */
public final class JsonLinesSaver implements StreamingSaver {

    private final Path file;
    private final boolean nulls;

    private JsonLinesSaver(Path file, boolean nulls) {
        this.file = Objects.requireNonNull(file, "file");
        this.nulls = nulls;
    }

    /** Writes a file, whose folder must be there, with {@code null} for a missing value. */
    public static JsonLinesSaver of(Path file) {
        return new JsonLinesSaver(file, true);
    }

    /** Leaves the key of a missing value out, so that a column with no value at all is not in the file. */
    public JsonLinesSaver withoutMissing() {
        return new JsonLinesSaver(file, false);
    }

    @Override
    public String target() {
        return file.toString();
    }

    @Override
    public void saveAll(FrameStream frames) {
        Objects.requireNonNull(frames, "frames");
        new FrameFile(
                        file,
                        (beside, first) -> new LineSink(Files.newOutputStream(beside), nulls),
                        failed -> new TransferException(
                                target(), "cannot be written as JSON lines: " + failed.getMessage(), failed))
                .write(frames);
    }
}
