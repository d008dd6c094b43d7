package dev.hamilton.columns.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of frames as CSV, below the header of the first, as the same options read them. Confined to one thread. */
final class CsvSink implements FrameSink {

    private final CsvWriter writer;
    private final CsvOptions options;
    private final DateFormat dates;
    private final @Nullable String missing; // null is an empty field, which never has quotes
    private final boolean missesToken;
    private final BitSet quoted = new BitSet(); // fields of the row at hand that are texts like a missing token
    private boolean needsHeader;

    CsvSink(Writer text, CsvOptions options) {
        CsvSyntax syntax = options.syntax();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder();
        if (syntax.comment() != null) {
            builder = builder.commentCharacter(syntax.comment());
        }
        this.writer = builder.fieldSeparator(syntax.separator())
                .quoteCharacter(syntax.quote())
                .quoteStrategy(new Quotes(quoted))
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        this.options = options;
        this.dates = options.dates();
        this.missesToken = options.firstMissing().isEmpty();
        this.missing = options.firstMissing().filter(token -> !token.isEmpty()).orElse(null);
        this.needsHeader = options.header();
    }

    /** Which fields have quotes that need none for their characters: empty texts, and those that are noted. */
    private record Quotes(BitSet quoted) implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return true;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return quoted.get(field);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a value would be read as missing, or something missing as a value
     */
    @Override
    public void write(DataFrame frame) throws IOException {
        if (needsHeader && frame.columnCount() > 0) {
            writer.writeRecord(frame.names());
        }
        needsHeader = false;
        List<Column> columns = frame.names().stream().map(frame::column).toList();
        @Nullable String[] fields = new @Nullable String[columns.size()];
        for (int row = 0; row < frame.rowCount(); row++) {
            quoted.clear();
            for (int i = 0; i < fields.length; i++) {
                Object value = columns.get(i).get(row);
                String text = value == null ? missing : text(value);
                if (text == null ? missesToken : value != null && options.isMissing(text)) {
                    note(frame.names().get(i), i, row, value);
                }
                fields[i] = text;
            }
            writer.writeRecord(fields);
        }
        writer.flush();
    }

    /** Notes that a field needs quotes, so that it is not taken for what it is not, if they help. */
    private void note(String column, int field, int row, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("column '" + column + "' has nothing in row " + row
                    + ", and by the options no field means a missing value: name one by missing(...)");
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof Enum || value instanceof Temporal) {
            throw new IllegalArgumentException("column '" + column + "' holds " + text(value) + " in row " + row
                    + ", which by the options means a missing value: write it with others");
        }
        quoted.set(field);
    }

    private String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name(); // its text may be another, and is not what is read back
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time); // with seconds, also where they are 0
        }
        return value instanceof LocalDate date ? dates.format(date) : value.toString();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
