package dev.hamilton.columns.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
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

    /** Whether a text is a whole number from {@code least} to {@code most}. */
    static boolean isWhole(String text, long least, long most) {
        if (!isLong(text)) {
            return false;
        }
        long value = Long.parseLong(text);
        return value >= least && value <= most;
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

    /** The decimal number of a text, or null when it is none. */
    static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** The date and time of a text, with a {@code T} or a space between them, or null when it has none. */
    static @Nullable LocalDateTime dateTime(String text) {
        return parsed(text.replace(' ', 'T'), LocalDateTime::parse);
    }

    /** The moment of a text, whose offset may be any, or null when it has none. */
    static @Nullable Instant instant(String text) {
        return parsed(text.replace(' ', 'T'), each -> OffsetDateTime.parse(each).toInstant());
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException none) {
            return null;
        }
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
