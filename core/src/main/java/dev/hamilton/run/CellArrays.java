package dev.hamilton.run;

import dev.hamilton.column.ColumnData;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Step;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the arrays that a lifted step writes its results to. Immutable.
 *
 * @param element the class of one cell: a primitive for results that are numbers or booleans, boxed ones included, unless
 *     the result is to be a plain array of boxes
 */
record CellArrays(Class<?> element) {
    static CellArrays of(Step step, Function<String, Class<?>> classes) {
        ValueType output = step.function().output();
        if (step.type() instanceof ArrayType array) {
            return new CellArrays(
                    array.element() instanceof PrimitiveType primitive
                            ? primitive(primitive)
                            : arrayClass(array.element(), classes));
        }
        Optional<PrimitiveType> primitive =
                output instanceof PrimitiveType itself ? Optional.of(itself) : PrimitiveType.unboxed(output);
        return new CellArrays(primitive.<Class<?>>map(CellArrays::primitive).orElse(Object.class));
    }

    private static Class<?> arrayClass(ValueType element, Function<String, Class<?>> classes) {
        if (element instanceof ArrayType inner) {
            return arrayClass(inner.element(), classes).arrayType();
        }
        return element instanceof PrimitiveType primitive ? primitive(primitive) : classes.apply(element.erasure());
    }

    private static Class<?> primitive(PrimitiveType type) {
        return switch (type) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE, VOID -> double.class;
        };
    }

    /** Whether a row of a result of a type may be missing: not in an array of primitives. */
    boolean canMiss(ValueType result) {
        return !(result instanceof ArrayType) || !element.isPrimitive();
    }

    Cells cells(int rows) {
        return new Cells(Array.newInstance(element, rows), rows);
    }

    /** The results of one lifted step while they are written. Confined to one thread. */
    static final class Cells {
        private final Object array;
        private final int rows;
        private long @Nullable [] validity;

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

        void setMissing(int row) {
            if (array instanceof Object[]) {
                return;
            }
            long[] bits = validity;
            if (bits == null) {
                bits = new long[(rows + 63) >>> 6];
                Arrays.fill(bits, -1L);
                validity = bits;
            }
            bits[row >>> 6] &= ~(1L << row);
        }

        ColumnData data() {
            return ColumnData.of(array, rows, validity);
        }
    }
}
