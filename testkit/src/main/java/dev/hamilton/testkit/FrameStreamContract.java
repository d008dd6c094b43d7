package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The promises of a {@link StreamingSaver} and a {@link StreamingLoader} that write to and read from the same kind of place, beyond
 * those of savers and loaders. A test class extends this, and supplies both.
 *
 * @since 0.1
 */
public abstract class FrameStreamContract extends FrameTransferContract {

    /** The most rows that a frame of a stream has here. */
    protected static final int ROWS = 64;

    private static final int FRAMES = 40;
    private static final int HELD = 3; // the last one, the one at hand, and one that is still in a register

    /** Called by subclasses. */
    protected FrameStreamContract() {}

    @Override
    protected abstract StreamingSaver saver(String place);

    /**
     * {@inheritDoc}
     *
     * @return a loader whose frames have at most {@link #ROWS} rows, if the saver has written them
     */
    @Override
    protected abstract StreamingLoader loader(String place);

    private static List<DataFrame> all(FrameStream stream) {
        List<DataFrame> frames = new ArrayList<>();
        stream.forEach(frames::add);
        return frames;
    }

    private static DataFrame below(List<DataFrame> frames) {
        return DataFrame.concatRows(frames.toArray(new DataFrame[0]));
    }

    /** The rows of a frame, so many at a time. */
    private static FrameStream pieces(DataFrame frame, int rows) {
        Iterator<Integer> starts = IntStream.iterate(0, from -> from < frame.rowCount(), from -> from + rows)
                .iterator();
        return () -> starts.hasNext()
                ? Optional.of(starts.next()).map(from -> frame.slice(from, Math.min(from + rows, frame.rowCount())))
                : Optional.empty();
    }

    /** The frames of a stream are the rows of the place, in order and a few at a time; without rows there is one of none. */
    @Test
    public void a_stream_gives_the_rows_a_few_at_a_time() {
        for (int rows : new int[] {0, 1, 63, 64, 65, 300}) {
            DataFrame frame = frame(rows, 0.3, new Random(rows));
            saver("stream").save(frame);
            List<DataFrame> frames = all(loader("stream").stream());
            assertThat(below(frames)).as("%d rows", rows).isEqualTo(kept(frame));
            assertThat(frames)
                    .as("%d rows", rows)
                    .hasSize(Math.max(1, (rows + ROWS - 1) / ROWS))
                    .allMatch(each -> each.rowCount() <= ROWS);
        }
    }

    /** A column whose cells are missing in a frame is what it is in the others. */
    @Test
    public void a_column_is_the_same_in_every_frame() {
        DataFrame frame = DataFrame.concatRows(frame(ROWS, 1, new Random(7)), frame(ROWS, 0, new Random(8)));
        saver("same").save(frame);
        List<DataFrame> frames = all(loader("same").stream());
        assertThat(frames).hasSize(2);
        for (String name : frame.names()) {
            assertThat(frames)
                    .allMatch(each -> each.column(name).getClass()
                            == kept(frame).column(name).getClass());
        }
    }

    /** Only the wanted columns come; one that is not there is told. */
    @Test
    public void a_stream_has_the_wanted_columns() {
        DataFrame frame = frame(100, 0.2, new Random(9));
        saver("wanted").save(frame);
        assertThat(below(all(loader("wanted").stream(Projection.of("strings", "longs")))))
                .isEqualTo(kept(frame).select("strings", "longs"));
        assertThatThrownBy(() -> all(loader("wanted").stream(Projection.of("lnogs"))))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("did you mean 'longs'?");
    }

    /** What is not there cannot be opened, and the message says what. */
    @Test
    public void what_is_not_there_cannot_be_opened() {
        assertThatThrownBy(() -> loader("nowhere").stream())
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(loader("nowhere").source());
    }

    /** After the last frame there is none, however often it is asked for. */
    @Test
    public void after_the_last_frame_there_is_none() {
        saver("last").save(frame(3, 0, new Random(10)));
        try (FrameStream frames = loader("last").stream()) {
            assertThat(frames.next()).isPresent();
            assertThat(frames.next()).isEmpty();
            assertThat(frames.next()).isEmpty();
        }
    }

