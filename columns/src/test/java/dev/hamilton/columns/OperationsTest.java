package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shifts with a fill, choices, ranks from the largest, gaps, bins, strings and dates. */
final class OperationsTest {

    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void a_shift_with_a_fill_fills_only_where_there_is_no_row(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            Random random = new Random(size);
            DataFrame frame = RandomFrames.of(size, missing, random);
            LocalDate day = LocalDate.of(2000, 1, 1);
            for (int by :
                    new int[] {0, 1, -1, 63, 64, -65, size, -size, size + 9, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                BooleanColumn outside = outside(size, by);
                for (Column[] pair : new Column[][] {
                    {frame.doubles("double").shift(by, 7.5), DoubleColumn.of(7.5)},
                    {frame.longs("long").shift(by, 7L), LongColumn.of(7)},
                    {frame.ints("int").shift(by, 7), IntColumn.of(7)},
                    {frame.booleans("boolean").shift(by, true), BooleanColumn.of(true)},
                    {frame.strings("string").shift(by, "fill"), StringColumn.of("fill")},
                    {frame.dates("date").shift(by, day), DateColumn.of(day)}
                }) {
                    String name = pair[0].typeName();
                    Column filled = pair[1].select(new int[size]);
                    assertThat(pair[0])
                            .as("%s shifted by %d of %d", name, by, size)
                            .isEqualTo(outside.choose(filled, frame.column(name).shift(by)));
                }
            }
        }
    }

    private static BooleanColumn outside(int size, int by) {
        BooleanColumn.Builder outside = BooleanColumn.builder();
        for (int row = 0; row < size; row++) {
            long from = (long) row - by;
            outside.add(from < 0 || from >= size);
        }
        return outside.build();
    }

