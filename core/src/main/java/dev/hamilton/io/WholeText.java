package dev.hamilton.io;

import org.jspecify.annotations.Nullable;

/**
 * Tells texts that no charset can say, for savers: a {@link String} may hold half of a character, a surrogate without the other, of
 * which encoders make a question mark without a word. Thread-safe.
 *
 * @since 0.1
 */
public final class WholeText {

    private WholeText() {}

    /**
     * What is wrong with a text, for a message, such as "half of a character (U+D83D), which no charset can say"; null when nothing
     * is.
     */
    public static @Nullable String fault(String text) {
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isSurrogate(letter)) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                    return "half of a character (U+%04X), which no charset can say".formatted((int) letter);
                }
                at++;
            }
            at++;
        }
        return null;
    }

    /**
     * The text of a cell, which is whole.
     *
     * @param text the text
     * @param column the name of its column, for the message
     * @param row its row, from 0
     * @throws IllegalArgumentException when it is not, with column and row
     */
    public static String requireWhole(String text, String column, int row) {
        String fault = fault(text);
        if (fault != null) {
            throw new IllegalArgumentException(
                    "column '" + column + "' has " + fault + ", in row " + row + ": mend the text");
        }
        return text;
    }

    /**
     * A text, which is whole.
     *
     * @param what what it is, for the message
     * @throws IllegalArgumentException when it is not
     */
    public static String requireWhole(String text, String what) {
        String fault = fault(text);
        if (fault != null) {
            throw new IllegalArgumentException(what + " has " + fault + ": mend it");
        }
        return text;
    }

    /**
     * The name of a column, table and the like, which is whole.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static String requireWholeName(String name) {
        return requireWhole(name, "the name '" + name + "'");
    }
}
