package dev.hamilton.dflib;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dflib.BooleanSeries;
import org.dflib.DoubleSeries;
import org.dflib.FloatSeries;
import org.dflib.IntSeries;
import org.dflib.LongSeries;
import org.dflib.Series;
import org.jspecify.annotations.Nullable;

/**
 * The column types of DFLib as the engine asks for them; found through {@link java.util.ServiceLoader}, nobody else needs them. All
 * are stateless and thread-safe. DFLib does not show its arrays, so reading copies them; wrapping does not, but for arrays that are
 * longer than the column.
 *
 * @since 0.1
 */
public final class SeriesKinds {

    /** The family of DFLib's columns. */
    static final String FAMILY = "dflib";

    /** The primitive types that DFLib has a column for; of others, as of all objects, there are columns of boxes. */
    private static final List<ValueType> PRIMITIVES = List.of(
            PrimitiveType.DOUBLE, PrimitiveType.FLOAT, PrimitiveType.LONG, PrimitiveType.INT, PrimitiveType.BOOLEAN);

    /** The classes that other libraries have columns of their own for: a column of nothing but nulls has to say that it is of one. */
    private static final Map<String, Class<?>> SAID = Stream.of(
                    Double.class,
                    Float.class,
                    Long.class,
                    Integer.class,
                    Short.class,
                    Byte.class,
                    Boolean.class,
                    String.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    LocalTime.class,
                    Instant.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));

    private SeriesKinds() {}

    /** What the columns of primitives share: no row can be missing. */
    private abstract static class Primitives<A, S extends Series<?>> implements ColumnType {
        private final Class<S> columnClass;
        private final PrimitiveType element;
        private final Function<S, A> toArray;
        private final Function<A, S> ofArray;

        Primitives(Class<S> columnClass, PrimitiveType element, Function<S, A> toArray, Function<A, S> ofArray) {
            this.columnClass = columnClass;
            this.element = element;
            this.toArray = toArray;
            this.ofArray = ofArray;
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
            return asked.equals(element) ? Optional.of(DeclaredType.of(columnClass.getName())) : Optional.empty();
        }

        @Override
        public final boolean canMiss() {
            return false;
        }

        @Override
        public final int length(Object column) {
            return columnClass.cast(column).size();
        }

        @Override
        public final ColumnData read(Object column) {
            S series = columnClass.cast(column);
            return ColumnData.of(toArray.apply(series), series.size(), null);
        }

        @Override
        @SuppressWarnings("unchecked") // an array of the element type, as the contract says
        public final Object wrap(ColumnData data) {
            for (int row = 0; row < data.length(); row++) {
                if (data.isMissing(row)) {
                    throw new IllegalArgumentException("row " + row + " is missing, and a "
                            + columnClass.getSimpleName() + " has no missing rows");
                }
            }
            return ofArray.apply((A) whole(data));
        }

        /** An array of the length of the data: never a range of a longer column, with which DFLib 2.0.0-M6 does not reckon rightly. */
        private static Object whole(ColumnData data) {
            Object array = data.array();
            if (Array.getLength(array) == data.length()) {
                return array;
            }
            Object copy = Array.newInstance(array.getClass().getComponentType(), data.length());
            System.arraycopy(array, 0, copy, 0, data.length());
            return copy;
        }
    }

    /**
     * {@code double} and {@link DoubleSeries}.
     *
     * @since 0.1
     */
    public static final class Doubles extends Primitives<double[], DoubleSeries> {
        /** For the service loader. */
        public Doubles() {
            super(DoubleSeries.class, PrimitiveType.DOUBLE, DoubleSeries::toDoubleArray, Series::ofDouble);
        }
    }

    /**
     * {@code float} and {@link FloatSeries}.
     *
     * @since 0.1
     */
    public static final class Floats extends Primitives<float[], FloatSeries> {
        /** For the service loader. */
        public Floats() {
            super(FloatSeries.class, PrimitiveType.FLOAT, FloatSeries::toFloatArray, Series::ofFloat);
        }
    }

    /**
     * {@code long} and {@link LongSeries}.
     *
     * @since 0.1
     */
    public static final class Longs extends Primitives<long[], LongSeries> {
        /** For the service loader. */
        public Longs() {
            super(LongSeries.class, PrimitiveType.LONG, LongSeries::toLongArray, Series::ofLong);
        }
    }

    /**
     * {@code int} and {@link IntSeries}.
     *
     * @since 0.1
     */
    public static final class Ints extends Primitives<int[], IntSeries> {
        /** For the service loader. */
        public Ints() {
            super(IntSeries.class, PrimitiveType.INT, IntSeries::toIntArray, Series::ofInt);
        }
    }

    /**
     * {@code boolean} and {@link BooleanSeries}.
     *
     * @since 0.1
     */
    public static final class Booleans extends Primitives<boolean[], BooleanSeries> {
        /** For the service loader. */
        public Booleans() {
            super(BooleanSeries.class, PrimitiveType.BOOLEAN, BooleanSeries::toBoolArray, Series::ofBool);
        }
    }

    /**
     * Any class, also the boxes, and {@link Series} of it, of which null is missing.
     *
     * @since 0.1
     */
    public static final class Objects implements ColumnType {
        /** For the service loader. */
        public Objects() {}

        @Override
        public String family() {
            return FAMILY;
        }

        @Override
        public Class<?> columnClass() {
            return Series.class;
        }

        /** With the class of the objects in it, which DFLib infers from them where it does not know it. */
        @Override
        public ValueType typeOf(Object column) {
            Series<?> series = (Series<?>) column;
            Class<?> known = series.getNominalType();
            Class<?> element = known == Object.class ? series.getInferredType() : known;
            return DeclaredType.of(Series.class.getName(), ValueType.of(element).boxed());
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
            return PRIMITIVES.contains(asked)
                    ? Optional.empty()
                    : Optional.of(DeclaredType.of(Series.class.getName(), asked.boxed()));
        }

        @Override
        public int length(Object column) {
            return ((Series<?>) column).size();
        }

        @Override
        public ColumnData read(Object column) {
            Series<?> series = (Series<?>) column;
            @Nullable Object[] objects = new @Nullable Object[series.size()];
            series.copyTo(objects, 0, 0, objects.length);
            return ColumnData.of(objects, objects.length, null);
        }

        @Override
        public Object wrap(ColumnData data) {
            @Nullable Object[] given = (@Nullable Object[]) data.array();
            return new TypedSeries<>(given.length == data.length() ? given : Arrays.copyOf(given, data.length()));
        }

        /** Of no row's value can be inferred what a column holds that has none. */
        @Override
        public Object wrap(ValueType column, ColumnData data) {
            Class<?> said = SAID.get(elementOf(column).erasure());
            return said == null || !isAllMissing(data)
                    ? wrap(data)
                    : wrap(ColumnData.of(Array.newInstance(said, data.length()), data.length(), null));
        }

        private static boolean isAllMissing(ColumnData data) {
            for (int row = 0; row < data.length(); row++) {
                if (!data.isMissing(row)) {
                    return false;
                }
            }
            return true;
        }
    }
}
