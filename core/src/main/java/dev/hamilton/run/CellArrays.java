package dev.hamilton.run;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Step;
import java.lang.reflect.Array;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the arrays that a lifted step writes its results to. Immutable.
 *
 * @param element the class of one cell: a primitive where the column's elements are, of a plain array its own, else
 *     {@code Object}
 * @param canMiss whether a row may be missing
 */
record CellArrays(Class<?> element, boolean canMiss) {
    static CellArrays of(Step step, ColumnRegistry columns, Function<String, Class<?>> classes) {
        ValueType element = columns.column(step.type()).orElseThrow().element();
        if (element instanceof PrimitiveType primitive) {
            return new CellArrays(primitive.type(), columns.canMiss(step.type()));
        }
        boolean plain = step.type() instanceof ArrayType;
        return new CellArrays(plain ? arrayClass(element, classes) : Object.class, columns.canMiss(step.type()));
    }

    private static Class<?> arrayClass(ValueType element, Function<String, Class<?>> classes) {
        if (element instanceof ArrayType inner) {
            return arrayClass(inner.element(), classes).arrayType();
        }
        return element instanceof PrimitiveType primitive ? primitive.type() : classes.apply(element.erasure());
    }

    Cells cells(int rows) {
        return new Cells(Array.newInstance(element, rows), rows);
    }

    /** The results of one lifted step while they are written. Thread-safe for different rows. */
    static final class Cells {
        private final Object array;
        private final int rows;
        private volatile boolean @Nullable [] missing;

        Cells(Object array, int rows) {
            this.array = array;
            this.rows = rows;
        }

        void set(int row, @Nullable Object value) {
            if (value == null) {
                setMissing(row);
            } else if (array instanceof double[] doubles) {
                doubles[row] = (Double) value;
            } else if (array instanceof long[] longs) {
                longs[row] = (Long) value;
            } else if (array instanceof int[] ints) {
                ints[row] = (Integer) value;
            } else if (array instanceof boolean[] booleans) {
                booleans[row] = (Boolean) value;
            } else {
                Array.set(array, row, value);
            }
        }

        int rows() {
            return rows;
        }

        void setMissing(int row) {
            if (!(array instanceof Object[])) {
                boolean[] known = missing;
                (known == null ? missing() : known)[row] = true;
            }
        }

        /* A place for each row, as threads that write bits of one word would have to agree. */
        private synchronized boolean[] missing() {
            boolean[] known = missing;
            if (known == null) {
                known = new boolean[rows];
                missing = known;
            }
            return known;
        }

        /** The results, when every row is written. */
        ColumnData data() {
            boolean[] none = missing;
            if (none == null) {
                return ColumnData.of(array, rows, null);
            }
            long[] bits = new long[(rows + 63) >>> 6];
            for (int row = 0; row < rows; row++) {
                bits[row >>> 6] |= none[row] ? 0 : 1L << row;
            }
            return ColumnData.of(array, rows, bits);
        }
    }
}
