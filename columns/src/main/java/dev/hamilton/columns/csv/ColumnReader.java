package dev.hamilton.columns.csv;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
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

/** Makes a column of one field of every record. Confined to one thread. */
final class ColumnReader {

    private final String source;
    private final List<CsvRecords.Fields> records;
    private final int index;
    private final String name;
    private final CsvOptions options;
    private final DateFormat dates;

    ColumnReader(String source, List<CsvRecords.Fields> records, int index, String name, CsvOptions options) {
        this.source = source;
        this.records = records;
        this.index = index;
        this.name = name;
        this.options = options;
        this.dates = options.dates();
    }

    /** The first type that all present fields fit. */
    CsvType infer() {
        EnumSet<CsvType> fitting = EnumSet.copyOf(CsvType.INFERRED);
        boolean any = false;
        for (CsvRecords.Fields fields : records) {
            String text = value(fields);
            if (text != null) {
                any = true;
                retainFitting(fitting, text);
            } else if (fields.texts()[index] != null) {
                any = true; // a missing token in quotes: a value if the column is of text, missing if not
            }
        }
        return any ? fitting.iterator().next() : CsvType.DOUBLE;
    }

    private void retainFitting(EnumSet<CsvType> fitting, String text) {
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

    /** Notes the rows whose field is not of the type. */
    void note(CsvType type, CsvFaults faults) {
        for (CsvRecords.Fields fields : records) {
            String text = type == CsvType.STRING ? null : value(fields);
            if (text != null && !fits(type, text)) {
                faults.of(unfit(fields, text, type));
            }
        }
    }

    /** The column, read as the type. */
    Column read(CsvType type) {
        return switch (type) {
            case INT -> {
                IntColumn.Builder cells = IntColumn.builder();
                numbers(type, cells::addMissing, text -> cells.add(Integer.parseInt(text)));
                yield cells.build();
            }
            case LONG -> {
                LongColumn.Builder cells = LongColumn.builder();
                numbers(type, cells::addMissing, text -> cells.add(Long.parseLong(text)));
                yield cells.build();
            }
            case SHORT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                numbers(type, cells::addMissing, text -> cells.add(Short.parseShort(text)));
                yield cells.build();
            }
            case BYTE -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                numbers(type, cells::addMissing, text -> cells.add(Byte.parseByte(text)));
                yield cells.build();
            }
            case DOUBLE -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                numbers(type, cells::addMissing, text -> cells.add(FieldTexts.toDouble(text)));
                yield cells.build();
            }
            case FLOAT -> {
                FloatColumn.Builder cells = FloatColumn.builder();
                numbers(type, cells::addMissing, text -> cells.add((float) FieldTexts.toDouble(text)));
                yield cells.build();
            }
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                values(type, FieldTexts::truth, cells::addMissing, cells::add);
                yield cells.build();
            }
            case DATE -> {
                DateColumn.Builder cells = DateColumn.builder();
                values(type, dates::parse, cells::addMissing, cells::add);
                yield cells.build();
            }
            case STRING -> strings();
            case DECIMAL -> objects(type, FieldTexts::decimal);
            case DATE_TIME -> objects(type, FieldTexts::dateTime);
            case INSTANT -> objects(type, FieldTexts::instant);
        };
    }

    private <T> Column objects(CsvType type, Function<String, @Nullable T> parse) {
        ObjectColumn.Builder<T> cells = ObjectColumn.builder();
        values(type, parse, cells::addMissing, cells::add);
        return cells.build();
    }

    /** Gives each present field to one who parses it, once it fits. */
    private void numbers(CsvType type, Runnable absent, Consumer<String> present) {
        values(type, text -> fits(type, text) ? text : null, absent, present);
    }

    /** Gives what each present field says to one, and each field that is missing to the other. */
    private <T> void values(
            CsvType type, Function<String, @Nullable T> parse, Runnable absent, Consumer<? super T> present) {
        for (CsvRecords.Fields fields : records) {
            String text = value(fields);
            if (text == null) {
                absent.run();
                continue;
            }
            T value = parse.apply(text);
            if (value == null) {
                throw unfit(fields, text, type);
            }
            present.accept(value);
        }
    }

    private Column strings() {
        @Nullable String[] texts = new @Nullable String[records.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = records.get(row).texts()[index];
        }
        return StringColumn.of(texts);
    }

    /** The field of a column that is not of text, where quotes around a missing token mean nothing. */
    private @Nullable String value(CsvRecords.Fields fields) {
        String text = fields.texts()[index];
        return text == null || options.isMissing(text) ? null : text;
    }

    private CsvException unfit(CsvRecords.Fields fields, String text, CsvType type) {
        String pattern = type == CsvType.DATE ? " like " + dates.pattern() : "";
        return CsvException.atColumn(
                source,
                fields.line(),
                index + 1,
                name,
                "found '" + FieldTexts.cut(text) + "', expected " + type.expected() + pattern + " or a missing value");
    }
}
