package dev.hamilton.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Writes one row group: flat columns one after the other, all else row by row through Parquet's own record writer. Pages are compressed as they
 * come, and are in memory until the group is whole. Confined to one thread.
 */
final class GroupWriter {

    private final ColumnChunkPageWriteStore pages;
    private final List<FlatChunk> chunks = new ArrayList<>();
    private final ColumnWriteStore others;
    private final RecordConsumer records;
    private long rows;

    /**
     * Begins a group.
     *
     * @param columns of the first frame: their types are those of all that follow
     */
    GroupWriter(
            MessageType schema,
            List<CellWriter> columns,
            BytesInputCompressor compressor,
            ParquetProperties properties) {
        pages = new ColumnChunkPageWriteStore(
                compressor,
                schema,
                properties.getAllocator(),
                properties.getColumnIndexTruncateLength(),
                properties.getPageWriteChecksumEnabled());
        List<Type> rest = new ArrayList<>();
        FlatChunk.Room room = new FlatChunk.Room();
        for (CellWriter column : columns) {
            if (column.flat() == null) {
                rest.add(column.type());
            } else {
                String[] path = {column.type().getName()};
                chunks.add(new FlatChunk(
                        column.type().asPrimitiveType(),
                        column.flat().get(),
                        pages.getPageWriter(schema.getColumnDescription(path)),
                        room));
            }
        }
        MessageType restSchema = new MessageType(schema.getName(), rest);
        others = properties.newColumnWriteStore(restSchema, pages);
        records = new ColumnIOFactory().getColumnIO(restSchema).getRecordWriter(others);
    }

    /** How many rows it has. */
    long rows() {
        return rows;
    }

    /** How many bytes it has in memory, about. */
    long size() {
        return others.getBufferedSize()
                + chunks.stream().mapToLong(FlatChunk::size).sum();
    }

    /**
     * Adds rows of a frame.
     *
     * @param coming how many rows are known to come, with these
     */
    void write(List<CellWriter> columns, int from, int to, int coming) throws IOException {
        List<CellWriter> rest = new ArrayList<>();
        int chunk = 0;
        for (CellWriter column : columns) {
            if (column.flat() == null) {
                rest.add(column);
            } else {
                chunks.get(chunk++).write(column.column(), from, to, coming);
            }
        }
        for (int row = from; row < to && !rest.isEmpty(); row++) {
            records.startMessage();
            for (int field = 0; field < rest.size(); field++) {
                rest.get(field).write(row, field, records);
            }
            records.endMessage();
        }
        rows += to - from;
    }

    /** Writes the group to the file. */
    void flush(ParquetFileWriter file) throws IOException {
        for (FlatChunk chunk : chunks) {
            chunk.finish();
        }
        records.flush();
        file.startBlock(rows);
        others.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
    }

    /** Lets go of the memory. */
    void close() {
        others.close();
        pages.close();
    }
}
