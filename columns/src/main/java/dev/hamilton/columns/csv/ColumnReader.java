package dev.hamilton.columns.csv;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.StringColumn;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;
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
        EnumSet<CsvType> fitting = EnumSet.allOf(CsvType.class);
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
        for (CsvType type : CsvType.values()) {
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
            case INT -> FieldTexts.isInt(text);
            case LONG -> FieldTexts.isLong(text);
            case DOUBLE -> FieldTexts.isDouble(text);
            case DATE -> dates.parse(text) != null;
            case STRING -> true;
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
            case BOOLEAN -> booleans();
            case INT -> ints();
            case LONG -> longs();
            case DOUBLE -> doubles();
            case DATE -> dates();
            case STRING -> strings();
        };
    }

    private Column booleans() {
        BooleanColumn.Builder builder = BooleanColumn.builder();
        each(builder::addMissing, (fields, text) -> {
            Boolean truth = FieldTexts.truth(text);
            if (truth == null) {
                throw unfit(fields, text, CsvType.BOOLEAN);
            }
            builder.add(truth);
        });
        return builder.build();
    }

    private Column ints() {
        IntColumn.Builder builder = IntColumn.builder();
        each(builder::addMissing, (fields, text) -> {
            if (!FieldTexts.isInt(text)) {
                throw unfit(fields, text, CsvType.INT);
            }
            builder.add(Integer.parseInt(text));
        });
        return builder.build();
    }

    private Column longs() {
        LongColumn.Builder builder = LongColumn.builder();
        each(builder::addMissing, (fields, text) -> {
            if (!FieldTexts.isLong(text)) {
                throw unfit(fields, text, CsvType.LONG);
            }
            builder.add(Long.parseLong(text));
        });
        return builder.build();
    }

    private Column doubles() {
        DoubleColumn.Builder builder = DoubleColumn.builder();
        each(builder::addMissing, (fields, text) -> {
            if (!FieldTexts.isDouble(text)) {
                throw unfit(fields, text, CsvType.DOUBLE);
            }
            builder.add(FieldTexts.toDouble(text));
        });
        return builder.build();
    }

    private Column dates() {
        DateColumn.Builder builder = DateColumn.builder();
        each(builder::addMissing, (fields, text) -> {
            LocalDate date = dates.parse(text);
            if (date == null) {
                throw unfit(fields, text, CsvType.DATE);
            }
            builder.add(date);
        });
        return builder.build();
    }

    private Column strings() {
        @Nullable String[] texts = new @Nullable String[records.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = records.get(row).texts()[index];
        }
        return StringColumn.of(texts);
    }

    private void each(Runnable absent, BiConsumer<CsvRecords.Fields, String> present) {
        for (CsvRecords.Fields fields : records) {
            String text = value(fields);
            if (text == null) {
                absent.run();
            } else {
                present.accept(fields, text);
            }
        }
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
