package dev.hamilton.kernel;

import dev.hamilton.column.ColumnData;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Columns as loops read them. */
final class Inputs {
    private Inputs() {}

    /** The cells in an array of the kind that was planned: shared if the column has one, else copied. */
    static ColumnData stored(ColumnData data, Storage storage) {
        boolean fits = storage.isPrimitive()
                ? data.array().getClass() == storage.type().arrayType()
                : data.array() instanceof Object[];
        return fits ? data : copied(data, storage);
    }

    private static ColumnData copied(ColumnData data, Storage storage) {
        int rows = data.length();
        Object array = Array.newInstance(storage.type(), rows);
        long[] words = storage.isPrimitive() ? Bitmaps.full(rows) : null;
        for (int row = 0; row < rows; row++) {
            @Nullable Object value = data.get(row);
            if (value != null) {
                Array.set(array, row, value);
            } else if (words != null) {
                words[row >>> 6] &= ~(1L << row);
            }
        }
        return ColumnData.of(array, rows, words);
    }
}
