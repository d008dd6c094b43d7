package dev.hamilton.columns.csv;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.NumberText;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Collects what fields say as cells of one type. Confined to one thread. */
abstract class FieldCells {

    private final ColumnBuilder cells;

    private FieldCells(ColumnBuilder cells) {
        this.cells = cells;
    }

    static FieldCells of(CsvType type, CsvOptions options) {
        NumberText number = new NumberText(options.syntax().decimal());
        return switch (type) {
            case BOOLEAN -> new Booleans(BooleanColumn.builder());
            case INT -> new Ints(IntColumn.builder(), number);
            case LONG -> new Longs(LongColumn.builder(), number);
            case DOUBLE -> new Doubles(DoubleColumn.builder(), number);
            case DATE -> new Dates(DateColumn.builder(), options.dates());
            case STRING -> new Strings(StringColumn.builder());
            case FLOAT -> new Floats(FloatColumn.builder(), number);
            case SHORT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                yield new Narrow(cells, number, Short.MIN_VALUE, Short.MAX_VALUE, value -> cells.add((short) value));
            }
            case BYTE -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                yield new Narrow(cells, number, Byte.MIN_VALUE, Byte.MAX_VALUE, value -> cells.add((byte) value));
            }
            case DECIMAL ->
                ofObjects(text -> FieldTexts.decimal(text, options.syntax().decimal()));
            case DATE_TIME -> ofObjects(FieldTexts::dateTime);
            case INSTANT -> ofObjects(FieldTexts::instant);
        };
    }

    /** Cells of what a function makes of the texts, which is null where a text does not fit. */
    static <T> FieldCells ofObjects(Function<String, @Nullable T> parse) {
        return new Objects<>(ObjectColumn.builder(), parse);
    }

    /** The cells so far. */
    final ColumnBuilder cells() {
        return cells;
    }

    /** Adds what the characters from one on and before another say; adds nothing, and is false, when they do not fit the type. */
    abstract boolean add(char[] text, int start, int end);

    private static final class Booleans extends FieldCells {
        private final BooleanColumn.Builder cells;

        Booleans(BooleanColumn.Builder cells) {
            super(cells);
            this.cells = cells;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            boolean isTrue = isWord(text, start, end, "true", "True", "TRUE");
            boolean fits = isTrue || isWord(text, start, end, "false", "False", "FALSE");
            if (fits) {
                cells.add(isTrue);
            }
            return fits;
        }

        private static boolean isWord(char[] text, int start, int end, String lower, String capital, String upper) {
            return FieldTexts.is(text, start, end, lower)
                    || FieldTexts.is(text, start, end, capital)
                    || FieldTexts.is(text, start, end, upper);
        }
    }

    private static final class Ints extends FieldCells {
        private final IntColumn.Builder cells;
        private final NumberText number;

        Ints(IntColumn.Builder cells, NumberText number) {
            super(cells);
            this.cells = cells;
            this.number = number;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            boolean fits = number.isWhole(text, start, end) && number.whole() == (int) number.whole();
            if (fits) {
                cells.add((int) number.whole());
            }
            return fits;
        }
    }

    private static final class Longs extends FieldCells {
        private final LongColumn.Builder cells;
        private final NumberText number;

        Longs(LongColumn.Builder cells, NumberText number) {
            super(cells);
            this.cells = cells;
            this.number = number;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            boolean fits = number.isWhole(text, start, end);
            if (fits) {
                cells.add(number.whole());
            }
            return fits;
        }
    }

    /** Whole numbers of a range. */
    private static final class Narrow extends FieldCells {
        private final long least;
        private final long most;
        private final LongConsumer adding;
        private final NumberText number;

        Narrow(ColumnBuilder cells, NumberText number, long least, long most, LongConsumer adding) {
            super(cells);
            this.number = number;
            this.least = least;
            this.most = most;
            this.adding = adding;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            boolean fits = number.isWhole(text, start, end) && number.whole() >= least && number.whole() <= most;
            if (fits) {
                adding.accept(number.whole());
            }
            return fits;
        }
    }

    private static final class Doubles extends FieldCells {
        private final DoubleColumn.Builder cells;
        private final NumberText number;

        Doubles(DoubleColumn.Builder cells, NumberText number) {
            super(cells);
            this.cells = cells;
            this.number = number;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            boolean fits = number.isDecimal(text, start, end);
            if (fits) {
                cells.add(number.decimal());
            }
            return fits;
        }
    }

    private static final class Floats extends FieldCells {
        private final FloatColumn.Builder cells;
        private final NumberText number;

        Floats(FloatColumn.Builder cells, NumberText number) {
            super(cells);
            this.cells = cells;
            this.number = number;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            boolean fits = number.isDecimal(text, start, end);
            if (fits) {
                cells.add((float) number.decimal());
            }
            return fits;
        }
    }

    private static final class Dates extends FieldCells {
        private final DateColumn.Builder cells;
        private final DateFormat format;

        Dates(DateColumn.Builder cells, DateFormat format) {
            super(cells);
            this.cells = cells;
            this.format = format;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            long day = format.epochDay(text, start, end);
            if (day != DateFormat.NONE) {
                cells.addEpochDay((int) day);
            }
            return day != DateFormat.NONE;
        }
    }

    private static final class Strings extends FieldCells {
        private static final int RECENT = 1 << 10; // a power of two

        private final StringColumn.Builder cells;
        private final @Nullable String[] recent = new @Nullable String[RECENT]; // by the hash of their characters

        Strings(StringColumn.Builder cells) {
            super(cells);
            this.cells = cells;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            int hash = 0;
            for (int i = start; i < end; i++) {
                hash = 31 * hash + text[i];
            }
            int slot = (hash ^ hash >>> 16) & (RECENT - 1);
            String known = recent[slot];
            if (known == null || !FieldTexts.is(text, start, end, known)) {
                known = new String(text, start, end - start);
                recent[slot] = known;
            }
            cells.add(known);
            return true;
        }
    }

    private static final class Objects<T> extends FieldCells {
        private final ObjectColumn.Builder<T> cells;
        private final Function<String, @Nullable T> parse;

        Objects(ObjectColumn.Builder<T> cells, Function<String, @Nullable T> parse) {
            super(cells);
            this.cells = cells;
            this.parse = parse;
        }

        @Override
        boolean add(char[] text, int start, int end) {
            T value = parse.apply(new String(text, start, end - start));
            if (value != null) {
                cells.add(value);
            }
            return value != null;
        }
    }
}
