package dev.hamilton.columns.csv;

import org.jspecify.annotations.Nullable;

/** What the text of a field may mean. */
final class FieldTexts {

    private static final int SHOWN = 60;
    private static final int SAFE_DIGITS = 18; // always fit a long

    private FieldTexts() {}

    /** The truth value of a text, or null when it is none. */
    static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> Boolean.TRUE;
            case "false", "False", "FALSE" -> Boolean.FALSE;
            default -> null;
        };
    }

    static boolean isInt(String text) {
        if (!isLong(text)) {
            return false;
        }
        long value = Long.parseLong(text);
        return value == (int) value;
    }

    static boolean isLong(String text) {
        int start = signs(text, 0);
        if (digits(text, start) != text.length() || start == text.length()) {
            return false;
        }
        if (text.length() - start <= SAFE_DIGITS) {
            return true;
        }
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    static boolean isDouble(String text) {
        int start = signs(text, 0);
        int whole = digits(text, start);
        if (whole == start && start < text.length() && Character.isLetter(text.charAt(start))) {
            String word = text.substring(start);
            return word.equals("NaN") || word.equals("Infinity") || word.equals("inf");
        }
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, end + 1);
            if (end - start == 1) {
                return false; // a point alone
            }
        } else if (whole == start) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1 + signs(text, end + 1);
            end = digits(text, exponent);
            if (end == exponent) {
                return false;
            }
        }
        return end == text.length();
    }

    /** The number of a text that {@link #isDouble}. */
    static double toDouble(String text) {
        if (text.endsWith("inf")) {
            return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(text);
    }

    /** The text, cut where it is long. */
    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    /** How many signs stand at a position: one or none. */
    private static int signs(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
    }

    /** Where the digits that start at a position end. */
    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
