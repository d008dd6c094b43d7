package dev.hamilton.columns;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Dates of texts by a format, none of which is another one than the text says. */
final class StrictDates {

    private StrictDates() {}

    /**
     * The date of a text. A format of {@link DateTimeFormatter#ofPattern} takes the 31st of February for its last day; here it is no date.
     * The format cannot be made strict instead, as its {@code y} would then want an era.
     *
     * @throws DateTimeException when the text is none by this format
     */
    static LocalDate parse(String text, DateTimeFormatter format) {
        LocalDate date = LocalDate.parse(text, format);
        if (date.getDayOfMonth() == date.lengthOfMonth() && format.getResolverStyle() == ResolverStyle.SMART) {
            TemporalAccessor said = format.parseUnresolved(text, new ParsePosition(0));
            if (said.isSupported(ChronoField.DAY_OF_MONTH)
                    && said.getLong(ChronoField.DAY_OF_MONTH) > date.getDayOfMonth()) {
                throw new DateTimeException("the month ends with " + date);
            }
        }
        return date;
    }
}
