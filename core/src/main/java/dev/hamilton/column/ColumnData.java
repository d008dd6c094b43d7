package dev.hamilton.column;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column: an array and, for primitive arrays, an optional validity bitmap.
 *
 * <p>Row {@code i} of a primitive array is present when bit {@code i & 63} of word {@code i >>> 6} is set; without a bitmap
 * every row is present. Bits beyond the last row are meaningless. In an array of objects a missing row is {@code null} and
 * there is no bitmap. The arrays are shared, not copied, and must never be written to once they are here; so treated, it
 * is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ColumnData {
    private final Object array;
    private final int length;
    private final long @Nullable [] validity;

    private ColumnData(Object array, int length, long @Nullable [] validity) {
        this.array = array;
        this.length = length;
        this.validity = validity;
    }

    /**
     * Cells in arrays that the caller gives away.
     *
     * @param array an array of primitives or of objects, at least {@code length} long
     * @param length the number of rows
     * @param validity the bitmap of rows that are present, at least {@code (length + 63) / 64} words; null when every row
     *     is present, and for arrays of objects
     * @return the cells
     * @throws IllegalArgumentException if {@code array} is no array, is too short, has too short a bitmap, or has a bitmap
     *     though its elements are objects
     */
    public static ColumnData of(Object array, int length, long @Nullable [] validity) {
        Objects.requireNonNull(array, "array");
        if (!array.getClass().isArray() || length < 0 || Array.getLength(array) < length) {
            throw new IllegalArgumentException("%d rows need an array of that length, not %s"
                    .formatted(length, array.getClass().getTypeName()));
        }
        if (validity != null && (array instanceof Object[] || validity.length < (length + 63) >>> 6)) {
            throw new IllegalArgumentException("a bitmap of %d words does not fit %d rows of %s"
                    .formatted(validity.length, length, array.getClass().getTypeName()));
        }
        return new ColumnData(array, length, validity);
    }

    /**
     * The values by row; what stands behind a missing row is meaningless.
     *
     * @return the shared array; never to be written to
     */
    public Object array() {
        return array;
    }

    /**
     * The number of rows.
     *
     * @return zero or more; the array may be longer
     */
    public int length() {
        return length;
    }

    /**
     * The bitmap of rows that are present.
     *
     * @return the shared bitmap, or null when every row is present and for arrays of objects
     */
    public long @Nullable [] validity() {
        return validity;
    }

    /**
     * Whether a row has no value.
     *
     * @param row a row, from 0
     * @return true if the row is missing
     */
    public boolean isMissing(int row) {
        if (array instanceof Object[] objects) {
            return objects[row] == null;
        }
        return validity != null && (validity[row >>> 6] & 1L << row) == 0;
    }

    /**
     * Whether every row has a value.
     *
     * @return true if no row is missing
     */
    public boolean isComplete() {
        for (int row = 0; row < length; row++) {
            if (isMissing(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * These cells in an array of primitives, or of objects.
     *
     * @param element the type of the elements, or its box
     * @return these cells where the array is as it should be, else a copy
     */
    ColumnData as(ValueType element) {
        boolean primitive = element instanceof PrimitiveType;
        if (primitive != array instanceof Object[]) {
            return this;
        }
        if (!primitive) {
            Class<?> box = MethodType.methodType(array.getClass().getComponentType())
                    .wrap()
                    .returnType();
            @Nullable Object[] objects = (@Nullable Object[]) Array.newInstance(box, length);
            for (int row = 0; row < length; row++) {
                objects[row] = get(row);
            }
            return of(objects, length, null);
        }
        Object values = Array.newInstance(((PrimitiveType) element).type(), length);
        long[] present = new long[(length + 63) >>> 6];
        for (int row = 0; row < length; row++) {
            Object value = get(row);
            if (value != null) {
                Array.set(values, row, value);
                present[row >>> 6] |= 1L << row;
            }
        }
        return of(values, length, present);
    }

    /** The values in an array of their own, as long as there are rows; of the class of all objects where there is no closer one. */
    Object copy() {
        Class<?> component = array.getClass().getComponentType();
        Object copy = Array.newInstance(component == Object.class ? classOfAll() : component, length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    private Class<?> classOfAll() {
        Class<?> ofAll = null;
        for (int row = 0; row < length; row++) {
            Object value = get(row);
            if (value != null && ofAll != null && ofAll != value.getClass()) {
                return Object.class;
            }
            ofAll = value == null ? ofAll : value.getClass();
        }
        return ofAll == null ? Object.class : ofAll;
    }

    /**
     * One row's value.
     *
     * @param row a row, from 0
     * @return the value, boxed where the array is primitive; null when the row is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public @Nullable Object get(int row) {
        Objects.checkIndex(row, length);
        return isMissing(row) ? null : Array.get(array, row);
    }
}
