package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of any objects, of which null is missing. The column is immutable; its objects are as they are.
 *
 * @param <T> the class of the objects
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY)
public final class ObjectColumn<T> extends Cells<ObjectColumn<T>, @Nullable Object[]> implements Column {

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

    /** The object of a row, or null where it is missing. */
    @Override
    @SuppressWarnings("unchecked") // only objects of T come in
    public @Nullable T get(int row) {
        return (T) super.get(row);
    }

    /**
     * The object of a row.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    @SuppressWarnings("unchecked") // only objects of T come in
    public T getObject(int row) {
        return (T) valueAt(present(row));
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
