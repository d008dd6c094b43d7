package dev.hamilton.render;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as JSON (RFC 8259): maps, lists, text, numbers, booleans and null.
 *
 * @since 0.1
 */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private final int deep;

    private JsonText(int deep) {
        this.deep = deep;
    }

    /**
     * Writes a value.
     *
     * @param value a {@link Map}, whose keys are written as text, a {@link List}, a number, a boolean, null, or anything
     *     else by its {@code toString()}; numbers that are not finite are written as null, as JSON has none
     * @param deep so many levels of maps and lists have a line for each of their elements; deeper ones stand in one line
     * @return the text, with a line feed at its end if it has lines
     */
    public static String of(@Nullable Object value, int deep) {
        JsonText json = new JsonText(deep);
        json.write(value, 0);
        return deep > 0 ? json.text.append('\n').toString() : json.text.toString();
    }

    private void write(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            open('{', depth, map.isEmpty());
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                quote(String.valueOf(entry.getKey()));
                text.append(depth < deep ? ": " : ":");
                write(entry.getValue(), depth + 1);
                separate(entries.hasNext(), depth);
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            Iterator<?> elements = list.iterator();
            open('[', depth, list.isEmpty());
            while (elements.hasNext()) {
                write(elements.next(), depth + 1);
                separate(elements.hasNext(), depth);
            }
            text.append(']');
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            text.append(isFinite(value) ? value : null);
        } else {
            quote(value.toString());
        }
    }

    private static boolean isFinite(@Nullable Object value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(((Number) value).doubleValue());
    }

    private void open(char bracket, int depth, boolean empty) {
        text.append(bracket);
        if (!empty && depth < deep) {
            newLine(depth + 1);
        }
    }

    private void separate(boolean more, int depth) {
        if (more) {
            text.append(',');
        }
        if (depth < deep) {
            newLine(more ? depth + 1 : depth);
        }
    }

    private void newLine(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char each = string.charAt(i);
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (each < ' ' || (Character.isSurrogate(each) && !isPaired(string, i))) {
                        text.append(String.format("\\u%04x", (int) each));
                    } else {
                        text.append(each);
                    }
                }
            }
        }
        text.append('"');
    }

    /* A surrogate by itself cannot be encoded; it is escaped, so that what is written can be read. */
    private static boolean isPaired(String string, int at) {
        return Character.isHighSurrogate(string.charAt(at))
                ? at + 1 < string.length() && Character.isLowSurrogate(string.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(string.charAt(at - 1));
    }
}
