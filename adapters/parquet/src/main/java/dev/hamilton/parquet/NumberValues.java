package dev.hamilton.parquet;

import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ShortColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.statistics.Statistics;

/** Numbers, each in a long as {@link NumberKind} puts it. Each class of columns has a loop of its own: a call for each row takes longer. */
record NumberValues(NumberKind kind) implements LongValues {

    private static final int TOGETHER = 1024;

    @Override
    public int rowsIn(long bytes, Column column, int from, int to) {
        return to - from; // a page of them is small
    }

    @Override
    public long bytes(long[] values, int from, int to) {
        return (long) (to - from) * kind.bytes;
    }

    @Override
    public void put(long[] values, int count, OutputStream to) throws IOException {
        ByteBuffer plain = ByteBuffer.allocate(TOGETHER * kind.bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < count; from += TOGETHER) {
            kind.put(values, from, Math.min(TOGETHER, count - from), plain.clear());
            to.write(plain.array(), 0, plain.position());
        }
    }

    @Override
    public void tell(Statistics<?> statistics, long[] values, int count) {
        kind.tell(statistics, values, count);
    }

    @Override
    public void forget() {}

    @Override
    public int take(Column column, int from, int to, long[] numbers, int at) {
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
