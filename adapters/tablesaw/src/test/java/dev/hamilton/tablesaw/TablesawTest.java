package dev.hamilton.tablesaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.ObjectColumn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class TablesawTest {

    static final class Features {
        private Features() {}

        static double spendPerSignup(double spend, int signups) {
            return spend / signups;
        }

        static DoubleColumn rising(DoubleColumn spendPerSignup) {
            return spendPerSignup.difference();
        }
    }

    static final class Rises {
        private Rises() {}

        static DoubleColumn rises(DoubleColumn spend) {
            return spend.difference();
        }
    }

    private static Table weeks() {
        return Table.create(
                DoubleColumn.create("spend", 10, 20, Double.NaN), IntColumn.create("signups", new Integer[] {1, 4, 5}));
    }

    @Test
    void a_request_gives_a_table() {
        Table weeks = weeks();
        Table features =
                Driver.of(Features.class).execute(Tablesaw.tabular(weeks), "signups", "spendPerSignup", "rising");
        assertThat(features.columnNames()).containsExactly("signups", "spendPerSignup", "rising");
        assertThat(features.column("signups")).isInstanceOf(IntColumn.class);
        DoubleColumn perSignup = features.doubleColumn("spendPerSignup");
        assertThat(perSignup.asDoubleArray()).containsExactly(10, 5, Double.NaN);
        assertThat(perSignup.isMissing(2)).isTrue();
        assertThat(features.doubleColumn("rising").get(1)).isEqualTo(-5);
        assertThat(weeks.columnNames()).containsExactly("spend", "signups");
    }

    @Test
    void columns_of_one_name_are_told_apart_by_their_packages() {
        DataFrame weeks = DataFrame.of("spendPerSignup", dev.hamilton.columns.DoubleColumn.of(1, 2));
        assertThatThrownBy(() -> Driver.of(Features.class)
                        .request("rising")
                        .override("spendPerSignup", weeks.column("spendPerSignup"))
                        .run())
                .hasMessageContaining("'rising' wants 'spendPerSignup' as tech.tablesaw.api.DoubleColumn,"
                        + " but in this request it is dev.hamilton.columns.DoubleColumn")
                .hasMessageContaining("fix: supply the columns of the library that the function wants, or let the"
                        + " function take dev.hamilton.columns.DoubleColumn; the adapter of a library makes");
        assertThatThrownBy(() -> Driver.of(Rises.class).execute(weeks.rename("spendPerSignup", "spend"), "rises"))
                .hasMessageContaining("'spend' is tech.tablesaw.api.DoubleColumn, but a value of type"
                        + " dev.hamilton.columns.DoubleColumn was given")
                .hasMessageContaining(
                        "fix: give a value that can be passed as tech.tablesaw.api.DoubleColumn; the adapter"
                                + " of a library makes its frames of others, and others of its frames");
        DataFrame texts = DataFrame.of("spend", dev.hamilton.columns.StringColumn.of("a", "b"));
        assertThatThrownBy(() -> Driver.of(Rises.class).execute(texts, "rises"))
                .hasMessageContaining("'spend' is tech.tablesaw.api.DoubleColumn, but a value of type"
                        + " dev.hamilton.columns.StringColumn was given");
    }

    @Test
    void a_table_gives_its_columns_as_arrays() {
        assertThat(Tablesaw.tabular(weeks()).toArrays().get("spend")).isEqualTo(new Double[] {10.0, 20.0, null});
        Table full = weeks().first(2);
        assertThat(Tablesaw.tabular(full).toArrays().get("spend")).isEqualTo(new double[] {10, 20});
    }

    @Test
    void a_table_of_results_has_copies() {
        Table weeks = weeks();
        Table results = Driver.of(Features.class).execute(Tablesaw.tabular(weeks), "spend");
        results.doubleColumn("spend").set(0, 99.0);
        assertThat(weeks.doubleColumn("spend").get(0)).isEqualTo(10);
    }

    @Test
    void what_tablesaw_does_not_tell_from_missing_becomes_missing() {
        Table table = Tablesaw.from(DataFrame.of(
                "x", dev.hamilton.columns.DoubleColumn.of(1, Double.NaN),
                "s", dev.hamilton.columns.StringColumn.of("", "a")));
        assertThat(Tablesaw.toHamilton(table))
                .isEqualTo(DataFrame.of(
                        "x", dev.hamilton.columns.DoubleColumn.ofNullable(1.0, null),
                        "s", dev.hamilton.columns.StringColumn.of(null, "a")));
    }

    @Test
    void names_that_tablesaw_would_trim_are_refused() {
        DataFrame frame = DataFrame.of(
                "a", dev.hamilton.columns.IntColumn.of(1),
                " b ", dev.hamilton.columns.IntColumn.of(2));
        assertThatThrownBy(() -> Tablesaw.from(frame))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column ' b ': Tablesaw trims names, and would call it 'b': rename it before");
        assertThat(Tablesaw.from(frame.rename(" b ", "b")).columnNames()).containsExactly("a", "b");
    }

    @Test
    void names_that_differ_in_upper_and_lower_case_only_are_refused() {
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("en", "tr")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                DataFrame frame = DataFrame.of(
                        "i", dev.hamilton.columns.IntColumn.of(1),
                        "I", dev.hamilton.columns.IntColumn.of(2));
                assertThatThrownBy(() -> Tablesaw.from(frame))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "columns 'i' and 'I' have one name in Tablesaw, to which upper and lower case are the"
                                        + " same: rename one before");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbers_that_tablesaw_takes_for_missing_are_refused() {
        assertThatThrownBy(
                        () -> Tablesaw.from(DataFrame.of("i", dev.hamilton.columns.IntColumn.of(1, Integer.MIN_VALUE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'i': row 1 holds -2147483648, which Tablesaw takes for missing");
        assertThatThrownBy(() -> Tablesaw.from(DataFrame.of("l", dev.hamilton.columns.LongColumn.of(Long.MIN_VALUE))))
                .hasMessage("column 'l': row 0 holds -9223372036854775808, which Tablesaw takes for missing");
    }

    @Test
    void times_that_tablesaw_would_cut_are_refused() {
        for (Object time : List.of(
                LocalDateTime.parse("2024-02-29T12:00:00.123456"),
                Instant.parse("2024-02-29T12:00:00.123456Z"),
                LocalTime.parse("12:00:00.123456"))) {
            String kept = time.toString().replace("456", "");
            assertThatThrownBy(() -> Tablesaw.from(DataFrame.of("at", ObjectColumn.of(null, time))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("column 'at': row 1 holds " + time + ", of which Tablesaw keeps " + kept
                            + ": truncate it before, or make it another if its year is no short");
        }
    }

    @Test
    void objects_of_one_class_find_their_column() {
        DataFrame frame = DataFrame.of("at", ObjectColumn.of(LocalDateTime.of(2024, 2, 29, 12, 0), null));
        assertThat(Tablesaw.toHamilton(Tablesaw.from(frame)).column("at").get(0))
                .isEqualTo(frame.column("at").get(0));
        assertThatThrownBy(() -> Tablesaw.from(DataFrame.of("d", ObjectColumn.of(Duration.ZERO))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'd': no column of 'tablesaw' holds java.time.Duration");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65})
    void columns_of_missing_rows_are_kept(int rows) {
        StringColumn missing = StringColumn.create("s");
        for (int row = 0; row < rows; row++) {
            missing.appendMissing();
        }
        DataFrame frame = Tablesaw.toHamilton(Table.create(missing, IntColumn.create("i", rows)));
        assertThat(frame.column("s").missingCount()).isEqualTo(rows);
        assertThat(frame.column("i").missingCount()).isEqualTo(rows);
        assertThat(Tablesaw.toHamilton(Tablesaw.from(frame))).isEqualTo(frame);
    }

    @Test
    void a_column_without_a_table_is_an_input_as_well() {
        DoubleColumn result = Driver.of(Features.class)
                .execute(Map.of("spend", DoubleColumn.create("any", 10, 20), "signups", 4), "spendPerSignup")
                .get("spendPerSignup", DoubleColumn.class);
        assertThat(result.asDoubleArray()).containsExactly(2.5, 5);
    }
}
