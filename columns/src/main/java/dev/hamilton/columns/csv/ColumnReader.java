package dev.hamilton.columns.csv;

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
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of one field of records: of the type that is declared, or else of the first type that all present fields fit which
 * it has looked at. Confined to one thread.
 */
final class ColumnReader {

    private final String source;
    private final int index;
    private final String name;
    private final CsvOptions options;
    private final DateFormat dates;
    private final @Nullable CsvType declared;
    private final @Nullable Constants constants;
    private final EnumSet<CsvType> fitting = EnumSet.copyOf(CsvType.INFERRED);
    private boolean any;

    ColumnReader(String source, int index, String name, CsvOptions options) {
        this.source = source;
        this.index = index;
        this.name = name;
        this.options = options;
        this.dates = options.dates();
        this.declared = options.types().of(name);
        this.constants = options.types().constants().get(name);
    }

    String name() {
        return name;
    }

    /** Whether the type is known without a look at the fields. */
    boolean isTyped() {
        return declared != null || constants != null;
    }

    /** Looks at fields for the type of the column, where that is not declared. */
    void look(List<CsvRecords.Fields> records) {
        if (isTyped()) {
            return;
        }
        for (CsvRecords.Fields fields : records) {
            String text = value(fields);
            if (text != null) {
                any = true;
                retainFitting(text);
            } else if (fields.text(index) != null) {
                any = true; // a missing token in quotes: a value if the column is of text, missing if not
            }
        }
    }

    private CsvType type() {
        if (declared != null) {
            return declared;
        }
        return any ? fitting.iterator().next() : CsvType.DOUBLE;
    }

    private void retainFitting(String text) {
        for (CsvType type : CsvType.INFERRED) {
            if (fitting.contains(type)) {
                if (fits(type, text)) {
                    if (type == CsvType.INT || type == CsvType.LONG) {
                        return; // wider numbers fit too
                    }
                } else {
                    fitting.remove(type);
                }
            }
        }
    }

    private boolean fits(CsvType type, String text) {
        return switch (type) {
            case BOOLEAN -> FieldTexts.truth(text) != null;
            case INT -> FieldTexts.isWhole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> FieldTexts.isLong(text);
            case DOUBLE -> FieldTexts.isDouble(text);
            case DATE -> dates.parse(text) != null;
            case STRING -> true;
            case FLOAT -> FieldTexts.isDouble(text);
            case SHORT -> FieldTexts.isWhole(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> FieldTexts.isWhole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case DECIMAL -> FieldTexts.decimal(text) != null;
            case DATE_TIME -> FieldTexts.dateTime(text) != null;
            case INSTANT -> FieldTexts.instant(text) != null;
        };
    }

    /** Notes the rows whose field is not of the type that is declared. */
    void note(List<CsvRecords.Fields> records, CsvFaults faults) {
        if (!isTyped() || declared == CsvType.STRING) {
            return;
        }
        CsvType type = type();
        for (CsvRecords.Fields fields : records) {
            String text = value(fields);
            if (text != null && !(constants == null ? fits(type, text) : constants.of(text) != null)) {
                faults.of(unfit(fields, text));
            }
        }
    }

    /**
     * The column of some records.
     *
     * @throws CsvException when a field is not of the type
     */
    Column read(List<CsvRecords.Fields> records) {
        if (constants != null) {
            return objects(records, constants::of);
        }
        CsvType type = type();
        return switch (type) {
            case INT -> {
                IntColumn.Builder cells = IntColumn.builder();
                numbers(records, type, cells, text -> cells.add(Integer.parseInt(text)));
                yield cells.build();
            }
            case LONG -> {
                LongColumn.Builder cells = LongColumn.builder();
                numbers(records, type, cells, text -> cells.add(Long.parseLong(text)));
                yield cells.build();
            }
            case SHORT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                numbers(records, type, cells, text -> cells.add(Short.parseShort(text)));
                yield cells.build();
            }
            case BYTE -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                numbers(records, type, cells, text -> cells.add(Byte.parseByte(text)));
                yield cells.build();
            }
            case DOUBLE -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                numbers(records, type, cells, text -> cells.add(FieldTexts.toDouble(text)));
                yield cells.build();
            }
            case FLOAT -> {
                FloatColumn.Builder cells = FloatColumn.builder();
                numbers(records, type, cells, text -> cells.add((float) FieldTexts.toDouble(text)));
                yield cells.build();
            }
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                values(records, FieldTexts::truth, cells, cells::add);
                yield cells.build();
            }
            case DATE -> {
                DateColumn.Builder cells = DateColumn.builder();
                values(records, dates::parse, cells, cells::add);
                yield cells.build();
            }
            case STRING -> strings(records);
            case DECIMAL -> objects(records, FieldTexts::decimal);
            case DATE_TIME -> objects(records, FieldTexts::dateTime);
            case INSTANT -> objects(records, FieldTexts::instant);
        };
    }

    private <T> Column objects(List<CsvRecords.Fields> records, Function<String, @Nullable T> parse) {
        ObjectColumn.Builder<T> cells = ObjectColumn.builder();
        values(records, parse, cells, cells::add);
        return cells.build();
    }

    /** Gives each present field to one who parses it, once it fits. */
    private void numbers(List<CsvRecords.Fields> records, CsvType type, ColumnBuilder cells, Consumer<String> present) {
        values(records, text -> fits(type, text) ? text : null, cells, present);
    }

    /** Gives what each present field says to one who adds it, and adds those that are missing. */
    private <T> void values(
            List<CsvRecords.Fields> records,
            Function<String, @Nullable T> parse,
            ColumnBuilder cells,
            Consumer<? super T> present) {
        for (CsvRecords.Fields fields : records) {
            String text = value(fields);
            if (text == null) {
                cells.addMissing();
                continue;
            }
            T value = parse.apply(text);
            if (value == null) {
                throw unfit(fields, text);
            }
            present.accept(value);
        }
    }

    private Column strings(List<CsvRecords.Fields> records) {
        @Nullable String[] texts = new @Nullable String[records.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = records.get(row).text(index);
        }
        return StringColumn.of(texts);
    }

    /** The field of a column that is not of text, where quotes around a missing token mean nothing. */
    private @Nullable String value(CsvRecords.Fields fields) {
        String text = fields.text(index);
        return text == null || options.isMissing(text) ? null : text;
    }

    private CsvException unfit(CsvRecords.Fields fields, String text) {
        return CsvException.atColumn(
                source,
                fields.line(),
                index + 1,
                name,
                "found '" + FieldTexts.cut(text) + "', expected "
                        + (constants == null ? expected() : constants.expected(text)));
    }

    private String expected() {
        String pattern = type() == CsvType.DATE ? " like " + dates.pattern() : "";
        return type().expected() + pattern + " or a missing value";
    }
}
