package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link StreamingLoader} opens: frames that end with {@link #close()}, so that what is left is not taken for all there was.
 * Confined to one thread.
 *
 * @since 0.1
 */
public final class OpenedFrames implements FrameStream {

    private final String source;
    private final FrameStream frames;
    private boolean closed;

    private OpenedFrames(String source, FrameStream frames) {
        this.source = Objects.requireNonNull(source, "source");
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /**
     * Frames that are closed with this, once.
     *
     * @param source where they are from, for the message
     */
    public static FrameStream of(String source, FrameStream frames) {
        return new OpenedFrames(source, frames);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when this is closed
     */
    @Override
    public Optional<DataFrame> next() {
        if (closed) {
            throw new IllegalStateException(
                    source + ": this stream of frames is closed: ask for them before, or open another");
        }
        return frames.next();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            frames.close();
        }
    }
}
