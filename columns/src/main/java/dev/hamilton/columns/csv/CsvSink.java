package dev.hamilton.columns.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of frames as CSV, below the header of the first. Confined to one thread. */
final class CsvSink implements FrameSink {

    private final CsvWriter writer;
    private final DateFormat dates;
    private boolean needsHeader;

    CsvSink(Writer text, CsvOptions options) {
        CsvSyntax syntax = options.syntax();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder();
        if (syntax.comment() != null) {
            builder = builder.commentCharacter(syntax.comment());
        }
        this.writer = builder.fieldSeparator(syntax.separator())
                .quoteCharacter(syntax.quote())
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        this.dates = options.dates();
        this.needsHeader = options.header();
    }

    @Override
    public void write(DataFrame frame) throws IOException {
        if (needsHeader && frame.columnCount() > 0) {
            writer.writeRecord(frame.names());
        }
        needsHeader = false;
        List<Column> columns = frame.names().stream().map(frame::column).toList();
        @Nullable String[] fields = new @Nullable String[columns.size()];
        for (int row = 0; row < frame.rowCount(); row++) {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field(columns.get(i).get(row));
            }
            writer.writeRecord(fields);
        }
        writer.flush();
    }

    private @Nullable String field(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name(); // its text may be another, and is not what is read back
        }
        return value instanceof LocalDate date ? dates.format(date) : value.toString();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
