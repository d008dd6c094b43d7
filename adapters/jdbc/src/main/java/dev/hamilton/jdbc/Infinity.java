package dev.hamilton.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses infinite dates and times, which drivers give as the last ones there are: PostgreSQL's of Java's own, DuckDB's of what it
 * counts in an int of days or a long of microseconds or nanoseconds.
 */
final class Infinity {

    private static final Instant AFTER = Instant.parse("+294247-01-10T04:00:54.775807Z");
    private static final Instant BEFORE = Instant.parse("-290308-12-21T19:59:05.224193Z");
    private static final Set<Instant> OF_NANOS =
            Set.of(Instant.ofEpochSecond(0, Long.MAX_VALUE), Instant.ofEpochSecond(0, -Long.MAX_VALUE));

    private Infinity() {}

    /** A date that is none. */
    static @Nullable LocalDate refused(@Nullable LocalDate date) {
        if (date != null && Math.abs(date.toEpochDay()) >= Integer.MAX_VALUE) {
            throw infinite();
        }
        return date;
    }

    /** A time that is none. */
    static @Nullable LocalDateTime refused(@Nullable LocalDateTime time) {
        if (time != null) {
            refused(time.toInstant(ZoneOffset.UTC));
        }
        return time;
    }

    /** A moment that is none. */
    static Instant refused(Instant moment) {
        if (!moment.isBefore(AFTER) || !moment.isAfter(BEFORE) || OF_NANOS.contains(moment)) {
            throw infinite();
        }
        return moment;
    }

    private static IllegalArgumentException infinite() {
        return new IllegalArgumentException(
                "that is infinity to the database, and no date: leave it out, or make it another");
    }
}
