package dev.hamilton.columns.csv;

import dev.hamilton.columns.NumberText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern OF_TIMES = Pattern.compile("[aBhHkKmsSAnNVvzOXxZ]");
    private static final List<LocalDate> SAMPLES = List.of(LocalDate.of(1999, 1, 2), LocalDate.of(2024, 12, 31));
    private static final int PLAIN_LENGTH = 10;
    private static final int SHORTEST_MONTH = 28;
    private static final int MONTHS = 12;
    private static final int LAST_OF_FOUR_DIGITS = 9999;
    private static final String WHOLE = "; expected one of the whole year, the month and the day, such as dd.MM.uuuu";

    static DateFormat of(String pattern) {
        try {
            String years = withProlepticYear(pattern);
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(years, Locale.ENGLISH);
            requireDatesOnly(pattern);
            boolean plain =
                    years.length() <= PLAIN_LENGTH && PLAIN.matcher(years).matches();
            return new DateFormat(pattern, formatter.withResolverStyle(ResolverStyle.STRICT), plain ? years : "");
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(
                    "the date pattern '" + pattern + "' is none: " + bad.getMessage()
                            + "; expected one as DateTimeFormatter takes it, such as dd.MM.uuuu",
                    bad);
        }
    }

    private static void requireDatesOnly(String pattern) {
        Matcher time = OF_TIMES.matcher(QUOTED.matcher(pattern).replaceAll(""));
        if (time.find()) {
            throw new IllegalArgumentException(
                    "'" + time.group() + "' is of a time, which a date has not, and which would be"
                            + " lost where it is read: read dates with times as texts, or declare them as CsvType.DATE_TIME");
        }
    }

    /** Whether dates look like numbers. */
    boolean isLikeNumbers(char decimal) {
        NumberText number = new NumberText(decimal);
        return SAMPLES.stream().allMatch(date -> {
            try {
                char[] text = formatter.format(date).toCharArray();
                return number.isDecimal(text, 0, text.length);
            } catch (DateTimeException unfit) {
                return false;
            }
        });
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

    /**
     * The text of a date, which is read as that date.
     *
     * @throws IllegalArgumentException when there is none, because the pattern says less, or another date; the message goes on after the
     *     date
     */
    String format(LocalDate date) {
        String text;
        try {
            text = formatter.format(date);
        } catch (DateTimeException unfit) {
            throw new IllegalArgumentException(
                    "which the date pattern '" + pattern + "' cannot write: " + unfit.getMessage() + WHOLE, unfit);
        }
        boolean sure = !plain.isEmpty() && date.getYear() >= 0 && date.getYear() <= LAST_OF_FOUR_DIGITS;
        long read = sure ? date.toEpochDay() : parsed(text);
        if (read != date.toEpochDay()) {
            throw new IllegalArgumentException("which the date pattern '" + pattern + "' writes as '" + text
                    + "' and reads as " + (read == NONE ? "no date" : LocalDate.ofEpochDay(read)) + WHOLE);
        }
        return text;
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
