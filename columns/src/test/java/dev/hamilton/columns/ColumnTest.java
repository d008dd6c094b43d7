package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class ColumnTest {

    private static final LocalDate MAY = LocalDate.of(2020, 5, 31);

    @Test
    void a_missing_cell_has_no_value_and_says_so() {
        DoubleColumn column = DoubleColumn.ofNullable(1.0, null, Double.NaN);

        assertThat(column.get(0)).isEqualTo(1.0);
        assertThat(column.get(1)).isNull();
        assertThat(column.get(2)).isNaN();
        assertThat(column.isMissing(1)).isTrue();
        assertThat(column.missingCount()).isEqualTo(1);
        assertThat(column.count()).isEqualTo(2);
        assertThat(column.missing()).isEqualTo(BooleanColumn.of(false, true, false));
        assertThatThrownBy(() -> column.getDouble(1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "row 1 of this double column is missing: ask isMissing(1) first, or get(1), which gives null");
        assertThatThrownBy(() -> column.getDouble(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void every_kind_of_column_shows_its_type_size_and_first_values() {
        assertThat(DoubleColumn.ofNullable(1.0, null)).hasToString("double[2] 1.0, missing");
        assertThat(LongColumn.ofNullable(1L, null)).hasToString("long[2] 1, missing");
        assertThat(IntColumn.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .hasToString("int[11] 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...");
        assertThat(BooleanColumn.ofNullable(true, null)).hasToString("boolean[2] true, missing");
        assertThat(StringColumn.of("a", null)).hasToString("string[2] a, missing");
        assertThat(DateColumn.ofNullable(MAY, null)).hasToString("date[2] 2020-05-31, missing");
        assertThat(ObjectColumn.of(List.of(1), null)).hasToString("object[2] [1], missing");
        assertThat(DoubleColumn.of()).hasToString("double[0]");
    }

    @Test
    void columns_are_equal_by_kind_values_and_missing_cells() {
        assertThat(DoubleColumn.ofNullable(1.0, null)).isEqualTo(DoubleColumn.ofNullable(1.0, null));
        assertThat(DoubleColumn.ofNullable(1.0, null).hashCode())
                .isEqualTo(DoubleColumn.ofNullable(1.0, null).hashCode());
        assertThat(DoubleColumn.of(Double.NaN)).isEqualTo(DoubleColumn.of(Double.NaN));
        assertThat(DoubleColumn.of(0.0)).isNotEqualTo(DoubleColumn.of(-0.0));
        assertThat(DoubleColumn.ofNullable(1.0, null)).isNotEqualTo(DoubleColumn.of(1.0, 0.0));
        assertThat((Object) IntColumn.of(1)).isNotEqualTo(LongColumn.of(1));
        assertThat(StringColumn.of("a", null))
                .isEqualTo(StringColumn.of("a", null))
                .isNotEqualTo(StringColumn.of("a", ""));
        assertThat(ObjectColumn.of(List.of(1))).isEqualTo(ObjectColumn.of(List.of(1)));
        assertThat(DateColumn.of(MAY)).isEqualTo(DateColumn.ofEpochDays((int) MAY.toEpochDay()));
    }

    @Test
    void what_stands_behind_a_missing_cell_does_not_matter() {
        DoubleColumn one = DoubleColumn.ofNullable(1.0, null);
        DoubleColumn other = DoubleColumn.of(5, 1, 7)
                .where(BooleanColumn.of(false, true, false))
                .fillNull(0);
        DoubleColumn shifted = DoubleColumn.of(9, 1).shift(-1);

        assertThat(other).isEqualTo(DoubleColumn.of(1));
        assertThat(shifted).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Test
    void changing_an_array_does_not_change_the_column_made_of_it() {
        double[] array = {1, 2};
        DoubleColumn column = DoubleColumn.of(array);
        array[0] = 5;
        column.toArray(0)[1] = 5;

        assertThat(column).isEqualTo(DoubleColumn.of(1, 2));
    }

    @Test
    void rows_are_taken_shifted_and_filled() {
        StringColumn column = StringColumn.of("a", null, "c", "d", null);

        assertThat(column.slice(1, 3)).isEqualTo(StringColumn.of(null, "c"));
        assertThat(column.head(2)).isEqualTo(StringColumn.of("a", null));
        assertThat(column.tail(2)).isEqualTo(StringColumn.of("d", null));
        assertThat(column.head(9)).isEqualTo(column);
        assertThat(column.select(new int[] {3, 3, 1})).isEqualTo(StringColumn.of("d", "d", null));
        assertThat(column.shift(1)).isEqualTo(StringColumn.of(null, "a", null, "c", "d"));
        assertThat(column.shift(-3)).isEqualTo(StringColumn.of("d", null, null, null, null));
        assertThat(column.shift(Integer.MAX_VALUE).missingCount()).isEqualTo(5);
        assertThat(column.shift(Integer.MIN_VALUE).missingCount()).isEqualTo(5);
        assertThat(column.fillForward()).isEqualTo(StringColumn.of("a", "a", "c", "d", "d"));
        assertThat(column.fillBackward()).isEqualTo(StringColumn.of("a", "c", "c", "d", null));
        assertThat(column.fillNull("")).isEqualTo(StringColumn.of("a", "", "c", "d", ""));
        assertThatThrownBy(() -> column.select(new int[] {5})).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> column.head(-1)).hasMessage("a number of rows must not be negative, but is -1");
    }

    @Test
    void a_condition_keeps_the_rows_where_it_is_true() {
        BooleanColumn condition = BooleanColumn.ofNullable(true, null, false, true);

        assertThat(IntColumn.ofNullable(1, 2, 3, null).where(condition)).isEqualTo(IntColumn.ofNullable(1, null));
        assertThatThrownBy(() -> IntColumn.of(1).where(condition))
                .hasMessage("columns of different sizes: this one has 1 row, the other 4");
    }

    @Test
    void numbers_are_cast_exactly_or_not_at_all() {
        assertThat(DoubleColumn.ofNullable(1.0, null, -3.0).asInts()).isEqualTo(IntColumn.ofNullable(1, null, -3));
        assertThat(LongColumn.of(1L << 40).asDoubles()).isEqualTo(DoubleColumn.of(0x1p40));
        assertThat(IntColumn.ofNullable(1, null).asLongs()).isEqualTo(LongColumn.ofNullable(1L, null));
        assertThat(BooleanColumn.ofNullable(true, false, null).asInts()).isEqualTo(IntColumn.ofNullable(1, 0, null));
        assertThatThrownBy(() -> DoubleColumn.of(1, 1.5).asLongs())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("row 1 holds 1.5, which is no whole number that fits");
        assertThatThrownBy(() -> DoubleColumn.of(Double.NaN).asLongs()).hasMessageContaining("row 0 holds NaN");
        assertThatThrownBy(() -> DoubleColumn.of(0x1p63).asLongs()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LongColumn.of(1L << 40).asInts())
                .hasMessage("row 0 holds 1099511627776, which no int is equal to");
        assertThat(DoubleColumn.of(-0x1p63).asLongs()).isEqualTo(LongColumn.of(Long.MIN_VALUE));
    }

    @Test
    void whole_numbers_are_summed_and_compared_exactly() {
        long large = (1L << 53) + 1;

        assertThat(LongColumn.ofNullable(large, null, 1L).sumAsLong()).isEqualTo(large + 1);
        assertThatThrownBy(() -> LongColumn.of(Long.MAX_VALUE, 1).sumAsLong()).isInstanceOf(ArithmeticException.class);
        assertThat(LongColumn.of(large).equalTo(LongColumn.of(large - 1))).isEqualTo(BooleanColumn.of(false));
        assertThat(LongColumn.of(large).greaterThan(LongColumn.of(large - 1))).isEqualTo(BooleanColumn.of(true));
    }

    @Test
    void comparisons_are_missing_where_either_side_is() {
        DoubleColumn left = DoubleColumn.ofNullable(1.0, null, 3.0, Double.NaN, 2.0);
        DoubleColumn right = DoubleColumn.ofNullable(2.0, 2.0, null, 2.0, 2.0);

        assertThat(left.greaterThan(right)).isEqualTo(BooleanColumn.ofNullable(false, null, null, false, false));
        assertThat(left.greaterOrEqual(right)).isEqualTo(BooleanColumn.ofNullable(false, null, null, false, true));
        assertThat(left.lessThan(right)).isEqualTo(BooleanColumn.ofNullable(true, null, null, false, false));
        assertThat(left.lessOrEqual(right)).isEqualTo(BooleanColumn.ofNullable(true, null, null, false, true));
        assertThat(left.equalTo(right)).isEqualTo(BooleanColumn.ofNullable(false, null, null, false, true));
        assertThat(left.greaterThan(1.5)).isEqualTo(BooleanColumn.ofNullable(false, null, true, false, true));
        assertThat(left.greaterOrEqual(1)).isEqualTo(BooleanColumn.ofNullable(true, null, true, false, true));
        assertThat(left.lessThan(2)).isEqualTo(BooleanColumn.ofNullable(true, null, false, false, false));
        assertThat(left.lessOrEqual(2)).isEqualTo(BooleanColumn.ofNullable(true, null, false, false, true));
        assertThat(left.equalTo(3)).isEqualTo(BooleanColumn.ofNullable(false, null, true, false, false));
        assertThatThrownBy(() -> left.lessThan(DoubleColumn.of(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logic_knows_that_a_missing_value_is_unknown() {
        BooleanColumn left = BooleanColumn.ofNullable(true, true, true, false, false, false, null, null, null);
        BooleanColumn right = BooleanColumn.ofNullable(true, false, null, true, false, null, true, false, null);

        assertThat(left.and(right))
                .isEqualTo(BooleanColumn.ofNullable(true, false, null, false, false, false, null, false, null));
        assertThat(left.or(right))
                .isEqualTo(BooleanColumn.ofNullable(true, true, true, true, false, null, true, null, null));
        assertThat(left.not())
                .isEqualTo(BooleanColumn.ofNullable(false, false, false, true, true, true, null, null, null));
        assertThat(left.any()).isTrue();
        assertThat(left.all()).isFalse();
        assertThat(left.countTrue()).isEqualTo(3);
        assertThat(BooleanColumn.ofNullable(true, null).all()).isTrue();
        assertThat(BooleanColumn.ofNullable(false, null).any()).isFalse();
        assertThat(BooleanColumn.ofNullable(true, null).fillNull(false)).isEqualTo(BooleanColumn.of(true, false));
    }

    @Test
    void dates_know_their_parts() {
        DateColumn dates = DateColumn.ofNullable(MAY, null, LocalDate.of(1969, 12, 31), LocalDate.of(2024, 2, 29));

        assertThat(dates.year()).isEqualTo(IntColumn.ofNullable(2020, null, 1969, 2024));
        assertThat(dates.quarter()).isEqualTo(IntColumn.ofNullable(2, null, 4, 1));
        assertThat(dates.month()).isEqualTo(IntColumn.ofNullable(5, null, 12, 2));
        assertThat(dates.dayOfMonth()).isEqualTo(IntColumn.ofNullable(31, null, 31, 29));
        assertThat(dates.dayOfYear()).isEqualTo(IntColumn.ofNullable(152, null, 365, 60));
        assertThat(dates.dayOfWeek()).isEqualTo(IntColumn.ofNullable(7, null, 3, 4));
        assertThat(dates.isMonthEnd()).isEqualTo(BooleanColumn.ofNullable(true, null, true, true));
        assertThat(dates.isQuarterEnd()).isEqualTo(BooleanColumn.ofNullable(false, null, true, false));
        assertThat(dates.epochDays().getInt(2)).isEqualTo(-1);
        assertThat(dates.getDate(3)).isEqualTo("2024-02-29");
        assertThat(dates.isBefore(MAY)).isEqualTo(BooleanColumn.ofNullable(false, null, true, false));
        assertThat(dates.isAfter(MAY)).isEqualTo(BooleanColumn.ofNullable(false, null, false, true));
        assertThat(dates.equalTo(MAY)).isEqualTo(BooleanColumn.ofNullable(true, null, false, false));
        assertThat(dates.between(LocalDate.of(1969, 12, 31), MAY))
                .isEqualTo(BooleanColumn.ofNullable(true, null, true, false));
    }

    @Test
    void an_object_column_keeps_the_class_of_its_objects() {
        ObjectColumn<List<Integer>> column = ObjectColumn.of(List.of(1), null);
        List<Integer> first = column.getObject(0);

        assertThat(first).containsExactly(1);
        assertThat(column.get(1)).isNull();
        assertThat(column.shift(1).getObject(1)).containsExactly(1);
    }
}
