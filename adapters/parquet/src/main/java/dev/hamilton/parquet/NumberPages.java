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
 * Reads a flat column of numbers page by page, with Parquet's readers of levels and values, but not its reader of columns, whose
 * calls for each value take longer than all else. Confined to one thread.
 */
final class NumberPages {
    private final ColumnDescriptor column;
    private final PageReader pages;
    private @Nullable Dictionary dictionary;

    NumberPages(ColumnDescriptor column, PageReader pages) {
        this.column = column;
        this.pages = pages;
    }

    /** Whether a column has numbers, whatever they mean. */
    static boolean areIn(ColumnDescriptor column) {
        return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case INT32, INT64, FLOAT, DOUBLE -> true;
            case BOOLEAN, BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> false;
        };
    }

    /** Says of each cell whether there is a value: then it is the highest level. */
    @FunctionalInterface
    private interface Levels {
        int next() throws IOException;
    }

    /**
     * Reads so many rows.
     *
     * @throws ParquetDecodingException when there are fewer or more, or a page cannot be read
     */
    void read(long count, CellReader cells) {
        try {
            DictionaryPage values = pages.readDictionaryPage();
            dictionary = values == null ? null : values.getEncoding().initDictionary(column, values);
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
            ValuesReader levels = first.getDlEncoding().getValuesReader(column, ValuesType.DEFINITION_LEVEL);
            levels.initFromPage(count, bytes);
            read(count, levels::readInteger, values(first.getValueEncoding(), count, bytes), cells);
        } else {
            DataPageV2 second = (DataPageV2) page;
            int width = BytesUtils.getWidthFromMaxInt(column.getMaxDefinitionLevel());
            RunLengthBitPackingHybridDecoder levels = new RunLengthBitPackingHybridDecoder(
                    width, second.getDefinitionLevels().toInputStream());
            Levels each = second.getNullCount() == 0 ? column::getMaxDefinitionLevel : levels::readInt;
            ByteBufferInputStream bytes = second.getData().toInputStream();
            read(count, each, values(second.getDataEncoding(), count, bytes), cells);
        }
    }

    private void read(int count, Levels levels, ValuesReader values, CellReader cells) throws IOException {
        int present = column.getMaxDefinitionLevel();
        for (int row = 0; row < count; row++) {
            if (levels.next() == present) {
                cells.take(values);
            } else {
                cells.addMissing();
            }
        }
    }

    private ValuesReader values(Encoding encoding, int count, ByteBufferInputStream bytes) throws IOException {
        ValuesReader values;
        if (encoding == Encoding.PLAIN) {
            values = new Plain();
        } else if (encoding.usesDictionary()) {
            if (dictionary == null) {
                throw new ParquetDecodingException("it wants a dictionary, and there is none");
            }
            values = encoding.getDictionaryBasedValuesReader(column, ValuesType.VALUES, dictionary);
        } else {
            values = encoding.getValuesReader(column, ValuesType.VALUES);
        }
        values.initFromPage(count, bytes);
        return values;
    }

    /** Numbers one behind the other, the last byte first: Parquet's own reader takes each byte by byte from a stream. */
    private static final class Plain extends ValuesReader {
        private ByteBuffer numbers = ByteBuffer.allocate(0);

        @Override
        public void initFromPage(int count, ByteBufferInputStream bytes) throws IOException {
            numbers = bytes.slice(bytes.available()).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Override
        public int readInteger() {
            return numbers.getInt();
        }

        @Override
        public long readLong() {
            return numbers.getLong();
        }

        @Override
        public float readFloat() {
            return numbers.getFloat();
        }

        @Override
        public double readDouble() {
            return numbers.getDouble();
        }

        @Override
        public void skip() {
            throw new UnsupportedOperationException("nothing is passed over here");
        }
    }
}
