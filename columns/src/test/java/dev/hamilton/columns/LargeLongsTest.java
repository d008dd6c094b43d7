package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whole numbers that no double is equal to, such as ids and nanoseconds, where nothing but themselves is asked for. */
final class LargeLongsTest {

    private static final long BIG = 9_007_199_254_740_992L; // 2^53: the next double is 2 more
    private static final LongColumn IDS = LongColumn.ofNullable(BIG + 1, BIG, null, BIG + 2);

    @Test
    void are_compared_exactly_with_a_number() {
        assertThat(IDS.equalTo(BIG + 1)).isEqualTo(BooleanColumn.ofNullable(true, false, null, false));
        assertThat(IDS.greaterThan(BIG)).isEqualTo(BooleanColumn.ofNullable(true, false, null, true));
        assertThat(IDS.greaterOrEqual(BIG + 1)).isEqualTo(BooleanColumn.ofNullable(true, false, null, true));
        assertThat(IDS.lessThan(BIG + 1)).isEqualTo(BooleanColumn.ofNullable(false, true, null, false));
        assertThat(IDS.lessOrEqual(BIG + 1)).isEqualTo(BooleanColumn.ofNullable(true, true, null, false));
    }

    @Test
    void are_compared_exactly_with_doubles() {
        assertThat(IDS.equalTo((double) BIG)).isEqualTo(BooleanColumn.ofNullable(false, true, null, false));
        assertThat(IDS.greaterThan((double) BIG)).isEqualTo(BooleanColumn.ofNullable(true, false, null, true));
        DoubleColumn doubles = DoubleColumn.of(BIG, BIG, BIG, BIG);
        assertThat(IDS.greaterThan(doubles)).isEqualTo(BooleanColumn.ofNullable(true, false, null, true));
        assertThat(doubles.lessThan(IDS)).isEqualTo(IDS.greaterThan(doubles));
        assertThat(doubles.equalTo(IDS)).isEqualTo(BooleanColumn.ofNullable(false, true, null, false));
        assertThat(doubles.equalTo(BIG + 1)).isEqualTo(BooleanColumn.of(false, false, false, false));
        assertThat(FloatColumn.of((float) BIG).lessThan(BIG + 1)).isEqualTo(BooleanColumn.of(true));
    }

