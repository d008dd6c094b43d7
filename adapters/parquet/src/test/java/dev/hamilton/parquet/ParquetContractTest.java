package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Saver;
import dev.hamilton.testkit.FrameTransferContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class ParquetContractTest extends FrameTransferContract {

    @TempDir
    Path folder;

    @Override
    protected Saver<DataFrame> saver(String place) {
        return ParquetSaver.of(folder.resolve(place + ".parquet")).rowsPerGroup(64);
    }

    @Override
    protected Loader<DataFrame> loader(String place) {
        return ParquetLoader.of(folder.resolve(place + ".parquet"));
    }
}
