package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Writes frames in row groups, which need not begin and end with them. Confined to one thread. */
final class RowSink implements FrameSink {

    private final RowWriter rows;
    private final ParquetWriter<RowWriter.Row> writer;

    RowSink(Path file, DataFrame first, CompressionCodecName compression, int rowsPerGroup) throws IOException {
        this.rows = new RowWriter(first);
        this.writer = rows.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Compression())
                .withCompressionCodec(compression)
                .withRowGroupRowCountLimit(rowsPerGroup)
                .withRowGroupSize(Long.MAX_VALUE)
                .build();
    }

    @Override
    public void write(DataFrame frame) throws IOException {
        rows.take(frame);
        RowWriter.Row row = new RowWriter.Row();
        for (row.number = 0; row.number < frame.rowCount(); row.number++) {
            writer.write(row);
        }
        rows.drop();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
