package dev.hamilton.columns.csv;

import org.jspecify.annotations.Nullable;

/** What the text of a field may mean. */
final class FieldTexts {

    private static final int SHOWN = 60;

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
        int start = signs(text);
        if (digits(text, start) != text.length() || start == text.length()) {
            return false;
        }
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    static boolean isDouble(String text) {
        int start = signs(text);
        String rest = text.substring(start);
        if (rest.equals("NaN") || rest.equals("Infinity") || rest.equals("inf")) {
            return true;
        }
        int whole = digits(text, start);
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
            int exponent = end + 1 + signs(text.substring(end + 1));
            end = digits(text, exponent);
            if (end == exponent) {
                return false;
            }
        }
        return end == text.length();
    }

    /** The number of a text that {@link #isDouble}. */
    static double toDouble(String text) {
        return switch (text) {
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** The text, cut where it is long. */
    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static int signs(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
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
