package dev.hamilton.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a flat column of numbers page by page, with Parquet's readers of pages and values, but not its reader of columns, whose calls
 * for each value take longer than all else. Confined to one thread.
 */
final class NumberPages {

    private static final int TOGETHER = 1024; // rows; what they need stays in the nearest cache

    private final ColumnDescriptor column;
    private final NumberKind kind;
    private final PageReader pages;
    private final long[] numbers = new long[TOGETHER];
    private @Nullable Dictionary dictionary;
    private long[] coded = new long[0]; // the numbers of the dictionary

    NumberPages(ColumnDescriptor column, NumberKind kind, PageReader pages) {
        this.column = column;
        this.kind = kind;
        this.pages = pages;
    }

    /** Says which of the next cells have a value, see {@link LevelRuns#next}. */
    @FunctionalInterface
    private interface Levels {
        int next(int most) throws IOException;
    }

    /** Puts the next numbers at the start of an array. */
    @FunctionalInterface
    private interface Values {
        void next(long[] to, int count) throws IOException;
    }

    /**
     * Reads so many rows.
     *
     * @throws ParquetDecodingException when there are fewer or more, or a page cannot be read
     */
    void read(long count, CellReader cells) {
        try {
            DictionaryPage values = pages.readDictionaryPage();
            if (values != null) {
                dictionary = values.getEncoding().initDictionary(column, values);
                coded = kind.numbers(dictionary);
            }
            long left = count;
            while (left > 0) {
                DataPage page = pages.readPage();
                if (page == null) {
                    throw new EOFException("the last " + left + " rows are not there");
                }
                if (page.getValueCount() > left) {
                    throw new IOException("it has " + page.getValueCount() + " rows, where " + left + " are left");
                }
                read(page, cells);
                left -= page.getValueCount();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new ParquetDecodingException(
                    "a page of column '" + column.getPath()[0] + "' cannot be read: " + damaged, damaged);
        }
    }

    private void read(DataPage page, CellReader cells) throws IOException {
        int count = page.getValueCount();
        if (page instanceof DataPageV1 first) {
            ByteBufferInputStream bytes = first.getBytes().toInputStream();
            first.getRlEncoding()
                    .getValuesReader(column, ValuesType.REPETITION_LEVEL)
                    .initFromPage(count, bytes);
            Levels levels = levels(first.getDlEncoding(), count, bytes);
            read(count, levels, values(first.getValueEncoding(), count, bytes), cells);
        } else {
            DataPageV2 second = (DataPageV2) page;
            Levels levels = column.getMaxDefinitionLevel() == 0 || second.getNullCount() == 0
                    ? most -> most
                    : new LevelRuns(whole(second.getDefinitionLevels().toInputStream()))::next;
            ByteBufferInputStream bytes = second.getData().toInputStream();
            read(count, levels, values(second.getDataEncoding(), count, bytes), cells);
        }
    }

    private Levels levels(Encoding encoding, int count, ByteBufferInputStream bytes) throws IOException {
        if (column.getMaxDefinitionLevel() == 1 && encoding == Encoding.RLE) {
            int length = BytesUtils.readIntLittleEndian(bytes);
            if (length > bytes.available()) {
                throw new EOFException("it has " + bytes.available() + " bytes for " + length + " of levels");
            }
            return new LevelRuns(bytes.slice(length))::next;
        }
        ValuesReader levels = encoding.getValuesReader(column, ValuesType.DEFINITION_LEVEL);
        levels.initFromPage(count, bytes);
        return most -> levels.readInteger() == column.getMaxDefinitionLevel() ? 1 : -1;
    }

    private static ByteBuffer whole(ByteBufferInputStream bytes) throws IOException {
        return bytes.slice(bytes.available());
    }

    private void read(int count, Levels levels, Values values, CellReader cells) throws IOException {
        int row = 0;
        while (row < count) {
            int run = levels.next(Math.min(TOGETHER, count - row));
            row += Math.abs(run);
            if (run > 0) {
                values.next(numbers, run);
                cells.take(numbers, run);
            }
            for (int missing = run; missing < 0; missing++) {
                cells.addMissing();
            }
        }
    }

    private Values values(Encoding encoding, int count, ByteBufferInputStream bytes) throws IOException {
        if (encoding == Encoding.PLAIN) {
            ByteBuffer plain = whole(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return (to, next) -> kind.read(plain, to, next);
        }
        if (!encoding.usesDictionary()) {
            ValuesReader values = encoding.getValuesReader(column, ValuesType.VALUES);
            values.initFromPage(count, bytes);
            return (to, next) -> kind.read(values, to, next);
        }
        if (dictionary == null) {
            throw new ParquetDecodingException("it wants a dictionary, and there is none");
        }
        if (bytes.available() == 0) {
            return (to, next) -> {
                throw new EOFException("it has no values, and says of " + next + " that they are there");
            };
        }
        RunLengthBitPackingHybridDecoder codes = new RunLengthBitPackingHybridDecoder(bytes.read(), bytes);
        return (to, next) -> {
            for (int i = 0; i < next; i++) {
                to[i] = coded[codes.readInt()];
            }
        };
    }
}
