package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Operations on primitives box nothing: what they allocate for a row are the bytes of the arrays they need, where an object for each
 * row would take 16 more. The JVM counts the bytes of the thread, so nothing here depends on time or on the garbage collector.
 */
final class AllocationTest {

    private static final int ROWS = 100_000;
    private static final int LEAST_OBJECT = 16;
    private static final int SLACK = ROWS / 2; // half a byte a row: bitmaps of what is present, and builders

    private static final DoubleColumn DOUBLES = numbers();
    private static final IntColumn KEYS = DOUBLES.asInts();
    private static final BooleanColumn TRUTHS = DOUBLES.greaterThan(50);
    private static final DateColumn DAYS = days();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static DoubleColumn numbers() {
        Random random = new Random(7);
        DoubleColumn.Builder numbers = DoubleColumn.builder();
        for (int row = 0; row < ROWS; row++) {
            if (row % 10 == 3) {
                numbers.addMissing();
            } else {
                numbers.add(random.nextInt(100));
            }
        }
        return numbers.build();
    }

    private static DateColumn days() {
        DateColumn.Builder days = DateColumn.builder();
        for (int row = 0; row < ROWS; row++) {
            days.addEpochDay(row / 3);
        }
        return days.build();
    }

    @BeforeEach
    void bytes_are_counted() {
        assumeTrue(threads.isThreadAllocatedMemorySupported(), "skipped: this JVM counts no bytes");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(DOUBLES, Double.BYTES, 0),
                Arguments.of(DOUBLES.asLongs(), Long.BYTES, Double.BYTES),
                Arguments.of(FloatColumn.from(DOUBLES), Float.BYTES, Double.BYTES),
                Arguments.of(KEYS, Integer.BYTES, Double.BYTES),
                Arguments.of(ShortColumn.from(DOUBLES), Short.BYTES, Double.BYTES),
                Arguments.of(ByteColumn.from(DOUBLES), Byte.BYTES, Double.BYTES));
    }

    /** Cells that only move take an array like theirs, and one of row numbers where they are picked. */
    @ParameterizedTest
    @MethodSource("kinds")
    void moving_cells_takes_an_array_of_their_own_type(NumericColumn x, int width, int widening) {
        check("shift", width, () -> x.shift(1));
        check("slice", width, () -> x.slice(1, ROWS - 1));
        check("fillForward", width + 4, () -> x.fillForward());
        check("where", width + 6, () -> x.where(TRUTHS));
        check("choose", 3 * width + 4, () -> TRUTHS.choose(x, x));
    }

    /** What is computed takes an array of doubles for the results, and one for what was no double before. */
    @ParameterizedTest
    @MethodSource("kinds")
    void computing_takes_arrays_of_doubles(NumericColumn x, int width, int widening) {
        check("asDoubles", widening, () -> x.asDoubles());
        check("sum", widening, () -> x.sum());
        check("add", 8 + 2 * widening, () -> x.add(x));
        check("cumSum", 8 + widening, () -> x.cumSum());
        check("clip", 8 + widening, () -> x.clip(1, 2));
        check("fillNull", 8 + widening, () -> x.fillNull(1.5));
        check("interpolate", 8 + widening, () -> x.interpolate());
        check("ewm", 8 + widening, () -> x.ewmSpan(5).mean());
        check("cut", 4 + widening, () -> x.cut(1, 20, 60));
        check("rank", 40 + widening, () -> x.rank());
        check("greaterThan", 1 + widening, () -> x.greaterThan(1));
    }

    /** Casts take an array for each step; whole numbers are compared as longs. */
    @Test
    void casts_and_comparisons_take_arrays_of_numbers() {
        FloatColumn floats = FloatColumn.from(DOUBLES);
        ByteColumn bytes = ByteColumn.from(DOUBLES);
        check("asLongs", 8, () -> DOUBLES.asLongs());
        check("asInts", 12, () -> DOUBLES.asInts());
        check("asInts of bytes", 4, () -> bytes.asInts());
        check("asLongs of floats", 16, () -> floats.asLongs());
        check("bytes from ints", 1, () -> ByteColumn.from(KEYS));
        check("floats from doubles", 4, () -> FloatColumn.from(DOUBLES));
        check("greaterThan column of doubles", 1, () -> DOUBLES.greaterThan(DOUBLES));
        check("greaterThan column of ints", 17, () -> KEYS.greaterThan(KEYS));
        check("greaterThan column of bytes", 25, () -> bytes.greaterThan(bytes));
        check("greaterThan column of floats", 17, () -> floats.greaterThan(floats));
    }

    /** Windows take another of ints, for where they begin; medians two for their tree. */
    @ParameterizedTest
    @MethodSource("kinds")
    void windows_take_an_array_of_ints_too(NumericColumn x, int width, int widening) {
        check("rolling mean", 12 + widening, () -> x.rolling(10).mean());
        check("rolling std", 12 + widening, () -> x.rolling(10).std());
        check("rolling max", 12 + widening, () -> x.rolling(10).max());
        check("rolling median", 28 + widening, () -> x.rolling(10).median());
        check("rolling correlation", 20 + 2 * widening, () -> x.rolling(10).correlation(x));
        check(
                "rolling by date",
                12 + widening,
                () -> x.rolling(Period.ofDays(3), DAYS).mean());
        check(
                "rolling by month",
                12 + widening,
                () -> x.rolling(Period.ofMonths(3), DAYS).mean());
        check("weighted mean", 41 + widening, () -> x.rolling(Weights.linear(5)).mean());
        check("over keys", 56 + widening, () -> x.over(KEYS).cumSum());
        check("rolling over keys", 56 + widening, () -> x.over(KEYS).rolling(3).mean());
    }

    @Test
    void logic_takes_arrays_of_booleans() {
        check("and", 1, () -> TRUTHS.and(TRUTHS));
        check("or", 4, () -> TRUTHS.or(TRUTHS));
        check("not", 1, () -> TRUTHS.not());
        check("asInts", 4, () -> TRUTHS.asInts());
        check("shift", 1, () -> TRUTHS.shift(1));
        check("countTrue", 0, () -> TRUTHS.countTrue());
    }

    @Test
    void dates_are_ints_and_stay_so() {
        check("year", 4, () -> DAYS.year());
        check("dayOfWeek", 4, () -> DAYS.dayOfWeek());
        check("isMonthEnd", 1, () -> DAYS.isMonthEnd());
        check("startOf", 4, () -> DAYS.startOf(DateUnit.QUARTER));
        check("plusMonths", 4, () -> DAYS.plusMonths(1));
        check("daysSince", 4, () -> DAYS.daysSince(DAYS));
        check("isBefore", 1, () -> DAYS.isBefore(LocalDate.EPOCH));
        check("isBefore column", 17, () -> DAYS.isBefore(DAYS));
        check("shift", 4, () -> DAYS.shift(1));
    }

    @Test
    void frames_take_arrays_of_numbers() {
        DataFrame frame = DataFrame.of("key", KEYS, "x", DOUBLES, "day", DAYS);
        check("select", 0, () -> frame.select("x"));
        check("where", 12 + 6, () -> frame.select("key", "x").where(TRUTHS));
        check("groupBy", 32, () -> frame.groupBy("key").aggregate(Aggregation.sum("x"), Aggregation.max("x")));
        check("sort", 50, () -> frame.sort("x"));
        check("date over keys", 32, () -> DAYS.over(KEYS).shift(1));
    }

    /**
     * At most so many bytes for each row, half a byte left aside; a limit that would let an object for each row pass is refused
     * too.
     */
    private void check(String operation, int bytesPerRow, Supplier<Object> computing) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) { // the first time, classes are loaded
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            Object result = computing.get();
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertThat(result).isNotNull();
            least = Math.min(least, after - before);
        }
        long limit = (long) bytesPerRow * ROWS + SLACK;
        assertThat(least).as("bytes of %s", operation).isBetween(limit - (long) LEAST_OBJECT * ROWS + 1, limit);
    }
}
