package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.hamilton.io.WholeText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON. Confined to one thread. */
final class ValueWriter {

    private final JsonGenerator json;
    private final Deque<Iterator<?>> open = new ArrayDeque<>();

    ValueWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException when it has no meaning in JSON, with the column and the row
     */
    void write(String column, int row, @Nullable Object value) throws IOException {
        start(column, row, value);
        while (!open.isEmpty()) {
            Iterator<?> elements = open.element();
            if (!elements.hasNext()) {
                open.pop();
                end();
                continue;
            }
            Object next = elements.next();
            if (json.getOutputContext().inObject()) {
                Map.Entry<?, ?> field = (Map.Entry<?, ?>) next;
                if (!(field.getKey() instanceof String key)) {
                    throw unfit(column, row, "a map with a key that is no string");
                }
                String fault = WholeText.fault(key);
                if (fault != null) {
                    throw new IllegalArgumentException("column '" + column + "' holds a map with a key '" + key
                            + "' that has " + fault + ", in row " + row + ": mend the key");
                }
                json.writeFieldName(key);
                next = field.getValue();
            }
            start(column, row, next);
        }
    }

    private void end() throws IOException {
        if (json.getOutputContext().inObject()) {
            json.writeEndObject();
        } else {
            json.writeEndArray();
        }
    }

    /** Writes a single value, or the start of one that has elements. */
    private void start(String column, int row, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Number number) {
            write(column, row, number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof String || value instanceof Temporal || value instanceof UUID) {
            json.writeString(value.toString());
        } else if (value instanceof Collection<?> elements) {
            json.writeStartArray();
            open.push(elements.iterator());
        } else if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            open.push(fields.entrySet().iterator());
        } else {
            throw unfit(column, row, "an object of " + value.getClass().getTypeName());
        }
    }

    private void write(String column, int row, Number number) throws IOException {
        if (number instanceof Double value) {
            json.writeNumber(value);
        } else if (number instanceof Float value) {
            json.writeNumber(value);
        } else if (number instanceof BigDecimal value) {
            json.writeNumber(value);
        } else if (number instanceof BigInteger value) {
            json.writeNumber(value);
        } else if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            json.writeNumber(number.longValue());
        } else {
            throw unfit(column, row, "an object of " + number.getClass().getTypeName());
        }
    }

    private static IllegalArgumentException unfit(String column, int row, String what) {
        return new IllegalArgumentException("column '" + column + "' holds " + what + " in row " + row
                + "; written are numbers, booleans, strings, dates and times, UUIDs, enum constants, and collections and maps of"
                + " these");
    }
}
