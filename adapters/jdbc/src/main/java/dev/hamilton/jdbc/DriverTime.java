package dev.hamilton.jdbc;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/**
 * Times of which a driver has made timestamps of JDBC's, as it does within lists, structs and maps. These count in the time zone of this
 * process, in which there is no half past two on the day that summer time begins: an hour later is given for it. They have no days
 * between the Julian and the Gregorian calendar either, and lose the era. What may have been another time is refused.
 */
final class DriverTime {

    /** No zone leaves out more than a day. */
    private static final long LOOK_BACK = TimeUnit.HOURS.toMillis(25);

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
        int left = zone.getOffset(time.getTime()) - zone.getOffset(time.getTime() - LOOK_BACK);
        boolean moved = left > 0 && isSame(time, shown.minus(left, ChronoUnit.MILLIS));
        if (moved || (time.before(GREGORIAN) && isSame(time, shown.minusDays(DAYS_LEFT_OUT)))) {
            throw changed(shown + " or one that is not in the calendar of time zone " + zone.getID());
        }
        return shown;
    }

    private static boolean isSame(Timestamp time, LocalDateTime other) {
        return Timestamp.valueOf(other).equals(time);
    }

    private static IllegalArgumentException changed(String what) {
        return new IllegalArgumentException("within a list, struct or map the driver gives the same for " + what
                + ": take it out of there in the query, or cast it to text");
    }
}
