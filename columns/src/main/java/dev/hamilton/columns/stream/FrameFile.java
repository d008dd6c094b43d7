package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.TransferException;
import dev.hamilton.io.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of frames that is there as a whole or not at all. Immutable.
 *
 * @param file its folder must be there
 * @param format writes the frames in a new file beside
 * @param failure what is told of a frame that the format cannot write, and of a folder that is not there
 * @since 0.1
 */
public record FrameFile(Path file, Format format, Function<Exception, TransferException> failure) {

    /** Nothing is null. */
    public FrameFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(failure, "failure");
    }

    /** A way to write frames in a file. */
    @FunctionalInterface
    public interface Format {
        /**
         * Starts a file.
         *
         * @param beside the file, which is not there yet
         * @param first the first frame, which is still to be written
         * @throws IOException when it cannot be written
         */
        FrameSink open(Path beside, DataFrame first) throws IOException;
    }

    /**
     * Writes all frames, in the place of the file that is there, and closes them.
     *
     * @throws TransferException when they cannot be written, as where the folder is not there, there is none, or one has other columns than the first; what the
     *     frames throw comes through
     */
    public void write(FrameStream frames) {
        try (frames) {
            requireFolder();
            SameColumns same = SameColumns.of(file.toString(), frames);
            WholeFile.write(file, beside -> write(same, beside));
        } catch (IOException failed) {
            throw failure.apply(failed);
        }
    }

    /** Before anything is read, as the failure itself would speak of the new file beside, which nobody knows. */
    private void requireFolder() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw failure.apply(new IllegalArgumentException("its folder " + folder + " does not exist"));
        }
        boolean replaced = !Files.exists(file) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (folder != null && replaced && !Files.isWritable(folder)) {
            throw failure.apply(new IllegalArgumentException("its folder " + folder + " takes no new files"));
        }
    }

    private void write(SameColumns frames, Path beside) throws IOException {
        try (FrameSink sink = open(frames, beside)) {
            for (Optional<DataFrame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                sink.write(frame.get());
            }
        }
    }

    /** A sink that tells what fails in it, so that it is not taken for what fails in the frames. */
    private FrameSink open(SameColumns frames, Path beside) {
        try {
            return new Telling(format.open(beside, frames.first()), failure);
        } catch (IOException | RuntimeException failed) {
            throw told(failed, failure);
        }
    }

    private static TransferException told(Exception failed, Function<Exception, TransferException> failure) {
        return failed instanceof TransferException known ? known : failure.apply(failed);
    }

    /** Tells what fails in a sink. */
    private record Telling(FrameSink sink, Function<Exception, TransferException> failure) implements FrameSink {
        @Override
        public void write(DataFrame frame) {
            try {
                sink.write(frame);
            } catch (IOException | RuntimeException failed) {
                throw told(failed, failure);
            }
        }

        @Override
        public void close() {
            try {
                sink.close();
            } catch (IOException | RuntimeException failed) {
                throw told(failed, failure);
            }
        }
    }
}