    /** A closed stream gives no frames, and does not let that pass for the end; closing it again does nothing. */
    @Test
    public void after_it_is_closed_a_stream_gives_no_frames() {
        saver("closed").save(frame(300, 0, new Random(15)));
        FrameStream frames = loader("closed").stream();
        assertThat(frames.next()).isPresent();
        frames.close();
        assertThatThrownBy(frames::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(loader("closed").source());
        frames.close();
    }

    /** A stream that was not read to its end holds nothing when it is closed. */
    @Test
    public void a_stream_can_be_left() {
        DataFrame frame = frame(300, 0.2, new Random(11));
        saver("left").save(frame);
        try (FrameStream frames = loader("left").stream()) {
            assertThat(frames.next()).isPresent();
        }
        saver("left").save(frame.head(5));
        assertThat(loader("left").load()).isEqualTo(kept(frame.head(5)));
    }

    /** Frames that are saved one after the other are loaded as one. */
    @Test
    public void frames_are_saved_one_below_the_other() {
        DataFrame frame = frame(333, 0.3, new Random(12));
        saver("pieces").saveAll(pieces(frame, 50));
        assertThat(loader("pieces").load()).isEqualTo(kept(frame));
        saver("pieces").saveAll(FrameStream.of(frame.head(0), frame.head(2), frame.head(0), frame.tail(1)));
        assertThat(loader("pieces").load()).isEqualTo(kept(DataFrame.concatRows(frame.head(2), frame.tail(1))));
    }

    /** What a frame throws comes through; the place is as it was, and the stream is closed. */
    @Test
    public void frames_that_fail_leave_the_place_as_it_was() {
        DataFrame before = frame(3, 0, new Random(13));
        DataFrame after = frame(300, 0, new Random(14));
        saver("fail").save(before);
        AtomicInteger closed = new AtomicInteger();
        FrameStream pieces = pieces(after, ROWS);
        FrameStream failing = new FrameStream() {
            @Override
            public Optional<DataFrame> next() {
                return Optional.of(pieces.next().orElseThrow(() -> new IllegalStateException("no more")));
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        assertThatThrownBy(() -> saver("fail").saveAll(failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(closed).hasValue(1);
        assertThat(loader("fail").load()).isEqualTo(kept(before));
    }

    /** Frames with other columns than the first are refused, and no frame at all; the place is as it was. */
    @Test
    public void frames_with_other_columns_are_refused() {
        DataFrame before = frame(3, 0, new Random(15));
        saver("others").save(before);
        refused(FrameStream.of(before, before, before.drop("ints")), "frame 3 has the columns [doubles, longs, floats");
        DataFrame doubles = before.with("ints", DoubleColumn.of(1, 2, 3));
        refused(FrameStream.of(before, doubles), "column 'ints' of frame 2 is a DoubleColumn, expected");
        refused(FrameStream.of(), "there is no frame to save");
        assertThat(loader("others").load()).isEqualTo(kept(before));
    }

    private void refused(FrameStream frames, String message) {
        assertThatThrownBy(() -> saver("others").saveAll(frames))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(saver("others").target())
                .hasMessageContaining(message);
    }

    /** Null is told by the name of what was to be given. */
    @Test
    @SuppressWarnings("NullAway") // null is given on purpose
    public void null_in_place_of_frames_is_told_by_name() {
        saver("null").save(frame(3, 0, new Random(16)));
        assertThatThrownBy(() -> saver("null").saveAll(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("frames");
        assertThatThrownBy(() -> loader("null").stream(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("wanted");
    }

    /** However many frames there are, no more than a few are held, while writing as while reading. */
    @Test
    public void no_frames_are_held() {
        LiveValues live = new LiveValues();
        AtomicInteger made = new AtomicInteger();
        FrameStream endless = () -> {
            assertThat(live.countDownTo(HELD)).as("frames held while writing").isLessThanOrEqualTo(HELD);
            int seed = made.incrementAndGet();
            return seed > FRAMES ? Optional.empty() : Optional.of(live.track(frame(ROWS, 0.1, new Random(seed))));
        };
        saver("many").saveAll(endless);
        LiveValues read = new LiveValues();
        AtomicInteger rows = new AtomicInteger();
        loader("many").stream().forEach(frame -> {
            rows.addAndGet(read.track(frame).rowCount());
            assertThat(read.countDownTo(HELD)).as("frames held while reading").isLessThanOrEqualTo(HELD);
        });
        assertThat(rows).hasValue(FRAMES * ROWS);
    }
}
