package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Saver;
import dev.hamilton.testkit.FrameTransferContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Both formats of Arrow keep what every format promises. */
final class ArrowContractTest {

    @TempDir
    Path folder;

    @Nested
    class Files extends FrameTransferContract {
        @Override
        protected Saver<DataFrame> saver(String place) {
            return ArrowSaver.of(folder.resolve(place + ".arrow")).rowsPerBatch(64);
        }

        @Override
        protected Loader<DataFrame> loader(String place) {
            return ArrowLoader.of(folder.resolve(place + ".arrow"));
        }
    }

    @Nested
    class Streams extends FrameTransferContract {
        @Override
        protected Saver<DataFrame> saver(String place) {
            return ArrowSaver.of(folder.resolve(place + ".arrows")).asStream().rowsPerBatch(64);
        }

        @Override
        protected Loader<DataFrame> loader(String place) {
            return ArrowLoader.of(folder.resolve(place + ".arrows"));
        }
    }
}
