package dev.hamilton.columns;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of all times alike, whether they are of a clock on a wall or everywhere the same. Immutable.
 *
 * @param <T> the class of the times
 */
abstract sealed class Timeline<T extends Temporal> permits DateTimes, Instants {

    static final long SECOND = 1_000_000_000;
    private static final Duration DAY = Duration.ofDays(1);

    final ObjectColumn<T> times;

    Timeline(ObjectColumn<T> times) {
        this.times = times;
    }

    /**
     * The times of a column, which are told by its objects; of no objects it may be either.
     *
     * @throws IllegalArgumentException when they are of another class
     */
    static Timeline<?> of(String name, ObjectColumn<?> column) {
        return column.hasOnly(Instant.class) && !column.hasOnly(LocalDateTime.class)
                ? new Instants(column.requireOnly(Instant.class, name))
                : new DateTimes(column.requireOnly(LocalDateTime.class, name));
    }

    /** The time since midnight. */
    abstract long nanosOfDay(T time);

    /**
     * The days of the times.
     *
     * @param name the name of the column, for messages
     * @throws IllegalArgumentException when they depend on where one is
     */
    abstract DateColumn dates(String name);

    /**
     * The times so much later (earlier, when negative); missing stays missing.
     *
     * @throws IllegalArgumentException when a time cannot be moved so, as instants by months, naming the row
     */
    public final ObjectColumn<T> plus(TemporalAmount amount) {
        Objects.requireNonNull(amount, "amount");
        return moved("to which " + amount + " cannot be added", time -> time.plus(amount));
    }

    /**
     * The times so much earlier (later, when negative); missing stays missing.
     *
     * @throws IllegalArgumentException when a time cannot be moved so, as instants by months, naming the row
     */
    public final ObjectColumn<T> minus(TemporalAmount amount) {
        Objects.requireNonNull(amount, "amount");
        return moved("from which " + amount + " cannot be taken", time -> time.minus(amount));
    }

    /**
     * How many whole units each time is after that of the other column, rounded towards 0 as {@link ChronoUnit#between} does;
     * negative where it is before; missing where either is.
     *
     * <pre>{@code DateTimes.of(arrival).since(departure, ChronoUnit.MINUTES)}</pre>
     *
     * @throws IllegalArgumentException when the other column has another size, or times have no such distance, as instants in
     *     months or nanoseconds in more than 292 years, naming the row
     */
    public final LongColumn since(ObjectColumn<T> other, ChronoUnit unit) {
        Sizes.requireEqual(times.size(), other.size());
        return longs(
                times.validity.and(other.validity),
                row -> "which is no number of " + unit + " after " + other.valueAt(row),
                row -> unit.between(other.valueAt(row), times.valueAt(row)));
    }

    /** Numbers of the rows that are present. */
    final LongColumn longs(Validity present, IntFunction<String> impossible, IntToLongFunction number) {
        long[] longs = new long[present.size()];
        for (int row = 0; row < longs.length; row++) {
            if (present.isPresent(row)) {
                try {
                    longs[row] = number.applyAsLong(row);
                } catch (DateTimeException | ArithmeticException | ClassCastException unfit) {
                    throw refused(row, impossible.apply(row), unfit);
                }
            }
        }
        return new LongColumn(longs, present);
    }

    /**
     * The start of the stretch of a length that each time is in; stretches are counted from midnight, so the length must divide a
     * day. Missing stays missing.
     *
     * <pre>{@code DateTimes.of(time).startOf(Duration.ofMinutes(15))   // 12:44 becomes 12:30}</pre>
     *
     * @throws IllegalArgumentException when the length does not divide a day
     */
    public final ObjectColumn<T> startOf(Duration length) {
        if (length.isNegative()
                || length.isZero()
                || length.compareTo(DAY) > 0
                || DAY.toNanos() % length.toNanos() != 0) {
            throw new IllegalArgumentException(
                    length + " does not divide a day, as PT15M and PT6H do; of days, weeks and longer, ask the dates");
        }
        long nanos = length.toNanos();
        return moved("which has no start", time -> time.minus(nanosOfDay(time) % nanos, ChronoUnit.NANOS));
    }

    /**
     * All starts of stretches of a length, from the first of those given to the last.
     *
     * @throws IllegalArgumentException when they are more than a frame can hold
     */
    final ObjectColumn<T> every(Duration length, ObjectColumn<T> all, String name) {
        ObjectColumn.Builder<T> starts = ObjectColumn.builder();
        if (all.count() == 0) {
            return starts.build();
        }
        T first = all.min().orElseThrow();
        T last = all.max().orElseThrow();
        long more = Duration.between(first, last).dividedBy(length);
        if (more >= Sizes.MOST_ROWS) {
            throw new IllegalArgumentException(
                    "'" + name + "' goes from " + first + " to " + last + ", which has " + (more + 1) + " times "
                            + length + ", more rows than a frame can hold: take them together by more");
        }
        T start = first;
        starts.add(start);
        for (long i = 0; i < more; i++) {
            start = same(start.plus(length));
            starts.add(start);
        }
        return starts.build();
    }

    private ObjectColumn<T> moved(String impossible, Function<T, Temporal> move) {
        return made(impossible, time -> same(move.apply(time)));
    }

    /** What a function makes of each time. */
    final <R> ObjectColumn<R> made(String impossible, Function<T, R> make) {
        @Nullable Object[] made = new @Nullable Object[times.size()];
        for (int row = 0; row < made.length; row++) {
            if (times.validity.isPresent(row)) {
                try {
                    made[row] = make.apply(times.valueAt(row));
                } catch (DateTimeException | ArithmeticException unfit) {
                    throw refused(row, impossible, unfit);
                }
            }
        }
        return new ObjectColumn<>(made, times.validity);
    }

    private IllegalArgumentException refused(int row, String impossible, RuntimeException cause) {
        return new IllegalArgumentException(
                "row " + row + " holds " + times.valueAt(row) + ", " + impossible + ": " + cause.getMessage(), cause);
    }

    /** What is made of a time has its class. */
    @SuppressWarnings("unchecked") // as Temporal says of plus and minus
    private T same(Temporal moved) {
        return (T) moved;
    }
}
