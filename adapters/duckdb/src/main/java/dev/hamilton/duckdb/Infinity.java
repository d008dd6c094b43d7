package dev.hamilton.duckdb;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses infinite dates and times, which DuckDB gives as the last ones that it counts in an int of days or a long of microseconds or
 * nanoseconds.
 */
final class Infinity {

    private static final Instant AFTER = Instant.parse("+294247-01-10T04:00:54.775807Z");

    /** Infinity is some hours before, but the first time that DuckDB can write is after this. */
    private static final Instant BEFORE = Instant.parse("-290308-12-21T23:59:59.999999Z");

    private static final Set<Instant> OF_NANOS =
            Set.of(Instant.ofEpochSecond(0, Long.MAX_VALUE), Instant.ofEpochSecond(0, -Long.MAX_VALUE));

    private Infinity() {}

    /** Whether a date, time or moment is before infinity, on either side. */
    static boolean isBefore(Object time) {
        if (time instanceof LocalDate date) {
            return Math.abs(date.toEpochDay()) < Integer.MAX_VALUE;
        }
        Instant moment = time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : (Instant) time;
        return moment.isBefore(AFTER) && moment.isAfter(BEFORE) && !OF_NANOS.contains(moment);
    }

    /** A date, time or moment that is none is refused. */
    static <T extends @Nullable Object> T refused(T time) {
        if (time != null && !isBefore(time)) {
            throw new IllegalArgumentException(
                    "that is infinity to DuckDB, and no date: leave it out, or make it another");
        }
        return time;
    }
}
