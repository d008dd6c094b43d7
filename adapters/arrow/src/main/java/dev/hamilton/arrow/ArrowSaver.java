package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameFile;
import dev.hamilton.columns.stream.FrameSink;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.compression.NoCompressionCodec;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;

/**
 * Writes an Arrow IPC file, in the place of the one that is there; a reader sees the old file or the whole new one.
 *
 * <p>Every field may be null; of the columns of objects those are written that hold {@code BigDecimal}, {@code Instant},
 * {@code LocalDateTime}, {@code LocalTime}, {@code ByteBuffer} or enum constants, by their names. Of several frames the first says how
 * objects are stored, and later ones are refused that do not fit: save first what is typical. Not compressed unless that is wanted.
 * Immutable; several threads may save at once, and the last one's file stays.
 *
 * @since 0.1
 */
public final class ArrowSaver implements StreamingSaver {

    /** The rows of a record batch, where nobody says otherwise. */
    static final int ROWS = 65_536;

    private final Path file;
    private final boolean stream;
    private final int rowsPerBatch;
    private final CodecType compression;

    private ArrowSaver(Path file, boolean stream, int rowsPerBatch, CodecType compression) {
        this.file = Objects.requireNonNull(file, "file");
        this.stream = stream;
        this.rowsPerBatch = rowsPerBatch;
        this.compression = Objects.requireNonNull(compression, "compression");
    }

    /** Writes a file, whose folder must be there, in the file format (also called Feather 2), in batches of at most 65536 rows. */
    public static ArrowSaver of(Path file) {
        return new ArrowSaver(file, false, ROWS, CodecType.NO_COMPRESSION);
    }

    /** Writes the stream format into the file. */
    public ArrowSaver asStream() {
        return new ArrowSaver(file, true, rowsPerBatch, compression);
    }

    /**
     * Compresses the columns of every batch by {@code ZSTD}, or not, as by {@code NO_COMPRESSION}.
     *
     * @throws IllegalArgumentException when it is {@code LZ4_FRAME}: Arrow for Java can take minutes to write a million numbers by it
     */
    public ArrowSaver compression(CodecType codec) {
        if (codec == CodecType.LZ4_FRAME) {
            throw new IllegalArgumentException(
                    target() + ": is not written by LZ4, for which Arrow for Java can take minutes: use ZSTD");
        }
        return new ArrowSaver(file, stream, rowsPerBatch, codec);
    }

    /**
     * Writes record batches of at most so many rows.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public ArrowSaver rowsPerBatch(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a record batch has at least 1 row, but is to have " + rows);
        }
        return new ArrowSaver(file, stream, rows, compression);
    }

    @Override
    public String target() {
        return file.toString();
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransferException also when this JVM keeps Arrow out of its memory, with the option that is needed
     */
    @Override
    public void saveAll(FrameStream frames) {
        Objects.requireNonNull(frames, "frames");
        new FrameFile(file, this::open, failed -> failure(target(), failed)).write(frames);
    }

    private FrameSink open(Path beside, DataFrame first) throws IOException {
        BufferAllocator memory = OffHeap.open(target());
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new BatchSink(memory, first, rowsPerBatch, root -> writer(root, channel));
        } catch (IOException | RuntimeException failed) {
            memory.close();
            throw failed;
        }
    }

    private ArrowWriter writer(VectorSchemaRoot root, FileChannel channel) {
        CompressionCodec.Factory codecs = compression == CodecType.NO_COMPRESSION
                ? NoCompressionCodec.Factory.INSTANCE
                : CommonsCompressionFactory.INSTANCE;
        return stream
                ? new ArrowStreamWriter(root, null, channel, IpcOption.DEFAULT, codecs, compression)
                : new ArrowFileWriter(root, null, channel, Map.of(), IpcOption.DEFAULT, codecs, compression);
    }

    /** A failure to write Arrow to a place. */
    static TransferException failure(String target, Exception failed) {
        return failed instanceof TransferException known
                ? known
                : new TransferException(target, "cannot be written as Arrow: " + failed.getMessage(), failed);
    }
}