    @Test
    void a_shift_in_groups_can_fill() {
        assertThat(DoubleColumn.ofNullable(1.0, 2.0, null, 4.0)
                        .over(IntColumn.of(1, 2, 1, 1))
                        .shift(1, 0))
                .isEqualTo(DoubleColumn.ofNullable(0.0, 0.0, 1.0, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void a_condition_chooses_cell_by_cell(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            Random random = new Random(size);
            DataFrame left = RandomFrames.of(size, missing, random);
            DataFrame right = RandomFrames.of(size, missing, random);
            BooleanColumn condition = RandomFrames.of(size, missing, random).booleans("boolean");
            for (String name : RandomFrames.NAMES) {
                Column chosen = condition.choose(left.column(name), right.column(name));
                for (int row = 0; row < size; row++) {
                    Object truth = condition.get(row);
                    Object expected = truth == null
                            ? null
                            : ((boolean) truth ? left : right).column(name).get(row);
                    assertThat(chosen.get(row))
                            .as("%s row %d of %d", name, row, size)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void numbers_that_are_chosen_become_the_widest() {
        NumericColumn chosen =
                BooleanColumn.of(true, false).<NumericColumn>choose(IntColumn.of(1, 2), DoubleColumn.of(0.5, 1.5));
        assertThat(chosen).isEqualTo(DoubleColumn.of(1, 1.5));
        assertThatThrownBy(() -> BooleanColumn.of(true).<Column>choose(IntColumn.of(1), StringColumn.of("a")))
                .hasMessage("choose between an IntColumn and a StringColumn: convert one of them first");
    }

    @Test
    void exclusive_or_is_not_known_where_either_is_not() {
        assertThat(BooleanColumn.ofNullable(true, true, false, null, null)
                        .xor(BooleanColumn.ofNullable(true, false, false, true, null)))
                .isEqualTo(BooleanColumn.ofNullable(false, true, false, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void ranks_from_the_largest_are_ranks_of_the_opposites(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            DoubleColumn column =
                    RandomFrames.of(size, missing, new Random(size)).doubles("double");
            DoubleColumn numbers = column.map(value -> Double.isNaN(value) ? 3 : value);
            for (Ties ties : Ties.values()) {
                assertThat(numbers.rankDescending(ties))
                        .as("%s of %d", ties, size)
                        .isEqualTo(numbers.negate().rank(ties));
            }
        }
        assertThat(DoubleColumn.of(1, NAN, 2).rankDescending(Ties.MIN)).isEqualTo(DoubleColumn.of(3, 1, 2));
    }

    @Test
    void gaps_are_filled_on_a_straight_line() {
        DoubleColumn column = DoubleColumn.ofNullable(null, 1.0, null, null, 4.0, null, NAN, null);
        assertThat(column.interpolate()).isEqualTo(DoubleColumn.ofNullable(null, 1.0, 2.0, 3.0, 4.0, NAN, NAN, null));
        DateColumn dates = DateColumn.ofEpochDays(0, 10, 11, 19, 20, 30, 40, 50);
        assertThat(column.interpolate(dates).head(5)).isEqualTo(DoubleColumn.ofNullable(null, 1.0, 1.3, 3.7, 4.0));
        assertThatThrownBy(() -> column.interpolate(DateColumn.ofEpochDays(0, 10, 9, 19, 20, 30, 40, 50)))
                .hasMessage("the times of a gap must not go back, but that of row 2 is before that of the row before");
        assertThat(column.interpolate(DateColumn.ofEpochDays(0, 10, 10, 20, 20, 30, 40, 50))
                        .head(5))
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 1.0, 4.0, 4.0));
        assertThat(column.interpolate(DateColumn.ofEpochDays(0, 1, 1, 1, 1, 2, 3, 4))
                        .head(5))
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 4.0, 4.0, 4.0));
        IntColumn key = IntColumn.of(1, 1, 2, 1, 2, 1, 1, 1);
        DateColumn mixed = DateColumn.ofEpochDays(0, 10, 3, 11, 1, 14, 20, 21);
        DoubleColumn within = DoubleColumn.ofNullable(null, 1.0, null, null, 7.0, 5.0, null, null);
        assertThat(within.over(key).interpolate(mixed))
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, null, 2.0, 7.0, 5.0, null, null));
        LocalDateTime noon = LocalDateTime.of(2024, 1, 1, 12, 0);
        ObjectColumn<LocalDateTime> times =
                ObjectColumn.of(null, noon, null, noon.plusHours(1), noon, noon.plusHours(4), null, null);
        assertThat(within.over(key).interpolate(times))
                .isEqualTo(within.over(key).interpolate(mixed));
        assertThatThrownBy(() -> column.interpolate(dates.shift(3)))
                .hasMessage("the time of row 1 is missing, but needed for a gap");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void interpolation_is_what_a_plain_loop_makes_of_it(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            Random random = new Random(size);
            DoubleColumn column = RandomFrames.of(size, missing, random)
                    .longs("long")
                    .asDoubles()
                    .map(value -> Math.signum(value) * random.nextInt(100));
            DateColumn dates =
                    DateColumn.ofEpochDays(new Random(size).ints(size, 1, 9).toArray());
            int[] days = new int[size];
            for (int row = 0; row < size; row++) {
                days[row] = dates.getEpochDay(row) + (row == 0 ? 0 : days[row - 1]);
            }
            DoubleColumn filled = column.interpolate(DateColumn.ofEpochDays(days));
            for (int row = 0; row < size; row++) {
                int before = row;
                int after = row;
                while (before >= 0 && column.isMissing(before)) {
                    before--;
                }
                while (after < size && column.isMissing(after)) {
                    after++;
                }
                assertThat(filled.isMissing(row)).as("row %d of %d", row, size).isEqualTo(before < 0 || after == size);
                if (!filled.isMissing(row)) {
                    double share =
                            before == after ? 0 : (double) (days[row] - days[before]) / (days[after] - days[before]);
                    double expected = column.getDouble(before) * (1 - share) + column.getDouble(after) * share;
                    assertThat(filled.getDouble(row))
                            .as("row %d of %d", row, size)
                            .isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    @Test
    void bins_have_their_upper_edge() {
        DoubleColumn column = DoubleColumn.ofNullable(0.0, 1.0, 1.5, 2.0, null, 3.0, 3.1, NAN, -0.0);
        assertThat(column.cut(0, 1, 2, 3)).isEqualTo(IntColumn.ofNullable(null, 0, 1, 1, null, 2, null, null, null));
        assertThat(column.cut(-1, -0.0, 2)).isEqualTo(IntColumn.ofNullable(0, 1, 1, 1, null, null, null, null, 0));
        assertThatThrownBy(() -> column.cut(1)).hasMessage("bins have at least 2 edges, but there are 1");
        assertThatThrownBy(() -> column.cut(1, 1)).hasMessage("the edges of bins must rise, but are [1.0, 1.0]");
    }

    @Test
    void bins_by_quantiles_have_about_as_many_values_each() {
        DoubleColumn column = DoubleColumn.ofNullable(5.0, 1.0, null, 4.0, 2.0, 3.0, NAN, 6.0);
        assertThat(column.cutByQuantiles(3)).isEqualTo(IntColumn.ofNullable(2, 0, null, 1, 0, 1, null, 2));
        assertThat(DoubleColumn.ofNullable(null, null).cutByQuantiles(4)).isEqualTo(IntColumn.ofNullable(null, null));
        assertThatThrownBy(() -> DoubleColumn.of(1, 1, 1, 2).cutByQuantiles(4)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> column.cutByQuantiles(0)).hasMessageContaining("at least 1 bin");
    }

    @Test
    void strings_are_changed_and_asked_row_by_row() {
        StringColumn names = StringColumn.of(" Ann-7 ", null, "", "bob-12-x");
        assertThat(names.strip()).isEqualTo(StringColumn.of("Ann-7", null, "", "bob-12-x"));
        assertThat(names.toUpperCase()).isEqualTo(StringColumn.of(" ANN-7 ", null, "", "BOB-12-X"));
        assertThat(StringColumn.of("TITLE", null).toLowerCase()).isEqualTo(StringColumn.of("title", null));
        assertThat(names.length()).isEqualTo(IntColumn.ofNullable(7, null, 0, 8));
        assertThat(names.contains("-1")).isEqualTo(BooleanColumn.ofNullable(false, null, false, true));
        assertThat(names.startsWith(" ")).isEqualTo(BooleanColumn.ofNullable(true, null, false, false));
        assertThat(names.endsWith("x")).isEqualTo(BooleanColumn.ofNullable(false, null, false, true));
        assertThat(names.find(Pattern.compile("\\d{2}"))).isEqualTo(BooleanColumn.ofNullable(false, null, false, true));
        assertThat(names.extract(Pattern.compile("-(\\d+)(y)?"), 1)).isEqualTo(StringColumn.of("7", null, null, "12"));
        assertThat(names.extract(Pattern.compile("-(\\d+)(y)?"), 2)).isEqualTo(StringColumn.of(null, null, null, null));
        assertThat(names.replace(Pattern.compile("[- ]"), "_"))
                .isEqualTo(StringColumn.of("_Ann_7_", null, "", "bob_12_x"));
        assertThat(names.part("-", 0)).isEqualTo(StringColumn.of(" Ann", null, "", "bob"));
        assertThat(names.part("-", 1)).isEqualTo(StringColumn.of("7 ", null, null, "12"));
        assertThat(names.part("-", 2)).isEqualTo(StringColumn.of(null, null, null, "x"));
        assertThatThrownBy(() -> names.part("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(StringColumn.of("b", null, "a", "b").oneHot())
                .isEqualTo(DataFrame.of(
                        "b", BooleanColumn.of(true, false, false, true),
                        "a", BooleanColumn.of(false, false, true, false)));
    }

    @Test
    void a_string_that_cannot_be_parsed_is_told_with_its_row() {
        StringColumn numbers = StringColumn.of("1", null, "-2");
        assertThat(numbers.parseInts()).isEqualTo(IntColumn.ofNullable(1, null, -2));
        assertThat(numbers.parseLongs()).isEqualTo(LongColumn.ofNullable(1L, null, -2L));
        assertThat(numbers.parseDoubles()).isEqualTo(DoubleColumn.ofNullable(1.0, null, -2.0));
        assertThat(StringColumn.of("29/02/2024", null).parseDates(DateTimeFormatter.ofPattern("dd/MM/uuuu")))
                .isEqualTo(DateColumn.ofNullable(LocalDate.of(2024, 2, 29), null));
        assertThatThrownBy(() -> StringColumn.of("1", "x").parseInts())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 holds 'x', which is no int");
        assertThatThrownBy(() -> StringColumn.of("1", " 4").parseInts())
                .hasMessage("row 1 holds ' 4', which is no int: strip() takes off the spaces around it");
        assertThatThrownBy(() -> StringColumn.of("\t4").parseDoubles())
                .hasMessage("row 0 holds '\t4', which is no double: strip() takes off the spaces around it");
        assertThatThrownBy(() -> StringColumn.of("2024-02-30").parseDates(DateTimeFormatter.ISO_LOCAL_DATE))
                .hasMessage("row 0 holds '2024-02-30', which is no date");
        assertThat(StringColumn.of("true", null, "FALSE", "False").parseBooleans())
                .isEqualTo(BooleanColumn.ofNullable(true, null, false, false));
        assertThatThrownBy(() -> StringColumn.of("true", "yes").parseBooleans())
                .hasMessage("row 1 holds 'yes', which is no boolean (true or false)");
    }

    @Test
    void a_day_that_its_month_has_not_is_no_date_whatever_the_pattern() {
        DateTimeFormatter years = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        assertThat(StringColumn.of("29/02/2020", "30/04/2020", null).parseDates(years))
                .isEqualTo(days("2020-02-29", "2020-04-30", null));
        assertThatThrownBy(() -> StringColumn.of("01/01/2020", "31/02/2020").parseDates(years))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 holds '31/02/2020', which is no date");
        DateTimeFormatter shorter = DateTimeFormatter.ofPattern("d.M.yy");
        assertThat(StringColumn.of("5.6.21").parseDates(shorter)).isEqualTo(days("2021-06-05"));
        assertThatThrownBy(() -> StringColumn.of("31.4.21").parseDates(shorter))
                .hasMessage("row 0 holds '31.4.21', which is no date");
        DateTimeFormatter ends = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
        assertThat(StringColumn.of("2020-02-28 24:00", "2020-02-29 24:00").parseDates(ends))
                .isEqualTo(days("2020-02-29", "2020-03-01"));
        assertThat(StringColumn.of("31/02/2020").parseDates(years.withResolverStyle(ResolverStyle.LENIENT)))
                .isEqualTo(days("2020-03-02"));
    }

    @Test
    void a_group_that_a_pattern_has_not_is_told() {
        StringColumn names = StringColumn.of(null, "ann");
        assertThatThrownBy(() -> names.extract(Pattern.compile("(a)(b)"), 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("the pattern '(a)(b)' has no group 3: there are 0, the whole match, to 2");
        assertThatThrownBy(() -> names.extract(Pattern.compile("z"), -1))
                .hasMessage("the pattern 'z' has no group -1: there is only 0, the whole match");
        assertThatThrownBy(() -> names.replace(Pattern.compile("n+"), "$1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "row 1 holds 'ann', where the pattern 'n+' is found, which the replacement '$1' does not fit:"
                                + " No group 1 (a $ itself is written \\$)");
        assertThatThrownBy(() -> names.replace(Pattern.compile("n+"), "${end}"))
                .hasMessageContaining("does not fit: No group with name {end}");
    }

    @Test
    void a_date_that_is_moved_too_far_is_told_with_its_row() {
        DateColumn last = DateColumn.ofEpochDays(0, Integer.MAX_VALUE);
        String message = "row 1 holds +5881580-07-11, which is moved to where no column has dates:"
                + " they are from -5877641-06-23 to +5881580-07-11";
        assertThatThrownBy(() -> last.plusDays(1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> last.plusMonths(1)).hasMessage(message);
        assertThatThrownBy(() -> last.plusDays(IntColumn.of(1, 1))).hasMessage(message);
        assertThatThrownBy(() -> last.daysSince(DateColumn.ofEpochDays(0, -1)))
                .hasMessage("row 1 holds 2147483648, which no int is equal to");
    }

    @Test
    void dates_are_moved_and_measured() {
        DateColumn dates = DateColumn.ofNullable(LocalDate.of(2024, 2, 29), null, LocalDate.of(2023, 12, 31));
        assertThat(dates.startOf(DateUnit.WEEK)).isEqualTo(days("2024-02-26", null, "2023-12-25"));
        assertThat(dates.startOf(DateUnit.MONTH)).isEqualTo(days("2024-02-01", null, "2023-12-01"));
        assertThat(dates.startOf(DateUnit.QUARTER)).isEqualTo(days("2024-01-01", null, "2023-10-01"));
        assertThat(dates.startOf(DateUnit.YEAR)).isEqualTo(days("2024-01-01", null, "2023-01-01"));
        assertThat(dates.plusDays(1)).isEqualTo(days("2024-03-01", null, "2024-01-01"));
        assertThat(dates.plusDays(IntColumn.ofNullable(1, 1, null))).isEqualTo(days("2024-03-01", null, null));
        assertThat(dates.plusMonths(-2)).isEqualTo(days("2023-12-29", null, "2023-10-31"));
        assertThat(dates.daysSince(dates.startOf(DateUnit.MONTH))).isEqualTo(IntColumn.ofNullable(28, null, 30));
    }

    @Test
    void a_spine_of_months_leaves_none_out() {
        LocalDate first = LocalDate.of(2023, 11, 15);
        assertThat(DateColumn.starts(first, LocalDate.of(2024, 2, 1), DateUnit.MONTH))
                .isEqualTo(days("2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01"));
        assertThat(DateColumn.starts(first, first, DateUnit.WEEK)).isEqualTo(days("2023-11-13"));
        assertThat(DateColumn.starts(first, LocalDate.of(2024, 1, 1), DateUnit.QUARTER))
                .isEqualTo(days("2023-10-01", "2024-01-01"));
        assertThat(DateColumn.starts(first, first.plusYears(1), DateUnit.YEAR))
                .isEqualTo(days("2023-01-01", "2024-01-01"));
        assertThatThrownBy(() -> DateColumn.starts(first, first.minusDays(1), DateUnit.YEAR))
                .hasMessage("from 2023-11-15 to 2023-11-14: the last must not be before the first");
    }

    private static DateColumn days(String... days) {
        return StringColumn.of(days).parseDates(DateTimeFormatter.ISO_LOCAL_DATE);
    }
}
