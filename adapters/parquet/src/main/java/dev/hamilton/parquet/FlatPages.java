package dev.hamilton.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.CorruptDeltaByteArrays;
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
import org.apache.parquet.column.values.RequiresPreviousReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Reads a flat column page by page, with Parquet's readers of pages and values, but not its reader of columns, whose calls for each
 * value take longer than all else. Confined to one thread.
 */
final class FlatPages {

    private static final int TOGETHER = 1024; // rows; what they need stays in the nearest cache

    private final ColumnDescriptor column;
    private final @Nullable NumberKind kind; // null where there are no numbers
    private final PageReader pages;
    private final CellReader cells;
    private final @Nullable String writtenBy;
    private final long[] numbers = new long[TOGETHER];
    private @Nullable ValuesReader before;
    private @Nullable Dictionary dictionary;
    private long[] coded = new long[0]; // the numbers of the dictionary

    FlatPages(ColumnDescriptor column, PageReader pages, CellReader cells, @Nullable String writtenBy) {
        this.column = column;
        this.kind = NumberKind.of(column.getPrimitiveType().getPrimitiveTypeName());
        this.pages = pages;
        this.cells = cells;
        this.writtenBy = writtenBy;
    }

    /** Says which of the next cells have a value, see {@link LevelRuns#next}. */
    @FunctionalInterface
    private interface Levels {
        int next(int most) throws IOException;
    }

    /** Gives so many of the next values to the cells. */
    @FunctionalInterface
    private interface Values {
        void next(int count) throws IOException;
    }

    /**
     * Reads so many rows.
     *
     * @throws ParquetDecodingException when there are fewer or more, or a page cannot be read
     */
    void read(long count) {
        try {
            DictionaryPage values = pages.readDictionaryPage();
            if (values != null) {
                dictionary = values.getEncoding().initDictionary(column, values);
                if (kind != null) {
                    coded = kind.numbers(dictionary);
                } else if (cells.hasDictionarySupport()) {
                    cells.setDictionary(dictionary);
                }
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
                read(page);
                left -= page.getValueCount();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new ParquetDecodingException(
                    "a page of column '" + column.getPath()[0] + "' cannot be read: " + damaged, damaged);
        }
    }

    private void read(DataPage page) throws IOException {
        int count = page.getValueCount();
        if (page instanceof DataPageV1 first) {
            ByteBufferInputStream bytes = first.getBytes().toInputStream();
            first.getRlEncoding()
                    .getValuesReader(column, ValuesType.REPETITION_LEVEL)
                    .initFromPage(count, bytes);
            Levels levels = levels(first.getDlEncoding(), count, bytes);
            read(count, levels, values(first.getValueEncoding(), count, bytes));
        } else {
            DataPageV2 second = (DataPageV2) page;
            Levels levels = column.getMaxDefinitionLevel() == 0 || second.getNullCount() == 0
                    ? most -> most
                    : new LevelRuns(whole(second.getDefinitionLevels().toInputStream()))::next;
            ByteBufferInputStream bytes = second.getData().toInputStream();
            read(count, levels, values(second.getDataEncoding(), count, bytes));
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

    private void read(int count, Levels levels, Values values) throws IOException {
        int row = 0;
        while (row < count) {
            int run = levels.next(Math.min(TOGETHER, count - row));
            row += Math.abs(run);
            if (run > 0) {
                values.next(run);
            }
            for (int missing = run; missing < 0; missing++) {
                cells.addMissing();
            }
        }
    }

    private Values values(Encoding encoding, int count, ByteBufferInputStream bytes) throws IOException {
        if (encoding.usesDictionary()) {
            return coded(bytes);
        }
        NumberKind numeric = kind;
        if (numeric != null && encoding == Encoding.PLAIN) {
            ByteBuffer plain = whole(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return next -> {
                numeric.read(plain, numbers, next);
                cells.take(numbers, next);
            };
        }
        ValuesReader values = encoding.getValuesReader(column, ValuesType.VALUES);
        values.initFromPage(count, bytes);
        // Parquet-java before 1.8 wrote such pages as one text
        if (before != null
                && values instanceof RequiresPreviousReader next
                && CorruptDeltaByteArrays.requiresSequentialReads(writtenBy, encoding)) {
            next.setPreviousReader(before);
        }
        before = values;
        if (numeric != null) {
            return next -> {
                numeric.read(values, numbers, next);
                cells.take(numbers, next);
            };
        }
        return column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN
                ? next -> each(next, () -> cells.addBoolean(values.readBoolean()))
                : next -> each(next, () -> cells.addBinary(values.readBytes()));
    }

    /** Does something so many times. */
    private static void each(int count, Runnable action) {
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }

    private Values coded(ByteBufferInputStream bytes) throws IOException {
        Dictionary known = dictionary;
        if (known == null) {
            throw new ParquetDecodingException("it wants a dictionary, and there is none");
        }
        if (bytes.available() == 0) {
            return next -> {
                throw new EOFException("it has no values, and says of " + next + " that they are there");
            };
        }
        RunLengthBitPackingHybridDecoder codes = new RunLengthBitPackingHybridDecoder(bytes.read(), bytes);
        if (kind != null) {
            return next -> {
                for (int i = 0; i < next; i++) {
                    numbers[i] = coded[codes.readInt()];
                }
                cells.take(numbers, next);
            };
        }
        boolean asCodes = cells.hasDictionarySupport();
        return next -> {
            for (int i = 0; i < next; i++) {
                int code = codes.readInt();
                if (asCodes) {
                    cells.addValueFromDictionary(code);
                } else {
                    cells.addBinary(known.decodeToBinary(code));
                }
            }
        };
    }
}
