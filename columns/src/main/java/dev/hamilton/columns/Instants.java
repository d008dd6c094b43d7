package dev.hamilton.columns;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What is asked of a column of {@link Instant}s: a view of it, which holds nothing of its own. Hours and days depend on where one is,
 * so they are asked of {@link #toDateTimes}; stretches of {@link #startOf} are counted from midnight in UTC.
 *
 * <pre>{@code
 * Instants.of(time).plus(Duration.ofMinutes(5))
 * DateTimes.of(Instants.of(time).toDateTimes(ZoneId.of("Europe/Rome"))).hour()
 * }</pre>
 *
 * <p>What is asked of a missing instant is missing. Immutable.
 *
 * @since 0.1
 */
public final class Instants extends Timeline<Instant> {

    private static final int SECONDS_OF_DAY = 86_400;

    Instants(ObjectColumn<Instant> times) {
        super(times);
    }

    /**
     * The instants of a column.
     *
     * @throws IllegalArgumentException when an object is of another class, naming its row
     */
    public static Instants of(ObjectColumn<Instant> times) {
        return new Instants(times.requireOnly(Instant.class));
    }

    /** The instants so many milliseconds after 1970-01-01T00:00Z; missing stays missing. */
    public static ObjectColumn<Instant> ofEpochMillis(LongColumn millis) {
        ObjectColumn.Builder<Instant> instants = ObjectColumn.builder();
        for (int row = 0; row < millis.size(); row++) {
            if (millis.isMissing(row)) {
                instants.addMissing();
            } else {
                instants.add(Instant.ofEpochMilli(millis.getLong(row)));
            }
        }
        return instants.build();
    }

    /**
     * The whole milliseconds since 1970-01-01T00:00Z; what is less than one is cut off.
     *
     * @throws IllegalArgumentException when they do not fit a {@code long}, more than 292 million years from 1970, naming the row
     */
    public LongColumn epochMillis() {
        return longs(
                times.validity,
                row -> "which is more milliseconds from 1970 than a long can hold",
                row -> times.valueAt(row).toEpochMilli());
    }

    /**
     * What clocks of a zone show at these instants.
     *
     * @throws IllegalArgumentException when it is of a year that no date has, as that of {@link Instant#MIN}, naming the row
     */
    public ObjectColumn<LocalDateTime> toDateTimes(ZoneId zone) {
        return made("at which no clock shows a date", time -> LocalDateTime.ofInstant(time, zone));
    }

    @Override
    long nanosOfDay(Instant time) {
        return Math.floorMod(time.getEpochSecond(), SECONDS_OF_DAY) * SECOND + time.getNano();
    }

    @Override
    DateColumn dates(String name) {
        throw new IllegalArgumentException(
                "column '" + name + "' has instants, whose days depend on a zone: resample by a"
                        + " Duration, or make them local first by Instants.of(...).toDateTimes(zone)");
    }
}
