package dev.hamilton.jsonlines;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.OpenedFrames;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads a file of JSON lines: one object a line, in UTF-8. Columns come in the order in which their keys first appear. Types that are
 * not declared are those that JSON itself has, so dates and times are texts. Immutable; may be used by several threads at once.
 *
 * <p>The file is gone through twice, first for the keys and the types that are not declared; it is read once where the wanted
 * columns are named and all declared. No text but that of one line is held; what is no regular file, such as a pipe, is opened once, and
 * its text held where it has to be gone through twice. Values of columns that are not wanted are passed over.
 *
 * @since 0.1
 */
public final class JsonLinesLoader implements StreamingLoader {

    private final Path file;
    private final Map<String, JsonType> declared;
    private final boolean everyKey;
    private final int rowsPerFrame;

    private JsonLinesLoader(Path file, Map<String, JsonType> declared, boolean everyKey, int rowsPerFrame) {
        this.file = Objects.requireNonNull(file, "file");
        this.declared = declared;
        this.everyKey = everyKey;
        this.rowsPerFrame = rowsPerFrame;
    }

    /** Reads a file, whose types are inferred. */
    public static JsonLinesLoader of(Path file) {
        return new JsonLinesLoader(file, Map.of(), false, StreamingLoader.ROWS);
    }

    /** The type of a column, which is then not inferred. */
    public JsonLinesLoader type(String column, JsonType type) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(type, "type");
        return types(Map.of(column, type));
    }

    /**
     * The types of some columns, which are then not inferred. They are there even if no line has their key: then behind those that
     * are in the file, in the order in which they were declared.
     */
    public JsonLinesLoader types(Map<String, JsonType> some) {
        Map<String, JsonType> all = new LinkedHashMap<>(declared);
        Objects.requireNonNull(some, "some")
                .forEach((column, type) ->
                        all.put(Objects.requireNonNull(column, "column"), Objects.requireNonNull(type, "type")));
        return new JsonLinesLoader(file, Collections.unmodifiableMap(all), everyKey, rowsPerFrame);
    }

    /** Takes a line that lacks the key of a column as faulty; {@code null} is still a missing value. */
    public JsonLinesLoader everyKey() {
        return new JsonLinesLoader(file, declared, true, rowsPerFrame);
    }

    /**
     * Streams frames of at most so many rows.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public JsonLinesLoader rowsPerFrame(int rows) {
        return new JsonLinesLoader(file, declared, everyKey, StreamingLoader.requireRows(rows));
    }

    @Override
    public String source() {
        return file.toString();
    }

    /**
     * {@inheritDoc}
     *
     * @throws JsonLinesException when a line is malformed, or has a value that is not of its column's type
     */
    @Override
    public DataFrame load(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return load(new LineText(file), wanted, JsonLinesLoader::refuse);
    }

    /**
     * Reads the lines that are whole, and notes those that are not: those that are no object, those whose bytes are not UTF-8, and those
     * with a value that is not of the type that is declared for its column. (A type that is inferred is one that all values fit.)
     *
     * @throws TransferException when the file cannot be read, or a wanted column is not there
     */
    public JsonLinesSalvage loadLenient(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        List<JsonLinesException> faults = new ArrayList<>();
        DataFrame frame = load(LineText.lenient(file), wanted, faults::add);
        return new JsonLinesSalvage(frame, faults);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A line that is malformed, or has a value that is not of its column's type, is told by a {@link JsonLinesException} when its
     * frame is asked for.
     *
     * @throws TransferException also when what is no regular file, such as a pipe, would have to be gone through twice
     */
    @Override
    public FrameStream stream(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        LineText text = new LineText(file);
        if (text.isPipe() && !Schema.isKnown(wanted, declared)) {
            throw new TransferException(
                    source(),
                    "is no file that can be read twice, first for keys and types: name the wanted columns and declare"
                            + " their types, or load all at once");
        }
        Rows rows = rows(text, wanted, JsonLinesLoader::refuse);
        return OpenedFrames.of(
                source(), new LineFrames(rows, new LineReader(text, JsonLinesLoader::refuse), rowsPerFrame));
    }

    private static void refuse(JsonLinesException fault) {
        throw fault;
    }

    private DataFrame load(LineText text, Projection wanted, Consumer<JsonLinesException> faults) {
        Rows rows = rows(text, wanted, faults);
        try (FrameStream frames = new LineFrames(rows, new LineReader(text, faults), Integer.MAX_VALUE)) {
            return frames.next().orElseThrow();
        }
    }

    private Rows rows(LineText text, Projection wanted, Consumer<JsonLinesException> faults) {
        return new Rows(Schema.of(text, wanted, declared), everyKey, faults);
    }
}
