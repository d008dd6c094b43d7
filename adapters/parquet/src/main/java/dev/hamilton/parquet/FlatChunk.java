package dev.hamilton.parquet;

import dev.hamilton.columns.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a flat column in a row group page by page, as Parquet's own writer of columns does it, whose calls for each value
 * take longer than all else: by a dictionary if that should take fewer bytes, as the first page lets expect, until there are too many
 * numbers for it, and one behind the other else. Confined to one thread.
 */
@SuppressWarnings(
        "deprecation") // encodings that every reader knows, and Parquet's own writer still uses in pages like these
final class FlatChunk {

    private static final int ROWS = 20_000; // of a page, as Parquet's own
    private static final long BYTES = 1 << 20; // of a page, about, as Parquet's own
    private static final int CODE_BYTES = 1 << 16; // to begin with
    private static final int LEVEL_BYTES = 1 << 8; // to begin with: a frame may have thousands of columns

    private final PrimitiveType type;
    private final LongValues values;
    private final PageWriter pages;
    private final Room room;
    private final LongDictionary dictionary;
    private boolean dictionaryWritten;
    private long expected; // rows
    private long bytes; // of the page, about
    private int rows;
    private int present;
    private long[] page = new long[0]; // the values that are present
    private @Nullable RunLengthBitPackingHybridEncoder levels; // none while nothing is missing in the page

    FlatChunk(PrimitiveType type, LongValues values, PageWriter pages, Room room) {
        this.type = type;
        this.values = values;
        this.pages = pages;
        this.room = room;
        this.dictionary = new LongDictionary(values);
    }

    /** What the chunks of a group need while they write a page, one after the other. */
    static final class Room {
        private final int[] codes = new int[ROWS];
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    }

    /**
     * Writes some rows of a column.
     *
     * @param coming how many rows are known to come, with these
     */
    void write(Column column, int from, int to, long coming) throws IOException {
        expected = Math.max(expected, coming);
        int start = from;
        while (start < to) {
            int end = Math.min(to, start + ROWS - rows);
            end = start + values.rowsIn(BYTES - bytes, column, start, end);
            int before = present;
            add(column, start, end);
            bytes += values.bytes(page, before, present);
            start = end;
            if (rows == ROWS || bytes >= BYTES) {
                writePage();
            }
        }
    }

    /** How many bytes it has in memory, about. */
    long size() {
        return pages.getMemSize() + bytes;
    }

    private void add(Column column, int from, int to) throws IOException {
        if (levels != null || column.missingCount() > 0) {
            RunLengthBitPackingHybridEncoder told = levels();
            for (int row = from; row < to; row++) {
                told.writeInt(column.isMissing(row) ? 0 : 1);
            }
        }
        int needed = rows + to - from;
        if (page.length < needed) {
            page = Arrays.copyOf(page, Math.min(ROWS, Math.max(needed, 2 * page.length)));
        }
        present = values.take(column, from, to, page, present);
        rows = needed;
    }

    private RunLengthBitPackingHybridEncoder levels() throws IOException {
        RunLengthBitPackingHybridEncoder told = levels;
        if (told == null) {
            told = encoder(1, LEVEL_BYTES);
            for (int row = 0; row < rows; row++) {
                told.writeInt(1);
            }
            levels = told;
        }
        return told;
    }

    private static RunLengthBitPackingHybridEncoder encoder(int bits, int bytes) {
        return new RunLengthBitPackingHybridEncoder(bits, bytes, CODE_BYTES, HeapByteBufferAllocator.getInstance());
    }

    /** Writes what is left to write. */
    void finish() throws IOException {
        if (rows > 0) {
            writePage();
        }
        writeDictionary();
    }

    private void writePage() throws IOException {
        Statistics<?> statistics = Statistics.createStats(type);
        statistics.incrementNumNulls(rows - present);
        if (present > 0) {
            values.tell(statistics, page, present);
        }
        double all = (double) Math.max(expected, rows) * present / rows;
        boolean coded = dictionary.takes(page, present, bytes, all, room.codes);
        BytesInput told = levels == null
                ? BytesInput.concat(BytesInput.fromUnsignedVarInt(rows << 1), BytesInput.from(new byte[] {1}))
                : levels.toBytes();
        pages.writePage(
                BytesInput.concat(BytesInput.fromInt((int) told.size()), told, coded ? codes() : plain(page, present)),
                rows,
                rows,
                statistics,
                Encoding.BIT_PACKED, // of repetition, which there is not
                Encoding.RLE,
                coded ? Encoding.PLAIN_DICTIONARY : Encoding.PLAIN);
        levels = null;
        rows = 0;
        present = 0;
        bytes = 0;
        if (!dictionary.isOpen()) {
            writeDictionary();
            values.forget();
        }
    }

    /** Once no more pages are written by it. */
    private void writeDictionary() throws IOException {
        if (dictionary.size() > 0 && !dictionaryWritten) {
            BytesInput distinct = plain(dictionary.numbers(), dictionary.size());
            pages.writeDictionaryPage(new DictionaryPage(distinct, dictionary.size(), Encoding.PLAIN_DICTIONARY));
            dictionaryWritten = true;
        }
    }

    private BytesInput plain(long[] numbers, int count) throws IOException {
        room.plain.reset();
        values.put(numbers, count, room.plain);
        return BytesInput.from(room.plain);
    }

    private BytesInput codes() throws IOException {
        RunLengthBitPackingHybridEncoder codes = encoder(dictionary.bits(), CODE_BYTES);
        for (int i = 0; i < present; i++) {
            codes.writeInt(room.codes[i]);
        }
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) dictionary.bits()}), codes.toBytes());
    }
}
