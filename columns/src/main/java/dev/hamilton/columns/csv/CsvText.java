package dev.hamilton.columns.csv;

import dev.hamilton.columns.stream.MarkingCharset;
import dev.hamilton.io.TextFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV text that can be read from its start again, which it is when a guess at a column's type was wrong. Confined to one thread. */
final class CsvText {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final @Nullable Path file; // null where there is none that can be opened again
    private final Opening opening;

    private CsvText(String source, @Nullable Path file, Opening opening) {
        this.source = source;
        this.file = file;
        this.opening = opening;
    }

    /** A way to start at the first character. */
    private interface Opening {
        Reader open() throws IOException;
    }

    /** The text of a file, which is opened again for each reading. */
    static CsvText of(Path file, Charset charset) {
        return new CsvText(file.toString(), file, () -> TextFile.open(file, charset));
    }

    /** The text of a file that may be a pipe, which cannot be opened again: its text is kept. A reading begins when the one before has ended. */
    static CsvText ofFileOrPipe(Path file, Charset charset) {
        CsvText text = of(file, charset);
        return Files.isRegularFile(file) ? text : new CsvText(text.source, null, new Kept(text.opening));
    }

    /** The text that a reader is going to give, which is kept. */
    static CsvText of(Reader text, String source) {
        return new CsvText(source, null, new Kept(() -> text));
    }

    /** What the text is called in messages. */
    String source() {
        return source;
    }

    /** Whether it can be read again before a reading of it has ended. */
    boolean isFile() {
        return file != null && Files.isRegularFile(file);
    }

    /** Starts at the first character, which is not the byte order mark. */
    Reader open() throws IOException {
        Reader text = opening.open();
        try {
            return withoutMark(text);
        } catch (IOException failed) {
            text.close();
            throw failed;
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader all = new PushbackReader(text, 1);
        int first = all.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            all.unread(first);
        }
        return all;
    }

    /** The fault of a text that is another when it is read again. */
    CsvException changed() {
        return CsvException.atFile(source, "was changed while it was read: read it again", null);
    }

    /** The fault of a text whose bytes are not of its charset, with the field that has the first of them, where that can be found. */
    CsvException undecodable(CsvOptions options, Throwable failed) {
        CsvException fault = null;
        if (file != null && isFile()) {
            try (Reader text = new InputStreamReader(
                    Files.newInputStream(file), new MarkingCharset(options.charset()).newDecoder())) {
                fault = firstMarked(text, options);
            } catch (IOException | CsvException elsewhere) {
                // the place is not to be found
            }
        }
        return fault == null ? CsvException.atFile(source, "its bytes are not " + expected(options), failed) : fault;
    }

    private static String expected(CsvOptions options) {
        return options.charset() + ": expected that, or another charset by CsvOptions.charset(...)";
    }

    /** The fault of a record with a field whose bytes are not of the charset. */
    CsvException undecodable(CsvOptions options, Fields record, int field, String name) {
        String found = FieldTexts.cut(MarkingCharset.shown(record.text(field)));
        return CsvException.atColumn(
                source,
                record.line(),
                field + 1,
                name,
                "found '" + found + "', whose bytes are not " + expected(options));
    }

    private @Nullable CsvException firstMarked(Reader text, CsvOptions options) throws IOException {
        CsvRecords records = new CsvRecords(withoutMark(text), this, options);
        List<String> names = new ArrayList<>();
        CsvFaults faults = CsvFaults.strict();
        for (Fields record = records.next(faults); record != null; record = records.next(faults)) {
            for (int i = names.size(); i < record.count(); i++) {
                names.add(options.header() ? MarkingCharset.shown(record.text(i)) : "column_" + (i + 1));
            }
            int marked = record.firstMarked();
            if (marked >= 0) {
                return undecodable(options, record, marked, names.get(marked));
            }
        }
        return null;
    }

    /** Keeps what is read at the first time. */
    private static final class Kept implements Opening {
        private final Opening first;
        private final List<String> blocks = new ArrayList<>();
        private boolean opened;

        Kept(Opening first) {
            this.first = first;
        }

        @Override
        public Reader open() throws IOException {
            if (opened) {
                return new Joined(Collections.enumeration(blocks));
            }
            opened = true;
            return new Keeping(first.open(), blocks);
        }
    }

    /** Reads on in another reader, and keeps what it gives. */
    private static final class Keeping extends Reader {
        private final Reader text;
        private final List<String> blocks;

        Keeping(Reader text, List<String> blocks) {
            this.text = text;
            this.blocks = blocks;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = text.read(buffer, offset, length);
            if (read > 0) {
                blocks.add(new String(buffer, offset, read));
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    /** Reads blocks of text, one after the other. */
    private static final class Joined extends Reader {
        private final Enumeration<String> blocks;
        private Reader block = Reader.nullReader();

        Joined(Enumeration<String> blocks) {
            this.blocks = blocks;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = block.read(buffer, offset, length);
            while (read < 0 && blocks.hasMoreElements()) {
                block = new StringReader(blocks.nextElement());
                read = block.read(buffer, offset, length);
            }
            return read;
        }

        @Override
        public void close() {}
    }
}
