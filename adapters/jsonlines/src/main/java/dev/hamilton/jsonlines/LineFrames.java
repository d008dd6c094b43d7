package dev.hamilton.jsonlines;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import java.util.Optional;

/** Makes frames of so many lines. Confined to one thread. */
final class LineFrames implements FrameStream {

    private final Rows rows;
    private final LineReader lines;
    private final int most;
    private boolean begun;

    LineFrames(Rows rows, LineReader lines, int most) {
        this.rows = rows;
        this.lines = lines;
        this.most = most;
    }

    @Override
    public Optional<DataFrame> next() {
        DataFrame frame = rows.next(lines, most);
        if (frame.rowCount() == 0 && begun) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(frame);
    }

    @Override
    public void close() {
        lines.close();
    }
}
