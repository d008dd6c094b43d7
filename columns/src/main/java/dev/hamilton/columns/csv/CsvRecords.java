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
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text, one after the other. Confined to one thread.
 */
final class CsvRecords implements AutoCloseable {

    private static final int BUFFER = CsvSyntax.LONGEST_FIELD + (1 << 20); // the reader wants some beside the field
    private static final String NO_BUFFER = "The maximum buffer size";
    private static final Pattern PLACE = Pattern.compile("\\s*\\(record starting at line \\d+\\)");

    private final CsvText text;
    private final String source;
    private final CsvOptions options;
    private final Reader all;
    private CsvReader<Fields> reader;
    private Iterator<Fields> records;
    private long linesBefore; // those that this reader did not read
    private long line; // where the record that was read last starts, or that was begun

    /** Starts to read a text by a reader, which is closed with this. */
    CsvRecords(Reader all, CsvText text, CsvOptions options) {
        this.text = text;
        this.source = text.source();
        this.options = options;
        this.all = all;
        this.reader = reader();
        this.records = reader.iterator();
    }

    private CsvReader<Fields> reader() {
        CsvSyntax syntax = options.syntax();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder();
        if (syntax.comment() != null) {
            builder = builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(syntax.comment());
        }
        return builder.trimWhitespacesAroundQuotes(syntax.trims())
                .fieldSeparator(syntax.separator())
                .quoteCharacter(syntax.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .build(new Handler(), all);
    }

    /**
     * The next record, in the place of the one before; an empty line is one empty field. Null after the last.
     *
     * @param faults takes malformed records, where the text is a {@link ResumableText}: reading goes on in the next line
     */
    @Nullable
    Fields next(CsvFaults faults) {
        while (true) {
            try {
                return records.hasNext() ? records.next() : null;
            } catch (CsvParseException malformed) {
                faults.of(unreadable(malformed));
                resume();
            } catch (UncheckedIOException failed) {
                throw failure(failed);
            }
        }
    }

    private void resume() {
        try {
            ((ResumableText) all).resume(line + 1);
        } catch (IOException failed) {
            throw failure(failed);
        }
        linesBefore = line;
        reader = reader();
        records = reader.iterator();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw CsvException.atFile(source, reason(failed), failed);
        }
    }

    private CsvException unreadable(CsvParseException malformed) {
        Throwable cause = malformed.getCause();
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            throw failure(cause);
        }
        if (cause instanceof Error error) {
            throw error; // such as of memory, which is no fault of the text
        }
        String problem = String.valueOf(malformed.getMessage());
        String what = problem.startsWith(NO_BUFFER)
                ? "a field has more than " + CsvSyntax.LONGEST_FIELD + " characters, which are not read"
                : PLACE.matcher(problem).replaceAll("");
        return CsvException.atLine(
                source,
                line,
                "the record is malformed: " + what + "; expected fields whose quotes ("
                        + options.syntax().quote()
                        + ") open at the start of the field, close at its end, and are doubled inside");
    }

    private CsvException failure(Throwable failed) {
        Throwable cause = failed instanceof UncheckedIOException unchecked ? unchecked.getCause() : failed;
        return cause instanceof CharacterCodingException
                ? text.undecodable(options, failed)
                : CsvException.atFile(source, reason(cause), failed);
    }

    static String reason(@Nullable Throwable cause) {
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
        protected void handleBegin(long startingLine) {
            line = linesBefore + startingLine;
        }

        @Override
        protected Fields buildRecord() {
            if (all instanceof ResumableText resumable) {
                resumable.need(line);
            }
            return fields.end(line);
        }
    }
}
