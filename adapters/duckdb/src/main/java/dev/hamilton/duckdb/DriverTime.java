package dev.hamilton.duckdb;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Times of which the driver has made timestamps of JDBC's, as it does within structs and maps. These count in the time zone of this
 * process, in which there is no half past two on the day that summer time begins: an hour later is given for it. They have no days
 * between the Julian and the Gregorian calendar either, and lose the era. What may have been another time is refused.
 */
final class DriverTime {

    /** No zone leaves out more than a day. */
    private static final long NEAR = TimeUnit.HOURS.toMillis(25);

    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    private static final int DAYS_LEFT_OUT = 10;
    private static final Timestamp GREGORIAN = Timestamp.valueOf("1582-10-30 00:00:00");

    private DriverTime() {}

    /**
     * The time that the database has.
     *
     * @throws IllegalArgumentException when that cannot be told
     */
    static LocalDateTime exact(Timestamp time) {
        if (time.before(GREGORIAN) && time.before(Timestamp.valueOf(LocalDateTime.of(1, 1, 1, 0, 0)))) {
            throw changed("a time before our era");
        }
        LocalDateTime shown = time.toLocalDateTime();
        TimeZone zone = TimeZone.getDefault();
        long at = time.getTime();
        Set<LocalDateTime> possible = new TreeSet<>();
        for (long near = at - NEAR; near <= at + NEAR; near += HOUR) {
            possible.add(shown.plus(zone.getOffset(near) - (long) zone.getOffset(at), ChronoUnit.MILLIS));
        }
        if (time.before(GREGORIAN)) {
            possible.add(shown.minusDays(DAYS_LEFT_OUT));
        }
        possible.removeIf(other -> !Timestamp.valueOf(other).equals(time));
        if (possible.size() != 1) {
            throw changed(shown + " or one that is not in the calendar of time zone " + zone.getID());
        }
        return possible.iterator().next();
    }

    private static IllegalArgumentException changed(String what) {
        return new IllegalArgumentException("within a struct, map or list the driver gives the same for " + what
                + ": take it out of there in the query, or cast it to text");
    }
}
