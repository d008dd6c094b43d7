package dev.hamilton.parquet;

import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ShortColumn;

/** Takes the numbers of columns, each in a long as {@link NumberKind} puts it. Each class has a loop of its own: a call for each row takes longer. */
final class PresentNumbers {

    private PresentNumbers() {}

    /**
     * Takes the numbers of some rows, without those that are missing.
     *
     * @param at where the first one goes
     * @return behind the last one
     */
    static int take(Column column, int from, int to, long[] numbers, int at) {
        if (column instanceof DoubleColumn doubles) {
            return take(doubles, from, to, numbers, at);
        }
        if (column instanceof FloatColumn floats) {
            return take(floats, from, to, numbers, at);
        }
        if (column instanceof LongColumn longs) {
            return take(longs, from, to, numbers, at);
        }
        if (column instanceof IntColumn ints) {
            return take(ints, from, to, numbers, at);
        }
        if (column instanceof ShortColumn shorts) {
            return take(shorts, from, to, numbers, at);
        }
        if (column instanceof ByteColumn bytes) {
            return take(bytes, from, to, numbers, at);
        }
        return take((DateColumn) column, from, to, numbers, at);
    }

    private static int take(DoubleColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = Double.doubleToRawLongBits(column.getDouble(row));
            }
        }
        return next;
    }

    private static int take(FloatColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = Float.floatToRawIntBits(column.getFloat(row));
            }
        }
        return next;
    }

    private static int take(LongColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = column.getLong(row);
            }
        }
        return next;
    }

    private static int take(IntColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = column.getInt(row);
            }
        }
        return next;
    }

    private static int take(ShortColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = column.getShort(row);
            }
        }
        return next;
    }

    private static int take(ByteColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = column.getByte(row);
            }
        }
        return next;
    }

    private static int take(DateColumn column, int from, int to, long[] numbers, int at) {
        int next = at;
        for (int row = from; row < to; row++) {
            if (!column.isMissing(row)) {
                numbers[next++] = column.getEpochDay(row);
            }
        }
        return next;
    }
}
