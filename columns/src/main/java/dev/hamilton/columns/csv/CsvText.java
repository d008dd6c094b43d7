package dev.hamilton.columns.csv;

import dev.hamilton.io.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A CSV text that can be read from its start again, which it is when a guess at a column's type was wrong. Confined to one thread. */
final class CsvText {

    private final String source;
    private final Opening opening;

    private CsvText(String source, Opening opening) {
        this.source = source;
        this.opening = opening;
    }

    /** A way to start at the first character. */
    private interface Opening {
        Reader open() throws IOException;
    }

    /** The text of a file, which is opened again for each reading. */
    static CsvText of(Path file, CsvOptions options) {
        return new CsvText(file.toString(), () -> TextFile.open(file, options.charset()));
    }

    /** The text of a file that may be a pipe, which cannot be opened again: its text is kept. A reading begins when the one before has ended. */
    static CsvText ofFileOrPipe(Path file, CsvOptions options) {
        CsvText text = of(file, options);
        return Files.isRegularFile(file) ? text : new CsvText(text.source, new Kept(text.opening));
    }

    /** The text that a reader is going to give, which is kept. */
    static CsvText of(Reader text, String source) {
        return new CsvText(source, new Kept(() -> text));
    }

    /** What the text is called in messages. */
    String source() {
        return source;
    }

    Reader open() throws IOException {
        return opening.open();
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