    @Test
    void are_compared_with_doubles_as_decimals_are() {
        double[] doubles = {
            0,
            -0.0,
            0.5,
            BIG,
            BIG + 2,
            -BIG,
            0x1p63,
            Math.nextDown(0x1p63),
            -0x1p63,
            Math.nextDown(-0x1p63),
            1e300,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        long[] longs = {0, 1, BIG, BIG + 1, BIG + 2, -BIG - 1, Long.MAX_VALUE, Long.MAX_VALUE - 512, Long.MIN_VALUE};
        for (double fraction : doubles) {
            for (long whole : longs) {
                int compared = Double.isInfinite(fraction)
                        ? Double.compare(0, fraction)
                        : new BigDecimal(whole).compareTo(new BigDecimal(fraction));
                assertComparedAs(
                        OptionalInt.of(compared), LongColumn.of(whole), whole, DoubleColumn.of(fraction), fraction);
            }
        }
        assertComparedAs(OptionalInt.empty(), LongColumn.of(1), 1, DoubleColumn.of(Double.NaN), Double.NaN);
    }

    /** That all ways to ask agree; nothing holds where there is no order, as of NaN. */
    private static void assertComparedAs(
            OptionalInt order, LongColumn longs, long whole, DoubleColumn doubles, double fraction) {
        String name = whole + " and " + fraction;
        BooleanColumn less = BooleanColumn.of(order.isPresent() && order.getAsInt() < 0);
        BooleanColumn same = BooleanColumn.of(order.isPresent() && order.getAsInt() == 0);
        BooleanColumn more = BooleanColumn.of(order.isPresent() && order.getAsInt() > 0);
        assertThat(longs.lessThan(fraction)).as(name).isEqualTo(less);
        assertThat(longs.lessThan(doubles)).as(name).isEqualTo(less);
        assertThat(longs.lessOrEqual(doubles)).as(name).isEqualTo(less.or(same));
        assertThat(longs.equalTo(fraction)).as(name).isEqualTo(same);
        assertThat(longs.equalTo(doubles)).as(name).isEqualTo(same);
        assertThat(longs.greaterOrEqual(doubles)).as(name).isEqualTo(more.or(same));
        assertThat(longs.greaterThan(fraction)).as(name).isEqualTo(more);
        assertThat(doubles.lessThan(longs)).as(name).isEqualTo(more);
        assertThat(doubles.lessThan(whole)).as(name).isEqualTo(more);
        assertThat(doubles.equalTo(whole)).as(name).isEqualTo(same);
        assertThat(doubles.greaterThan(whole)).as(name).isEqualTo(less);
        assertThat(doubles.greaterOrEqual(longs)).as(name).isEqualTo(less.or(same));
    }

    @Test
    void numbers_with_fractions_are_compared_with_a_whole_one() {
        NumericColumn doubles = DoubleColumn.ofNullable(1.5, null, 2.0, Double.NaN);
        assertThat(doubles.greaterThan(1)).isEqualTo(BooleanColumn.ofNullable(true, null, true, false));
        assertThat(doubles.equalTo(2L)).isEqualTo(BooleanColumn.ofNullable(false, null, true, false));
        assertThat(FloatColumn.of(0.5f, 1).lessThan(1)).isEqualTo(BooleanColumn.of(true, false));
        assertThat(IntColumn.of(1, 2).lessThan(1.5)).isEqualTo(BooleanColumn.of(true, false));
        assertThat(IntColumn.of(1, 2).lessThan(1L << 40)).isEqualTo(BooleanColumn.of(true, true));
    }

    @Test
    void have_ranks_of_their_own() {
        assertThat(IDS.rank()).isEqualTo(DoubleColumn.ofNullable(2.0, 1.0, null, 3.0));
        assertThat(IDS.rankDescending(Ties.MIN)).isEqualTo(DoubleColumn.ofNullable(2.0, 3.0, null, 1.0));
        assertThat(IDS.over(IntColumn.of(1, 1, 1, 2)).rank()).isEqualTo(DoubleColumn.ofNullable(2.0, 1.0, null, 1.0));
    }

    @Test
    void differ_by_what_they_differ() {
        LongColumn nanos = LongColumn.ofNullable(BIG * 100, BIG * 100 + 99, null, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(nanos.diff(1)).isEqualTo(DoubleColumn.ofNullable(null, 99.0, null, null, -0x1p64));
        assertThat(nanos.diff(-1)).isEqualTo(DoubleColumn.ofNullable(-99.0, null, null, 0x1p64, null));
        IntColumn key = IntColumn.of(1, 1, 1, 1, 2);
        assertThat(nanos.over(key).diff(1)).isEqualTo(DoubleColumn.ofNullable(null, 99.0, null, null, null));
    }

    @Test
    void are_moved_within_groups_as_they_are() {
        IntColumn key = IntColumn.ofNullable(1, 1, 1, null);
        assertThat(IDS.over(key).shift(1)).isEqualTo(LongColumn.ofNullable(null, BIG + 1, BIG, null));
        assertThat(IDS.over(key).fillForward()).isEqualTo(LongColumn.ofNullable(BIG + 1, BIG, BIG, null));
        assertThat(IDS.over(key).fillBackward()).isEqualTo(LongColumn.ofNullable(BIG + 1, BIG, null, null));
        NumericColumn ints = IntColumn.of(1, 2, 3, 4);
        assertThat(ints.over(key).shift(-1)).isEqualTo(IntColumn.ofNullable(2, 3, null, null));
        assertThat(ints.over(key).shift(-1, 0)).isEqualTo(IntColumn.ofNullable(2, 3, 0, null));
    }

    @Test
    void stay_what_they_are_in_aggregates() {
        DataFrame frame = DataFrame.of("key", IntColumn.of(1, 1, 1, 1), "id", IDS);
        assertThat(frame.groupBy("key")
                        .aggregate(
                                Aggregation.min("id").as("min"),
                                Aggregation.max("id").as("max"),
                                Aggregation.first("id").as("first"),
                                Aggregation.last("id").as("last")))
                .isEqualTo(DataFrame.of(
                        "key", IntColumn.of(1),
                        "min", LongColumn.of(BIG),
                        "max", LongColumn.of(BIG + 2),
                        "first", LongColumn.of(BIG + 1),
                        "last", LongColumn.of(BIG + 2)));
    }

    @Test
    void are_different_in_frames_by_what_they_differ() {
        assertThat(difference(LongColumn.of(BIG + 1), LongColumn.of(BIG), 0))
                .isEqualTo("column 'x', row 0: 9007199254740993, not 9007199254740992");
        assertThat(difference(LongColumn.of(Long.MAX_VALUE), LongColumn.of(Long.MAX_VALUE - 300), 0))
                .contains("9223372036854775807, not 9223372036854775507");
        assertThat(difference(LongColumn.of(Long.MAX_VALUE), LongColumn.of(Long.MAX_VALUE - 300), 1e-16))
                .isEqualTo("no difference");
        assertThat(difference(LongColumn.of(BIG + 1), DoubleColumn.of(BIG), 0)).contains("not 9.007199254740992E15");
        assertThat(difference(LongColumn.of(BIG, 1), DoubleColumn.of(BIG, 1), 0))
                .isEqualTo("column 'x' is of long, not of double");
        assertThat(difference(LongColumn.of(BIG), DoubleColumn.of(Double.NaN), 1))
                .contains("not NaN");
    }

    private static String difference(Column actual, Column expected, double tolerance) {
        return DataFrame.of("x", actual)
                .differenceFrom(DataFrame.of("x", expected), tolerance)
                .toString();
    }
}
