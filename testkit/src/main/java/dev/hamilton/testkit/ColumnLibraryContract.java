package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.result.Tabular;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises of a library of columns and frames: a dataflow over rows computes the same over its columns as over Hamilton's,
 * functions over whole columns stand among functions over rows, and a request gives the library's frame. A test class of a library
 * extends this, and supplies frames.
 *
 * @param <F> the library's frames
 * @since 0.1
 */
public abstract class ColumnLibraryContract<F> {
    private static final int[] LENGTHS = {0, 1, 2, 63, 64, 65, 300};
    private static final double[] SHARES = {0, 0.3, 1};

    /** Called by subclasses. */
    protected ColumnLibraryContract() {}

    /**
     * A frame of the library, as a driver takes it.
     *
     * @param frame a frame with columns of doubles, floats, longs, ints, booleans, strings and dates
     * @return the same values, missing in the same rows
     */
    protected abstract Tabular<F> tabular(DataFrame frame);

    /**
     * A frame of the library as one of Hamilton's.
     *
     * @param frame a frame
     * @return the same values, missing in the same rows
     */
    protected abstract DataFrame toHamilton(F frame);

    /**
     * A dataflow over whole columns.
     *
     * @return a class with a method {@code twice}, from the library's column of doubles {@code x} to one that has twice the
     *     values
     */
    protected abstract Class<?> wholeColumns();

    /** A dataflow over rows that is written for no library. */
    static final class Rows {
        private Rows() {}

        static double sum(double x, long n) {
            return x + n;
        }

        static boolean isLarge(double sum) {
            return sum > 0;
        }

        static long next(long n) {
            return n + 1;
        }

        static float half(float f) {
            return f / 2;
        }

        static int count(int i, boolean flag) {
            return flag ? i : -i;
        }

        static String label(String text, boolean isLarge) {
            return isLarge ? text + "!" : text;
        }

        static LocalDate tomorrow(LocalDate day) {
            return day.plusDays(1);
        }

        static @Nullable Double known(double x) {
            return x > 1 ? x : null;
        }
    }

    /** A dataflow over rows that reads what a function over whole columns gives. */
    static final class Halves {
        private Halves() {}

        static double once(double twice) {
            return twice / 2;
        }
    }

    private static DataFrame frame(int rows, double missing, Random random) {
        DoubleColumn.Builder x = DoubleColumn.builder();
        LongColumn.Builder n = LongColumn.builder();
        IntColumn.Builder i = IntColumn.builder();
        BooleanColumn.Builder flag = BooleanColumn.builder();
        FloatColumn.Builder f = FloatColumn.builder();
        StringColumn.Builder text = StringColumn.builder();
        DateColumn.Builder day = DateColumn.builder();
        for (int row = 0; row < rows; row++) {
            int at = random.nextInt(1000);
            row(random, missing, x::addMissing, () -> x.add(at / 7.0 - 70));
            row(random, missing, n::addMissing, () -> n.add(at - (1L << 40)));
            row(random, missing, i::addMissing, () -> i.add(-at));
            row(random, missing, flag::addMissing, () -> flag.add(at % 2 == 0));
            row(random, missing, f::addMissing, () -> f.add(at / 7f));
            row(random, missing, text::addMissing, () -> text.add("t" + at));
            row(
                    random,
                    missing,
                    day::addMissing,
                    () -> day.add(LocalDate.of(1969, 12, 1).plusDays(at)));
        }
        return DataFrame.of(
                "x",
                x.build(),
                "n",
                n.build(),
                "i",
                i.build(),
                "flag",
                flag.build(),
                "f",
                f.build(),
                "text",
                text.build(),
                "day",
                day.build());
    }

    private static void row(Random random, double share, Runnable missing, Runnable present) {
        if (random.nextDouble() < share) {
            missing.run();
        } else {
            present.run();
        }
    }

    /** What goes to the library comes back. */
    @Test
    public void frames_are_kept() {
        for (int rows : LENGTHS) {
            for (double share : SHARES) {
                DataFrame frame = frame(rows, share, new Random(rows));
                assertThat(toHamilton(built(frame)))
                        .as("%d rows, %s missing", rows, share)
                        .isEqualTo(frame);
            }
        }
    }

