package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of any objects, of which null is missing: decimals, moments, enums, whatever a class is. The column is immutable; its
 * objects are as they are.
 *
 * <p>Objects with a natural order are compared, sorted, and have a smallest and a largest. Those of one column must be
 * comparable with each other.
 *
 * @param <T> the class of the objects
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY)
public final class ObjectColumn<T> extends Cells<ObjectColumn<T>, @Nullable Object[], T> implements Column {

    ObjectColumn(@Nullable Object[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these objects, of which null is missing. The array is copied. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> ObjectColumn<T> of(@Nullable T... values) {
        @Nullable Object[] copied = Arrays.copyOf(values, values.length, Object[].class);
        return new ObjectColumn<>(copied, Validity.ofObjects(copied));
    }

    /** A builder that adds cells one after the other. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * The object of a row.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public T getObject(int row) {
        return valueAt(present(row));
    }

    /** What a function makes of each present object, of which null is missing; the function does not see missing rows. */
    public <R> ObjectColumn<R> map(Function<? super T, ? extends @Nullable R> function) {
        @Nullable Object[] mapped = new @Nullable Object[size()];
        for (int row = 0; row < mapped.length; row++) {
            mapped[row] = validity.isPresent(row) ? function.apply(getObject(row)) : null;
        }
        return new ObjectColumn<>(mapped, Validity.ofObjects(mapped));
    }

    /** The doubles that a function makes of the present objects; missing stays missing. */
    public DoubleColumn toDoubles(ToDoubleFunction<? super T> function) {
        double[] doubles = new double[size()];
        for (int row = 0; row < doubles.length; row++) {
            doubles[row] = validity.isPresent(row) ? function.applyAsDouble(valueAt(row)) : 0;
        }
        return new DoubleColumn(doubles, validity);
    }

    /**
     * The ints that a function makes of the present objects; missing stays missing.
     *
     * <pre>{@code times.toInts(LocalDateTime::getHour)}</pre>
     */
    public IntColumn toInts(ToIntFunction<? super T> function) {
        int[] ints = new int[size()];
        for (int row = 0; row < ints.length; row++) {
            ints[row] = validity.isPresent(row) ? function.applyAsInt(valueAt(row)) : 0;
        }
        return new IntColumn(ints, validity);
    }

    /**
     * The longs that a function makes of the present objects; missing stays missing.
     *
     * <pre>{@code lengths.toLongs(Duration::toMillis)}</pre>
     */
    public LongColumn toLongs(ToLongFunction<? super T> function) {
        long[] longs = new long[size()];
        for (int row = 0; row < longs.length; row++) {
            longs[row] = validity.isPresent(row) ? function.applyAsLong(valueAt(row)) : 0;
        }
        return new LongColumn(longs, validity);
    }

    /**
     * The dates that a function makes of the present objects, of which null is missing; missing stays missing.
     *
     * <pre>{@code times.toDates(LocalDateTime::toLocalDate).startOf(DateUnit.WEEK)}</pre>
     *
     * @throws ArithmeticException when a date is one that no column can hold, naming the row
     */
    public DateColumn toDates(Function<? super T, ? extends @Nullable LocalDate> function) {
        int[] days = new int[size()];
        Validity.Marks marks = new Validity.Marks(days.length);
        for (int row = 0; row < days.length; row++) {
            LocalDate date = validity.isPresent(row) ? function.apply(valueAt(row)) : null;
            if (date != null) {
                long day = date.toEpochDay();
                if (day != (int) day) {
                    throw Dates.madeTooFar(this, row);
                }
                days[row] = (int) day;
                marks.present(row);
            }
        }
        return new DateColumn(days, marks.validity());
    }

    /**
     * What a function makes of the objects of both columns, of which null is missing; missing where either is, and the function does
     * not see such rows.
     *
     * <pre>{@code departure.combine(arrival, Duration::between)}</pre>
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public <U, R> ObjectColumn<R> combine(
            ObjectColumn<U> other, BiFunction<? super T, ? super U, ? extends @Nullable R> function) {
        Sizes.requireEqual(size(), other.size());
        @Nullable Object[] combined = new @Nullable Object[size()];
        for (int row = 0; row < combined.length; row++) {
            combined[row] = validity.isPresent(row) && other.validity.isPresent(row)
                    ? function.apply(valueAt(row), other.valueAt(row))
                    : null;
        }
        return new ObjectColumn<>(combined, Validity.ofObjects(combined));
    }

    /** True where the condition holds; missing where this is missing, and the condition does not see such rows. */
    public BooleanColumn test(Predicate<? super T> condition) {
        boolean[] holds = new boolean[size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = validity.isPresent(row) && condition.test(getObject(row));
        }
        return new BooleanColumn(holds, validity);
    }

    /** True where the object is equal to the given one; missing where this is missing. */
    public BooleanColumn equalTo(T other) {
        Objects.requireNonNull(other, "other");
        return test(value -> Objects.deepEquals(value, other));
    }

    /**
     * True where the objects of both columns are equal; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public BooleanColumn equalTo(ObjectColumn<T> other) {
        return test(other, Objects::deepEquals);
    }

    /**
     * True where the object comes before that of the other column; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size, or objects have no natural order with each other
     */
    public BooleanColumn lessThan(ObjectColumn<T> other) {
        return test(other, (object, others) -> compare(object, others) < 0);
    }

    /**
     * True where the object comes after that of the other column; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size, or objects have no natural order with each other
     */
    public BooleanColumn greaterThan(ObjectColumn<T> other) {
        return test(other, (object, others) -> compare(object, others) > 0);
    }

    private BooleanColumn test(ObjectColumn<T> other, BiPredicate<T, T> condition) {
        Sizes.requireEqual(size(), other.size());
        Validity both = validity.and(other.validity);
        boolean[] holds = new boolean[size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = both.isPresent(row) && condition.test(valueAt(row), other.valueAt(row));
        }
        return new BooleanColumn(holds, both);
    }

    /**
     * True where the object comes before the given one; missing where this is missing.
     *
     * @throws IllegalArgumentException when they have no natural order with each other
     */
    public BooleanColumn lessThan(T other) {
        Objects.requireNonNull(other, "other");
        return test(object -> compare(object, other) < 0);
    }

    /**
     * True where the object comes after the given one; missing where this is missing.
     *
     * @throws IllegalArgumentException when they have no natural order with each other
     */
    public BooleanColumn greaterThan(T other) {
        Objects.requireNonNull(other, "other");
        return test(object -> compare(object, other) > 0);
    }

    /**
     * True where the object is from {@code first} to {@code last}, both of them included; missing where this is missing.
     *
     * @throws IllegalArgumentException when they have no natural order with each other
     */
    public BooleanColumn between(T first, T last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        return test(object -> compare(object, first) >= 0 && compare(object, last) <= 0);
    }

    @SuppressWarnings("unchecked") // what is not comparable is told
    private static int compare(Object left, Object right) {
        try {
            return ((Comparable<Object>) left).compareTo(right);
        } catch (ClassCastException incomparable) {
            throw new IllegalArgumentException(
                    "objects of " + left.getClass().getTypeName() + " have no natural order with those of "
                            + right.getClass().getTypeName(),
                    incomparable);
        }
    }

    /** Each row takes the object of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public ObjectColumn<T> shift(int by, T fill) {
        return shifted(by, new Object[] {Objects.requireNonNull(fill, "fill")});
    }

    /** This column with {@code value} in the missing rows. */
    public ObjectColumn<T> fillNull(T value) {
        return fill(new Object[] {Objects.requireNonNull(value, "value")});
    }

    /**
     * The smallest object that is present; empty when every row is missing.
     *
     * @throws IllegalArgumentException when objects have no natural order with each other
     */
    public Optional<T> min() {
        return extreme(-1);
    }

    /**
     * The largest object that is present; empty when every row is missing.
     *
     * @throws IllegalArgumentException when objects have no natural order with each other
     */
    public Optional<T> max() {
        return extreme(1);
    }

    private Optional<T> extreme(int sign) {
        @Nullable T best = null;
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row) && (best == null || sign * compare(valueAt(row), best) > 0)) {
                best = valueAt(row);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first object that is present; empty when every row is missing. */
    public Optional<T> first() {
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row)) {
                return Optional.of(getObject(row));
            }
        }
        return Optional.empty();
    }

    /**
     * The rows with the same key are looked at as columns of their own; a row whose key is missing is missing in every
     * result. With several keys, rows belong together when all of them are equal.
     *
     * @throws IllegalArgumentException when no key is given or a key has another size
     */
    public GroupedValues<ObjectColumn<T>, T> over(Column... keys) {
        return new GroupedValues<>(this, Groups.of(size(), keys), ObjectColumn::of);
    }

    /** Whether all objects that are present are of a class. */
    boolean hasOnly(Class<?> type) {
        return firstBut(type) < 0;
    }

    /**
     * This column, all of whose objects must be of a class.
     *
     * @param name what the column is called, for messages
     * @throws IllegalArgumentException when one is not, naming its row
     */
    <R> ObjectColumn<R> requireOnly(Class<R> type, String name) {
        return require(type, "column '" + name + "'");
    }

    /**
     * This column, all of whose objects must be of its class: what the compiler was told may not be so.
     *
     * @throws IllegalArgumentException when one is not, naming its row
     */
    ObjectColumn<T> requireOnly(Class<T> type) {
        return require(type, "the column");
    }

    @SuppressWarnings("unchecked") // has been looked at
    private <R> ObjectColumn<R> require(Class<R> type, String what) {
        int other = firstBut(type);
        if (other >= 0) {
            Object found = values[other];
            throw new IllegalArgumentException(
                    what + " must have objects of " + type.getTypeName() + ", but row " + other
                            + " has one of "
                            + Objects.requireNonNull(found).getClass().getTypeName());
        }
        return (ObjectColumn<R>) this;
    }

    /** The first row with an object that is not of a class; -1 when there is none. */
    private int firstBut(Class<?> type) {
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row) && !type.isInstance(values[row])) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public String typeName() {
        return "object";
    }

    @Override
    Storage<@Nullable Object[]> storage() {
        return Storage.OBJECTS;
    }

    @Override
    @SuppressWarnings("unchecked") // only objects of T come in
    T valueAt(int row) {
        return (T) Objects.requireNonNull(values[row]);
    }

    @Override
    ObjectColumn<T> over(@Nullable Object[] array, Validity present) {
        return new ObjectColumn<>(array, present);
    }

    /**
     * Collects a column of objects from first to last cell. Confined to one thread.
     *
     * @param <T> the class of the objects
     * @since 0.1
     */
    public static final class Builder<T> extends CellsBuilder<ObjectColumn<T>, @Nullable Object[], Builder<T>> {

        private Builder() {
            super(Storage.OBJECTS, ObjectColumn::new);
        }

        /** Adds a row with an object. */
        public Builder<T> add(T value) {
            int row = next();
            values[row] = Objects.requireNonNull(value, "value");
            return this;
        }
    }
}
