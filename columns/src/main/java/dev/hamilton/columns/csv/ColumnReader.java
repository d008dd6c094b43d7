package dev.hamilton.columns.csv;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.ColumnBuilder;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a column of one field of records: of the type that is declared, or else of the first type that all present fields fit. That
 * is found by going up from a type to the next that a field fits, which passes over none that all fit; rows before may then have to
 * be read again. Confined to one thread.
 */
final class ColumnReader {

    private static final EnumSet<CsvType> WHOLE = EnumSet.of(CsvType.INT, CsvType.LONG);
    private static final EnumSet<CsvType> WIDER = EnumSet.of(CsvType.LONG, CsvType.DOUBLE);

    private final String source;
    private final int index;
    private final String name;
    private final CsvOptions options;
    private final @Nullable Constants constants;
    private final List<CsvType> inferred;
    private CsvType type; // without meaning for constants
    private boolean typed;
    private FieldCells fields;
    private boolean any; // whether a field so far was not missing
    private boolean negativeZero; // whether one may have been, which whole numbers lose
    private boolean incomplete; // whether cells lack what rows before say
    private @Nullable CsvException fault;

    ColumnReader(String source, int index, String name, CsvOptions options) {
        CsvType declared = options.types().of(name);
        this.source = source;
        this.index = index;
        this.name = name;
        this.options = options;
        this.constants = options.types().constantsOf(name);
        this.inferred = options.inferred();
        this.type = declared == null ? inferred.get(0) : declared;
        this.typed = declared != null || constants != null;
        this.fields = cells();
    }

    private FieldCells cells() {
        return constants == null ? FieldCells.of(type, options) : FieldCells.ofObjects(constants::of);
    }

    String name() {
        return name;
    }

    /** Whether the type is known without a look at the fields. */
    boolean isTyped() {
        return typed;
    }

    /** Whether fields that were added are not in the column, because the type was found after them: all are to be added again. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** Whether the type may be another than the one so far, if fields that were added are added again. */
    boolean isUncertain() {
        return incomplete && type != CsvType.STRING;
    }

    /** Begins at the first row again, with the type that was found so far. */
    void restart() {
        fields = cells();
        any = false;
        negativeZero = false;
        incomplete = false;
    }

    /** Forgets the cells, but not what their fields tell about the type. */
    void forget() {
        fields = cells();
    }

    /** Keeps the type that was found: a field that does not fit it is a fault from now on. */
    void settle() {
        type = found();
        typed = true;
        restart();
    }

    private CsvType found() {
        return typed || any ? type : CsvType.DOUBLE;
    }

    /** Adds a row without a value. */
    void addMissing() {
        fields.cells().addMissing();
    }

    /** Adds the field of a record; a missing one, and false, when it does not fit the type that is declared. */
    boolean add(Fields record) {
        char[] text = record.characters();
        int start = record.start(index);
        int end = record.end(index);
        boolean isToken = options.isMissing(text, start, end);
        if (isToken && !isText(record)) {
            addMissing();
            return true;
        }
        if (isToken && type != CsvType.STRING) {
            widen(CsvType.STRING, text, start, end);
        } else if (!fields.add(text, start, end)) {
            if (typed) {
                addMissing();
                return false;
            }
            widen(type, text, start, end);
        }
        negativeZero |= end - start > 1 && text[start] == '-' && text[start + 1] == '0';
        any = true;
        return true;
    }

    /** Whether a field that is a missing token is a text all the same, which quotes tell where no other type is declared. */
    private boolean isText(Fields record) {
        return record.isQuoted(index) && (!typed || (type == CsvType.STRING && constants == null));
    }

    /** Goes up to the next type that a field fits, from one on, and adds it. */
    private void widen(CsvType least, char[] text, int start, int end) {
        CsvType before = type;
        for (CsvType wider : inferred.subList(inferred.indexOf(least), inferred.size())) {
            type = wider;
            if (wider != before && cells().add(text, start, end)) {
                break;
            }
        }
        Column column = fields.cells().build();
        fields = cells();
        if (!any || (WHOLE.contains(before) && WIDER.contains(type) && !negativeZero)) {
            addAgain(column);
        } else {
            incomplete = true;
        }
        fields.add(text, start, end);
    }

    /** Adds the cells of a narrower type. */
    private void addAgain(Column column) {
        for (int row = 0; row < column.size(); row++) {
            Object value = column.get(row);
            if (value == null) {
                addMissing();
            } else {
                char[] text = value.toString().toCharArray();
                fields.add(text, 0, text.length);
            }
        }
    }

    /** Keeps the first fault of the column. */
    void keepFault(Fields record) {
        if (fault == null) {
            fault = unfit(record);
        }
    }

    /**
     * Tells the fault that is kept, if there is one.
     *
     * @throws CsvException when a field was not of the type that is declared
     */
    void requireFit() {
        if (fault != null) {
            throw fault;
        }
    }

    /** The column of the rows so far; the next row is the first of another. */
    Column column() {
        ColumnBuilder cells = fields.cells();
        if (found() != type) {
            fields = FieldCells.of(found(), options);
            addAgain(cells.build());
            cells = fields.cells();
        }
        Column column = cells.build();
        forget();
        return column;
    }

    /** What is wrong with the field of a record that does not fit. */
    CsvException unfit(Fields record) {
        String text = record.text(index);
        return CsvException.atColumn(
                source,
                record.line(),
                index + 1,
                name,
                "found '" + FieldTexts.cut(text) + "', expected "
                        + (constants == null ? expected() : constants.expected(text))
                        + (isPadded(record, text) ? "; CsvOptions.trim(true) takes off the spaces around it" : ""));
    }

    /** Whether a field would fit but for spaces around it. */
    private boolean isPadded(Fields record, String text) {
        String trimmed = FieldTexts.trimmed(text);
        boolean padded = trimmed.length() < text.length() && !record.isQuoted(index);
        return padded && (options.isMissing(trimmed) || cells().add(trimmed.toCharArray(), 0, trimmed.length()));
    }

    private String expected() {
        String pattern = type == CsvType.DATE ? " like " + options.dates().pattern() : "";
        return type.expected() + pattern + " or a missing value";
    }
}
