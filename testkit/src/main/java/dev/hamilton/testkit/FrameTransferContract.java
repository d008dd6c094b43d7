package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Projection;
import dev.hamilton.io.Saver;
import dev.hamilton.io.TransferException;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * The promises of a {@link Saver} and a {@link Loader} of frames that write to and read from the same kind of place. A test
 * class extends this, and supplies both.
 *
 * @since 0.1
 */
public abstract class FrameTransferContract {
    private static final int[] LENGTHS = {0, 1, 2, 63, 64, 65, 300};

    /** Called by subclasses. */
    protected FrameTransferContract() {}

    /**
     * Writes to a place.
     *
     * @param place the place's name, a word; nothing is there when a test starts
     * @return a saver
     */
    protected abstract Saver<DataFrame> saver(String place);

    /**
     * Reads what the saver of that name has written.
     *
     * @param place the place's name
     * @return a loader
     */
    protected abstract Loader<DataFrame> loader(String place);

    /**
     * What a frame is after it was saved and loaded, where the place cannot keep it as it is.
     *
     * @param frame a frame with columns of doubles, floats, longs, ints, shorts, booleans, strings and dates
     * @return by default the frame itself
     */
    protected DataFrame kept(DataFrame frame) {
        return frame;
    }

    /**
     * A frame that the place cannot keep.
     *
     * @param frame a frame that it can
     * @return by default the frame with a column of threads
     */
    protected DataFrame refused(DataFrame frame) {
        return frame.with("things", ObjectColumn.of(new Thread(), null, new Thread()));
    }

