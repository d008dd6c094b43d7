package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Projection;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads a CSV file. The whole text is gone through, whichever columns are wanted; types are inferred and columns made of those
 * only. Immutable; may be used by several threads at once.
 *
 * @since 0.1
 */
public final class CsvLoader implements Loader<DataFrame> {

    private final Path file;
    private final CsvOptions options;

    private CsvLoader(Path file, CsvOptions options) {
        this.file = Objects.requireNonNull(file, "file");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Reads a file with the standard options. */
    public static CsvLoader of(Path file) {
        return of(file, CsvOptions.standard());
    }

    /** Reads a file. */
    public static CsvLoader of(Path file, CsvOptions options) {
        return new CsvLoader(file, options);
    }

    @Override
    public String source() {
        return file.toString();
    }

    @Override
    public DataFrame load(Projection wanted) {
        return Csv.read(file, options, wanted, CsvFaults.strict());
    }
}
