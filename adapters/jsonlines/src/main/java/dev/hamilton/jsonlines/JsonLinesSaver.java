package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Saver;
import dev.hamilton.io.TransferException;
import dev.hamilton.io.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Writes a file of JSON lines, in the place of the one that is there; a reader sees the old file or the whole new one.
 *
 * <p>One object a line, in UTF-8, with the keys in the frame's order. Numbers are written with all their digits; what is no finite
 * number is {@code "NaN"}, {@code "Infinity"} or {@code "-Infinity"}. Dates, times, UUIDs and enum constants are strings, as their
 * {@code toString} or name says, lists are arrays and maps from strings are objects. Immutable; several threads may save at once, and
 * the last one's file stays.
 *
 * @since 0.1
 */
public final class JsonLinesSaver implements Saver<DataFrame> {

    private static final JsonFactory JSON = new JsonFactory();
    private static final SerializedString LINE_END = new SerializedString("\n");

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
    public void save(DataFrame frame) {
        try {
            WholeFile.write(file, beside -> {
                try (OutputStream bytes = Files.newOutputStream(beside);
                        JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
                    write(frame, json);
                }
            });
        } catch (IOException | RuntimeException failed) {
            throw new TransferException(target(), "cannot be written as JSON lines: " + failed.getMessage(), failed);
        }
    }

    private void write(DataFrame frame, JsonGenerator json) throws IOException {
        json.setRootValueSeparator(LINE_END);
        ValueWriter values = new ValueWriter(json);
        List<String> names = frame.names();
        List<Column> columns = names.stream().map(frame::column).toList();
        for (int row = 0; row < frame.rowCount(); row++) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.get(i).get(row);
                if (value != null || nulls) {
                    json.writeFieldName(names.get(i));
                    values.write(names.get(i), row, value);
                }
            }
            json.writeEndObject();
        }
        if (frame.rowCount() > 0) {
            json.writeRaw('\n');
        }
    }
}
