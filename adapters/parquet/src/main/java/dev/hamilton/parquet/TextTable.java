package dev.hamilton.parquet;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.WholeText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Texts, each of which is its number in a table of those that are different. Confined to one thread. */
final class TextTable implements LongValues {

    private static final int RECENT = 256;

    private final String name;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Binary> texts = new ArrayList<>();
    private final @Nullable String[] recent =
            new String[RECENT]; // by the last bits of the hash: asked first, as it takes no steps
    private final int[] recentNumbers = new int[RECENT];

    /** A table for a column of a name. */
    TextTable(String name) {
        this.name = name;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when UTF-8 cannot say a text, with column and row
     */
    @Override
    public int take(Column column, int from, int to, long[] values, int at) {
        StringColumn strings = (StringColumn) column;
        int next = at;
        for (int row = from; row < to; row++) {
            if (!strings.isMissing(row)) {
                values[next++] = number(strings.getString(row), row);
            }
        }
        return next;
    }

    private int number(String text, int row) {
        int place = text.hashCode() & (RECENT - 1);
        if (!text.equals(recent[place])) {
            Integer number = known.get(text);
            if (number == null) {
                byte[] bytes = WholeText.requireWhole(text, name, row).getBytes(StandardCharsets.UTF_8);
                number = texts.size();
                texts.add(Binary.fromConstantByteArray(bytes));
                known.put(text, number);
            }
            recent[place] = text;
            recentNumbers[place] = number;
        }
        return recentNumbers[place];
    }

    @Override
    public int rowsIn(long bytes, Column column, int from, int to) {
        StringColumn strings = (StringColumn) column;
        long left = bytes;
        int row = from;
        while (row < to && left > 0) {
            left -= strings.isMissing(row) ? 0 : strings.getString(row).length();
            row++;
        }
        return row - from;
    }

    @Override
    public long bytes(long[] values, int from, int to) {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            bytes += Integer.BYTES + texts.get((int) values[i]).length();
        }
        return bytes;
    }

    @Override
    public void put(long[] values, int count, OutputStream to) throws IOException {
        for (int i = 0; i < count; i++) {
            Binary text = texts.get((int) values[i]);
            BytesUtils.writeIntLittleEndian(to, text.length());
            text.writeTo(to);
        }
    }

    @Override
    public void tell(Statistics<?> statistics, long[] values, int count) {
        BitSet told = new BitSet(texts.size());
        for (int i = 0; i < count; i++) {
            int number = (int) values[i];
            if (!told.get(number)) {
                told.set(number);
                statistics.updateStats(texts.get(number));
            }
        }
    }

    @Override
    public void forget() {
        known.clear();
        texts.clear();
        Arrays.fill(recent, null);
    }
}
