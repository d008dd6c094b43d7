package dev.hamilton.columns.csv;

import dev.hamilton.columns.stream.MarkingCharset;
import dev.hamilton.io.Projection;
import dev.hamilton.problem.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text, as fields under names, one after the other. Confined to one thread. */
final class CsvRows implements AutoCloseable {

    private final CsvText text;
    private final String source;
    private final CsvOptions options;
    private final CsvFaults faults;
    private final CsvRecords records;
    private final List<String> names;
    private @Nullable Fields first;

    private CsvRows(Reader reader, CsvText text, CsvOptions options, CsvFaults faults) {
        this.source = text.source();
        this.options = options;
        this.faults = faults;
        this.records = new CsvRecords(faults.isLenient() ? new ResumableText(reader) : reader, text, options);
        Fields record = records.next(options.header() ? CsvFaults.strict() : faults);
        if (record == null) {
            throw CsvException.atFile(
                    source,
                    "is empty: expected "
                            + (options.header()
                                    ? "a header"
                                    : "at least one record, as there is no header by the options, so that a frame without rows leaves"
                                            + " nothing that tells its columns"),
                    null);
        }
        if (options.header() && isMarked(record)) {
            throw marked(text, record, List.of());
        }
        this.text = text;
        this.names = names(record);
        this.first = options.header() ? null : record;
        requireKnown();
    }

    /** Starts to read a text from its start. */
    static CsvRows open(CsvText text, CsvOptions options, CsvFaults faults) {
        try {
            Reader reader = text.open();
            try {
                return new CsvRows(reader, text, options, faults);
            } catch (RuntimeException failed) {
                reader.close();
                throw failed;
            }
        } catch (NoSuchFileException absent) {
            throw CsvException.atFile(text.source(), "there is no such file", absent);
        } catch (CharacterCodingException failed) {
            throw text.undecodable(options, failed);
        } catch (IOException failed) {
            throw CsvException.atFile(text.source(), CsvRecords.reason(failed), failed);
        }
    }

    /**
     * Starts to read a text from its start again.
     *
     * @throws CsvException also when the columns are others than at the first time
     */
    static CsvRows reopen(CsvText text, CsvOptions options, CsvFaults faults, List<String> names) {
        CsvRows rows = open(text, options, faults);
        if (!rows.names.equals(names)) {
            rows.close();
            throw text.changed();
        }
        return rows;
    }

    /** The names of all columns. */
    List<String> names() {
        return names;
    }

    /** The next row that is whole, in the place of the one before; null after the last. */
    @Nullable
    Fields next() {
        for (Fields record = record(); record != null; record = record()) {
            if (isRow(record)) {
                return record;
            }
        }
        return null;
    }

    private @Nullable Fields record() {
        Fields record = first == null ? records.next(faults) : first;
        first = null;
        return record;
    }

    @Override
    public void close() {
        records.close();
    }

    private List<String> names(Fields record) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < record.count(); i++) {
            String name = options.header() ? record.text(i) : "column_" + (i + 1);
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

    private void requireKnown() {
        for (String declared : options.types().mustBeThere()) {
            if (!names.contains(declared)) {
                throw CsvException.atFile(
                        source,
                        "a type is declared for a column '" + declared + "', which is not there"
                                + padded(declared)
                                        .or(() -> Nearest.to(declared, names)
                                                .map(near -> ": did you mean '" + near + "'?"))
                                        .orElse(""),
                        null);
            }
        }
    }

    /** Refuses columns that are wanted without the spaces that their names have in the file. */
    void requireWithoutSpaces(Projection wanted) {
        for (String name : wanted.names().orElse(List.of())) {
            Optional<String> padded = names.contains(name) ? Optional.empty() : padded(name);
            if (padded.isPresent()) {
                throw CsvException.atFile(source, "there is no column '" + name + "'" + padded.get(), null);
            }
        }
    }

    /** What is said of a name that the file has with spaces. */
    private Optional<String> padded(String name) {
        return names.stream()
                .filter(each -> FieldTexts.trimmed(each).equals(name))
                .findFirst()
                .map(each -> ", but one '" + each + "': CsvOptions.trim(true) takes off the spaces around it");
    }

    /** Whether bytes of a record are no text: of those of a strict reader, all are. */
    private boolean isMarked(Fields record) {
        return faults.isLenient() && record.firstMarked() >= 0;
    }

    private CsvException marked(CsvText text, Fields record, List<String> known) {
        int field = record.firstMarked();
        return text.undecodable(
                options,
                record,
                field,
                field < known.size() ? known.get(field) : MarkingCharset.shown(record.text(field)));
    }

    /** Whether a record has as many fields as there are names, and all are text. An empty line is none, and no fault. */
    private boolean isRow(Fields record) {
        int count = record.count();
        if (isMarked(record)) {
            faults.of(marked(text, record, names));
            return false;
        }
        if (count > names.size()) {
            faults.of(CsvException.atLine(
                    source,
                    record.line(),
                    "found " + count + " fields, expected " + names.size() + "; the first too many is '"
                            + FieldTexts.cut(Objects.requireNonNullElse(record.presentText(names.size()), "")) + "'"));
        } else if (count < names.size() && !isEmptyLine(record)) {
            faults.of(CsvException.atColumn(
                    source,
                    record.line(),
                    count + 1,
                    names.get(count),
                    "found no field, the record ends after " + count + "; expected " + names.size() + " fields"));
        }
        return count == names.size();
    }

    private static boolean isEmptyLine(Fields record) {
        return record.count() == 1 && record.end(0) == 0 && !record.isQuoted(0);
    }
}
