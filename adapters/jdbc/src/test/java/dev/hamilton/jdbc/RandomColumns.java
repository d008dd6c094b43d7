package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Columns of any kind and few rows, of values that are easily changed on the way to a database or back. */
final class RandomColumns {

    private static final List<Double> DOUBLES = List.of(
            0.0,
            -0.0,
            0.1,
            1 / 3.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            -Double.MAX_VALUE,
            0x1p53 + 2,
            1e22 + 0x1p30,
            Double.MIN_NORMAL);
    private static final List<Long> LONGS = List.of(0L, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1, -1L);
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a ",
            "'",
            "\"\\",
            "\r\n",
            "\uD83D\uDE00",
            "NULL",
            "\\N",
            "a\0b",
            "\uFEFF",
            "1.0",
            "true",
            "? $1",
            "\u0130");
    private static final List<LocalDate> DATES = List.of(
            LocalDate.EPOCH,
            LocalDate.of(1582, 10, 4),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(0, 12, 31),
            LocalDate.of(-4712, 1, 1),
            LocalDate.of(-4713, 12, 31),
            LocalDate.of(10_000, 1, 1),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(5_874_898, 1, 1),
            LocalDate.ofEpochDay(Integer.MAX_VALUE),
            LocalDate.ofEpochDay(Integer.MIN_VALUE));
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(2, 30),
            LocalTime.of(3, 30),
            LocalTime.MAX.truncatedTo(ChronoUnit.MICROS),
            LocalTime.MAX);
    private static final List<BigDecimal> DECIMALS = List.of(
            new BigDecimal("0.00"),
            new BigDecimal("1E+3"),
            new BigDecimal("1.50"),
            new BigDecimal("9".repeat(38)),
            new BigDecimal("9".repeat(39)),
            new BigDecimal("1E-38"),
            new BigDecimal("1E-39"),
            new BigDecimal("0E-50"),
            new BigDecimal("-0.30000000000000004"),
            new BigDecimal("1E+100"));

    private final Random random;

    RandomColumns(long seed) {
        this.random = new Random(seed);
    }

    Column next() {
        return switch (random.nextInt(14)) {
            case 0 -> DoubleColumn.ofNullable(some(() -> of(DOUBLES)).toArray(Double[]::new));
            case 1 ->
                FloatColumn.ofNullable(some(() -> of(DOUBLES).floatValue()).toArray(Float[]::new));
            case 2 -> LongColumn.ofNullable(some(() -> of(LONGS)).toArray(Long[]::new));
            case 3 -> IntColumn.ofNullable(some(() -> of(LONGS).intValue()).toArray(Integer[]::new));
            case 4 -> ShortColumn.ofNullable(some(() -> of(LONGS).shortValue()).toArray(Short[]::new));
            case 5 -> ByteColumn.ofNullable(some(() -> of(LONGS).byteValue()).toArray(Byte[]::new));
            case 6 -> BooleanColumn.ofNullable(some(random::nextBoolean).toArray(Boolean[]::new));
            case 7 -> StringColumn.of(some(() -> of(TEXTS)).toArray(String[]::new));
            case 8 -> DateColumn.ofNullable(some(() -> of(DATES)).toArray(LocalDate[]::new));
            case 9 -> ObjectColumn.of(some(() -> of(DECIMALS)).toArray());
            case 10 -> ObjectColumn.of(some(() -> of(TIMES)).toArray());
            case 11 -> ObjectColumn.of(some(this::time).toArray());
            case 12 ->
                ObjectColumn.of(some(() -> time().toInstant(ZoneOffset.UTC)).toArray());
            default ->
                ObjectColumn.of(some(() -> of(List.of(DayOfWeek.values()))).toArray());
        };
    }

    private LocalDateTime time() {
        return of(DATES).atTime(of(TIMES));
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** None, some, or all of which are missing. */
    private <T> List<T> some(Supplier<T> value) {
        int missing = random.nextInt(4); // of 3 rows
        return random.ints(random.nextInt(4), 0, 3)
                .mapToObj(at -> at < missing ? null : value.get())
                .toList();
    }
}
