package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.hamilton.io.TextFile;
import dev.hamilton.io.TransferException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line. Empty lines are passed over. Confined to one thread. */
final class LineReader implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Pattern PLACE = Pattern.compile("\\[Source: .*?line: \\d+, column: (\\d+)]");

    private final String source;
    private final BufferedReader lines;
    private final Consumer<JsonLinesException> faults;
    private long line;

    private LineReader(String source, BufferedReader lines, Consumer<JsonLinesException> faults) {
        this.source = source;
        this.lines = lines;
        this.faults = faults;
    }

    /**
     * Opens a file.
     *
     * @param faults is told of lines that are no objects, which are then passed over
     */
    static LineReader open(Path file, Consumer<JsonLinesException> faults) {
        String source = file.toString();
        try {
            return new LineReader(source, TextFile.open(file, StandardCharsets.UTF_8), faults);
        } catch (NoSuchFileException absent) {
            throw new TransferException(source, "there is no such file", absent);
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }

    /** The number of the line at hand, from 1. */
    long line() {
        return line;
    }

    /** Reads the next object into the row; false when there is none. */
    boolean next(Row row) {
        for (String text = nextLine(); text != null; text = nextLine()) {
            row.clear();
            JsonLinesException fault = text.isBlank() ? null : read(text, row);
            if (fault != null) {
                faults.accept(fault);
            } else if (!text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String nextLine() {
        try {
            String text = lines.readLine();
            line++;
            boolean marked = line == 1 && text != null && !text.isEmpty() && text.charAt(0) == '\uFEFF';
            return marked ? text.substring(1) : text; // without the byte order mark
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }

    private @Nullable JsonLinesException read(String text, Row row) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken start = parser.nextToken();
            if (start != JsonToken.START_OBJECT) {
                Cell other = new Cell();
                other.read(parser);
                return fault(null, "found " + other.found() + ", expected an object", null);
            }
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                parser.nextToken();
                Cell cell = row.of(key);
                boolean once = cell == null ? row.passOver(key) : cell.kind() == Cell.Kind.ABSENT;
                if (!once) {
                    return fault(key, "the key stands there twice, expected once", null);
                }
                if (cell == null) {
                    parser.skipChildren();
                } else {
                    cell.read(parser);
                }
            }
            return parser.nextToken() == null
                    ? null
                    : fault(null, "found more after the object, expected the end of the line", null);
        } catch (JsonProcessingException malformed) {
            String at = malformed.getLocation() == null
                    ? ""
                    : " at character " + malformed.getLocation().getColumnNr();
            return fault(null, "is malformed" + at + ": " + said(malformed), malformed);
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }

    /** Without the places that Jackson calls by a source that it does not show, and by a line that is always its first. */
    private static String said(JsonProcessingException malformed) {
        return PLACE.matcher(malformed.getOriginalMessage()).replaceAll("character $1");
    }

    /** A fault of the line at hand. */
    JsonLinesException fault(@Nullable String column, String what, @Nullable Throwable cause) {
        return new JsonLinesException(source, line, column, what, cause);
    }

    private static TransferException unreadable(String source, IOException failed) {
        if (failed instanceof CharacterCodingException) {
            return new TransferException(source, "its bytes are not UTF-8: expected that", failed);
        }
        String reason =
                failed instanceof ZipException ? String.valueOf(failed.getMessage()) : "cannot be read: " + failed;
        return new TransferException(source, reason, failed);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw unreadable(source, failed);
        }
    }
}
