package dev.hamilton.columns.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text, one after the other. Confined to one thread.
 */
final class CsvRecords implements AutoCloseable {

    private final String source;
    private final CsvOptions options;
    private final CsvReader<Fields> reader;
    private final Iterator<Fields> records;
    private long lastLine;

    /** Starts to read a text, which is closed with this. */
    CsvRecords(Reader text, String source, CsvOptions options) {
        this.source = source;
        this.options = options;
        CsvSyntax syntax = options.syntax();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder();
        if (syntax.comment() != null) {
            builder = builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(syntax.comment());
        }
        this.reader = builder.fieldSeparator(syntax.separator())
                .quoteCharacter(syntax.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new Handler(), text);
        this.records = reader.iterator();
    }

    /** The next record, in the place of the one before; an empty line is one empty field. Null after the last. */
    @Nullable
    Fields next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException malformed) {
            throw unreadable(malformed);
        } catch (UncheckedIOException failed) {
            throw CsvException.atFile(source, reason(failed, options), failed);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw CsvException.atFile(source, reason(failed, options), failed);
        }
    }

    private CsvException unreadable(CsvParseException malformed) {
        Throwable cause = malformed.getCause();
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            return CsvException.atFile(source, reason(cause, options), cause);
        }
        return CsvException.atLine(
                source,
                lastLine + 1,
                "the record that starts here or after is malformed: " + malformed.getMessage()
                        + "; expected fields whose quotes (" + options.syntax().quote()
                        + ") open at the start of the field, close at its end, and are doubled inside");
    }

    static String reason(Throwable failed, CsvOptions options) {
        Throwable cause = failed instanceof UncheckedIOException unchecked ? unchecked.getCause() : failed;
        if (cause instanceof CharacterCodingException) {
            return "its bytes are not " + options.charset() + ": expected that, or another charset in the options";
        }
        return cause instanceof ZipException packed ? String.valueOf(packed.getMessage()) : "cannot be read: " + cause;
    }

    /** Collects the fields of one record. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<Fields> {
        private static final char[] NOTHING = {};

        private final Fields fields = new Fields(options);

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            fields.add(buffer, offset, length, quoted);
        }

        @Override
        protected void handleEmpty() {
            fields.add(NOTHING, 0, 0, false);
        }

        @Override
        protected Fields buildRecord() {
            lastLine = getStartingLineNumber();
            return fields.end(lastLine);
        }
    }
}
