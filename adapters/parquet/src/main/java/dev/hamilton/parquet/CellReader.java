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
import java.util.function.IntConsumer;
import org.apache.parquet.column.Dictionary;
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

    /** Makes room for so many more cells. */
    final void reserve(int more) {
        cells.reserve(more);
    }

    /** Takes the first {@code count} numbers, each as {@link NumberKind} puts it; only columns that have numbers are asked. */
    void take(long[] numbers, int count) {
        throw new UnsupportedOperationException("this column has no numbers");
    }

    /** The column of the cells so far. */
    final Column column() {
        return cells.build();
    }

    /** The reader for values of a type: by what they mean. */
    static CellReader of(PrimitiveType type) {
        Meaning meaning = Meaning.of(type);
        Class<?> means = meaning.type();
        if (means == Double.class) {
            return new Doubles(DoubleColumn.builder());
        }
        if (means == Float.class) {
            return new Floats(meaning, FloatColumn.builder());
        }
        if (means == Long.class) {
            return new Longs(type.getPrimitiveTypeName() == PrimitiveTypeName.INT32, LongColumn.builder());
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
            return new Objects(meaning, type.getPrimitiveTypeName(), value -> cells.add((String) value), cells);
        }
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return new Objects(meaning, type.getPrimitiveTypeName(), cells::add, cells);
    }

    private static final class Doubles extends CellReader {
        private final DoubleColumn.Builder cells;

        Doubles(DoubleColumn.Builder cells) {
            super(cells);
            this.cells = cells;
        }

        @Override
        void take(long[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                cells.add(Double.longBitsToDouble(numbers[i]));
            }
        }
    }

    /** Floats, and halves, which are bytes in the file. */
    private static final class Floats extends CellReader {
        private final Meaning meaning;
        private final FloatColumn.Builder cells;

        Floats(Meaning meaning, FloatColumn.Builder cells) {
            super(cells);
            this.meaning = meaning;
            this.cells = cells;
        }

        @Override
        public void addBinary(Binary value) {
            cells.add((Float) meaning.of().apply(value));
        }

        @Override
        void take(long[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                cells.add(Float.intBitsToFloat((int) numbers[i]));
            }
        }
    }

    private static final class Ints extends CellReader {
        private final IntConsumer present;

        Ints(IntConsumer present, ColumnBuilder cells) {
            super(cells);
            this.present = present;
        }

        @Override
        void take(long[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                present.accept((int) numbers[i]);
            }
        }
    }

    /** Longs, and what an int without a sign holds. */
    private static final class Longs extends CellReader {
        private final boolean unsigned;
        private final LongColumn.Builder cells;

        Longs(boolean unsigned, LongColumn.Builder cells) {
            super(cells);
            this.unsigned = unsigned;
            this.cells = cells;
        }

        @Override
        void take(long[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                cells.add(unsigned ? Integer.toUnsignedLong((int) numbers[i]) : numbers[i]);
            }
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

        Objects(Meaning meaning, PrimitiveTypeName stored, Consumer<Object> present, ColumnBuilder cells) {
            super(cells);
            this.meaning = meaning;
            this.stored = stored;
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
        void take(long[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                Object number = stored == PrimitiveTypeName.INT32 ? (Object) (int) numbers[i] : (Object) numbers[i];
                present.accept(meaning.of().apply(number));
            }
        }
    }
}
