package dev.hamilton.columns.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pattern of dates, read strictly: the 30th of February is no date. Immutable. */
record DateFormat(String pattern, DateTimeFormatter formatter) {

    static DateFormat of(String pattern) {
        try {
            return new DateFormat(
                    pattern,
                    DateTimeFormatter.ofPattern(withProlepticYear(pattern), Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(
                    "the date pattern '" + pattern + "' is none: " + bad.getMessage()
                            + "; expected one as DateTimeFormatter takes it, such as dd.MM.uuuu",
                    bad);
        }
    }

    /** The date of a text, or null when it is none. */
    @Nullable
    LocalDate parse(String text) {
        try {
            return LocalDate.parse(text, formatter);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    String format(LocalDate date) {
        return formatter.format(date);
    }

    /** The pattern with {@code u} for {@code y}, which would need an era, but for text in quotes. */
    private static String withProlepticYear(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            quoted ^= letter == '\'';
            changed.append(letter == 'y' && !quoted ? 'u' : letter);
        }
        return changed.toString();
    }
}
