package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameFile;
import dev.hamilton.columns.stream.FrameSink;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes a Parquet file, in the place of the one that is there; a reader sees the old file or the whole new one.
 *
 * <p>Every field is optional. Columns of objects are written by what their objects are, which must all be of one kind:
 * <ul>
 *   <li>numbers, booleans, strings and dates, as columns of them are;
 *   <li>{@code Instant} and {@code LocalDateTime}, in nanoseconds where one needs that, else in microseconds, which reach farther;
 *   <li>{@code BigDecimal}, with the largest scale of them, so that a scale that is less comes back larger, and with 38 digits, or more
 *       where they have more;
 *   <li>{@code BigInteger}, as 64 bits without a sign, where all have room in them;
 *   <li>{@code LocalTime}, {@code UUID} and {@code ByteBuffer}; enum constants by their names, which come back as strings;
 *   <li>collections as lists; maps as maps, whose values are of one kind, or as groups where values of several kinds stand under the
 *       same keys in all of them; records as groups, which come back as maps. These may be nested, 50 deep.
 * </ul>
 *
 * <p>Of several frames the first says how objects are stored, and later ones are refused that do not fit: save first what is typical.
 * A row group is in memory until it is whole: it has at most a million rows, and some 128 MB, compressed. Immutable; several threads may
 * save at once, and the last one's file stays.
 *
 * @since 0.1
 */
public final class ParquetSaver implements StreamingSaver {

    private static final int ROWS = 1_000_000;

    private final Path file;
    private final CompressionCodecName compression;
    private final int rowsPerGroup;

    private ParquetSaver(Path file, CompressionCodecName compression, int rowsPerGroup) {
        this.file = Objects.requireNonNull(file, "file");
        this.compression = Objects.requireNonNull(compression, "compression");
        this.rowsPerGroup = rowsPerGroup;
    }

    /** Writes a file, whose folder must be there, in row groups of at most a million rows or some 128 MB, compressed by Snappy. */
    public static ParquetSaver of(Path file) {
        return new ParquetSaver(file, CompressionCodecName.SNAPPY, ROWS);
    }

    /**
     * Compresses in another way: {@code UNCOMPRESSED}, {@code SNAPPY}, {@code GZIP}, {@code ZSTD} or {@code LZ4_RAW}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public ParquetSaver compression(CompressionCodecName codec) {
        Compression.unsupported(Objects.requireNonNull(codec, "codec")).ifPresent(what -> {
            throw new IllegalArgumentException(target() + ": cannot be " + what);
        });
        return new ParquetSaver(file, codec, rowsPerGroup);
    }

    /**
     * Writes row groups of at most so many rows.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public ParquetSaver rowsPerGroup(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a row group has at least 1 row, but is to have " + rows);
        }
        return new ParquetSaver(file, compression, rows);
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

    private FrameSink open(Path beside, DataFrame first) throws IOException {
        if (first.columnCount() == 0) {
            throw new TransferException(target(), "a frame without columns cannot be written as Parquet");
        }
        return new RowSink(beside, first, compression, rowsPerGroup);
    }

    private TransferException failure(Exception failed) {
        return new TransferException(target(), "cannot be written as Parquet: " + failed.getMessage(), failed);
    }
}
