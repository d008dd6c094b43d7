package dev.hamilton.arrow;

import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.testkit.FrameStreamContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Both formats of Arrow keep what every format promises. */
final class ArrowContractTest {

    @TempDir
    Path folder;

    @Nested
    class Files extends FrameStreamContract {
        @Override
        protected StreamingSaver saver(String place) {
            return ArrowSaver.of(folder.resolve(place + ".arrow")).rowsPerBatch(ROWS);
        }

        @Override
        protected StreamingLoader loader(String place) {
            return ArrowLoader.of(folder.resolve(place + ".arrow"));
        }
    }

    @Nested
    class Streams extends FrameStreamContract {
        @Override
        protected StreamingSaver saver(String place) {
            return ArrowSaver.of(folder.resolve(place + ".arrows")).asStream().rowsPerBatch(ROWS);
        }

        @Override
        protected StreamingLoader loader(String place) {
            return ArrowLoader.of(folder.resolve(place + ".arrows"));
        }
    }
}
