package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text line by line. Empty lines are passed over. Confined to one thread. */
final class LineReader implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String ONE_EACH = "expected one whole object on each line";
    private static final String GOES_ON = "{[,:"; // at the end of a line

    private static final Pattern PLACE = Pattern.compile("\\[Source: .*?line: \\d+, column: (\\d+)]");

    private final LineText text;
    private final LineText.Lines lines;
    private final Consumer<JsonLinesException> faults;
    private long line;

    /**
     * Opens a text.
     *
     * @param faults is told of lines that are no objects, which are then passed over
     */
    LineReader(LineText text, Consumer<JsonLinesException> faults) {
        this.text = text;
        this.lines = text.open();
        this.faults = faults;
    }

    /** The number of the line at hand, from 1. */
    long line() {
        return line;
    }

    /** Reads the next object into the row; false when there is none. */
    boolean next(Row row) {
        for (String json = nextLine(); json != null; json = nextLine()) {
            row.clear();
            JsonLinesException fault = json.isBlank() ? null : read(json, row);
            if (fault != null) {
                faults.accept(fault);
            } else if (!json.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String nextLine() {
        try {
            String next = lines.next();
            line++;
            return line == 1 && next != null && next.startsWith(BYTE_ORDER_MARK) ? next.substring(1) : next;
        } catch (IOException failed) {
            throw text.unreadable(failed, line);
        }
    }

    private @Nullable JsonLinesException read(String json, Row row) {
        String bytes = text.fault(json);
        if (bytes != null) {
            return fault(null, bytes, null);
        }
        try (JsonParser parser = JSON.createParser(json)) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.START_ARRAY) {
                return fault(
                        null, "found an array ([), " + ONE_EACH + ": jq -c '.[]' makes such lines of an array", null);
            }
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
            return fault(null, isCut(malformed) ? cut(json) : malformed(malformed), malformed);
        } catch (IOException failed) {
            throw text.unreadable(failed, line);
        }
    }

    private static boolean isCut(JsonProcessingException malformed) {
        return malformed.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private static String cut(String json) {
        boolean goesOn = GOES_ON.indexOf(json.charAt(json.stripTrailing().length() - 1)) >= 0;
        String within = json.stripLeading().startsWith("{") ? "an object ({), " : "a text, ";
        return "ends within " + within + ONE_EACH
                + (goesOn ? ": jq -c . makes such lines of objects over several" : "");
    }

    private static String malformed(JsonProcessingException malformed) {
        String at = malformed.getLocation() == null
                ? ""
                : " at character " + malformed.getLocation().getColumnNr();
        return "is malformed" + at + ": " + said(malformed);
    }

    /** Without the places that Jackson calls by a source that it does not show, and by a line that is always its first. */
    private static String said(JsonProcessingException malformed) {
        return PLACE.matcher(malformed.getOriginalMessage()).replaceAll("character $1");
    }

    /** A fault of the line at hand. */
    JsonLinesException fault(@Nullable String column, String what, @Nullable Throwable cause) {
        return new JsonLinesException(text.source(), line, column, what, cause);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw text.unreadable(failed, line);
        }
    }
}