    private F built(DataFrame frame) {
        Tabular<F> tabular = tabular(frame);
        List<NodeName> names = frame.names().stream().map(NodeName::new).toList();
        return tabular.resultBuilder()
                .build(names, Arrays.asList(tabular.columns().values().toArray()));
    }

    /** Functions of single values give the same as over Hamilton's columns, missing in the same rows. */
    @Test
    public void functions_over_rows_run_unchanged() {
        String[] wanted = {"sum", "isLarge", "next", "half", "count", "label", "tomorrow", "known", "x"};
        Driver driver = Driver.of(Rows.class);
        for (int rows : LENGTHS) {
            for (double share : SHARES) {
                DataFrame frame = frame(rows, share, new Random(rows + 1));
                requireSame(
                        toHamilton(driver.execute(tabular(frame), wanted)),
                        driver.execute(frame, wanted),
                        "%d rows, %s missing".formatted(rows, share));
            }
        }
    }

    /** A frame of Hamilton's may be asked for whatever the inputs are: the library's columns become Hamilton's. */
    @Test
    public void a_frame_of_hamiltons_is_made_of_the_librarys_columns() {
        String[] wanted = {"sum", "isLarge", "next", "half", "count", "label", "tomorrow", "known", "x"};
        Driver driver = Driver.of(Rows.class);
        for (int rows : LENGTHS) {
            for (double share : SHARES) {
                DataFrame frame = frame(rows, share, new Random(rows + 5));
                requireSame(
                        driver.request(wanted).inputs(tabular(frame)).run(DataFrame.results()),
                        driver.execute(frame, wanted),
                        "%d rows, %s missing".formatted(rows, share));
            }
        }
    }

    /** Functions of whole columns take and give the library's, among functions of single values. */
    @Test
    public void functions_over_whole_columns_stand_among_functions_over_rows() {
        Driver driver = Driver.of(wholeColumns(), Halves.class);
        for (int rows : LENGTHS) {
            DataFrame frame = frame(rows, 0, new Random(rows + 2));
            DataFrame results = toHamilton(driver.execute(tabular(frame), "twice", "once"));
            assertThat(results.column("once")).as("%d rows", rows).isEqualTo(frame.column("x"));
            assertThat(results.column("twice")).isEqualTo(frame.doubles("x").multiply(2));
        }
    }

    /** A single value stands in every row of a frame. */
    @Test
    public void single_values_stand_in_every_row() {
        Tabular<F> tabular = tabular(frame(65, 0, new Random(3)));
        Object x = tabular.columns().get("x");
        DataFrame results = toHamilton(tabular.resultBuilder()
                .build(
                        List.of(new NodeName("one"), new NodeName("x"), new NodeName("name")),
                        Arrays.asList(1.5, x, "a")));
        assertThat(results.names()).containsExactly("one", "x", "name");
        assertThat(results.column("one").get(64)).isEqualTo(1.5);
        assertThat(results.column("name").get(64)).isEqualTo("a");
        assertThat(results.rowCount()).isEqualTo(65);
    }

    /** Columns of different lengths make no frame. */
    @Test
    public void columns_of_different_lengths_are_told() {
        Tabular<F> tabular = tabular(frame(65, 0, new Random(4)));
        Object x = tabular.columns().get("x");
        Object other = tabular(frame(64, 0, new Random(4))).columns().get("x");
        assertThatThrownBy(() -> tabular.resultBuilder()
                        .build(List.of(new NodeName("x"), new NodeName("other")), Arrays.asList(x, other)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'x' has 65 rows, but 'other' has 64");
    }

    /* A column without a present row need not know of what. */
    private static void requireSame(DataFrame actual, DataFrame expected, String how) {
        assertThat(actual.names()).isEqualTo(expected.names());
        for (String name : expected.names()) {
            Column column = actual.column(name);
            if (column.count() == 0) {
                assertThat(expected.column(name).count())
                        .as("%s, %s", name, how)
                        .isZero();
                assertThat(column.size()).isEqualTo(expected.rowCount());
            } else {
                assertThat(column).as("%s, %s", name, how).isEqualTo(expected.column(name));
            }
        }
    }
}
