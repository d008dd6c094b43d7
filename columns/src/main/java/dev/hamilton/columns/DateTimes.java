package dev.hamilton.columns;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What is asked of a column of {@link LocalDateTime}s: a view of it, which holds nothing of its own. What belongs to the day is asked
 * of {@link #dates()}: its year, the start of its month, whether it is a business day.
 *
 * <pre>{@code
 * DateTimes.of(time).hour()
 * DateTimes.of(time).startOf(Duration.ofMinutes(15))
 * DateTimes.of(time).dates().dayOfWeek()
 * }</pre>
 *
 * <p>What is asked of a missing time is missing. Immutable.
 *
 * @since 0.1
 */
public final class DateTimes extends Timeline<LocalDateTime> {

    DateTimes(ObjectColumn<LocalDateTime> times) {
        super(times);
    }

    /**
     * The times of a column.
     *
     * @throws IllegalArgumentException when an object is of another class, naming its row
     */
    public static DateTimes of(ObjectColumn<LocalDateTime> times) {
        return new DateTimes(times.requireOnly(LocalDateTime.class));
    }

    /**
     * The dates.
     *
     * @throws ArithmeticException when one is a date that no column can hold, naming the row
     */
    public DateColumn dates() {
        return times.toDates(LocalDateTime::toLocalDate);
    }

    /** The hour of the day, 0 to 23. */
    public IntColumn hour() {
        return times.toInts(LocalDateTime::getHour);
    }

    /** The minute of the hour, 0 to 59. */
    public IntColumn minute() {
        return times.toInts(LocalDateTime::getMinute);
    }

    /** The second of the minute, 0 to 59. */
    public IntColumn second() {
        return times.toInts(LocalDateTime::getSecond);
    }

    /** The nanosecond of the second, 0 to 999 999 999. */
    public IntColumn nano() {
        return times.toInts(LocalDateTime::getNano);
    }

    /**
     * The instants at which clocks of a zone show these times. Where clocks are put back and show a time twice, it is the first of the
     * two; a time that they jump over is later by the length of the jump ({@link LocalDateTime#atZone}).
     */
    public ObjectColumn<Instant> toInstants(ZoneId zone) {
        return times.map(time -> time.atZone(zone).toInstant());
    }

    @Override
    long nanosOfDay(LocalDateTime time) {
        return time.toLocalTime().toNanoOfDay();
    }

    @Override
    DateColumn dates(String name) {
        return dates();
    }
}
