package dev.hamilton.duckdb;

import dev.hamilton.columns.DataFrame;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * The table function that gives DuckDB the rows of a frame. One thread at a time reads a frame, so that the rows come in order;
 * thread-safe, because that is a thread of DuckDB's.
 */
final class LentFrames implements DuckDBTableFunction<LentFrames.Lent, LentFrames.Scan, Object> {

    /** What SQL calls it. */
    static final String FUNCTION = "hamilton_frame";

    private final Map<String, Lent> frames = new ConcurrentHashMap<>();

    /**
     * A frame whose columns DuckDB can read.
     *
     * @param writers the columns, in the order of the names
     */
    record Lent(int rowCount, List<String> names, List<CellWriter> writers) {

        /** Looks at the whole frame: what fails while DuckDB reads is told with a Java stack trace in the text. */
        static Lent of(DataFrame frame) {
            Names.requireDifferent("column", frame.names());
            List<CellWriter> writers = frame.names().stream()
                    .map(name -> CellWriter.of(name, frame.column(name)))
                    .toList();
            return new Lent(frame.rowCount(), frame.names(), writers);
        }
    }

    /**
     * Lends a frame, in the place of the one that had the name.
     *
     * @throws IllegalArgumentException when it holds what DuckDB cannot
     */
    void put(String name, DataFrame frame) {
        frames.put(name, Lent.of(frame));
    }

    @Override
    public Lent bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        String name = info.getParameter(0).getString();
        Lent frame = frames.get(name);
        if (frame == null) {
            throw new IllegalArgumentException("no frame '" + name + "' is lent");
        }
        for (int i = 0; i < frame.names().size(); i++) {
            frame.writers().get(i).declare(frame.names().get(i), info);
        }
        info.setCardinality(frame.rowCount(), true);
        return frame;
    }

    @Override
    public Scan init(DuckDBTableFunctionInitInfo info) {
        Lent frame = info.getBindData();
        info.setMaxThreads(1);
        List<CellWriter> wanted = new ArrayList<>();
        for (long i = 0; i < info.getColumnCount(); i++) {
            wanted.add(frame.writers().get((int) info.getColumnIndex(i)));
        }
        return new Scan(frame.rowCount(), wanted);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Scan scan = info.getInitData();
        int capacity = (int) chunk.capacity();
        int from = scan.next.getAndAdd(capacity);
        int count = Math.max(0, Math.min(capacity, scan.rowCount - from));
        for (int i = 0; i < scan.columns.size() && count > 0; i++) {
            scan.columns.get(i).write(from, count, chunk.vector(i));
        }
        return count;
    }

    /** One reading of a frame: the wanted columns, and the row that comes next. */
    static final class Scan {
        private final int rowCount;
        private final List<CellWriter> columns;
        private final AtomicInteger next = new AtomicInteger();

        Scan(int rowCount, List<CellWriter> columns) {
            this.rowCount = rowCount;
            this.columns = columns;
        }
    }
}
