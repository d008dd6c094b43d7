package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Saver;
import dev.hamilton.io.TransferException;
import dev.hamilton.io.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/**
 * Writes a Parquet file, in the place of the one that is there; a reader sees the old file or the whole new one.
 *
 * <p>Every field is optional; of the columns of objects those are written that hold {@code BigDecimal}, {@code Instant},
 * {@code LocalDateTime}, {@code LocalTime}, {@code UUID} or {@code ByteBuffer}. Immutable; several threads may save at once, and
 * the last one's file stays.
 *
 * @since 0.1
 */
public final class ParquetSaver implements Saver<DataFrame> {

    private static final int ROWS = 1_000_000;

    private final Path file;
    private final CompressionCodecName compression;
    private final int rowsPerGroup;

    private ParquetSaver(Path file, CompressionCodecName compression, int rowsPerGroup) {
        this.file = Objects.requireNonNull(file, "file");
        this.compression = Objects.requireNonNull(compression, "compression");
        this.rowsPerGroup = rowsPerGroup;
    }

    /** Writes a file, whose folder must be there, in row groups of at most a million rows, compressed by Snappy. */
    public static ParquetSaver of(Path file) {
        return new ParquetSaver(file, CompressionCodecName.SNAPPY, ROWS);
    }

    /** Compresses in another way: {@code UNCOMPRESSED}, {@code SNAPPY}, {@code GZIP} or {@code ZSTD}. */
    public ParquetSaver compression(CompressionCodecName codec) {
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
    public void save(DataFrame frame) {
        if (frame.columnCount() == 0) {
            throw new TransferException(target(), "a frame without columns cannot be written as Parquet");
        }
        try {
            WholeFile.write(file, beside -> write(frame, beside));
        } catch (IOException | RuntimeException failed) {
            throw new TransferException(target(), "cannot be written as Parquet: " + failed.getMessage(), failed);
        }
    }

    private void write(DataFrame frame, Path beside) throws IOException {
        RowWriter rows = new RowWriter(frame);
        try (ParquetWriter<RowWriter.Row> writer = rows.builder(new LocalOutputFile(beside))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Compression())
                .withCompressionCodec(compression)
                .withRowGroupRowCountLimit(rowsPerGroup)
                .withRowGroupSize(Long.MAX_VALUE)
                .build()) {
            RowWriter.Row row = new RowWriter.Row();
            for (row.number = 0; row.number < frame.rowCount(); row.number++) {
                writer.write(row);
            }
        }
    }
}
