package dev.hamilton.columns;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in a cell, as people read it: bytes and arrays by what they hold, where their own text says only where they are. */
final class CellText {

    private static final int SHOWN = 16;

    private CellText() {}

    /** The text of a value; of {@link Object#toString} where that tells something. Of bytes and arrays, the first few. */
    static String of(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes(ByteBuffer.wrap(bytes));
        }
        if (value instanceof ByteBuffer bytes) {
            return bytes(bytes.duplicate());
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        StringBuilder text = new StringBuilder();
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> text.append(text.isEmpty() ? "" : ", ").append(inside(element)));
            return "[" + text + "]";
        }
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((key, element) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(inside(key))
                    .append('=')
                    .append(inside(element)));
            return "{" + text + "}";
        }
        return value.toString();
    }

    private static String inside(@Nullable Object element) {
        return element == null ? "null" : of(element);
    }

    private static String bytes(ByteBuffer bytes) {
        int count = bytes.remaining();
        byte[] first = new byte[Math.min(count, SHOWN)];
        bytes.get(first);
        return "byte[" + count + "]" + (count == 0 ? "" : " 0x" + HexFormat.of().formatHex(first))
                + (count > SHOWN ? "..." : "");
    }

    private static String array(Object array) {
        int count = Array.getLength(array);
        StringBuilder text = new StringBuilder(
                        array.getClass().getComponentType().getSimpleName())
                .append('[')
                .append(count)
                .append(']');
        for (int i = 0; i < Math.min(count, SHOWN); i++) {
            text.append(i == 0 ? " " : ", ").append(inside(Array.get(array, i)));
        }
        return count > SHOWN ? text.append(", ...").toString() : text.toString();
    }
}
