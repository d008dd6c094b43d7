package dev.hamilton.run.check;

import static dev.hamilton.run.TestColumns.doubles;
import static dev.hamilton.run.TestColumns.ints;
import static dev.hamilton.run.TestColumns.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Criterion;
import dev.hamilton.catalog.Criterion.Contains;
import dev.hamilton.catalog.Criterion.Custom;
import dev.hamilton.catalog.Criterion.DataType;
import dev.hamilton.catalog.Criterion.DoesNotContain;
import dev.hamilton.catalog.Criterion.MaxNanFraction;
import dev.hamilton.catalog.Criterion.MaxNullFraction;
import dev.hamilton.catalog.Criterion.MaxStandardDev;
import dev.hamilton.catalog.Criterion.MeanInRange;
import dev.hamilton.catalog.Criterion.Range;
import dev.hamilton.catalog.Criterion.Schema;
import dev.hamilton.catalog.Criterion.ValuesIn;
import dev.hamilton.column.NamedColumns;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.TypeSystem.Component;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.Diagnostics;
import dev.hamilton.quality.Diagnostics.FailedRow;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import dev.hamilton.run.TestColumns.Doubles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each check says of scalars, columns with missing rows and NaN, empty columns and frames. */
final class ExaminationTest {
    private static final Examined DOUBLE = Examined.of("double");
    private static final Examined INT = Examined.of("int");
    private static final Examined STRING = Examined.of("java.lang.String");
    private static final Examined OBJECT = Examined.of("java.lang.Object");
    private static final Range SHARE = new Range(0, 1);
    private static final double NAN = Double.NaN;

    /** A frame of whatever columns. */
    private record Frame(Map<String, Object> columns) implements NamedColumns {}

    @Test
    void a_range_includes_both_limits_and_passes_over_what_is_missing() {
        assertThat(DOUBLE.said(doubles(0.0, null, 1.0, 0.5), SHARE)).isEqualTo("passed");
        assertThat(DOUBLE.said(doubles(0.0, 1.5, null, -0.25), SHARE))
                .isEqualTo("must be from 0 to 1, but 2 of 4 rows are not: row 1 = 1.5, row 3 = -0.25");
        assertThat(DOUBLE.said(new double[] {7}, SHARE))
                .isEqualTo("must be from 0 to 1, but 1 of 1 row is not: row 0 = 7.0");
    }

