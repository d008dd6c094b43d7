package dev.hamilton.columns.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Projection;
import dev.hamilton.io.WholeFile;
import dev.hamilton.problem.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes frames as CSV.
 *
 * <p>An empty field is a missing value, and the reverse; an empty string is written with quotes. Doubles are written by
 * {@link Double#toString(double)}, so they are read back exactly. In a file of one column an empty line is a missing value; in others
 * it is skipped. What is read and written is the same on every machine. Thread-safe.
 *
 * @since 0.1
 */
public final class Csv {

    private Csv() {}

    /**
     * Reads a file with the standard options.
     *
     * @throws CsvException when it cannot be read or is malformed
     */
    public static DataFrame read(Path file) {
        return read(file, CsvOptions.standard());
    }

    /**
     * Reads a file.
     *
     * @throws CsvException when it cannot be read, is malformed, or is not as the options say
     */
    public static DataFrame read(Path file, CsvOptions options) {
        return read(file, options, Projection.all(), CsvFaults.strict());
    }

    /**
     * Reads the rows of a file that are whole, and notes those that are not: rows with too many or too few fields, and with
     * fields that are not of the type that is declared for their column. (A type that is inferred is one that all fields fit.)
     * Quotes that do not close are still told at once, because nothing after them can be trusted.
     *
     * @throws CsvException when the file cannot be read, is malformed, or lacks what the options say
     */
    public static CsvSalvage readLenient(Path file, CsvOptions options) {
        CsvFaults faults = CsvFaults.lenient();
        DataFrame frame = read(file, options, Projection.all(), faults);
        return new CsvSalvage(frame, faults.all());
    }

    static DataFrame read(Path file, CsvOptions options, Projection wanted, CsvFaults faults) {
        String source = file.toString();
        try (Reader text = Files.newBufferedReader(file, options.charset())) {
            return read(text, source, options, wanted, faults);
        } catch (NoSuchFileException absent) {
            throw CsvException.atFile(source, "there is no such file", absent);
        } catch (IOException failed) {
            throw CsvException.atFile(source, CsvRecords.reason(failed, options), failed);
        }
    }

    /**
     * Reads text with the standard options, to its end, and closes the reader.
     *
     * @throws CsvException when it cannot be read or is malformed
     */
    public static DataFrame read(Reader text) {
        return read(text, CsvOptions.standard());
    }

    /**
     * Reads text, to its end, and closes the reader.
     *
     * @throws CsvException when it cannot be read, is malformed, or is not as the options say
     */
    public static DataFrame read(Reader text, CsvOptions options) {
        return read(text, "the CSV text", options, Projection.all(), CsvFaults.strict());
    }

    private static DataFrame read(Reader text, String source, CsvOptions options, Projection wanted, CsvFaults faults) {
        List<CsvRecords.Fields> records = new CsvRecords(source, options).read(text);
        if (records.isEmpty()) {
            throw CsvException.atFile(
                    source, "is empty: expected " + (options.header() ? "a header" : "at least one record"), null);
        }
        List<String> names = names(source, records.get(0), options);
        requireKnown(source, names, options);
        List<CsvRecords.Fields> data = options.header() ? records.subList(1, records.size()) : records;
        List<CsvRecords.Fields> rows = rows(source, names, data, faults);
        if (faults.isLenient()) {
            rows = fitting(source, names, rows, options, faults);
        }
        DataFrame.Builder frame = DataFrame.builder();
        for (String name : wanted.from(source, names)) {
            ColumnReader reader = new ColumnReader(source, rows, names.indexOf(name), name, options);
            CsvType declared = options.types().of(name);
            frame.add(name, reader.read(declared == null ? reader.infer() : declared));
        }
        return frame.build();
    }

    /** The rows whose fields are of the types that are declared for their columns. */
    private static List<CsvRecords.Fields> fitting(
            String source, List<String> names, List<CsvRecords.Fields> rows, CsvOptions options, CsvFaults faults) {
        for (int i = 0; i < names.size(); i++) {
            CsvType declared = options.types().of(names.get(i));
            if (declared != null) {
                new ColumnReader(source, rows, i, names.get(i), options).note(declared, faults);
            }
        }
        return rows.stream().filter(row -> !faults.isIn(row.line())).toList();
    }

    private static List<String> names(String source, CsvRecords.Fields first, CsvOptions options) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < first.texts().length; i++) {
            String name = options.header() ? name(first, i) : "column_" + (i + 1);
            if (name.isEmpty()) {
                throw CsvException.atLine(
                        source,
                        first.line(),
                        "column " + (i + 1) + " has no name: expected one, or options that say there is no header");
            }
            Integer other = numbers.putIfAbsent(name, i + 1);
            if (other != null) {
                throw CsvException.atColumn(
                        source,
                        first.line(),
                        i + 1,
                        name,
                        "column " + other + " has the same name; expected different ones");
            }
        }
        return List.copyOf(numbers.keySet());
    }

    private static String name(CsvRecords.Fields header, int index) {
        String name = Objects.requireNonNullElse(header.texts()[index], "");
        boolean marked = index == 0 && !name.isEmpty() && name.charAt(0) == '\uFEFF'; // a byte order mark
        return marked ? name.substring(1) : name;
    }

    private static void requireKnown(String source, List<String> names, CsvOptions options) {
        for (String declared : options.types().declared().keySet()) {
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

    /** The records that are rows, each with as many fields as there are names. */
    private static List<CsvRecords.Fields> rows(
            String source, List<String> names, List<CsvRecords.Fields> records, CsvFaults faults) {
        List<CsvRecords.Fields> rows = new ArrayList<>(records.size());
        for (CsvRecords.Fields fields : records) {
            @Nullable String[] texts = fields.texts();
            boolean emptyLine = texts.length == 1 && (texts[0] == null || texts[0].isEmpty());
            if (texts.length == names.size()) {
                rows.add(fields);
            } else if (texts.length > names.size()) {
                faults.of(CsvException.atLine(
                        source,
                        fields.line(),
                        "found " + texts.length + " fields, expected " + names.size() + "; the first too many is '"
                                + FieldTexts.cut(Objects.requireNonNullElse(texts[names.size()], "")) + "'"));
            } else if (!emptyLine) {
                faults.of(CsvException.atColumn(
                        source,
                        fields.line(),
                        texts.length + 1,
                        names.get(texts.length),
                        "found no field, the record ends after " + texts.length + "; expected " + names.size()
                                + " fields"));
            }
        }
        return rows;
    }

    /**
     * Writes a file with the standard options, in the place of the one that is there.
     *
     * @throws CsvException when it cannot be written
     */
    public static void write(DataFrame frame, Path file) {
        write(frame, file, CsvOptions.standard());
    }

    /**
     * Writes a file, in the place of the one that is there, which stays when writing fails. Declared types and missing tokens are not looked at.
     *
     * @throws CsvException when it cannot be written
     */
    public static void write(DataFrame frame, Path file, CsvOptions options) {
        try {
            WholeFile.write(file, beside -> {
                try (Writer text = Files.newBufferedWriter(beside, options.charset())) {
                    write(frame, text, options);
                }
            });
        } catch (IOException | UncheckedIOException failed) {
            throw CsvException.atFile(file.toString(), "cannot be written: " + failed, failed);
        }
    }

    /**
     * Writes text with the standard options, and flushes the writer.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(DataFrame frame, Writer text) {
        write(frame, text, CsvOptions.standard());
    }

    /**
     * Writes text, and flushes the writer. Declared types and missing tokens are not looked at.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(DataFrame frame, Writer text, CsvOptions options) {
        DateFormat dates = options.dates();
        CsvSyntax syntax = options.syntax();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder();
        if (syntax.comment() != null) {
            builder = builder.commentCharacter(syntax.comment());
        }
        CsvWriter writer = builder.fieldSeparator(syntax.separator())
                .quoteCharacter(syntax.quote())
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        if (options.header() && frame.columnCount() > 0) {
            writer.writeRecord(frame.names());
        }
        List<Column> columns = frame.names().stream().map(frame::column).toList();
        @Nullable String[] fields = new @Nullable String[columns.size()];
        for (int row = 0; row < frame.rowCount(); row++) {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field(columns.get(i).get(row), dates);
            }
            writer.writeRecord(fields);
        }
        try {
            writer.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable String field(@Nullable Object value, DateFormat dates) {
        if (value == null) {
            return null;
        }
        return value instanceof LocalDate date ? dates.format(date) : value.toString();
    }
}
