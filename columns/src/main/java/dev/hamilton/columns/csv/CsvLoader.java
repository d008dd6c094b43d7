package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.MarkingCharset;
import dev.hamilton.columns.stream.OpenedFrames;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.io.Projection;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads a CSV file. The whole text is gone through, whichever columns are wanted; types are inferred and columns made of those
 * only. It is gone through again where the first fields of a column did not show its type, which it must not be changed for; what is
 * no regular file, such as a pipe, is kept for that. A stream goes through it twice, first for the types that are not declared, so that all frames have the same; once, where all
 * wanted columns are declared, which a pipe needs. Immutable; may be used by several threads at once.
 *
 * @since 0.1
 */
public final class CsvLoader implements StreamingLoader {

    private final Path file;
    private final CsvOptions options;
    private final int rowsPerFrame;

    private CsvLoader(Path file, CsvOptions options, int rowsPerFrame) {
        this.file = Objects.requireNonNull(file, "file");
        this.options = Objects.requireNonNull(options, "options");
        this.rowsPerFrame = rowsPerFrame;
    }

    /** Reads a file with the standard options. */
    public static CsvLoader of(Path file) {
        return of(file, CsvOptions.standard());
    }

    /** Reads a file. */
    public static CsvLoader of(Path file, CsvOptions options) {
        return new CsvLoader(file, options, StreamingLoader.ROWS);
    }

    /**
     * Streams frames of at most so many rows.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public CsvLoader rowsPerFrame(int rows) {
        return new CsvLoader(file, options, StreamingLoader.requireRows(rows));
    }

    @Override
    public String source() {
        return file.toString();
    }

    @Override
    public DataFrame load(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return CsvWhole.read(CsvText.ofFileOrPipe(file, options.charset()), options, wanted, CsvFaults.strict());
    }

    /**
     * Reads the rows that are whole, and notes those that are not: rows with too many or too few fields, with bytes that are not of the
     * charset, and with fields of wanted columns that are not of the type that is declared for theirs. (A type that is inferred is one
     * that all fields fit.) Where a quote does not close, or text follows the one that does, the line is left out in which the record
     * starts, and reading goes on in the next.
     *
     * @throws CsvException when the file cannot be read, its header is malformed, or it lacks what the options say
     * @throws dev.hamilton.io.TransferException when a wanted column is not there
     */
    public CsvSalvage loadLenient(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        CsvFaults faults = CsvFaults.lenient();
        CsvText text = CsvText.ofFileOrPipe(file, new MarkingCharset(options.charset()));
        DataFrame frame = CsvWhole.read(text, options, wanted, faults);
        return new CsvSalvage(frame, faults.all());
    }

    /**
     * {@inheritDoc}
     *
     * @throws CsvException also when the file is malformed; a field that is not of its column's type is told when its frame is asked
     *     for
     */
    @Override
    public FrameStream stream(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return OpenedFrames.of(
                source(), CsvFrames.of(CsvText.of(file, options.charset()), options, wanted, rowsPerFrame));
    }
}
