package dev.hamilton.parquet;

import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.testkit.FrameStreamContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class ParquetContractTest extends FrameStreamContract {

    @TempDir
    Path folder;

    @Override
    protected StreamingSaver saver(String place) {
        return ParquetSaver.of(folder.resolve(place + ".parquet")).rowsPerGroup(ROWS);
    }

    @Override
    protected StreamingLoader loader(String place) {
        return ParquetLoader.of(folder.resolve(place + ".parquet"));
    }
}
