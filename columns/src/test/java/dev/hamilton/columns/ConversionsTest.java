package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of one kind made of those of another, compared with each other, and filled by time. */
final class ConversionsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 2, 29, 12, 0);

    @Test
    void numbers_are_narrowed_or_the_row_is_told() {
        LongColumn longs = LongColumn.ofNullable(1L, null, -7L);
        assertThat(ShortColumn.from(longs)).isEqualTo(ShortColumn.ofNullable((short) 1, null, (short) -7));
        assertThat(ByteColumn.from(longs.asDoubles())).isEqualTo(ByteColumn.ofNullable((byte) 1, null, (byte) -7));
        assertThat(FloatColumn.from(longs)).isEqualTo(FloatColumn.ofNullable(1f, null, -7f));
        assertThat(FloatColumn.from(DoubleColumn.of(0.1, Double.NEGATIVE_INFINITY, Double.NaN, Float.MAX_VALUE)))
                .isEqualTo(FloatColumn.of(0.1f, Float.NEGATIVE_INFINITY, Float.NaN, Float.MAX_VALUE));
        DoubleColumn large = DoubleColumn.of(1, -1e300);
        assertThatThrownBy(() -> FloatColumn.from(large))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("row 1 holds -1.0E300, which is larger than any float");
        BooleanColumn small = BooleanColumn.of(true, false);
        assertThat(FloatColumn.from(small.choose(large, DoubleColumn.ofNullable(null, null))))
                .isEqualTo(FloatColumn.ofNullable(1f, null));
        FloatColumn floats = FloatColumn.of(1);
        assertThat(FloatColumn.from(floats)).isSameAs(floats);
        assertThatThrownBy(() -> ShortColumn.from(IntColumn.of(1, 40_000)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("row 1 holds 40000, which no short is equal to");
        assertThatThrownBy(() -> ByteColumn.from(IntColumn.of(-129)))
                .hasMessage("row 0 holds -129, which no byte is equal to");
        assertThatThrownBy(() -> ByteColumn.from(DoubleColumn.of(1, 0.5)))
                .hasMessage("row 1 holds 0.5, which is no whole number that fits");
    }

    @Test
    void every_column_says_its_values_as_strings() {
        assertThat(DoubleColumn.ofNullable(1.0, null).asStrings()).isEqualTo(StringColumn.of("1.0", null));
        assertThat(DateColumn.of(LocalDate.of(2024, 2, 29)).asStrings()).isEqualTo(StringColumn.of("2024-02-29"));
        assertThat(BooleanColumn.of(true).asStrings()).isEqualTo(StringColumn.of("true"));
        assertThat(ObjectColumn.of(YearMonth.of(2024, 2)).asStrings()).isEqualTo(StringColumn.of("2024-02"));
        StringColumn strings = StringColumn.of("", null);
        assertThat(strings.asStrings()).isEqualTo(strings);
    }

    @Test
    void objects_become_numbers_and_dates() {
        ObjectColumn<LocalDateTime> times = ObjectColumn.of(NOON, null, NOON.plusDays(1));
        assertThat(times.toDates(LocalDateTime::toLocalDate))
                .isEqualTo(DateColumn.ofNullable(LocalDate.of(2024, 2, 29), null, LocalDate.of(2024, 3, 1)));
        assertThat(times.toInts(LocalDateTime::getHour)).isEqualTo(IntColumn.ofNullable(12, null, 12));
        assertThat(times.toDoubles(time -> time.getDayOfMonth() / 2.0))
                .isEqualTo(DoubleColumn.ofNullable(14.5, null, 0.5));
    }

    @Test
    void columns_are_compared_with_each_other() {
        LocalDate day = NOON.toLocalDate();
        DateColumn dates = DateColumn.ofNullable(day, day, day, null);
        DateColumn others = DateColumn.ofNullable(day.plusDays(1), day, day.minusDays(1), day);
        assertThat(dates.isBefore(others)).isEqualTo(BooleanColumn.ofNullable(true, false, false, null));
        assertThat(dates.isAfter(others)).isEqualTo(BooleanColumn.ofNullable(false, false, true, null));
        assertThat(dates.equalTo(others)).isEqualTo(BooleanColumn.ofNullable(false, true, false, null));
        assertThat(StringColumn.of("a", "b", null, null).equalTo(StringColumn.of("a", "a", "a", null)))
                .isEqualTo(BooleanColumn.ofNullable(true, false, null, null));
        ObjectColumn<Instant> moments = ObjectColumn.of(Instant.EPOCH, Instant.EPOCH, null);
        ObjectColumn<Instant> more = ObjectColumn.of(Instant.EPOCH, Instant.MAX, Instant.MAX);
        assertThat(moments.equalTo(more)).isEqualTo(BooleanColumn.ofNullable(true, false, null));
        assertThat(moments.lessThan(more)).isEqualTo(BooleanColumn.ofNullable(false, true, null));
        assertThat(moments.greaterThan(more)).isEqualTo(BooleanColumn.ofNullable(false, false, null));
        assertThatThrownBy(() -> moments.lessThan(ObjectColumn.of(Instant.EPOCH)))
                .hasMessage("columns of different sizes: this one has 3 rows, the other 1");
    }

    @Test
    void objects_with_an_order_have_a_smallest_and_a_largest() {
        ObjectColumn<LocalDateTime> times = ObjectColumn.of(null, NOON, NOON.plusDays(1), NOON.minusDays(1), NOON);
        assertThat(times.min()).contains(NOON.minusDays(1));
        assertThat(times.max()).contains(NOON.plusDays(1));
        assertThat(times.head(1).max()).isEmpty();
        assertThatThrownBy(() -> ObjectColumn.of(new Object(), new Object()).min())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("have no natural order");
    }

    @Test
    void a_cell_is_an_object_of_its_class() {
        LocalDate date = DateColumn.of(NOON.toLocalDate()).get(0);
        String text = StringColumn.of("a").get(0);
        Double number = DoubleColumn.ofNullable(1.5, null).get(0);
        assertThat(date).isEqualTo(NOON.toLocalDate());
        assertThat(text).isEqualTo("a");
        assertThat(number).isEqualTo(1.5);
        assertThat(DoubleColumn.ofNullable(1.5, null).get(1)).isNull();
    }

    @Test
    void dates_that_are_missing_are_filled_with_one() {
        LocalDate day = NOON.toLocalDate();
        assertThat(DateColumn.ofNullable(null, day).fillNull(day.plusDays(1)))
                .isEqualTo(DateColumn.of(day.plusDays(1), day));
    }

    @Test
    void gaps_are_filled_on_straight_lines_by_time() {
        DoubleColumn x = DoubleColumn.ofNullable(null, 1.0, null, null, 5.0, null);
        ObjectColumn<LocalDateTime> times =
                ObjectColumn.of(null, NOON, NOON.plusNanos(100), NOON.plusNanos(300), NOON.plusNanos(400), null);
        assertThat(x.interpolate(times)).isEqualTo(DoubleColumn.ofNullable(null, 1.0, 2.0, 4.0, 5.0, null));
        assertThatThrownBy(() -> x.interpolate(times.select(new int[] {0, 1, 3, 2, 4, 5})))
                .hasMessage("the times of a gap must not go back, but that of row 3 is before that of the row before");
        assertThatThrownBy(() -> x.interpolate(times.shift(1)))
                .hasMessage("the time of row 1 is missing, but needed for a gap");
        assertThatThrownBy(() -> x.interpolate(ObjectColumn.of(LocalTime.NOON)))
                .hasMessage("columns of different sizes: this one has 6 rows, the other 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 300})
    void every_operation_of_a_group_is_that_of_its_rows_alone(int size) {
        Random random = new Random(size);
        DoubleColumn x = RandomColumns.of(size, 0.3, random);
        BooleanColumn key = RandomColumns.of(size, 0.1, random).greaterThan(0);
        Grouped<DoubleColumn> groups = x.over(key);
        for (BooleanColumn group : new BooleanColumn[] {key, key.not()}) {
            DoubleColumn alone = x.where(group);
            assertThat(groups.ewmSpan(4).mean().where(group))
                    .isEqualTo(alone.ewmSpan(4).mean());
            assertThat(groups.ewmAlpha(0.3).adjusted(false).mean().where(group))
                    .isEqualTo(alone.ewmAlpha(0.3).adjusted(false).mean());
            assertThat(groups.rankDescending(Ties.MIN).where(group)).isEqualTo(alone.rankDescending(Ties.MIN));
            assertThat(groups.fillForward().where(group)).isEqualTo(alone.fillForward());
            assertThat(groups.fillBackward().where(group)).isEqualTo(alone.fillBackward());
            assertThat(groups.interpolate().where(group)).isEqualTo(alone.interpolate());
            assertThat(groups.median().where(group).equalTo(alone.median()).all())
                    .isTrue();
            assertThat(groups.quantile(0.3)
                            .where(group)
                            .equalTo(alone.quantile(0.3))
                            .all())
                    .isTrue();
            assertThat(groups.median().where(group).count()).isEqualTo(alone.count() > 0 ? alone.size() : 0);
        }
        assertThatThrownBy(() -> groups.ewmSpan(0)).hasMessage("a span must be at least 1, but is 0.0");
        assertThatThrownBy(() -> groups.quantile(2)).hasMessage("a share must be from 0 to 1, but is 2.0");
    }
}
