package dev.hamilton.columns.csv;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.stream.FrameSink;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of frames as CSV, below the header of the first, as the same options read them. Confined to one thread. */
final class CsvSink implements FrameSink {

    /** Classes whose text says the same on every machine, and can be read back. */
    private static final List<Class<?>> READABLE = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Temporal.class,
            TemporalAmount.class,
            UUID.class,
            Character.class);

    private static final int SHORT = CsvSyntax.LONGEST_FIELD / 2 - 2; // can be read back, whatever characters it has

    private final CsvBlock block;
    private final CsvOptions options;
    private final DateFormat dates;
    private final @Nullable String missing; // null is none
    private boolean needsHeader;

    CsvSink(Writer text, CsvOptions options) {
        this.block = new CsvBlock(text, options.syntax());
        this.options = options;
        this.dates = options.dates();
        this.missing = options.firstMissing().orElse(null);
        this.needsHeader = options.header();
    }

    /** Writes the field of a row. */
    private interface FieldWriter {
        void write(int row) throws IOException;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a value would be read as another or as missing, something missing as a value, an object
     *     is none of the classes whose text tells all (numbers, characters, enums, UUIDs, times and lengths of time), or there is no
     *     column
     */
    @Override
    public void write(DataFrame frame) throws IOException {
        if (frame.names().isEmpty()) {
            throw new IllegalArgumentException(
                    "the frame has no columns, and a text without fields cannot be read back: expected one at least");
        }
        if (needsHeader) {
            header(frame.names());
        }
        List<FieldWriter> fields = new ArrayList<>();
        for (String name : frame.names()) {
            fields.add(field(name, frame.column(name), block.numbersArePlain()));
        }
        for (int row = 0; row < frame.rowCount(); row++) {
            for (FieldWriter field : fields) {
                field.write(row);
            }
            block.endRecord();
        }
        block.flush();
    }

    private void header(List<String> names) throws IOException {
        for (String name : names) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("column " + (names.indexOf(name) + 1)
                        + " has no name, and a header without one cannot be read back: rename it");
            }
            requireLength("the name of a column", name);
            block.field(name, false);
        }
        block.endRecord();
        needsHeader = false;
    }

    private FieldWriter field(String name, Column column, boolean plainNumbers) {
        if (plainNumbers && column instanceof DoubleColumn doubles) {
            return row -> {
                if (doubles.isMissing(row)) {
                    missing(name, row);
                } else {
                    requireNoToken(name, row, column, block.field(doubles.getDouble(row)));
                }
            };
        }
        if (plainNumbers && (column instanceof IntColumn || column instanceof LongColumn)) {
            IntColumn ints = column instanceof IntColumn narrow ? narrow : null;
            LongColumn longs = column instanceof LongColumn wide ? wide : null;
            return row -> {
                if (column.isMissing(row)) {
                    missing(name, row);
                } else {
                    long value = ints != null ? ints.getInt(row) : longs != null ? longs.getLong(row) : 0;
                    requireNoToken(name, row, column, block.field(value));
                }
            };
        }
        boolean holdsAny = column instanceof ObjectColumn;
        return row -> {
            Object value = column.get(row);
            if (value == null) {
                missing(name, row);
            } else {
                if (holdsAny) {
                    requireReadable(name, row, value);
                }
                String text = text(name, row, value);
                if (text.length() > SHORT) {
                    requireLength("what column '" + name + "' holds in row " + row, text);
                }
                block.field(text, options.isMissing(text) && isQuotable(name, row, value));
            }
        };
    }

    private void missing(String column, int row) throws IOException {
        if (missing == null) {
            throw new IllegalArgumentException("column '" + column + "' has nothing in row " + row
                    + ", and by the options no field means a missing value: name one by missing(...)");
        }
        if (!block.missing(missing)) {
            throw new IllegalArgumentException("column '" + column + "' has nothing in row " + row + ", and the field '"
                    + missing + "', which by the options means that, would need quotes there, in which it is a text:"
                    + " name another first by missing(...)");
        }
    }

    private void requireNoToken(String name, int row, Column column, int start) {
        if (block.isMissing(options, start)) {
            isQuotable(name, row, column.get(row));
        }
    }

    /** True when quotes help, so that a value like a missing token is not taken for one. */
    private boolean isQuotable(String column, int row, @Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean || value instanceof Enum || value instanceof Temporal) {
            throw new IllegalArgumentException("column '" + column + "' holds " + text(column, row, value) + " in row "
                    + row + ", which by the options means a missing value: write it with others");
        }
        return true;
    }

    private static void requireReadable(String column, int row, Object value) {
        for (Class<?> type : READABLE) {
            if (type.isInstance(value)) {
                return;
            }
        }
        throw new IllegalArgumentException("column '" + column + "' holds an object of "
                + value.getClass().getTypeName() + " in row " + row
                + ", which has no text that can be read back: make it a column of text first");
    }

    private void requireLength(String what, String text) {
        if (block.lengthInQuotes(text) > CsvSyntax.LONGEST_FIELD) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, and no field of more than " + CsvSyntax.LONGEST_FIELD
                            + ", with quotes where it has some, is read back: keep it in another format");
        }
    }

    private String text(String column, int row, Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name(); // its text may be another, and is not what is read back
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time); // with seconds, also where they are 0
        }
        if (value instanceof Number) {
            String number = value instanceof Double decimal ? DecimalText.text(decimal) : value.toString();
            return number.replace('.', options.syntax().decimal());
        }
        return value instanceof LocalDate date ? text(column, row, date) : value.toString();
    }

    private String text(String column, int row, LocalDate date) {
        try {
            return dates.format(date);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    "column '" + column + "' holds " + date + " in row " + row + ", " + unfit.getMessage(), unfit);
        }
    }

    @Override
    public void close() throws IOException {
        block.close();
    }
}
