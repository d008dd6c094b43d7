package dev.hamilton.columns.csv;

import dev.hamilton.io.TextFile;
import dev.hamilton.problem.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text, as fields under names, some at a time. Confined to one thread. */
final class CsvRows implements AutoCloseable {

    private final String source;
    private final CsvOptions options;
    private final CsvFaults faults;
    private final CsvRecords records;
    private final List<String> names;
    private CsvRecords.@Nullable Fields first;

    /** Starts to read a text, which is closed with this. */
    CsvRows(Reader text, String source, CsvOptions options, CsvFaults faults) {
        this.source = source;
        this.options = options;
        this.faults = faults;
        this.records = new CsvRecords(text, source, options);
        CsvRecords.Fields record = records.next();
        if (record == null) {
            throw CsvException.atFile(
                    source, "is empty: expected " + (options.header() ? "a header" : "at least one record"), null);
        }
        this.names = names(record);
        this.first = options.header() ? null : record;
        requireKnown();
    }

    /** Starts to read a file. */
    static CsvRows open(Path file, CsvOptions options, CsvFaults faults) {
        String source = file.toString();
        try {
            Reader text = TextFile.open(file, options.charset());
            try {
                return new CsvRows(text, source, options, faults);
            } catch (RuntimeException failed) {
                text.close();
                throw failed;
            }
        } catch (NoSuchFileException absent) {
            throw CsvException.atFile(source, "there is no such file", absent);
        } catch (IOException failed) {
            throw CsvException.atFile(source, CsvRecords.reason(failed, options), failed);
        }
    }

    /** The names of all columns. */
    List<String> names() {
        return names;
    }

    /** The next rows that are whole, as many as are wanted or all that are left. */
    List<CsvRecords.Fields> next(int most) {
        List<CsvRecords.Fields> rows = new ArrayList<>();
        while (rows.size() < most) {
            CsvRecords.Fields record = first == null ? records.next() : first;
            first = null;
            if (record == null) {
                break;
            }
            if (isRow(record)) {
                rows.add(record);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        records.close();
    }

    private List<String> names(CsvRecords.Fields record) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            String name = options.header() ? name(record, i) : "column_" + (i + 1);
            if (name.isEmpty()) {
                throw CsvException.atLine(
                        source,
                        record.line(),
                        "column " + (i + 1) + " has no name: expected one, or options that say there is no header");
            }
            Integer other = numbers.putIfAbsent(name, i + 1);
            if (other != null) {
                throw CsvException.atColumn(
                        source,
                        record.line(),
                        i + 1,
                        name,
                        "column " + other + " has the same name; expected different ones");
            }
        }
        return List.copyOf(numbers.keySet());
    }

    private static String name(CsvRecords.Fields header, int index) {
        String name = Objects.requireNonNullElse(header.text(index), "");
        boolean marked = index == 0 && !name.isEmpty() && name.charAt(0) == '\uFEFF'; // a byte order mark
        return marked ? name.substring(1) : name;
    }

    private void requireKnown() {
        for (String declared : options.types().mustBeThere()) {
            if (!names.contains(declared)) {
                throw CsvException.atFile(
                        source,
                        "a type is declared for a column '" + declared + "', which is not there"
                                + Nearest.to(declared, names)
                                        .map(near -> ": did you mean '" + near + "'?")
                                        .orElse(""),
                        null);
            }
        }
    }

    /** Whether a record has as many fields as there are names. An empty line is none, and no fault. */
    private boolean isRow(CsvRecords.Fields record) {
        int count = record.count();
        boolean emptyLine =
                count == 1 && Objects.requireNonNullElse(record.text(0), "").isEmpty();
        if (count > names.size()) {
            faults.of(CsvException.atLine(
                    source,
                    record.line(),
                    "found " + count + " fields, expected " + names.size() + "; the first too many is '"
                            + FieldTexts.cut(Objects.requireNonNullElse(record.text(names.size()), "")) + "'"));
        } else if (count < names.size() && !emptyLine) {
            faults.of(CsvException.atColumn(
                    source,
                    record.line(),
                    count + 1,
                    names.get(count),
                    "found no field, the record ends after " + count + "; expected " + names.size() + " fields"));
        }
        return count == names.size();
    }
}