    private static final double[] DOUBLES = {
        0.0, -0.0, 0.1, -1e300, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    private static final long[] LONGS = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1};
    private static final int[] INTS = {0, 7, Integer.MIN_VALUE, Integer.MAX_VALUE};
    private static final float[] FLOATS = {0.0f, 0.1f, -3e38f, Float.MAX_VALUE, Float.POSITIVE_INFINITY};
    private static final short[] SHORTS = {0, -1, Short.MIN_VALUE, Short.MAX_VALUE};
    private static final String[] STRINGS = {"", " ", "a", "ü,\"\n'", "\uD83D\uDE00", "NULL", "1"};
    private static final LocalDate[] DATES = {
        LocalDate.EPOCH, LocalDate.of(1582, 10, 15), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31)
    };

    /** Random cells of every kind that formats must keep, those that they like to lose among them. */
    static DataFrame frame(int rows, double missing, Random random) {
        DoubleColumn.Builder doubles = DoubleColumn.builder();
        LongColumn.Builder longs = LongColumn.builder();
        IntColumn.Builder ints = IntColumn.builder();
        FloatColumn.Builder floats = FloatColumn.builder();
        ShortColumn.Builder shorts = ShortColumn.builder();
        BooleanColumn.Builder booleans = BooleanColumn.builder();
        StringColumn.Builder strings = StringColumn.builder();
        DateColumn.Builder dates = DateColumn.builder();
        for (int row = 0; row < rows; row++) {
            orMissing(random, missing, doubles::addMissing, at -> doubles.add(DOUBLES[at % DOUBLES.length]));
            orMissing(random, missing, longs::addMissing, at -> longs.add(LONGS[at % LONGS.length]));
            orMissing(random, missing, ints::addMissing, at -> ints.add(INTS[at % INTS.length]));
            orMissing(random, missing, floats::addMissing, at -> floats.add(FLOATS[at % FLOATS.length]));
            orMissing(random, missing, shorts::addMissing, at -> shorts.add(SHORTS[at % SHORTS.length]));
            orMissing(random, missing, booleans::addMissing, at -> booleans.add(at % 2 == 0));
            orMissing(random, missing, strings::addMissing, at -> strings.add(STRINGS[at % STRINGS.length]));
            orMissing(random, missing, dates::addMissing, at -> dates.add(DATES[at % DATES.length]));
        }
        return DataFrame.of(
                "doubles", doubles.build(),
                "longs", longs.build(),
                "ints", ints.build(),
                "floats", floats.build(),
                "shorts", shorts.build(),
                "booleans", booleans.build(),
                "strings", strings.build(),
                "dates", dates.build());
    }

    private static void orMissing(Random random, double share, Runnable missing, IntConsumer present) {
        if (random.nextDouble() < share) {
            missing.run();
        } else {
            present.accept(random.nextInt(1000));
        }
    }

    /** What is saved is loaded again, whatever its length and whichever cells are missing. */
    @Test
    public void what_is_saved_is_loaded() {
        for (int rows : LENGTHS) {
            for (double missing : new double[] {0, 0.3, 1}) {
                long seed = 10L * rows + (long) (10 * missing);
                DataFrame frame = frame(rows, missing, new Random(seed));
                saver("round").save(frame);
                assertThat(loader("round").load()).as("seed %d", seed).isEqualTo(kept(frame));
            }
        }
    }

    /** Loading changes nothing. */
    @Test
    public void it_can_be_loaded_any_number_of_times() {
        DataFrame frame = frame(65, 0.2, new Random(1));
        saver("twice").save(frame);
        Loader<DataFrame> loader = loader("twice");
        assertThat(loader.load()).isEqualTo(loader.load()).isEqualTo(kept(frame));
    }

    /** Only the wanted columns come, in the order that is wanted. */
    @Test
    public void the_wanted_columns_come_in_the_wanted_order() {
        DataFrame frame = frame(65, 0.2, new Random(2));
        saver("some").save(frame);
        assertThat(loader("some").load(Projection.of("strings", "doubles")))
                .isEqualTo(kept(frame).select("strings", "doubles"));
        assertThat(loader("some").load(Projection.of("dates")))
                .isEqualTo(kept(frame).select("dates"));
    }

    /** A wanted column that is not there is told with the place and the nearest name. */
    @Test
    public void a_wanted_column_that_is_not_there_names_the_nearest() {
        saver("other").save(frame(3, 0, new Random(3)));
        assertThatThrownBy(() -> loader("other").load(Projection.of("doubels")))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(loader("other").source())
                .hasMessageContaining("did you mean 'doubles'?");
    }

    /** What is not there cannot be loaded, and the message says what. */
    @Test
    public void what_is_not_there_cannot_be_loaded() {
        assertThatThrownBy(() -> loader("nowhere").load())
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(loader("nowhere").source());
    }

    /** Saving replaces what was there. */
    @Test
    public void saving_replaces_what_was_there() {
        DataFrame before = frame(300, 0.2, new Random(4));
        DataFrame after = frame(2, 0.2, new Random(5)).drop("ints");
        saver("place").save(before);
        saver("place").save(after);
        assertThat(loader("place").load()).isEqualTo(kept(after));
    }

    /** Half of a character, which no charset can say, is kept or told with column and row, and never changed to a question mark. */
    @Test
    public void half_of_a_character_is_kept_or_told() {
        DataFrame text = DataFrame.of("strings", StringColumn.of("whole", null, "ha\uD83Dlf"));
        keptOrTold(text, "'strings'", "row 2");
        DataFrame name = DataFrame.of("na\uDE00me", DoubleColumn.of(1.5));
        keptOrTold(name, "'na\uDE00me'", "half of a character");
    }

    private void keptOrTold(DataFrame half, String... message) {
        DataFrame loaded;
        try {
            saver("half").save(half);
            loaded = loader("half").load();
        } catch (TransferException told) {
            assertThat(told).hasMessageContaining(saver("half").target()).hasMessageContainingAll(message);
            return;
        }
        assertThat(loaded).isEqualTo(half);
    }

    /** Null is told by the name of what was to be given. */
    @Test
    @SuppressWarnings("NullAway") // null is given on purpose
    public void null_is_told_by_name() {
        saver("null").save(frame(3, 0, new Random(7)));
        assertThatThrownBy(() -> saver("null").save(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("frame");
        assertThatThrownBy(() -> loader("null").load(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("wanted");
    }

    /** A frame that cannot be saved leaves the place as it was, and the message says which place. */
    @Test
    public void what_cannot_be_saved_leaves_the_place_as_it_was() {
        DataFrame before = frame(3, 0, new Random(6));
        saver("kept").save(before);
        DataFrame refused = refused(before);
        assertThatThrownBy(() -> saver("kept").save(refused))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(saver("kept").target());
        assertThat(loader("kept").load()).isEqualTo(kept(before));
    }
}
