package dev.hamilton.columns;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The column types of this library as the engine asks for them, one for each class of columns; found through {@link java.util.ServiceLoader},
 * nobody else needs them. All are stateless and thread-safe, and share the arrays of the columns they read and wrap.
 *
 * @since 0.1
 */
public final class ColumnKinds {

    /** The family of this library's columns, as the engine knows it. */
    public static final String FAMILY = "hamilton";

    private static final ValueType STRING = DeclaredType.of("java.lang.String");
    private static final ValueType DATE = DeclaredType.of("java.time.LocalDate");

    private ColumnKinds() {}

    /** The element types that have a column of their own. */
    private static final List<ValueType> TAKEN = List.of(
            PrimitiveType.DOUBLE.box(),
            PrimitiveType.FLOAT.box(),
            PrimitiveType.LONG.box(),
            PrimitiveType.INT.box(),
            PrimitiveType.SHORT.box(),
            PrimitiveType.BYTE.box(),
            PrimitiveType.BOOLEAN.box(),
            STRING,
            DATE,
            PrimitiveType.VOID.box());

    /** What all column types of this library share. */
    private abstract static class Kind<A> implements ColumnType {
        private final Class<?> columnClass;
        private final ValueType element;
        private final BiFunction<A, Validity, Column> over;

        Kind(Class<?> columnClass, ValueType element, BiFunction<A, Validity, Column> over) {
            this.columnClass = columnClass;
            this.element = element;
            this.over = over;
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
            Cells<?, ?, ?> cells = (Cells<?, ?, ?>) column;
            boolean objects = cells.array() instanceof Object[];
            return ColumnData.of(cells.array(), cells.size(), objects ? null : cells.validity.words());
        }

        @Override
        @SuppressWarnings("unchecked") // an array of the element type, as the contract says
        public Object wrap(ColumnData data) {
            return over.apply((A) data.array(), Validity.of(data.validity(), data.length()));
        }
    }

    /**
     * {@code double} and {@link DoubleColumn}.
     *
     * @since 0.1
     */
    public static final class Doubles extends Kind<double[]> {
        /** For the service loader. */
        public Doubles() {
            super(DoubleColumn.class, PrimitiveType.DOUBLE, DoubleColumn::new);
        }
    }

    /**
     * {@code long} and {@link LongColumn}.
     *
     * @since 0.1
     */
    public static final class Longs extends Kind<long[]> {
        /** For the service loader. */
        public Longs() {
            super(LongColumn.class, PrimitiveType.LONG, LongColumn::new);
        }
    }

    /**
     * {@code int} and {@link IntColumn}.
     *
     * @since 0.1
     */
    public static final class Ints extends Kind<int[]> {
        /** For the service loader. */
        public Ints() {
            super(IntColumn.class, PrimitiveType.INT, IntColumn::new);
        }
    }

    /**
     * {@code float} and {@link FloatColumn}.
     *
     * @since 0.1
     */
    public static final class Floats extends Kind<float[]> {
        /** For the service loader. */
        public Floats() {
            super(FloatColumn.class, PrimitiveType.FLOAT, FloatColumn::new);
        }
    }

    /**
     * {@code short} and {@link ShortColumn}.
     *
     * @since 0.1
     */
    public static final class Shorts extends Kind<short[]> {
        /** For the service loader. */
        public Shorts() {
            super(ShortColumn.class, PrimitiveType.SHORT, ShortColumn::new);
        }
    }

    /**
     * {@code byte} and {@link ByteColumn}.
     *
     * @since 0.1
     */
    public static final class Bytes extends Kind<byte[]> {
        /** For the service loader. */
        public Bytes() {
            super(ByteColumn.class, PrimitiveType.BYTE, ByteColumn::new);
        }
    }

    /**
     * {@code boolean} and {@link BooleanColumn}.
     *
     * @since 0.1
     */
    public static final class Booleans extends Kind<boolean[]> {
        /** For the service loader. */
        public Booleans() {
            super(BooleanColumn.class, PrimitiveType.BOOLEAN, BooleanColumn::new);
        }
    }

    /**
     * {@link String} and {@link StringColumn}.
     *
     * @since 0.1
     */
    public static final class Strings extends Kind<@Nullable Object[]> {
        /** For the service loader. */
        public Strings() {
            super(StringColumn.class, STRING, Strings::ofObjects);
        }

        private static Column ofObjects(@Nullable Object[] given, Validity rows) {
            @Nullable
            String[] strings = given instanceof String[] kept && kept.length == rows.size()
                    ? kept
                    : Arrays.copyOf(given, rows.size(), String[].class);
            return new StringColumn(strings, Validity.ofObjects(strings));
        }
    }

    /**
     * {@link LocalDate} and {@link DateColumn}; dates are made when they are read, and taken apart when wrapped.
     *
     * @since 0.1
     */
    public static final class Dates extends Kind<@Nullable Object[]> {
        /** For the service loader. */
        public Dates() {
            super(DateColumn.class, DATE, Dates::ofObjects);
        }

        @Override
        public ColumnData read(Object column) {
            DateColumn dates = (DateColumn) column;
            @Nullable Object[] objects = new @Nullable LocalDate[dates.size()];
            for (int row = 0; row < objects.length; row++) {
                objects[row] = dates.get(row);
            }
            return ColumnData.of(objects, objects.length, null);
        }

        private static Column ofObjects(@Nullable Object[] given, Validity rows) {
            return DateColumn.ofNullable(Arrays.copyOf(given, rows.size(), LocalDate[].class));
        }
    }

    /**
     * Any other class, boxes for {@code char}, and {@link ObjectColumn} of it.
     *
     * @since 0.1
     */
    public static final class Objects extends Kind<@Nullable Object[]> {
        /** For the service loader. */
        public Objects() {
            super(ObjectColumn.class, DeclaredType.OBJECT, Objects::ofObjects);
        }

        /**
         * With the class of the objects, where all that are present are of one class that has an order or no subclasses, and no
         * type parameters: what can be said for sure. A column in which everything is missing says nothing.
         */
        @Override
        public ValueType typeOf(Object column) {
            Class<?> shared = null;
            ObjectColumn<?> objects = (ObjectColumn<?>) column;
            for (int row = 0; row < objects.size(); row++) {
                if (!objects.isMissing(row)) {
                    Class<?> each = classOf(objects.getObject(row));
                    if (shared != null && shared != each) {
                        return super.typeOf(column);
                    }
                    shared = each;
                }
            }
            return shared != null && isSure(shared)
                    ? DeclaredType.of(ObjectColumn.class.getName(), ValueType.of(shared))
                    : super.typeOf(column);
        }

        private static boolean isSure(Class<?> shared) {
            return shared.getTypeParameters().length == 0
                    && (Comparable.class.isAssignableFrom(shared) || Modifier.isFinal(shared.getModifiers()));
        }

        /** Constants of an enum may be of classes of their own. */
        private static Class<?> classOf(Object object) {
            return object instanceof Enum<?> constant ? constant.getDeclaringClass() : object.getClass();
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

        private static Column ofObjects(@Nullable Object[] given, Validity rows) {
            @Nullable
            Object[] objects = given.getClass() == Object[].class && given.length == rows.size()
                    ? given
                    : Arrays.copyOf(given, rows.size(), Object[].class);
            return new ObjectColumn<>(objects, Validity.ofObjects(objects));
        }
    }
}
