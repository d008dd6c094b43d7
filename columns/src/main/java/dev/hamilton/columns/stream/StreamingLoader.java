package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Projection;

/**
 * Reads frames from a place that can be read piece by piece.
 *
 * @since 0.1
 */
public interface StreamingLoader extends Loader<DataFrame> {

    /** The rows of a frame, at most, where the place does not say and nobody else does. */
    int ROWS = 65_536;

    /**
     * The number of rows that a frame is to have.
     *
     * @return the number
     * @throws IllegalArgumentException when it is less than 1
     */
    static int requireRows(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a frame is to have at least 1 row, not " + rows);
        }
        return rows;
    }

    /**
     * Opens the place. The frames, one below the other, are what {@link #load(Projection)} gives; of what type a column is does not
     * depend on how the rows are dealt out to frames.
     *
     * @param wanted the columns of the frames, in the order in which they are to have them
     * @return the frames, to be closed by whoever asked for them
     * @throws dev.hamilton.io.TransferException when the place cannot be opened, or a wanted column is not there
     */
    FrameStream stream(Projection wanted);

    /**
     * Opens the place for all columns.
     *
     * @return the frames, to be closed by whoever asked for them
     * @throws dev.hamilton.io.TransferException when the place cannot be opened
     */
    default FrameStream stream() {
        return stream(Projection.all());
    }
}
