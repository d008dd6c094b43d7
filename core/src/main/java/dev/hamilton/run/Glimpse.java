package dev.hamilton.run;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a few words, for messages and logs: on one line, cut short, without the hash codes that mean nothing, and
 * without ever throwing. Of arrays, collections and maps only the first elements are looked at.
 *
 * @since 0.1
 */
public final class Glimpse {
    private static final int FIRST = 5;
    private static final int DEEPEST = 2;
    private static final String CUT = "...";

    private Glimpse() {}

    /**
     * Puts a value into words.
     *
     * @param value any value
     * @param longest the greatest number of characters, at least 10
     * @return the value's own words, as far as they fit; strings in quotes
     * @throws IllegalArgumentException if {@code longest} is less than 10
     */
    public static String of(@Nullable Object value, int longest) {
        if (longest < 10) {
            throw new IllegalArgumentException("a glimpse of %d characters says nothing".formatted(longest));
        }
        return cut(oneLine(text(value, longest, DEEPEST)), longest);
    }

    /** Words that may stand on several lines, cut short. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /* The author's own methods may throw anything; what is at hand is more important than what they would have said. */
    private static String text(@Nullable Object value, int longest, int depth) {
        try {
            if (value instanceof CharSequence text) {
                return "\"" + text.subSequence(0, Math.min(text.length(), longest)) + "\"";
            }
            if (value != null && value.getClass().isArray()) {
                return array(value, longest, depth);
            }
            if (value instanceof Collection<?> collection) {
                return elements(collection.iterator(), collection.size(), longest, depth);
            }
            if (value instanceof Map<?, ?> map) {
                return elements(map.entrySet().iterator(), map.size(), longest, depth);
            }
            if (value instanceof Map.Entry<?, ?> entry) {
                return text(entry.getKey(), longest, depth) + "=" + text(entry.getValue(), longest, depth);
            }
            return own(value);
        } catch (Throwable thrown) {
            return "(unprintable " + name(value) + ")";
        }
    }

    private static String own(@Nullable Object value) {
        String text = String.valueOf(value);
        boolean inherited = value != null
                && text.equals(value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value)));
        return inherited ? "(" + name(value) + ")" : text;
    }

    private static String array(Object array, int longest, int depth) {
        int length = Array.getLength(array);
        return elements(
                new Iterator<@Nullable Object>() {
                    private int at;

                    @Override
                    public boolean hasNext() {
                        return at < length;
                    }

                    @Override
                    public @Nullable Object next() {
                        return Array.get(array, at++);
                    }
                },
                length,
                longest,
                depth);
    }

    private static String elements(Iterator<?> elements, int size, int longest, int depth) {
        if (depth == 0) {
            return "[" + size + " in all]";
        }
        StringBuilder text = new StringBuilder("[");
        int shown = 0;
        for (; shown < FIRST && elements.hasNext(); shown++) {
            text.append(shown == 0 ? "" : ", ").append(text(elements.next(), longest, depth - 1));
        }
        return text.append(size > shown ? ", ... " + size + " in all]" : "]").toString();
    }

    /* The simple name with those of the classes around it; getSimpleName() is empty where there is none. */
    private static String name(@Nullable Object value) {
        String name = value == null ? "null" : value.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isISOControl(text.charAt(i)) || Character.isWhitespace(text.charAt(i));
            if (!blank) {
                line.append(text.charAt(i));
            } else if (!space) {
                line.append(' ');
            }
            space = blank;
        }
        return line.toString();
    }
}
