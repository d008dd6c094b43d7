package dev.hamilton.jsonlines;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Projection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads a file of JSON lines: one object a line, in UTF-8. Columns come in the order in which their keys first appear. Immutable;
 * may be used by several threads at once.
 *
 * <p>The file is gone through twice, first for the keys and the types that are not declared; it is read once where the wanted
 * columns are named and all declared. No text but that of one line is held. Values of columns that are not wanted are passed over.
 *
 * @since 0.1
 */
public final class JsonLinesLoader implements Loader<DataFrame> {

    private final Path file;
    private final Map<String, JsonType> declared;
    private final boolean everyKey;

    private JsonLinesLoader(Path file, Map<String, JsonType> declared, boolean everyKey) {
        this.file = Objects.requireNonNull(file, "file");
        this.declared = declared;
        this.everyKey = everyKey;
    }

    /** Reads a file, whose types are inferred. */
    public static JsonLinesLoader of(Path file) {
        return new JsonLinesLoader(file, Map.of(), false);
    }

    /** The type of a column, which is then not inferred. */
    public JsonLinesLoader type(String column, JsonType type) {
        return types(Map.of(column, type));
    }

    /**
     * The types of some columns, which are then not inferred. They are there even if no line has their key: then behind those that
     * are in the file, in the order in which they were declared.
     */
    public JsonLinesLoader types(Map<String, JsonType> some) {
        Map<String, JsonType> all = new LinkedHashMap<>(declared);
        all.putAll(some);
        return new JsonLinesLoader(file, Collections.unmodifiableMap(all), everyKey);
    }

    /** Takes a line that lacks the key of a column as faulty; {@code null} is still a missing value. */
    public JsonLinesLoader everyKey() {
        return new JsonLinesLoader(file, declared, true);
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
        return load(wanted, JsonLinesLoader::refuse);
    }

    /**
     * Reads the lines that are whole, and notes those that are not: those that are no object, and those with a value that is not of
     * the type that is declared for its column. (A type that is inferred is one that all values fit.)
     *
     * @throws dev.hamilton.io.TransferException when the file cannot be read, or a wanted column is not there
     */
    public JsonLinesSalvage loadLenient(Projection wanted) {
        List<JsonLinesException> faults = new ArrayList<>();
        DataFrame frame = load(wanted, faults::add);
        return new JsonLinesSalvage(frame, faults);
    }

    /**
     * Reads so many lines at a time, so that no more are in memory: they become a frame each, in the order of the file.
     *
     * @param most the number of lines of a frame; the last may have fewer
     * @param wanted the columns of the frames
     * @param consumer is given each frame, on this thread; what it throws comes through
     * @throws IllegalArgumentException when {@code most} is less than 1
     * @throws JsonLinesException when a line is malformed, or has a value that is not of its column's type
     * @throws dev.hamilton.io.TransferException when the file cannot be read, or a wanted column is not there
     */
    public void forEachBatch(int most, Projection wanted, Consumer<DataFrame> consumer) {
        if (most < 1) {
            throw new IllegalArgumentException("a frame is to have at least 1 line, not " + most);
        }
        Rows rows = rows(wanted, JsonLinesLoader::refuse);
        try (LineReader lines = LineReader.open(file, JsonLinesLoader::refuse)) {
            for (DataFrame frame = rows.next(lines, most); frame != null; frame = rows.next(lines, most)) {
                consumer.accept(frame);
            }
        }
    }

    private static void refuse(JsonLinesException fault) {
        throw fault;
    }

    private DataFrame load(Projection wanted, Consumer<JsonLinesException> faults) {
        Rows rows = rows(wanted, faults);
        try (LineReader lines = LineReader.open(file, faults)) {
            DataFrame frame = rows.next(lines, Integer.MAX_VALUE);
            return frame == null ? rows.none() : frame;
        }
    }

    private Rows rows(Projection wanted, Consumer<JsonLinesException> faults) {
        return new Rows(Schema.of(file, wanted, declared), everyKey, faults);
    }
}
