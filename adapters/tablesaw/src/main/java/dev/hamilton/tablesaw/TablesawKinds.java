package dev.hamilton.tablesaw;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.IntColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;
import tech.tablesaw.columns.numbers.ShortColumnType;

/**
 * The column types of Tablesaw as the engine asks for them, one for each class of columns; found through
 * {@link java.util.ServiceLoader}, nobody else needs them. All are stateless and thread-safe. Cells are copied, because Tablesaw's
 * columns can be changed; columns that are made have no name.
 *
 * @since 0.1
 */
public final class TablesawKinds {

    /** The family of Tablesaw's columns. */
    static final String FAMILY = "tablesaw";

    private static final String NO_NAME = "";

    private TablesawKinds() {}

    /** What all column types of Tablesaw share. */
    private abstract static class Kind<C extends Column<?>> implements ColumnType {
        private final Class<C> columnClass;
        private final ValueType element;

        Kind(Class<C> columnClass, ValueType element) {
            this.columnClass = columnClass;
            this.element = element;
        }

        @Override
        public final String family() {
            return FAMILY;
        }

        @Override
        public final Class<?> columnClass() {
            return columnClass;
        }

        @Override
        public final ValueType elementOf(ValueType column) {
            return element;
        }

        @Override
        public final Optional<ValueType> columnOf(ValueType asked) {
            return asked.boxed().equals(element.boxed())
                    ? Optional.of(DeclaredType.of(columnClass.getName()))
                    : Optional.empty();
        }

        @Override
        public final int length(Object column) {
            return columnClass.cast(column).size();
        }

        @Override
        public final ColumnData read(Object column) {
            return cells(columnClass.cast(column));
        }

        abstract ColumnData cells(C column);
    }

    /** Columns of primitives. */
    private abstract static class Primitives<A, C extends Column<?>> extends Kind<C> {
        Primitives(Class<C> columnClass, PrimitiveType element) {
            super(columnClass, element);
        }

        /** A new array of the values. */
        abstract A values(C column);

        /** A column of the cells, of which those that are missing are to be marked. */
        abstract C column(A values, ColumnData cells);

        @Override
        final ColumnData cells(C column) {
            long[] present = new long[(column.size() + 63) >>> 6];
            for (int row = 0; row < column.size(); row++) {
                present[row >>> 6] |= column.isMissing(row) ? 0 : 1L << row;
            }
            return ColumnData.of(values(column), column.size(), present);
        }

        @Override
        @SuppressWarnings("unchecked") // an array of the element type, as the contract says
        public final Object wrap(ColumnData data) {
            return column((A) data.array(), data);
        }

        /** Refuses a number that would be taken for a missing one. */
        static void requireOther(boolean marker, int row, long value) {
            if (marker) {
                throw new IllegalArgumentException(
                        "row " + row + " holds " + value + ", which Tablesaw takes for missing");
            }
        }
    }

    /** Columns of objects. */
    private abstract static class Objects<T, C extends Column<T>> extends Kind<C> {
        private final Class<T> element;
        private final Supplier<C> create;

        Objects(Class<C> columnClass, Class<T> element, Supplier<C> create) {
            super(columnClass, DeclaredType.of(element.getName()));
            this.element = element;
            this.create = create;
        }

        @Override
        final ColumnData cells(C column) {
            @Nullable Object[] objects = new @Nullable Object[column.size()];
            for (int row = 0; row < objects.length; row++) {
                objects[row] = column.isMissing(row) ? null : column.get(row);
            }
            return ColumnData.of(objects, objects.length, null);
        }

        @Override
        public final Object wrap(ColumnData data) {
            C column = create.get();
            for (int row = 0; row < data.length(); row++) {
                Object value = data.get(row);
                if (value == null) {
                    column.appendMissing();
                } else {
                    column.append(element.cast(value));
                    requireKept(value, column.get(row), row);
                }
            }
            return column;
        }

        /** Refuses a time that would be changed, as those with parts of a millisecond, or with a year that is no short. */
        private static void requireKept(Object value, @Nullable Object kept, int row) {
            if (!value.equals(kept)) {
                throw new IllegalArgumentException("row " + row + " holds " + value + ", of which Tablesaw keeps "
                        + kept + ": truncate it before, or make it another if its year is no short");
            }
        }
    }

    /**
     * {@code double} and {@link DoubleColumn}; NaN is missing.
     *
     * @since 0.1
     */
    public static final class Doubles extends Primitives<double[], DoubleColumn> {
        /** For the service loader. */
        public Doubles() {
            super(DoubleColumn.class, PrimitiveType.DOUBLE);
        }

        @Override
        double[] values(DoubleColumn column) {
            return column.asDoubleArray();
        }

        @Override
        DoubleColumn column(double[] values, ColumnData cells) {
            double[] marked = Arrays.copyOf(values, cells.length());
            for (int row = 0; row < marked.length; row++) {
                marked[row] = cells.isMissing(row) ? Double.NaN : marked[row];
            }
            return DoubleColumn.create(NO_NAME, marked);
        }
    }

    /**
     * {@code float} and {@link FloatColumn}; NaN is missing.
     *
     * @since 0.1
     */
    public static final class Floats extends Primitives<float[], FloatColumn> {
        /** For the service loader. */
        public Floats() {
            super(FloatColumn.class, PrimitiveType.FLOAT);
        }

        @Override
        float[] values(FloatColumn column) {
            float[] values = new float[column.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = column.isMissing(row) ? Float.NaN : column.get(row);
            }
            return values;
        }

