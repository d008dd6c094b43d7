package dev.hamilton.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.TransferException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.duckdb.DuckDBDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbTablesTest extends TableContract {

    @TempDir
    Path folder;

    @Override
    DataSource database() {
        return new DuckDBDataSource("jdbc:duckdb:" + folder.resolve("test.duckdb"));
    }

    @Test
    void a_table_is_streamed_onto_itself() {
        DataFrame frame =
                DataFrame.of("n", IntColumn.of(IntStream.range(0, 5_000).toArray()));
        saver("big").save(frame);
        saver("big").saveAll(JdbcLoader.table(database(), "big").rowsPerFrame(700).stream());
        assertThat(loader("big").load()).isEqualTo(frame);
    }

    @Test
    void several_statements_are_told_whatever_they_are_quoted_by() {
        for (String sql : List.of(
                "select 1 as one; select 2 as two",
                "select e'a\\'' as x; select ';'",
                "select $$;$$ as x; select $a$;$$;$a$",
                "/* ; /* ; */ ; */ select 1; -- ; \n select 2;")) {
            assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load())
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "query " + sql + ": it has 2 statements, and a query is one: run the others by themselves");
        }
        String one = "/* ; /* ; */ ; */ select e'\\';' as a, $x$;$$;$x$ as b, $$'$$ as c, date'2024-02-29' as d;";
        assertThat(JdbcLoader.query(database(), one).load().row(0))
                .isEqualTo(Map.of("a", "';", "b", ";$$;", "c", "'", "d", LocalDate.of(2024, 2, 29)));
    }

    @Test
    void objects_are_written_again_as_they_are_read() {
        DataFrame read = JdbcLoader.query(
                        database(),
                        "select uuid '00000000-0000-0000-0000-000000000001' as u, blob '\\x01' as b, timetz '12:00:00+02' as tz,"
                                + " 170000000000000000000000000000000000000::hugeint as h, [1, null]::int[] as i, ['a''b', null] as t,"
                                + " [1.5, 'nan'::double] as d, [true] as bs, [9223372036854775807] as l,"
                                + " [uuid '00000000-0000-0000-0000-000000000001'] as us")
                .load();
        saver("kept").save(DataFrame.concatRows(read.drop("h"), read.drop("h")));
        assertThat(loader("kept").load()).isEqualTo(DataFrame.concatRows(read.drop("h"), read.drop("h")));
    }

    @Test
    void whole_numbers_beyond_longs_are_written_as_decimals_and_fit_their_own_type() throws SQLException {
        DataFrame read = JdbcLoader.query(database(), "select 12345678901234567890::hugeint as h")
                .load();
        assertThat(read.column("h").get(0)).isEqualTo(new BigInteger("12345678901234567890"));
        execute("create table kept (h hugeint)");
        JdbcSaver.append(database(), "kept").save(read);
        assertThat(loader("kept").load()).isEqualTo(read);
        saver("kept").save(read);
        assertThat(loader("kept").load())
                .isEqualTo(DataFrame.of("h", ObjectColumn.of(new BigDecimal("12345678901234567890"))));
    }

    @Test
    void lists_that_its_driver_does_not_keep_are_refused() {
        for (Object list : List.of(List.of(LocalDate.EPOCH), List.of(new BigDecimal("1.5")), List.of(Map.of("a", 1)))) {
            assertThatThrownBy(() -> saver("kept").save(DataFrame.of("l", ObjectColumn.of(list))))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("table kept: column 'l' holds lists of java.")
                    .hasMessageEndingWith(
                            ", of which this database's driver takes no arrays as they are: make them texts before");
        }
        assertThatThrownBy(() -> saver("kept").save(DataFrame.of("l", ObjectColumn.of(List.of(List.of(1))))))
                .hasMessage(
                        "table kept: column 'l' holds lists of lists in row 0, which DuckDB's driver does not take: make"
                                + " them texts before");
    }

    @Test
    void decimals_that_would_be_rounded_are_refused() {
        decimalsThatWouldBeRoundedAreRefused();
    }

    @Test
    void times_that_would_be_rounded_are_refused() {
        timesThatWouldBeRoundedAreRefused();
    }

    @Override
    String schema() throws SQLException {
        execute("create schema sales");
        return "sales";
    }

    @Test
    void decimals_and_floats_of_a_table_are_not_rounded_to() throws SQLException {
        decimalsAndFloatsOfATableAreNotRoundedTo();
    }

    @Test
    void types_without_a_column_of_their_own_are_texts_or_objects() {
        DataFrame frame = JdbcLoader.query(
                        database(),
                        "select 'a'::enum('a', 'b') as e, '\\x01'::blob as b, [[1], [2, null]] as l, {'a': 1} as s, map {'k': [{'a': 1}]} as m,"
                                + " interval 3 days as i, '101'::bit as bits, '{\"a\":1}'::json as j, null as n,"
                                + " '12:00:00+02'::timetz as tz, '00000000-0000-0000-0000-000000000001'::uuid as u,"
                                + " [timestamptz '1970-01-01 00:00:00Z'] as ts, ['x'::blob] as lb, time '12:00:00' as t, 1::hugeint as h")
                .load();
        assertThat(frame)
                .isEqualTo(DataFrame.builder()
                        .add("e", StringColumn.of("a"))
                        .add("b", ObjectColumn.of(ByteBuffer.wrap(new byte[] {1})))
                        .add("l", ObjectColumn.of(List.of(List.of(1), Arrays.asList(2, null))))
                        .add("s", StringColumn.of("{'a': 1}"))
                        .add("m", ObjectColumn.of(Map.of("k", List.of(Map.of("a", 1)))))
                        .add("i", StringColumn.of("3 days"))
                        .add("bits", StringColumn.of("101"))
                        .add("j", StringColumn.of("{\"a\":1}"))
                        .add("n", StringColumn.of((String) null))
                        .add("tz", ObjectColumn.of(OffsetTime.parse("12:00+02:00")))
                        .add("u", ObjectColumn.of(new UUID(0, 1)))
                        .add("ts", ObjectColumn.of(List.of(Instant.EPOCH)))
                        .add("lb", ObjectColumn.of(List.of(ByteBuffer.wrap(new byte[] {'x'}))))
                        .add("t", ObjectColumn.of(LocalTime.NOON))
                        .add("h", ObjectColumn.of(BigInteger.ONE))
                        .build());
    }

    @Test
    void infinity_is_no_date() {
        for (String type : List.of("date", "timestamp", "timestamp with time zone", "timestamp_ms", "timestamp_ns")) {
            for (String infinity : List.of("infinity", "-infinity")) {
                assertThatThrownBy(() -> JdbcLoader.query(
                                        database(),
                                        "select unnest(['1970-01-01'::" + type + ", '" + infinity + "']) as d")
                                .load())
                        .isInstanceOf(TransferException.class)
                        .hasMessageContaining(": column 'd' has '")
                        .hasMessageEndingWith(
                                "' in row 1: that is infinity to the database, and no date: leave it out, or make it another");
            }
        }
    }

    @Test
    void dates_before_our_era_stay_there() {
        assertThat(JdbcLoader.query(database(), "select date '0044-03-15 (BC)' as d")
                        .load())
                .isEqualTo(DataFrame.of("d", DateColumn.of(LocalDate.of(-43, 3, 15))));
    }

    @Test
    void fractions_of_a_second_are_not_cut() throws SQLException {
        LocalDateTime noon = LocalDateTime.of(2024, 2, 29, 12, 0);
        fractionsOfASecondAreNotCut("timestamp_s", "TIMESTAMP_S", 0, noon);
        fractionsOfASecondAreNotCut("timestamp(0)", "TIMESTAMP_S", 0, noon);
        fractionsOfASecondAreNotCut("timestamp_ms", "TIMESTAMP_MS", 3, noon);
    }

    @Test
    void texts_are_not_cut_to_dates_and_times() throws SQLException {
        for (String type : List.of("date", "time", "timestamp_s")) {
            execute("create or replace table kept (t " + type + ")");
            assertThatThrownBy(() -> JdbcSaver.append(database(), "kept")
                            .save(DataFrame.of("t", StringColumn.of("2024-02-29 12:00:00.6"))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table kept: column 't' is text, and that of the table " + type.toUpperCase(Locale.ROOT)
                            + ": make it dates or times before");
        }
    }

    @Test
    void dates_are_stored_as_they_are_whatever_calendar_the_driver_has() throws SQLException {
        LocalDate[] dates = {LocalDate.of(1582, 10, 10), LocalDate.of(-4000, 1, 1), LocalDate.of(1500, 2, 28)};
        DataFrame frame = DataFrame.of("d", DateColumn.of(dates));
        JdbcSaver.replace(database(), "kept").save(frame);
        assertThat(loader("kept").load()).isEqualTo(frame);
        JdbcSaver.append(database(), "kept").save(frame);
        assertThat(JdbcLoader.query(database(), "select d::text as d from kept").load())
                .isEqualTo(DataFrame.of(
                        "d",
                        StringColumn.of(
                                "1582-10-10",
                                "4001-01-01 (BC)",
                                "1500-02-28",
                                "1582-10-10",
                                "4001-01-01 (BC)",
                                "1500-02-28")));
        for (LocalDate date : dates) {
            assertThat(JdbcLoader.query(database(), "select ? as d", date).load())
                    .isEqualTo(DataFrame.of("d", DateColumn.of(date)));
        }
    }

    @Test
    void times_in_structs_and_maps_that_the_driver_may_have_changed_are_refused() {
        for (String value : List.of(
                "[{'t': timestamp '1582-10-10 00:00:00'}]",
                "[[timestamp_ms '1582-10-14 23:00:00']]",
                "map([timestamp '1582-10-05 00:00:00'], [1])")) {
            assertThatThrownBy(() -> JdbcLoader.query(database(), "select " + value + " as v")
                            .load())
                    .isInstanceOf(TransferException.class)
                    .hasMessageContaining(": column 'v' has '")
                    .hasMessageContaining(
                            "in row 0: within a struct, map or list the driver gives the same for 1582-10-")
                    .hasMessageEndingWith(": take it out of there in the query, or cast it to text");
        }
        assertThatThrownBy(() -> JdbcLoader.query(
                                database(), "select map(['k'], [timestamp '4001-01-01 (BC) 01:02:03']) as v")
                        .load())
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("the driver gives the same for a time before our era: ");
    }

    @Test
    void times_in_lists_are_as_they_are_whatever_the_time_zone() {
        List<LocalDateTime> times = Arrays.asList(
                LocalDateTime.parse("0001-01-01T00:00"),
                LocalDateTime.of(-4000, 1, 1, 1, 2, 3),
                LocalDateTime.parse("1582-10-10T23:59:59.999999"),
                LocalDateTime.parse("2024-03-31T02:30"),
                LocalDateTime.parse("2024-03-31T03:30"),
                null);
        String list = "[timestamp '0001-01-01 00:00:00', '4001-01-01 (BC) 01:02:03', '1582-10-10 23:59:59.999999',"
                + " '2024-03-31 02:30:00', '2024-03-31 03:30:00', null]";
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Europe/Rome", "Pacific/Apia", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(JdbcLoader.query(database(), "select " + list + " as v, [" + list + "] as deep")
                                .load())
                        .isEqualTo(DataFrame.of("v", ObjectColumn.of(times), "deep", ObjectColumn.of(List.of(times))));
            }
        } finally {
            TimeZone.setDefault(before);
        }
        assertThatThrownBy(() -> JdbcLoader.query(database(), "select ['infinity'::timestamp] as l")
                        .load())
                .hasMessageContaining("in row 0: that is infinity to the database");
    }

    @Test
    void structs_within_others_are_maps_by_the_names_of_their_fields() {
        assertThat(JdbcLoader.query(
                                database(),
                                "select [{'a b': 1, 'c\"d,': {'e': [1.5]}, 'en': 'x,)'::enum('x,)', 'it''s'), 'n': null}] as l,"
                                        + " [{'t': '1970-01-01 00:00:00Z'::timestamptz, 'm': map(['k'], [{'z': 'x'::blob}])}] as m,"
                                        + " [row(1, 'x')] as r")
                        .load()
                        .row(0))
                .hasToString("{l=[{a b=1, c\"d,={e=[1.5]}, en=x,), n=null}], m=[{t=1970-01-01T00:00:00Z,"
                        + " m={k={z=byte[1] 0x78}}}], r=[{element1=1, element2=x}]}");
    }

    @Test
    void decimals_without_their_last_zeros_are_stored() {
        DataFrame frame = DataFrame.of("d", ObjectColumn.of(new BigDecimal("1E+3"), new BigDecimal("-2E+37")));
        JdbcSaver.replace(database(), "kept").save(frame);
        assertThat(loader("kept").load())
                .isEqualTo(DataFrame.of(
                        "d",
                        ObjectColumn.of(
                                new BigDecimal("1000"),
                                new BigDecimal("-2E+37").setScale(0, RoundingMode.UNNECESSARY))));
        assertThat(JdbcLoader.query(database(), "select ?::int as i", new BigDecimal("1E+3"))
                        .load())
                .isEqualTo(DataFrame.of("i", IntColumn.of(1000)));
    }

    @Test
    void names_in_upper_and_lower_case_are_one() throws SQLException {
        namesInUpperAndLowerCaseAreOne();
    }

    @Test
    void an_empty_name_is_told() {
        anEmptyNameIsTold();
    }

    @Test
    void fractions_are_not_rounded_to_whole_numbers_of_any_size() throws SQLException {
        for (String type : List.of("hugeint", "uhugeint", "ubigint")) {
            execute("create or replace table kept (h " + type + ")");
            refused("h", DoubleColumn.of(1, 2.5), "2.5");
            refused("h", ObjectColumn.of(BigDecimal.ONE, new BigDecimal("0.1")), "0.1");
            JdbcSaver.append(database(), "kept").save(DataFrame.of("h", LongColumn.of(Long.MAX_VALUE)));
        }
    }

    @Test
    void decimals_of_which_the_driver_makes_nothing_are_told_unless_all_that_is_too_much_are_zeros()
            throws SQLException {
        DataFrame zeros =
                DataFrame.of("d", ObjectColumn.of(new BigDecimal("0E-50"), new BigDecimal("1.5" + "0".repeat(40))));
        JdbcSaver.replace(database(), "kept").save(zeros);
        assertThat(JdbcLoader.query(
                                database(),
                                "select d::text as d from kept where d = ?",
                                zeros.column("d").get(1))
                        .load()
                        .rowCount())
                .isEqualTo(1);
        BigDecimal large = new BigDecimal("9".repeat(39));
        execute("create or replace table kept (t text)");
        assertThatThrownBy(() ->
                        JdbcSaver.append(database(), "kept").save(DataFrame.of("t", ObjectColumn.of(null, large))))
                .isInstanceOf(TransferException.class)
                .hasMessage("table kept: column 't' in row 1: DuckDB's decimals have no 39 digits, as " + large
                        + " has: round it before");
        for (BigDecimal decimal : List.of(large, new BigDecimal("1E-39"), new BigDecimal("1E+38"))) {
            assertThatThrownBy(() -> JdbcLoader.query(database(), "select ? as d", decimal)
                            .load())
                    .isInstanceOf(TransferException.class)
                    .hasMessage("query select ? as d: DuckDB's decimals have no 39 digits, as " + decimal
                            + " has: round it before");
        }
    }
}
