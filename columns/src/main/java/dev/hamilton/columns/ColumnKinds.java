package dev.hamilton.columns;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The column types of this library as the engine asks for them, one for each class of columns; found through {@link java.util.ServiceLoader},
 * nobody else needs them. All are stateless and thread-safe, and share the arrays of the columns they read and wrap.
 *
 * @since 0.1
 */
public final class ColumnKinds {

    /** The family of this library's columns. */
    static final String FAMILY = "hamilton";

    private static final ValueType STRING = DeclaredType.of("java.lang.String");
    private static final ValueType DATE = DeclaredType.of("java.time.LocalDate");

    private ColumnKinds() {}

    /** The element types that have a column of their own. */
    private static final List<ValueType> TAKEN = List.of(
            PrimitiveType.DOUBLE.box(),
            PrimitiveType.LONG.box(),
            PrimitiveType.INT.box(),
            PrimitiveType.BOOLEAN.box(),
            STRING,
            DATE,
            PrimitiveType.VOID.box());

    /** What all column types of this library share. */
    private abstract static class Kind implements ColumnType {
        private final Class<?> columnClass;
        private final ValueType element;

        Kind(Class<?> columnClass, ValueType element) {
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
        public ValueType elementOf(ValueType column) {
            return element;
        }

        @Override
        public Optional<ValueType> columnOf(ValueType asked) {
            return asked.boxed().equals(element.boxed())
                    ? Optional.of(DeclaredType.of(columnClass.getName()))
                    : Optional.empty();
        }

        @Override
        public final int length(Object column) {
            return ((Column) column).size();
        }

        @Override
        public ColumnData read(Object column) {
            Cells<?> cells = (Cells<?>) column;
            boolean objects = cells.array() instanceof Object[];
            return ColumnData.of(cells.array(), cells.size(), objects ? null : cells.validity.words());
        }

        static Validity validity(ColumnData data) {
            return Validity.of(data.validity(), data.length());
        }
    }

    /**
     * {@code double} and {@link DoubleColumn}.
     *
     * @since 0.1
     */
    public static final class Doubles extends Kind {
        /** For the service loader. */
        public Doubles() {
            super(DoubleColumn.class, PrimitiveType.DOUBLE);
        }

        @Override
        public Object wrap(ColumnData data) {
            return new DoubleColumn((double[]) data.array(), validity(data));
        }
    }

    /**
     * {@code long} and {@link LongColumn}.
     *
     * @since 0.1
     */
    public static final class Longs extends Kind {
        /** For the service loader. */
        public Longs() {
            super(LongColumn.class, PrimitiveType.LONG);
        }

        @Override
        public Object wrap(ColumnData data) {
            return new LongColumn((long[]) data.array(), validity(data));
        }
    }

    /**
     * {@code int} and {@link IntColumn}.
     *
     * @since 0.1
     */
    public static final class Ints extends Kind {
        /** For the service loader. */
        public Ints() {
            super(IntColumn.class, PrimitiveType.INT);
        }

        @Override
        public Object wrap(ColumnData data) {
            return new IntColumn((int[]) data.array(), validity(data));
        }
    }

    /**
     * {@code boolean} and {@link BooleanColumn}.
     *
     * @since 0.1
     */
    public static final class Booleans extends Kind {
        /** For the service loader. */
        public Booleans() {
            super(BooleanColumn.class, PrimitiveType.BOOLEAN);
        }

        @Override
        public Object wrap(ColumnData data) {
            return new BooleanColumn((boolean[]) data.array(), validity(data));
        }
    }

    /**
     * {@link String} and {@link StringColumn}.
     *
     * @since 0.1
     */
    public static final class Strings extends Kind {
        /** For the service loader. */
        public Strings() {
            super(StringColumn.class, STRING);
        }

        @Override
        public Object wrap(ColumnData data) {
            @Nullable Object[] given = (@Nullable Object[]) data.array();
            if (given instanceof String[] strings && strings.length == data.length()) {
                return new StringColumn(strings, Validity.ofObjects(strings));
            }
            @Nullable String[] strings = new @Nullable String[data.length()];
            System.arraycopy(given, 0, strings, 0, strings.length);
            return new StringColumn(strings, Validity.ofObjects(strings));
        }
    }

    /**
     * {@link LocalDate} and {@link DateColumn}; dates are made when they are read, and taken apart when wrapped.
     *
     * @since 0.1
     */
    public static final class Dates extends Kind {
        /** For the service loader. */
        public Dates() {
            super(DateColumn.class, DATE);
        }

        @Override
        public ColumnData read(Object column) {
            DateColumn dates = (DateColumn) column;
            @Nullable Object[] objects = new @Nullable Object[dates.size()];
            for (int row = 0; row < objects.length; row++) {
                objects[row] = dates.get(row);
            }
            return ColumnData.of(objects, objects.length, null);
        }

        @Override
        public Object wrap(ColumnData data) {
            @Nullable Object[] given = (@Nullable Object[]) data.array();
            DateColumn.Builder dates = DateColumn.builder();
            for (int row = 0; row < data.length(); row++) {
                if (given[row] instanceof LocalDate date) {
                    dates.add(date);
                } else {
                    dates.addMissing();
                }
            }
            return dates.build();
        }
    }

    /**
     * Any other class, boxes for the other primitives, and {@link ObjectColumn} of it.
     *
     * @since 0.1
     */
    public static final class Objects extends Kind {
        /** For the service loader. */
        public Objects() {
            super(ObjectColumn.class, DeclaredType.OBJECT);
        }

        @Override
        public ValueType elementOf(ValueType column) {
            if (!(column instanceof DeclaredType declared)
                    || declared.arguments().size() != 1) {
                return DeclaredType.OBJECT;
            }
            ValueType argument = declared.arguments().get(0);
            return argument instanceof WildcardType wildcard ? wildcard.upperBound() : argument;
        }

        @Override
        public Optional<ValueType> columnOf(ValueType asked) {
            return TAKEN.contains(asked.boxed())
                    ? Optional.empty()
                    : Optional.of(DeclaredType.of(ObjectColumn.class.getName(), asked.boxed()));
        }

        @Override
        public Object wrap(ColumnData data) {
            @Nullable Object[] given = (@Nullable Object[]) data.array();
            if (given.getClass() != Object[].class || given.length != data.length()) {
                given = Arrays.copyOf(given, data.length(), Object[].class);
            }
            return new ObjectColumn<>(given, Validity.ofObjects(given));
        }
    }
}
