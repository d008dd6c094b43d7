package dev.hamilton.columns;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Frames of random cells of every kind, few of them different, cut out of larger ones. */
final class RandomFrames {

    static final int[] LENGTHS = {0, 1, 2, 63, 64, 65, 300};
    static final List<Double> SHARES_MISSING = List.of(0.0, 0.2, 1.0);
    static final List<String> NAMES =
            List.of("double", "float", "long", "int", "short", "byte", "boolean", "string", "date", "object");

    private static final double[] DOUBLES = {-0.0, 0.0, 1.5, -3, Double.NaN, Double.NEGATIVE_INFINITY, 1e300};
    private static final long[] LONGS = {Long.MIN_VALUE, -1, 0, 7, 1L << 40, Long.MAX_VALUE};

    private RandomFrames() {}

    /** A slice of a slice of a longer frame. */
    static DataFrame of(int size, double missing, Random random) {
        int before = random.nextInt(70);
        int after = random.nextInt(70);
        int rows = before + size + after;
        DataFrame.Builder builder = DataFrame.builder();
        addNumbers(builder, rows, missing, random);
        addOthers(builder, rows, missing, random);
        DataFrame longer = builder.add(
                        "row", IntColumn.of(IntStream.range(0, rows).toArray()))
                .build();
        return longer.slice(before / 2, longer.rowCount() - after / 2)
                .slice(before - before / 2, before - before / 2 + size);
    }

    private static void addNumbers(DataFrame.Builder to, int rows, double missing, Random random) {
        to.add(
                        "double",
                        DoubleColumn.ofNullable(cells(
                                rows, missing, random, Double[]::new, () -> DOUBLES[random.nextInt(DOUBLES.length)])))
                .add(
                        "long",
                        LongColumn.ofNullable(
                                cells(rows, missing, random, Long[]::new, () -> LONGS[random.nextInt(LONGS.length)])))
                .add(
                        "int",
                        IntColumn.ofNullable(cells(rows, missing, random, Integer[]::new, () -> random.nextInt(5) - 2)))
                .add("float", FloatColumn.ofNullable(cells(rows, missing, random, Float[]::new, () ->
                        (float) DOUBLES[random.nextInt(DOUBLES.length)])))
                .add("short", ShortColumn.ofNullable(cells(rows, missing, random, Short[]::new, () ->
                        (short) (random.nextInt(5) * 10_000 - 20_000))))
                .add("byte", ByteColumn.ofNullable(cells(rows, missing, random, Byte[]::new, () ->
                        (byte) (random.nextInt(5) * 60 - 120))));
    }

    private static void addOthers(DataFrame.Builder to, int rows, double missing, Random random) {
        to.add("boolean", BooleanColumn.ofNullable(cells(rows, missing, random, Boolean[]::new, random::nextBoolean)))
                .add(
                        "string",
                        StringColumn.of(cells(
                                rows,
                                missing,
                                random,
                                String[]::new,
                                () -> List.of("", "a", "B", "aa").get(random.nextInt(4)))))
                .add(
                        "date",
                        DateColumn.ofNullable(cells(
                                rows,
                                missing,
                                random,
                                LocalDate[]::new,
                                () -> LocalDate.of(2024, 2, 27).plusDays(random.nextInt(4)))))
                .add(
                        "object",
                        ObjectColumn.of(cells(
                                rows,
                                missing,
                                random,
                                Object[]::new,
                                () -> List.of("x", "y").get(random.nextInt(2)))));
    }

    private static <T> T[] cells(int size, double missing, Random random, IntFunction<T[]> array, Supplier<T> value) {
        T[] cells = array.apply(size);
        for (int row = 0; row < size; row++) {
            cells[row] = random.nextDouble() < missing ? null : value.get();
        }
        return cells;
    }

    /** What stands for a cell where 0.0 and -0.0 are one. */
    static Object key(DataFrame frame, String name, int row) {
        Object value = frame.column(name).get(row);
        if (value instanceof Float number) {
            return number + 0.0f;
        }
        return value instanceof Double number ? (Object) (number + 0.0) : value;
    }

    static List<Object> keys(DataFrame frame, List<String> names, int row) {
        return names.stream().map(name -> key(frame, name, row)).collect(Collectors.toList());
    }
}
