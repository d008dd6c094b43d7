package dev.hamilton.arrow;

import java.time.Instant;
import java.time.LocalTime;
import org.apache.arrow.vector.types.TimeUnit;

/** What Arrow counts time in. */
enum TimeScale {
    SECONDS(TimeUnit.SECOND, 1_000_000_000),
    MILLIS(TimeUnit.MILLISECOND, 1_000_000),
    MICROS(TimeUnit.MICROSECOND, 1_000),
    NANOS(TimeUnit.NANOSECOND, 1);

    private static final long SECOND = 1_000_000_000;

    private final TimeUnit unit;
    private final long nanos;

    TimeScale(TimeUnit unit, long nanos) {
        this.unit = unit;
        this.nanos = nanos;
    }

    TimeUnit unit() {
        return unit;
    }

    /** The time of so many since midnight. */
    LocalTime time(long count) {
        return LocalTime.ofNanoOfDay(Math.multiplyExact(count, nanos));
    }

    /** The point of time of so many since 1970. */
    Instant instant(long count) {
        long each = SECOND / nanos;
        return Instant.ofEpochSecond(Math.floorDiv(count, each), Math.floorMod(count, each) * nanos);
    }

    /** Whether a point of time is a whole number of these. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // whether the fraction of a second fits is the question
    boolean holds(Instant at) {
        return at.getNano() % nanos == 0;
    }

    /**
     * How many there are from 1970 to a point of time that is a whole number of these.
     *
     * @throws ArithmeticException when a long cannot say
     */
    long count(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), SECOND / nanos), at.getNano() / nanos);
    }
}
