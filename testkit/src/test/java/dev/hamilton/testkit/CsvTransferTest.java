package dev.hamilton.testkit;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.csv.CsvLoader;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.columns.csv.CsvSaver;
import dev.hamilton.columns.csv.CsvType;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.columns.stream.StreamingSaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** CSV keeps the promises of every format, if it is told the types: it does not store them. */
final class CsvTransferTest extends FrameStreamContract {

    @TempDir
    Path folder;

    private Path file(String place) {
        return folder.resolve(place + ".csv");
    }

    @Override
    protected StreamingSaver saver(String place) {
        return CsvSaver.of(file(place));
    }

    @Override
    protected StreamingLoader loader(String place) {
        CsvOptions options = CsvOptions.standard();
        for (String name : header(place)) {
            options = options.type(
                    name, CsvType.valueOf(name.substring(0, name.length() - 1).toUpperCase(Locale.ROOT)));
        }
        return CsvLoader.of(file(place), options).rowsPerFrame(ROWS);
    }

    private String[] header(String place) {
        try {
            return Files.exists(file(place))
                    ? Files.readAllLines(file(place)).get(0).split(",")
                    : new String[0];
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Half of a character of two is no text. */
    @Override
    protected DataFrame refused(DataFrame frame) {
        return frame.with("strings", StringColumn.of("\uD83D", "", ""));
    }
}
