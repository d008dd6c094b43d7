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
    private static final int LAST_OF_ASCII = 0x7F;
    private static final String YEAR_OF_NO_DATE =
            "1000000000"; // behind a sign: instants reach a year farther than dates do

    private FieldTexts() {}

    /** Whether the characters from one on and before another are a text. */
    static boolean is(char[] characters, int start, int end, String text) {
        if (text.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (characters[i] != text.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is one that is trimmed. */
    static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t';
    }

    /** A text without the spaces and tabs around it. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The decimal number of a text, or null when it is none: as {@link dev.hamilton.columns.NumberText} reads one, but for the words. */
    static @Nullable BigDecimal decimal(String text, char point) {
        boolean otherDigits = text.chars().anyMatch(letter -> letter > LAST_OF_ASCII); // BigDecimal takes those too
        if (otherDigits || (point != '.' && text.indexOf('.') >= 0)) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(point, '.'));
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
        boolean beyondDates = text.startsWith(YEAR_OF_NO_DATE, 1);
        return parsed(
                text.replace(' ', 'T'),
                each -> beyondDates
                        ? Instant.parse(each)
                        : OffsetDateTime.parse(each).toInstant());
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
}
