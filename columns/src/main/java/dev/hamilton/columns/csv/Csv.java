package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Projection;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads and writes frames as CSV.
 *
 * <p>An empty field is a missing value, and the reverse, unless the options name others; an empty string is written with quotes, and a
 * field of quotes alone is read as one.
 * Doubles are written as {@link Double#toString(double)} writes them since Java 19, whatever Java it is, so they are read back
 * exactly. In a file of one column an empty line is a missing value; in others
 * it is skipped. A field has at most 16 000 000 characters. What is read and written is the same on every machine. Thread-safe.
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
        return CsvLoader.of(file, options).load(Projection.all());
    }

    /**
     * Reads the rows of a file that are whole, and notes those that are not, as {@link CsvLoader#loadLenient} does for all columns.
     *
     * @throws CsvException when the file cannot be read, its header is malformed, or it lacks what the options say
     */
    public static CsvSalvage readLenient(Path file, CsvOptions options) {
        return CsvLoader.of(file, options).loadLenient(Projection.all());
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
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(options, "options");
        return CsvWhole.read(CsvText.of(text, "the CSV text"), options, Projection.all(), CsvFaults.strict());
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
     * Writes a file, in the place of the one that is there, which stays when writing fails. Declared types are not looked at.
     *
     * @throws CsvException when it cannot be written, or would be read back as something else: the options would read a value as
     *     another or as missing, or something missing as a value, the frame has no columns, one has no name, a field has more than
     *     16 000 000 characters, or an object is no text, number, boolean, character, enum, UUID, time or length of time
     */
    public static void write(DataFrame frame, Path file, CsvOptions options) {
        CsvSaver.of(file, options).save(frame);
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
     * Writes text, and flushes the writer. Declared types are not looked at.
     *
     * @throws UncheckedIOException when the writer fails
     * @throws IllegalArgumentException when it would be read back as something else, as {@link #write(DataFrame, Path, CsvOptions)}
     *     says
     */
    public static void write(DataFrame frame, Writer text, CsvOptions options) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(options, "options");
        try {
            new CsvSink(text, options).write(frame);
            text.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