    @Test
    void what_is_not_a_number_is_in_no_range() {
        assertThat(DOUBLE.said(doubles(NAN, 0.5), new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
                .endsWith("but 1 of 2 rows is not: row 0 = NaN");
        assertThat(DOUBLE.said(NAN, SHARE)).isEqualTo("must be from 0 to 1, but NaN is not");
    }

    @Test
    void a_scalar_is_judged_as_one_row_without_a_number() {
        assertThat(DOUBLE.said(0.5, SHARE)).isEqualTo("passed");
        assertThat(DOUBLE.said(null, SHARE)).isEqualTo("passed");
        ValidationResult result = DOUBLE.one(2.5, SHARE);
        assertThat(result.message()).isEqualTo("must be from 0 to 1, but 2.5 is not");
        assertThat(result.diagnostics()).isEqualTo(new Diagnostics(1, 1, List.of(new FailedRow(0, "2.5")), Map.of()));
        assertThat(result).hasToString("'n' failed Range: must be from 0 to 1, but 2.5 is not");
    }

    @Test
    void an_empty_column_passes_every_check_but_that_of_its_columns() {
        List<Criterion> criteria = List.of(
                SHARE,
                new ValuesIn(List.of("1")),
                new MaxNullFraction(0),
                new MaxNanFraction(0),
                new MaxStandardDev(0),
                new MeanInRange(1, 2));
        assertThat(DOUBLE.all(doubles(), criteria.toArray(Criterion[]::new))).allMatch(ValidationResult::passes);
        assertThat(STRING.all(texts(), new Contains(List.of("a")), new DoesNotContain(List.of("a"))))
                .allMatch(ValidationResult::passes);
    }

    @Test
    void a_range_is_compared_in_the_type_of_the_numbers() {
        Range tenth = new Range(0, 0.1);
        assertThat(Examined.of("float").said(new float[] {0.1f}, tenth)).isEqualTo("passed");
        assertThat(Examined.of("float").said(0.1f, tenth)).isEqualTo("passed");
        assertThat(DOUBLE.said(new double[] {0.1f}, tenth)).startsWith("must be from 0 to 0.1, but");
        Examined decimal = Examined.of("java.math.BigDecimal");
        assertThat(decimal.said(new BigDecimal("0.1"), tenth)).isEqualTo("passed");
        assertThat(decimal.said(new BigDecimal("0.10000000001"), tenth)).endsWith("but 0.10000000001 is not");
        assertThat(decimal.said(new BigDecimal("1e400"), new Range(0, Double.POSITIVE_INFINITY)))
                .isEqualTo("passed");
        assertThat(Examined.of("java.math.BigInteger").said(BigInteger.TEN.pow(30), new Range(0, 1e29)))
                .startsWith("must be from 0 to 1.0E29, but 1000");
    }

    @Test
    void no_long_is_rounded_before_it_is_compared() {
        Examined longs = Examined.of("long");
        double edge = 0x1p53;
        long[] beyond = {(1L << 53) + 1};
        assertThat(longs.said(beyond, new Range(0, edge))).endsWith("row 0 = 9007199254740993");
        assertThat(longs.said(beyond[0], new Range(0, edge))).endsWith("but 9007199254740993 is not");
        long[] all = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE};
        assertThat(longs.said(all, new Range(-1e300, 1e300))).isEqualTo("passed");
        assertThat(longs.one(all, new Range(1e300, 1e301)).diagnostics().failedRows())
                .isEqualTo(4);
        assertThat(longs.one(all, new Range(-1e301, -1e300)).diagnostics().failedRows())
                .isEqualTo(4);
        assertThat(longs.one(all, new Range(-0.5, 0.5)).diagnostics().failedRows())
                .isEqualTo(3);
    }

    @Test
    void every_primitive_array_is_read() {
        Range range = new Range(1, 2);
        assertThat(Examined.of("byte").said(new byte[] {1, 3}, range)).endsWith("row 1 = 3");
        assertThat(Examined.of("short").said(new short[] {1, 3}, range)).endsWith("row 1 = 3");
        assertThat(INT.said(new int[] {1, 3}, range)).endsWith("row 1 = 3");
        assertThat(Examined.of("char").said(new char[] {'a', 'x'}, new ValuesIn(List.of("a", "b"))))
                .endsWith("row 1 = x");
        assertThat(Examined.of("boolean").said(new boolean[] {true, false}, new ValuesIn(List.of("true"))))
                .isEqualTo("must be true, but 1 of 2 rows is not: row 1 = false");
        assertThat(INT.said(new Integer[] {1, null, 3}, range)).endsWith("1 of 3 rows is not: row 2 = 3");
    }

    @Test
    void values_are_read_as_the_type_that_is_judged() {
        assertThat(INT.said(ints(1, null, 2), new ValuesIn(List.of("1", "2")))).isEqualTo("passed");
        assertThat(INT.said(ints(1, 3), new ValuesIn(List.of("1", "2"))))
                .isEqualTo("must be one of 1, 2, but 1 of 2 rows is not: row 1 = 3");
        assertThat(STRING.said(texts("a", null, "c"), new ValuesIn(List.of("a", "b"))))
                .endsWith("row 2 = \"c\"");
        assertThat(Examined.of("java.time.LocalDate")
                        .said(LocalDate.of(2020, 1, 2), new ValuesIn(List.of("2020-01-01"))))
                .isEqualTo("must be 2020-01-01, but 2020-01-02 is not");
        assertThat(Examined.of("java.time.DayOfWeek")
                        .said(java.time.DayOfWeek.MONDAY, new ValuesIn(List.of("MONDAY", "FRIDAY"))))
                .isEqualTo("passed");
    }

    @Test
    void equal_numbers_are_equal_however_they_are_written() {
        ValuesIn zero = new ValuesIn(List.of("0", "NaN"));
        assertThat(DOUBLE.said(doubles(-0.0, 0.0, NAN), zero)).isEqualTo("passed");
        assertThat(DOUBLE.said(new Double[] {-0.0, 0.0, NAN}, zero)).isEqualTo("passed");
        assertThat(Examined.of("java.math.BigDecimal").said(new BigDecimal("2.00"), new ValuesIn(List.of("2.0"))))
                .isEqualTo("passed");
    }

    @Test
    void the_share_of_missing_rows_may_reach_its_limit() {
        assertThat(DOUBLE.said(doubles(1.0, null, null, NAN), new MaxNullFraction(0.5)))
                .isEqualTo("passed");
        ValidationResult result = DOUBLE.one(doubles(1.0, null, null, NAN), new MaxNullFraction(0.25));
        assertThat(result.message())
                .isEqualTo("must not be missing in more than 0.25 of the rows, but 2 of 4 rows are: row 1, row 2");
        assertThat(result.diagnostics().figures()).containsExactly(Map.entry("fraction", 0.5));
        assertThat(result.diagnostics().first()).hasToString("[row 1 = missing, row 2 = missing]");
    }

    @Test
    void a_scalar_that_is_null_is_missing() {
        assertThat(DOUBLE.said(null, new MaxNullFraction(0))).isEqualTo("must not be missing, but it is");
        assertThat(DOUBLE.said(null, new MaxNullFraction(1))).isEqualTo("passed");
        assertThat(DOUBLE.said(NAN, new MaxNullFraction(0))).isEqualTo("passed");
        assertThat(OBJECT.said(new Frame(Map.of()), new MaxNullFraction(0))).isEqualTo("passed");
    }

    @Test
    void what_is_not_a_number_is_counted_apart_from_what_is_missing() {
        assertThat(DOUBLE.said(doubles(1.0, null, NAN), new MaxNanFraction(0)))
                .isEqualTo("must not be NaN, but 1 of 3 rows is: row 2");
        assertThat(DOUBLE.said(new Double[] {1.0, null, NAN}, new MaxNanFraction(0.4)))
                .isEqualTo("passed");
        assertThat(DOUBLE.said(new Double[] {1.0, null, NAN}, new MaxNanFraction(0.3)))
                .endsWith("but 1 of 3 rows is: row 2");
        assertThat(Examined.of("float").said(Float.NaN, new MaxNanFraction(0))).endsWith("but it is");
    }

    @Test
    void a_type_is_that_of_each_value() {
        ValueType integer = DeclaredType.of("java.lang.Integer");
        assertThat(INT.said(ints(1, null), new DataType(ValueType.parse("int"))))
                .isEqualTo("passed");
        assertThat(OBJECT.said(new Object[] {1, null, 2.0, "x"}, new DataType(integer)))
                .isEqualTo("must be of type Integer, but 2 of 4 rows are not: row 2 = 2.0, row 3 = \"x\"");
        assertThat(OBJECT.said(2, new DataType(DeclaredType.of("java.lang.Number"))))
                .isEqualTo("passed");
        assertThat(OBJECT.said(new int[] {1}, new DataType(ValueType.parse("int[]"))))
                .startsWith("must be of type int[], but");
        assertThat(Examined.of("java.lang.Object").said(List.of(), new DataType(ValueType.parse("int[]"))))
                .isEqualTo("must be of type int[], but [] is not");
    }

    @Test
    void the_standard_deviation_is_that_of_a_sample() {
        Doubles spread = doubles(1.0, 2.0, null, 3.0);
        assertThat(DOUBLE.said(spread, new MaxStandardDev(1))).isEqualTo("passed");
        assertThat(DOUBLE.said(spread, new MaxStandardDev(0.5)))
                .isEqualTo("must have a standard deviation of at most 0.5, but it is 1.0");
        assertThat(DOUBLE.one(spread, new MaxStandardDev(1)).diagnostics().figures())
                .containsExactly(Map.entry("standardDev", 1.0));
        assertThat(DOUBLE.said(doubles(1.0, NAN), new MaxStandardDev(1e300))).endsWith("but it is NaN");
    }

    @Test
    void of_too_few_numbers_nothing_is_measured() {
        for (Object few : new Object[] {doubles(), doubles((Double) null), doubles(7.0), 7.0}) {
            ValidationResult result = DOUBLE.one(few, new MaxStandardDev(0));
            assertThat(result.passes()).isTrue();
            assertThat(result.diagnostics().figures()).isEmpty();
        }
        assertThat(DOUBLE.said(doubles((Double) null), new MeanInRange(1, 2))).isEqualTo("passed");
    }

    @Test
    void the_mean_is_that_of_the_rows_that_are_there() {
        assertThat(INT.said(ints(1, null, 2), new MeanInRange(1.5, 1.5))).isEqualTo("passed");
        assertThat(INT.said(ints(1, null, 4), new MeanInRange(1.5, 2)))
                .isEqualTo("must have a mean from 1.5 to 2, but it is 2.5");
        assertThat(DOUBLE.said(3.0, new MeanInRange(1, 2))).endsWith("but it is 3.0");
        assertThat(DOUBLE.said(doubles(1.0, NAN), new MeanInRange(-1e300, 1e300)))
                .endsWith("but it is NaN");
        assertThat(DOUBLE.said(doubles(Double.POSITIVE_INFINITY, 1.0), new MeanInRange(0, Double.POSITIVE_INFINITY)))
                .isEqualTo("passed");
        assertThat(DOUBLE.one(doubles(1e16, 1.0, -1e16), new MeanInRange(0, 1))
                        .diagnostics()
                        .figures())
                .containsExactly(Map.entry("mean", 1.0 / 3));
        assertThat(Examined.of("java.math.BigDecimal").said(new BigDecimal("2.5"), new MeanInRange(0, 2)))
                .endsWith("but it is 2.5");
    }

    @Test
    void texts_contain_all_or_none_of_others() {
        Contains both = new Contains(List.of("a", "b"));
        assertThat(STRING.said(texts("ab", null, "ba"), both)).isEqualTo("passed");
        assertThat(STRING.said(texts("ab", "a"), both))
                .isEqualTo("must contain all of \"a\", \"b\", but 1 of 2 rows does not: row 1 = \"a\"");
        assertThat(STRING.said("xyz", new Contains(List.of("a"))))
                .isEqualTo("must contain \"a\", but \"xyz\" does not");
        DoesNotContain neither = new DoesNotContain(List.of("a", "b"));
        assertThat(STRING.said(texts("x", null), neither)).isEqualTo("passed");
        assertThat(STRING.said(texts("xa", "xb", "c"), neither))
                .isEqualTo("must contain none of \"a\", \"b\", but 2 of 3 rows do: row 0 = \"xa\", row 1 = \"xb\"");
        assertThat(STRING.said("a", new DoesNotContain(List.of("a"))))
                .isEqualTo("must not contain \"a\", but \"a\" does");
    }

    @Test
    void a_frame_has_the_columns_of_a_record() {
        Schema schema = new Schema(
                DeclaredType.of("demo.Week"),
                List.of(
                        new Component("spend", ValueType.parse("double")),
                        new Component("label", DeclaredType.of("java.lang.CharSequence")),
                        new Component("days", ValueType.parse("int[]")),
                        new Component("rate", DeclaredType.of(Doubles.class.getName())),
                        new Component("count", DeclaredType.of("java.lang.Integer"))));
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("spend", ints(1, 2));
        columns.put("label", texts("a", null));
        columns.put("days", new int[] {1, 2});
        columns.put("rate", doubles(1.0, 2.0));
        columns.put("count", ints(3, 4));
        columns.put("more", ints(3, 4));
        assertThat(OBJECT.said(new Frame(columns), schema)).isEqualTo("passed");

        columns.remove("rate");
        columns.put("rated", ints(1, 2));
        columns.put("spend", texts("1", "2"));
        columns.put("count", doubles(1.0, 2.0));
        columns.put("days", new long[] {1, 2});
        ValidationResult result = OBJECT.one(new Frame(columns), schema);
        assertThat(result.message())
                .isEqualTo("must have the columns of Week, but 'spend' holds String, not double, "
                        + "'days' holds long, not int[], 'rate' is not there (did you mean 'rated'?), "
                        + "'count' holds double, not Integer");
        assertThat(result.diagnostics().figures()).containsExactly(Map.entry("unfitColumns", 4));
        assertThat(OBJECT.said(null, schema)).isEqualTo("passed");
    }

    @Test
    void a_validator_sees_every_row_that_is_there_or_the_value_as_a_whole() {
        Code code = new Code.Validator("demo.Even");
        List<Object> seen = new ArrayList<>();
        Validator<Integer> even = value -> {
            seen.add(value);
            return Verdict.of(value % 2 == 0, "is odd").with("value", value);
        };
        Custom byRow = new Custom(code, "Even", null, true);
        ValidationResult result = INT.by(even).one(ints(2, 3, null, 5, 4), byRow);
        assertThat(result.message())
                .isEqualTo("must satisfy Even, but 2 of 5 rows do not: row 1 = 3, row 3 = 5; the first of them is odd");
        assertThat(result.diagnostics().figures()).containsExactly(Map.entry("value", 3));
        assertThat(seen).containsExactly(2, 3, 5, 4);
        assertThat(INT.by(even).said(7, byRow)).isEqualTo("must satisfy Even, but 7 is odd");
        assertThat(INT.by(even).said(null, byRow)).isEqualTo("passed");

        Validator<Doubles> whole = column -> Verdict.fail("has too much of " + column);
        Custom asWhole = new Custom(code, "Little", null, false);
        assertThat(DOUBLE.by(whole).said(doubles(1.0, null), asWhole))
                .isEqualTo("must satisfy Little, but it has too much of [1.0, -]");
        assertThat(DOUBLE.by(whole).said(null, asWhole)).isEqualTo("passed");
        Validator<Frame> silent = frame -> Verdict.fail("");
        assertThat(OBJECT.by(silent).said(new Frame(Map.of()), asWhole))
                .isEqualTo("must satisfy Little, but it does not");
    }

    @Test
    void what_a_validator_throws_names_the_row() {
        Custom byRow = new Custom(new Code.Validator("demo.Even"), "Even", null, true);
        IllegalStateException thrown = new IllegalStateException("tired");
        Validator<Integer> tired = value -> {
            if (value == 3) {
                throw thrown;
            }
            return Verdict.pass();
        };
        RowFailureException failure = catchThrowableOfType(
                RowFailureException.class, () -> INT.by(tired).one(ints(2, 3), byRow));
        assertThat(failure.row()).isEqualTo(1);
        assertThat(failure.value()).isEqualTo(3);
        assertThat(failure).hasCause(thrown);
    }

    @Test
    void the_first_failed_rows_are_shown_and_the_others_counted() {
        Doubles column = doubles(IntStream.range(0, 5000)
                .mapToObj(row -> row % 2 == 0 ? Double.valueOf(2) : null)
                .toArray(Double[]::new));
        ValidationResult result = DOUBLE.one(column, SHARE);
        assertThat(result.diagnostics().failedRows()).isEqualTo(2500);
        assertThat(result.diagnostics().first()).hasSize(Diagnostics.MOST);
        assertThat(result.message())
                .endsWith("2500 of 5000 rows are not: row 0 = 2.0, row 2 = 2.0, row 4 = 2.0, row 6 = 2.0, "
                        + "row 8 = 2.0, ...");
    }

    @Test
    void nothing_of_a_secret_is_told_but_how_many_rows_and_which() {
        Validator<Object> talkative = value -> Verdict.fail("is 31337").with("value", value);
        Custom byRow = new Custom(new Code.Validator("demo.T"), "T", null, true);
        Doubles column = doubles(31337.0, 0.5, NAN, 31337.0);
        for (Object value : new Object[] {column, 31337.0}) {
            List<ValidationResult> results = DOUBLE.secret()
                    .by(talkative)
                    .all(
                            value,
                            SHARE,
                            new ValuesIn(List.of("1")),
                            new MeanInRange(0, 1),
                            new MaxStandardDev(0),
                            byRow,
                            byRow.byElements(false));
            assertThat(results.toString()).doesNotContain("31337");
            assertThat(results).filteredOn(each -> !each.passes()).hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(DOUBLE.secret().said(column, SHARE))
                .isEqualTo("must be from 0 to 1, but 3 of 4 rows are not: row 0, row 2, row 3");
        assertThat(DOUBLE.secret().said(2.5, SHARE)).isEqualTo("must be from 0 to 1, but it is not");
    }
}
