package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameFile;
import dev.hamilton.columns.stream.FrameSink;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingSaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a CSV file, in the place of the one that is there, which stays when writing fails. Immutable; several threads may save
 * at once, and the last one's file stays.
 *
 * @since 0.1
 */
public final class CsvSaver implements StreamingSaver {

    private final Path file;
    private final CsvOptions options;

    private CsvSaver(Path file, CsvOptions options) {
        this.file = Objects.requireNonNull(file, "file");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Writes a file with the standard options. */
    public static CsvSaver of(Path file) {
        return of(file, CsvOptions.standard());
    }

    /** Writes a file. */
    public static CsvSaver of(Path file, CsvOptions options) {
        return new CsvSaver(file, options);
    }

    @Override
    public String target() {
        return file.toString();
    }

    @Override
    public void saveAll(FrameStream frames) {
        Objects.requireNonNull(frames, "frames");
        new FrameFile(file, this::open, this::failure).write(frames);
    }

    private CsvException failure(Exception failed) {
        boolean unfit = failed instanceof IllegalArgumentException; // says itself what
        return CsvException.atFile(
                target(), unfit ? String.valueOf(failed.getMessage()) : "cannot be written: " + failed, failed);
    }

    private FrameSink open(Path beside, DataFrame first) throws IOException {
        return new EncodedSink(
                new CsvSink(Files.newBufferedWriter(beside, options.charset()), options), options.charset());
    }
}
