package dev.hamilton.jsonlines;

import dev.hamilton.columns.stream.MarkingCharset;
import dev.hamilton.io.TextFile;
import dev.hamilton.io.TransferException;
import dev.hamilton.io.WholeText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, or of a pipe, which can be opened only once: its lines are kept where they are read again. Confined to one
 * thread.
 */
final class LineText {

    private static final Charset MARKING = new MarkingCharset(StandardCharsets.UTF_8);
    private static final String UNDECODABLE = "its bytes are not UTF-8: expected that";

    private final Path file;
    private final boolean marks;
    private @Nullable List<String> kept;

    LineText(Path file) {
        this(file, false);
    }

    private LineText(Path file, boolean marks) {
        this.file = file;
        this.marks = marks;
    }

    /** The lines of a file that is gone on with behind lines whose bytes are no text. */
    static LineText lenient(Path file) {
        return new LineText(file, true);
    }

    /** What is wrong with the bytes of a line, where they were not refused; null when nothing is. */
    @Nullable
    String fault(String line) {
        return marks && WholeText.fault(line) != null ? UNDECODABLE : null;
    }

    /** Lines, one after the other. */
    interface Lines {

        /** The next one without its end; null where there is none. */
        @Nullable
        String next() throws IOException;

        /** Lets go of the file. */
        void close() throws IOException;
    }

    /** What it is called in messages. */
    String source() {
        return file.toString();
    }

    /** Whether it can be opened only once. */
    boolean isPipe() {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** Reads what can be opened only once to its end, so that it can be read twice. */
    void keep() {
        if (kept != null || !isPipe()) {
            return;
        }
        List<String> all = new ArrayList<>();
        try (BufferedReader text = opened()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                all.add(line);
            }
        } catch (IOException failed) {
            throw unreadable(failed, all.size());
        }
        kept = all;
    }

    /** Starts at the first line. */
    Lines open() {
        return kept == null ? new OfFile(opened()) : new Kept(kept.iterator());
    }

    private BufferedReader opened() {
        try {
            return TextFile.open(file, marks ? MARKING : StandardCharsets.UTF_8);
        } catch (NoSuchFileException absent) {
            throw new TransferException(source(), "there is no such file", absent);
        } catch (IOException failed) {
            throw unreadable(failed, 0);
        }
    }

    /**
     * What is told of a failure to read it.
     *
     * @param read how many lines have been read, at least
     */
    TransferException unreadable(IOException failed, long read) {
        if (failed instanceof CharacterCodingException) {
            long line = isPipe() ? 0 : undecodable();
            return line == 0
                    ? new TransferException(
                            source(), "its bytes behind line " + read + " are not UTF-8: expected that", failed)
                    : new JsonLinesException(source(), line, null, UNDECODABLE, failed);
        }
        String reason =
                failed instanceof ZipException ? String.valueOf(failed.getMessage()) : "cannot be read: " + failed;
        return new TransferException(source(), reason, failed);
    }

    /** The first line that is not UTF-8, from 1; 0 when it is not to be found. The reader that failed had read further. */
    private long undecodable() {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), MARKING.newDecoder()))) {
            long number = 1;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (WholeText.fault(line) != null) {
                    return number;
                }
                number++;
            }
        } catch (IOException gone) {
            // then without the line
        }
        return 0;
    }

    private record OfFile(BufferedReader text) implements Lines {
        @Override
        public @Nullable String next() throws IOException {
            return text.readLine();
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    private record Kept(Iterator<String> lines) implements Lines {
        @Override
        public @Nullable String next() {
            return lines.hasNext() ? lines.next() : null;
        }

        @Override
        public void close() {}
    }
}
