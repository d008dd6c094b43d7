package dev.hamilton.parquet;

import dev.hamilton.columns.Column;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.column.statistics.Statistics;

/** The values of a column in a row group, each of which stands in a long, so that a {@link FlatChunk} can write them. Confined to one thread. */
interface LongValues {

    /**
     * Takes the values of some rows, without those that are missing.
     *
     * @param at where the first one goes
     * @return behind the last one
     */
    int take(Column column, int from, int to, long[] values, int at);

    /** How many rows of a column, from one on and before another, take at most about so many bytes: one at least. */
    int rowsIn(long bytes, Column column, int from, int to);

    /** How many bytes the values from one on and before another take one behind the other. */
    long bytes(long[] values, int from, int to);

    /** Puts the first {@code count} values one behind the other. */
    void put(long[] values, int count, OutputStream to) throws IOException;

    /** Tells statistics what lets them know the least and the largest of the first {@code count} values, of which there is one. */
    void tell(Statistics<?> statistics, long[] values, int count);

    /** Lets go of what is known of the values so far: none of them is asked for again. */
    void forget();
}
