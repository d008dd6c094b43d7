package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.OpenedFrames;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Arrow IPC file, in the file format (also called Feather 2) or in the stream format, whichever it is, compressed by LZ4 or ZSTD
 * or not. A stream may lack the mark of its end, so one that is cut between batches cannot be told from a whole one. Every batch is read; columns are made of the wanted vectors only. Immutable; may be used by several threads at once.
 *
 * @since 0.1
 */
public final class ArrowLoader implements StreamingLoader {

    private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

    /** What every message of a stream starts with. */
    private static final byte[] MARK = {-1, -1, -1, -1};

    /** What Arrow says of a stream that ends within a message, or within the number that says how long it is. */
    private static final String CUT = "Unexpected end of (stream|input).*|capacity < 0.*";

    /** How many bytes tell a stream. */
    static final int MARK_BYTES = MARK.length;

    private final Path file;

    private ArrowLoader(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** Reads a file. */
    public static ArrowLoader of(Path file) {
        return new ArrowLoader(file);
    }

    @Override
    public String source() {
        return file.toString();
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransferException also when this JVM keeps Arrow out of its memory, with the option that is needed
     */
    @Override
    public DataFrame load(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        try (BufferAllocator memory = OffHeap.open(source());
                FileChannel channel = open();
                ArrowReader reader = reader(channel, memory)) {
            return new Batches(source(), reader, memory, wanted).rest();
        } catch (IOException | RuntimeException failed) {
            throw failure(source(), failed);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Each record batch becomes a frame.
     *
     * @throws TransferException also when this JVM keeps Arrow out of its memory, with the option that is needed
     */
    @Override
    public FrameStream stream(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        BufferAllocator memory = OffHeap.open(source());
        FileChannel channel = null;
        try {
            channel = open();
            return OpenedFrames.of(source(), new BatchStream(source(), memory, reader(channel, memory), wanted));
        } catch (IOException | RuntimeException failed) {
            throw failure(source(), closing(memory, channel, failed));
        }
    }

    private static Exception closing(BufferAllocator memory, @Nullable FileChannel channel, Exception failed) {
        try (memory;
                channel) {
            return failed;
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
            return failed;
        }
    }

    private FileChannel open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TransferException(source(), Files.exists(file) ? "is no file" : "there is no such file");
        }
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    private ArrowReader reader(FileChannel channel, BufferAllocator memory) throws IOException {
        InputStream start = Channels.newInputStream(channel);
        boolean whole = Arrays.equals(start.readNBytes(MAGIC.length), MAGIC);
        channel.position(0);
        if (whole) {
            requireEnd(channel);
            return new WholeFileReader(channel, memory);
        }
        requireStream(source(), start.readNBytes(MARK.length));
        channel.position(0);
        return new ArrowStreamReader(channel, memory, CommonsCompressionFactory.INSTANCE);
    }

    /** Refuses a file of which a part is not there: its end, which says where the batches are, has the mark of its start. */
    private void requireEnd(FileChannel channel) throws IOException {
        byte[] end = new byte[0];
        if (channel.size() >= 2L * MAGIC.length) {
            channel.position(channel.size() - MAGIC.length);
            end = Channels.newInputStream(channel).readNBytes(MAGIC.length);
            channel.position(0);
        }
        if (!Arrays.equals(end, MAGIC)) {
            throw new TransferException(
                    source(),
                    "is not whole: it starts as a file of Arrow, which ends as it starts (ARROW1), and this does not:"
                            + " copy or write it again");
        }
    }

    /** Refuses what cannot be a stream, whose first number would be taken for the size of a message. */
    static void requireStream(String source, byte[] start) {
        if (!Arrays.equals(start, MARK)) {
            throw new TransferException(
                    source,
                    "is not Arrow: it starts neither as a file of Arrow nor as a stream of Arrow 0.15 or later");
        }
    }

    /** A failure to read a place as Arrow. */
    static TransferException failure(String source, Exception failed) {
        return failed instanceof TransferException known
                ? known
                : new TransferException(source, "cannot be read as Arrow: " + reason(failed), failed);
    }

    /** What Arrow says, in words where it gives numbers. */
    private static String reason(Exception failed) {
        String said = String.valueOf(failed.getMessage());
        return said.matches(CUT) ? "it ends in the midst of a batch: copy or write it again" : said;
    }
}
