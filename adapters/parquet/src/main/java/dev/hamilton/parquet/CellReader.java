package dev.hamilton.parquet;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Takes the stored values of one column, cell after cell, and makes a column of them. Confined to one thread. */
abstract class CellReader extends PrimitiveConverter {

    private final ColumnBuilder cells;

    private CellReader(ColumnBuilder cells) {
        this.cells = cells;
    }

    /** Takes a cell without a value. */
    final void addMissing() {
        cells.addMissing();
    }

    /** Takes the next number of a page; only columns that have numbers are asked. */
    void take(ValuesReader numbers) {
        throw new UnsupportedOperationException("this column has no numbers");
    }

    /** The column of the cells so far. */
    final Column column() {
        return cells.build();
    }

    /** The reader for values of a type: by what they mean. */
    static CellReader of(PrimitiveType type) {
        Class<?> means = Meaning.of(type).type();
        if (means == Double.class) {
            DoubleColumn.Builder cells = DoubleColumn.builder();
            return new Fractions(false, cells::add, cells);
        }
        if (means == Float.class) {
            FloatColumn.Builder cells = FloatColumn.builder();
            return new Fractions(true, value -> cells.add((float) value), cells);
        }
        if (means == Long.class) {
            LongColumn.Builder cells = LongColumn.builder();
            boolean unsigned = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
            return unsigned
                    ? new Ints(value -> cells.add(Integer.toUnsignedLong(value)), cells)
                    : new Longs(cells::add, cells);
        }
        if (means == Integer.class) {
            IntColumn.Builder cells = IntColumn.builder();
            return new Ints(cells::add, cells);
        }
        if (means == Short.class) {
            ShortColumn.Builder cells = ShortColumn.builder();
            return new Ints(value -> cells.add((short) value), cells);
        }
        if (means == Byte.class) {
            ByteColumn.Builder cells = ByteColumn.builder();
            return new Ints(value -> cells.add((byte) value), cells);
        }
        if (means == LocalDate.class) {
            DateColumn.Builder cells = DateColumn.builder();
            return new Ints(cells::addEpochDay, cells);
        }
        if (means == Boolean.class) {
            BooleanColumn.Builder cells = BooleanColumn.builder();
            return new Booleans(cells);
        }
        if (means == String.class) {
            StringColumn.Builder cells = StringColumn.builder();
            return new Objects(type, value -> cells.add((String) value), cells);
        }
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return new Objects(type, cells::add, cells);
    }

    /** Doubles, and floats, which are doubles too. */
    private static final class Fractions extends CellReader {
        private final boolean isFloat;
        private final DoubleConsumer present;

        Fractions(boolean isFloat, DoubleConsumer present, ColumnBuilder cells) {
            super(cells);
            this.isFloat = isFloat;
            this.present = present;
        }

        @Override
        void take(ValuesReader numbers) {
            present.accept(isFloat ? numbers.readFloat() : numbers.readDouble());
        }
    }

    private static final class Ints extends CellReader {
        private final IntConsumer present;

        Ints(IntConsumer present, ColumnBuilder cells) {
            super(cells);
            this.present = present;
        }

        @Override
        void take(ValuesReader numbers) {
            present.accept(numbers.readInteger());
        }
    }

    private static final class Longs extends CellReader {
        private final LongConsumer present;

        Longs(LongConsumer present, ColumnBuilder cells) {
            super(cells);
            this.present = present;
        }

        @Override
        void take(ValuesReader numbers) {
            present.accept(numbers.readLong());
        }
    }

    private static final class Booleans extends CellReader {
        private final BooleanColumn.Builder cells;

        Booleans(BooleanColumn.Builder cells) {
            super(cells);
            this.cells = cells;
        }

        @Override
        public void addBoolean(boolean value) {
            cells.add(value);
        }
    }

    /** Values that become objects. Bytes of a dictionary become objects once, however many cells have them. */
    private static final class Objects extends CellReader {
        private final Meaning meaning;
        private final PrimitiveTypeName stored;
        private final Consumer<Object> present;
        private Object[] dictionary = new Object[0];

        Objects(PrimitiveType type, Consumer<Object> present, ColumnBuilder cells) {
            super(cells);
            this.meaning = Meaning.of(type);
            this.stored = type.getPrimitiveTypeName();
            this.present = present;
        }

        @Override
        public boolean hasDictionarySupport() {
            return stored == PrimitiveTypeName.BINARY || stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        }

        @Override
        public void setDictionary(Dictionary given) {
            dictionary = new Object[given.getMaxId() + 1];
            for (int id = 0; id < dictionary.length; id++) {
                dictionary[id] = meaning.of().apply(given.decodeToBinary(id));
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            present.accept(dictionary[id]);
        }

        @Override
        public void addBinary(Binary value) {
            present.accept(meaning.of().apply(value));
        }

        @Override
        void take(ValuesReader numbers) {
            Object number = stored == PrimitiveTypeName.INT32 ? (Object) numbers.readInteger() : numbers.readLong();
            present.accept(meaning.of().apply(number));
        }
    }
}