        @Override
        FloatColumn column(float[] values, ColumnData cells) {
            float[] marked = Arrays.copyOf(values, cells.length());
            for (int row = 0; row < marked.length; row++) {
                marked[row] = cells.isMissing(row) ? Float.NaN : marked[row];
            }
            return FloatColumn.create(NO_NAME, marked);
        }
    }

    /**
     * {@code long} and {@link LongColumn}; the smallest long is refused.
     *
     * @since 0.1
     */
    public static final class Longs extends Primitives<long[], LongColumn> {
        /** For the service loader. */
        public Longs() {
            super(LongColumn.class, PrimitiveType.LONG);
        }

        @Override
        long[] values(LongColumn column) {
            long[] values = new long[column.size()];
            Arrays.setAll(values, column::getLong);
            return values;
        }

        @Override
        LongColumn column(long[] values, ColumnData cells) {
            long[] marked = Arrays.copyOf(values, cells.length());
            for (int row = 0; row < marked.length; row++) {
                if (cells.isMissing(row)) {
                    marked[row] = LongColumnType.missingValueIndicator();
                } else {
                    requireOther(LongColumnType.valueIsMissing(marked[row]), row, marked[row]);
                }
            }
            return LongColumn.create(NO_NAME, marked);
        }
    }

    /**
     * {@code int} and {@link IntColumn}; the smallest int is refused.
     *
     * @since 0.1
     */
    public static final class Ints extends Primitives<int[], IntColumn> {
        /** For the service loader. */
        public Ints() {
            super(IntColumn.class, PrimitiveType.INT);
        }

        @Override
        int[] values(IntColumn column) {
            return column.asIntArray();
        }

        @Override
        IntColumn column(int[] values, ColumnData cells) {
            int[] marked = Arrays.copyOf(values, cells.length());
            for (int row = 0; row < marked.length; row++) {
                if (cells.isMissing(row)) {
                    marked[row] = IntColumnType.missingValueIndicator();
                } else {
                    requireOther(IntColumnType.valueIsMissing(marked[row]), row, marked[row]);
                }
            }
            return IntColumn.create(NO_NAME, marked);
        }
    }

    /**
     * {@code short} and {@link ShortColumn}; the smallest short is refused.
     *
     * @since 0.1
     */
    public static final class Shorts extends Primitives<short[], ShortColumn> {
        /** For the service loader. */
        public Shorts() {
            super(ShortColumn.class, PrimitiveType.SHORT);
        }

        @Override
        short[] values(ShortColumn column) {
            short[] values = new short[column.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = column.getShort(row);
            }
            return values;
        }

        @Override
        ShortColumn column(short[] values, ColumnData cells) {
            short[] marked = Arrays.copyOf(values, cells.length());
            for (int row = 0; row < marked.length; row++) {
                if (cells.isMissing(row)) {
                    marked[row] = ShortColumnType.missingValueIndicator();
                } else {
                    requireOther(ShortColumnType.valueIsMissing(marked[row]), row, marked[row]);
                }
            }
            return ShortColumn.create(NO_NAME, marked);
        }
    }

    /**
     * {@code boolean} and {@link BooleanColumn}.
     *
     * @since 0.1
     */
    public static final class Booleans extends Primitives<boolean[], BooleanColumn> {
        /** For the service loader. */
        public Booleans() {
            super(BooleanColumn.class, PrimitiveType.BOOLEAN);
        }

        @Override
        boolean[] values(BooleanColumn column) {
            boolean[] values = new boolean[column.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = Boolean.TRUE.equals(column.get(row));
            }
            return values;
        }

        @Override
        BooleanColumn column(boolean[] values, ColumnData cells) {
            BooleanColumn column = BooleanColumn.create(NO_NAME);
            for (int row = 0; row < cells.length(); row++) {
                if (cells.isMissing(row)) {
                    column.appendMissing();
                } else {
                    column.append(values[row]);
                }
            }
            return column;
        }
    }

    /**
     * {@link String} and {@link StringColumn}; an empty string is missing.
     *
     * @since 0.1
     */
    public static final class Strings extends Objects<String, StringColumn> {
        /** For the service loader. */
        public Strings() {
            super(StringColumn.class, String.class, () -> StringColumn.create(NO_NAME));
        }
    }

    /**
     * {@link LocalDate} and {@link DateColumn}.
     *
     * @since 0.1
     */
    public static final class Dates extends Objects<LocalDate, DateColumn> {
        /** For the service loader. */
        public Dates() {
            super(DateColumn.class, LocalDate.class, () -> DateColumn.create(NO_NAME));
        }
    }

    /**
     * {@link LocalDateTime} and {@link DateTimeColumn}.
     *
     * @since 0.1
     */
    public static final class DateTimes extends Objects<LocalDateTime, DateTimeColumn> {
        /** For the service loader. */
        public DateTimes() {
            super(DateTimeColumn.class, LocalDateTime.class, () -> DateTimeColumn.create(NO_NAME));
        }
    }

    /**
     * {@link LocalTime} and {@link TimeColumn}.
     *
     * @since 0.1
     */
    public static final class Times extends Objects<LocalTime, TimeColumn> {
        /** For the service loader. */
        public Times() {
            super(TimeColumn.class, LocalTime.class, () -> TimeColumn.create(NO_NAME));
        }
    }

    /**
     * {@link Instant} and {@link InstantColumn}.
     *
     * @since 0.1
     */
    public static final class Instants extends Objects<Instant, InstantColumn> {
        /** For the service loader. */
        public Instants() {
            super(InstantColumn.class, Instant.class, () -> InstantColumn.create(NO_NAME));
        }
    }
}
