package dev.hamilton.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresTest extends TableContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException failed) {
            abort("skipped: no PostgreSQL can be started here: " + failed);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("drop schema if exists sales cascade");
        execute("drop schema public cascade");
        execute("create schema public");
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
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
    void types_without_a_column_of_their_own_are_texts_or_objects() throws SQLException {
        execute("create type mood as enum ('a', 'b')");
        execute("create type pair as (a int, b text)");
        DataFrame frame = JdbcLoader.query(
                        database(),
                        "select '{\"a\": 1}'::jsonb as j, array[[1, 2], [3, null]] as l, interval '1 month 2 days' as i, '\\x01'::bytea as b,"
                                + " '101'::bit(3) as bits, '1'::bit(1) as bit, '10'::bit varying(5) as varbits, '12:00:00+02'::timetz as tz,"
                                + " 'a'::mood as e, row(1, 'x')::pair as p, '00000000-0000-0000-0000-000000000001'::uuid as u,"
                                + " array[timestamptz '1970-01-01 00:00:00Z'] as ts, array[date '1970-01-01'] as d, '1.5'::money as m,"
                                + " '10.0.0.1'::inet as ip, '<a/>'::xml as x, point(1, 2) as pt, int4range(1, 3) as r, 1::oid as o,"
                                + " null as n, time '12:00:00' as t")
                .load();
        assertThat(frame)
                .isEqualTo(DataFrame.builder()
                        .add("j", StringColumn.of("{\"a\": 1}"))
                        .add("l", ObjectColumn.of(List.of(List.of(1, 2), Arrays.asList(3, null))))
                        .add("i", StringColumn.of("1 mon 2 days"))
                        .add("b", ObjectColumn.of(ByteBuffer.wrap(new byte[] {1})))
                        .add("bits", StringColumn.of("101"))
                        .add("bit", BooleanColumn.of(true))
                        .add("varbits", StringColumn.of("10"))
                        .add("tz", ObjectColumn.of(OffsetTime.parse("12:00+02:00")))
                        .add("e", StringColumn.of("a"))
                        .add("p", StringColumn.of("(1,x)"))
                        .add("u", ObjectColumn.of(new UUID(0, 1)))
                        .add("ts", ObjectColumn.of(List.of(Instant.EPOCH)))
                        .add("d", ObjectColumn.of(List.of(LocalDate.EPOCH)))
                        .add("m", StringColumn.of("$1.50"))
                        .add("ip", StringColumn.of("10.0.0.1"))
                        .add("x", StringColumn.of("<a/>"))
                        .add("pt", StringColumn.of("(1,2)"))
                        .add("r", StringColumn.of("[1,3)"))
                        .add("o", LongColumn.of(1))
                        .add("n", StringColumn.of((String) null))
                        .add("t", ObjectColumn.of(LocalTime.NOON))
                        .build());
    }

    @Test
    void what_is_no_number_or_no_date_is_told_with_column_and_row() {
        for (String none : List.of("NaN", "Infinity", "-Infinity")) {
            String sql = "select unnest(array[1.5, '" + none + "'::numeric]) as p";
            assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load())
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "query " + sql + ": column 'p' has '" + none
                                    + "' in row 1: that is no decimal to Java: leave it out, or cast it to double precision in the query");
        }
        for (String type : List.of("date", "timestamp", "timestamp with time zone")) {
            for (String infinity : List.of("infinity", "-infinity")) {
                String sql = "select unnest(array['1970-01-01', '" + infinity + "'::" + type + "]) as d";
                assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load())
                        .isInstanceOf(TransferException.class)
                        .hasMessage(
                                "query " + sql + ": column 'd' has '" + infinity
                                        + "' in row 1: that is infinity to the database, and no date: leave it out, or make it another");
            }
        }
    }

    @Test
    void decimals_without_limits_keep_what_they_are_given() throws SQLException {
        execute("create table kept (p numeric)");
        DataFrame fine = DataFrame.of("p", ObjectColumn.of(new BigDecimal("0.12345678901234567890")));
        JdbcSaver.append(database(), "kept").save(fine);
        assertThat(loader("kept").load()).isEqualTo(fine);
    }

    @Test
    void dates_before_our_era_stay_there() {
        assertThat(JdbcLoader.query(database(), "select date '0044-03-15 BC' as d")
                        .load())
                .isEqualTo(DataFrame.of("d", DateColumn.of(LocalDate.of(-43, 3, 15))));
    }

    @Test
    void fractions_of_a_second_are_not_cut() throws SQLException {
        LocalDateTime noon = LocalDateTime.of(2024, 2, 29, 12, 0);
        fractionsOfASecondAreNotCut("timestamp(0)", "timestamp(0)", 0, noon);
        fractionsOfASecondAreNotCut("timestamp(3)", "timestamp(3)", 3, noon);
        fractionsOfASecondAreNotCut("timestamp(0) with time zone", "timestamptz(0)", 0, noon.toInstant(ZoneOffset.UTC));
        fractionsOfASecondAreNotCut("time(0)", "time(0)", 0, LocalTime.NOON);
        fractionsOfASecondAreNotCut("time(3)", "time(3)", 3, LocalTime.NOON);
    }

    @Test
    void texts_are_not_taken_for_dates_and_times() throws SQLException {
        for (String type : List.of("date", "time", "time(0)", "timestamp")) {
            execute("drop table if exists kept");
            execute("create table kept (t " + type + ")");
            assertThatThrownBy(() -> JdbcSaver.append(database(), "kept")
                            .save(DataFrame.of("t", StringColumn.of("2024-02-29 12:00:00.6"))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table kept: column 't' is text, and that of the table " + type
                            + ": make it dates or times before");
        }
    }

    @Test
    void a_time_gets_no_zone_from_the_session() throws SQLException {
        execute("create table kept (t time with time zone)");
        assertThatThrownBy(() ->
                        JdbcSaver.append(database(), "kept").save(DataFrame.of("t", ObjectColumn.of(LocalTime.NOON))))
                .isInstanceOf(TransferException.class)
                .hasMessage(
                        "table kept: column 't' is time, and that of the table timetz: make it that before, since the"
                                + " database would do so without a word");
    }

    @Test
    void dates_and_times_in_arrays_are_as_they_are() {
        DataFrame frame = JdbcLoader.query(
                        database(),
                        "select array[timestamp '2024-03-31 02:30:00.123456', '1582-10-10 00:00:00', null] as ts,"
                                + " array[date '1582-10-10', '4001-01-01 BC'] as d, array[time '12:34:56.789012'] as t,"
                                + " array['12:34:56.789012+02'::timetz] as tz, array[array[date '1582-10-10'], array[null::date]] as deep,"
                                + " array['1582-10-10 00:00:00.5Z'::timestamptz] as z, '{}'::date[] as none")
                .load();
        assertThat(frame)
                .isEqualTo(DataFrame.builder()
                        .add(
                                "ts",
                                ObjectColumn.of(Arrays.asList(
                                        LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                                        LocalDateTime.parse("1582-10-10T00:00"),
                                        null)))
                        .add("d", ObjectColumn.of(List.of(LocalDate.of(1582, 10, 10), LocalDate.of(-4000, 1, 1))))
                        .add("t", ObjectColumn.of(List.of(LocalTime.parse("12:34:56.789012"))))
                        .add("tz", ObjectColumn.of(List.of(OffsetTime.parse("12:34:56.789012+02:00"))))
                        .add("deep", ObjectColumn.of(List.of(List.of(LocalDate.of(1582, 10, 10)), Arrays.asList((Object)
                                null))))
                        .add("z", ObjectColumn.of(List.of(Instant.parse("1582-10-10T00:00:00.5Z"))))
                        .add("none", ObjectColumn.of(List.of()))
                        .build());
    }

    @Test
    void the_end_of_a_day_is_no_time_of_it() {
        for (String type : List.of("time", "time with time zone")) {
            String sql = "select unnest(array['23:59:59.999999', '24:00'::" + type + "]) as t";
            assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load())
                    .isInstanceOf(TransferException.class)
                    .hasMessageContaining(": column 't' has '24:00:00")
                    .hasMessageEndingWith(
                            "' in row 1: 24:00 is no time of a day to Java: make it 00:00 in the query, or cast it to interval or text");
        }
        assertThatThrownBy(() -> JdbcLoader.query(database(), "select array[time '24:00'] as t")
                        .load())
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("24:00 is no time of a day to Java");
    }

    @Test
    void an_empty_name_is_told() {
        anEmptyNameIsTold();
    }

    @Test
    void names_in_upper_and_lower_case_are_two() {
        DataFrame frame = DataFrame.of("a", IntColumn.of(1), "A", IntColumn.of(2));
        saver("kept").save(frame);
        assertThat(loader("kept").load()).isEqualTo(frame);
        JdbcSaver.append(database(), "kept").save(frame);
    }

    @Test
    void a_name_that_would_be_cut_is_told() {
        String most = "\u00E4".repeat(31) + "x";
        DataFrame frame = DataFrame.of(most, IntColumn.of(1));
        saver(most).save(frame);
        assertThat(loader(most).load()).isEqualTo(frame);
        for (String[] names : new String[][] {{"kept", most + "y"}, {most + "y", "n"}}) {
            assertThatThrownBy(() -> saver(names[0]).save(DataFrame.of(names[1], IntColumn.of(1))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table " + names[0] + ": the name '" + most
                            + "y' has 64 bytes, of which PostgreSQL would keep 63: shorten it");
        }
    }

    @Test
    void texts_that_do_not_fit_are_told() throws SQLException {
        execute("create table kept (v varchar(10), c char(4), t text)");
        String smiles = "\uD83D\uDE00".repeat(10);
        DataFrame fits = DataFrame.of(
                "v", StringColumn.of("1234567890", smiles), "t", StringColumn.of("x".repeat(10_000), null));
        JdbcSaver.append(database(), "kept").save(fits);
        assertThat(loader("kept").load(Projection.of("v", "t"))).isEqualTo(fits);
        refused("v", StringColumn.of("", smiles + "!"), "'" + smiles + "!'", "shorten it");
        refused(
                "v",
                StringColumn.of("", "1234567890 "),
                "'1234567890 '",
                "shorten it"); // which would be cut without a word
        refused("v", StringColumn.of("", "x".repeat(50)), "'" + "x".repeat(40) + "...'", "shorten it");
        refused("c", ObjectColumn.of(null, DayOfWeek.MONDAY), "MONDAY", "shorten it");
        assertThatThrownBy(() ->
                        JdbcSaver.append(database(), "kept").save(DataFrame.of("v", LongColumn.of(1, 12_345_678_901L))))
                .hasMessage("table kept: row 1 is refused: ERROR: value too long for type character varying(10)");
        assertThat(loader("kept").load().rowCount()).isEqualTo(2);
    }

    @Test
    void the_character_0_is_told() throws SQLException {
        execute("create table kept (t text)");
        String zero = "a\0b";
        String end = ", which PostgreSQL has in no text: take it out before";
        assertThatThrownBy(
                        () -> JdbcSaver.append(database(), "kept").save(DataFrame.of("t", StringColumn.of("", zero))))
                .isInstanceOf(TransferException.class)
                .hasMessage("table kept: column 't' has the character U+0000 in row 1" + end);
        assertThatThrownBy(() ->
                        JdbcLoader.query(database(), "select ? as t", zero).load())
                .hasMessage("query select ? as t: a parameter has the character U+0000" + end);
    }

    @Test
    void what_decimals_without_limits_cannot_be_is_told() throws SQLException {
        execute("create table kept (p numeric)");
        refused("p", DoubleColumn.of(1, Double.NaN), "NaN", NO_NUMBER);
        refused("p", ObjectColumn.of(null, new BigDecimal("1E+200000")), "1E+200000");
    }

    @Test
    void dates_that_would_be_infinite_are_told() {
        DataFrame last = DataFrame.of("d", DateColumn.of(LocalDate.of(5_874_897, 12, 31), LocalDate.of(-4712, 1, 1)));
        saver("days").save(last);
        assertThat(loader("days").load()).isEqualTo(last);
        for (LocalDate date : List.of(LocalDate.of(5_874_898, 1, 1), LocalDate.of(-4713, 12, 31))) {
            assertThatThrownBy(() -> saver("days").save(DataFrame.of("d", DateColumn.of(date))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table days: column 'd' holds " + date + " in row 0, and the database's times go from"
                            + " -4712-01-01 to +5874897-12-31: make it one of these before");
        }
        assertThat(loader("days").load()).isEqualTo(last);
    }

    @Test
    void what_is_not_for_a_row_is_told_without_one() throws SQLException {
        execute("create table kept (u uuid)");
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of("u", StringColumn.of("a"))))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table kept: ERROR: column \"u\" is of type uuid");
    }
}
