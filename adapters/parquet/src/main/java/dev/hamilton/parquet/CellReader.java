package dev.hamilton.parquet;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Takes the stored values of one column, cell after cell, and makes a column of them. Confined to one thread. */
abstract class CellReader extends PrimitiveConverter {

    private final Runnable missing;
    private final Supplier<? extends Column> column;

    private CellReader(Runnable missing, Supplier<? extends Column> column) {
        this.missing = missing;
        this.column = column;
    }

    /** Takes a cell without a value. */
    final void addMissing() {
        missing.run();
    }

    /** The column of the cells so far. */
    final Column column() {
        return column.get();
    }

    /** The reader for values of a type: by what they mean. */
    static CellReader of(PrimitiveType type) {
        Meaning meaning = Meaning.of(type);
        Class<?> means = meaning.type();
        if (means == Double.class) {
            return new Doubles(DoubleColumn.builder());
        }
        if (means == Integer.class) {
            return new Ints(IntColumn.builder());
        }
        if (means == Long.class) {
            return new Longs(LongColumn.builder());
        }
        if (means == Boolean.class) {
            return new Booleans(BooleanColumn.builder());
        }
        if (means == LocalDate.class) {
            return new Dates(DateColumn.builder());
        }
        boolean bytes = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                || type.getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        if (means == String.class) {
            StringColumn.Builder cells = StringColumn.builder();
            return new Objects(meaning, bytes, value -> cells.add((String) value), cells::addMissing, cells::build);
        }
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return new Objects(meaning, bytes, cells::add, cells::addMissing, cells::build);
    }

    private static final class Doubles extends CellReader {
        private final DoubleColumn.Builder cells;

        Doubles(DoubleColumn.Builder cells) {
            super(cells::addMissing, cells::build);
            this.cells = cells;
        }

        @Override
        public void addDouble(double value) {
            cells.add(value);
        }

        @Override
        public void addFloat(float value) {
            cells.add(value);
        }
    }

    private static final class Ints extends CellReader {
        private final IntColumn.Builder cells;

        Ints(IntColumn.Builder cells) {
            super(cells::addMissing, cells::build);
            this.cells = cells;
        }

        @Override
        public void addInt(int value) {
            cells.add(value);
        }
    }

    /** Longs, and ints without a sign. */
    private static final class Longs extends CellReader {
        private final LongColumn.Builder cells;

        Longs(LongColumn.Builder cells) {
            super(cells::addMissing, cells::build);
            this.cells = cells;
        }

        @Override
        public void addLong(long value) {
            cells.add(value);
        }

        @Override
        public void addInt(int value) {
            cells.add(Integer.toUnsignedLong(value));
        }
    }

    private static final class Booleans extends CellReader {
        private final BooleanColumn.Builder cells;

        Booleans(BooleanColumn.Builder cells) {
            super(cells::addMissing, cells::build);
            this.cells = cells;
        }

        @Override
        public void addBoolean(boolean value) {
            cells.add(value);
        }
    }

    private static final class Dates extends CellReader {
        private final DateColumn.Builder cells;

        Dates(DateColumn.Builder cells) {
            super(cells::addMissing, cells::build);
            this.cells = cells;
        }

        @Override
        public void addInt(int value) {
            cells.addEpochDay(value);
        }
    }

    /** Values that become objects. Bytes of a dictionary become objects once, however many cells have them. */
    private static final class Objects extends CellReader {
        private final Meaning meaning;
        private final boolean bytes;
        private final Consumer<Object> present;
        private Object[] dictionary = new Object[0];

        Objects(
                Meaning meaning,
                boolean bytes,
                Consumer<Object> present,
                Runnable missing,
                Supplier<? extends Column> column) {
            super(missing, column);
            this.meaning = meaning;
            this.bytes = bytes;
            this.present = present;
        }

        @Override
        public boolean hasDictionarySupport() {
            return bytes;
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
        public void addInt(int value) {
            present.accept(meaning.of().apply(value));
        }

        @Override
        public void addLong(long value) {
            present.accept(meaning.of().apply(value));
        }
    }
}
