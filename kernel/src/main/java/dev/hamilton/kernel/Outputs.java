package dev.hamilton.kernel;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** The columns that a group computes, while it does. The arrays are written by several threads, each its own rows. */
final class Outputs {
    private final Layout layout;
    private final int rows;
    private final Object[] arrays;
    private final long[] @Nullable [] bitmaps;

    Outputs(Layout layout, int rows) {
        this.layout = layout;
        this.rows = rows;
        this.arrays = new Object[layout.outputs().size()];
        this.bitmaps = new long[arrays.length] @Nullable [];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = Array.newInstance(layout.outputs().get(i).element(), rows);
        }
    }

    int size() {
        return arrays.length;
    }

    int register(int output) {
        return layout.outputs().get(output).register();
    }

    Object array(int output) {
        return arrays[output];
    }

    /** Whether missing rows are marked in a bitmap. */
    boolean hasBitmap(int output) {
        return layout.registers().get(register(output)).isPrimitive();
    }

    /** The bitmap, made when it is first asked for: every row is there until it is written. */
    synchronized long[] bitmap(int output) {
        long[] bitmap = bitmaps[output];
        if (bitmap == null) {
            bitmap = Bitmaps.full(rows);
            bitmaps[output] = bitmap;
        }
        return bitmap;
    }

    /** The columns. */
    synchronized Object[] wrapped(ColumnRegistry columns) {
        Object[] wrapped = new Object[arrays.length];
        for (int i = 0; i < wrapped.length; i++) {
            long[] bitmap = Bitmaps.isFull(bitmaps[i], 0, rows, rows) ? null : bitmaps[i];
            wrapped[i] = columns.wrap(layout.outputs().get(i).type(), ColumnData.of(arrays[i], rows, bitmap));
        }
        return wrapped;
    }
}
