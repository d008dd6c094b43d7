package dev.hamilton.columns.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern of dates, read strictly: the 30th of February is no date. Immutable.
 *
 * @param pattern as it was given
 * @param formatter what it means
 * @param plain the pattern, where it is only a year of four digits, a month and a day of two, and signs; else empty
 */
record DateFormat(String pattern, DateTimeFormatter formatter, String plain) {

    /** Stands for characters that are no date. */
    static final long NONE = Long.MIN_VALUE;

    private static final Pattern PLAIN = Pattern.compile("(?=.*uuuu)(?=.*MM)(?=.*dd)(uuuu|MM|dd|[-./: ]){3,5}");
    private static final int PLAIN_LENGTH = 10;
    private static final int SHORTEST_MONTH = 28;
    private static final int MONTHS = 12;

    static DateFormat of(String pattern) {
        try {
            String years = withProlepticYear(pattern);
            boolean plain =
                    years.length() <= PLAIN_LENGTH && PLAIN.matcher(years).matches();
            return new DateFormat(
                    pattern,
                    DateTimeFormatter.ofPattern(years, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT),
                    plain ? years : "");
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(
                    "the date pattern '" + pattern + "' is none: " + bad.getMessage()
                            + "; expected one as DateTimeFormatter takes it, such as dd.MM.uuuu",
                    bad);
        }
    }

    /** The days from 1970-01-01 to the date that the characters from one on and before another are; {@link #NONE} when they are none. */
    long epochDay(char[] text, int start, int end) {
        long day = end - start == plain.length() ? plainDay(text, start) : NONE;
        return day == NONE ? parsed(new String(text, start, end - start)) : day;
    }

    /** The day of a date as the plain pattern says it; none also where a look at the calendar is needed. */
    private long plainDay(char[] text, int start) {
        int year = 0;
        int month = 0;
        int ofMonth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            char digit = (char) (text[start + i] - '0');
            if (letter < 'A' ? letter != text[start + i] : digit > 9) {
                return NONE;
            }
            switch (letter) {
                case 'u' -> year = 10 * year + digit;
                case 'M' -> month = 10 * month + digit;
                case 'd' -> ofMonth = 10 * ofMonth + digit;
                default -> {}
            }
        }
        boolean sure = month >= 1 && month <= MONTHS && ofMonth >= 1 && ofMonth <= SHORTEST_MONTH;
        return sure ? LocalDate.of(year, month, ofMonth).toEpochDay() : NONE;
    }

    private long parsed(String text) {
        try {
            long day = LocalDate.parse(text, formatter).toEpochDay();
            return day == (int) day ? day : NONE; // more days than a column of dates can hold
        } catch (DateTimeParseException notOne) {
            return NONE;
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
