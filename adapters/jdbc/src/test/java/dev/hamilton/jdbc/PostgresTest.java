package dev.hamilton.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of("u", DoubleColumn.of(1))))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table kept: ERROR: column \"u\" is of type uuid");
    }

    @Test
    void texts_are_what_their_columns_make_of_them() throws SQLException {
        execute("create type mood as enum ('a', 'b')");
        execute(
                "create table kept (j jsonb, i interval, a text[], u uuid, ip inet, x xml, bits bit(3), r int4range, e mood,"
                        + " t text)");
        DataFrame frame = DataFrame.builder()
                .add("j", StringColumn.of("{\"a\": [1, null]}", null))
                .add("i", StringColumn.of("1 mon 2 days", null))
                .add("a", StringColumn.of("{a,\"b c\",NULL}", null))
                .add("u", StringColumn.of("00000000-0000-0000-0000-000000000001", null))
                .add("ip", StringColumn.of("10.0.0.1", null))
                .add("x", StringColumn.of("<a/>", null))
                .add("bits", StringColumn.of("101", null))
                .add("r", StringColumn.of("[1,3)", null))
                .add("e", StringColumn.of("a", null))
                .add("t", StringColumn.of("{}", null))
                .build();
        JdbcSaver.append(database(), "kept").save(frame);
        DataFrame read = loader("kept").load();
        assertThat(read)
                .isEqualTo(frame.with("a", ObjectColumn.of(Arrays.asList("a", "b c", null), null))
                        .with("u", ObjectColumn.of(new UUID(0, 1), null)));
        JdbcSaver.append(database(), "kept").save(read);
        assertThat(loader("kept").load()).isEqualTo(DataFrame.concatRows(read, read));
        assertThatThrownBy(() ->
                        JdbcSaver.append(database(), "kept").save(DataFrame.of("j", StringColumn.of("{}", "{", "1"))))
                .hasMessageStartingWith("table kept: row 1 is refused: ERROR: invalid input syntax for type json");
        assertThatThrownBy(
                        () -> JdbcSaver.append(database(), "kept").save(DataFrame.of("j", StringColumn.of("\"\0\""))))
                .hasMessageStartingWith("table kept: column 'j' has the character U+0000 in row 0");
    }

    @Test
    void arrays_and_times_with_zones_are_written_again_as_they_are_read() throws SQLException {
        DataFrame read = JdbcLoader.query(
                        database(),
                        "select array[1, null] as i, array[array[1::int2, 2], array[null, 4]] as deep, array[1.50, null] as n,"
                                + " array['a\"b,{}\\', null, '', 'NULL'] as t, array[1.5, 'NaN'::float8] as d, array[true] as b,"
                                + " array['00000000-0000-0000-0000-000000000001'::uuid] as u, array['\\x01ff'::bytea, null] as raw,"
                                + " array[date '1582-10-10'] as days, array[timestamp '2024-03-31 02:30:00.123456'] as ts,"
                                + " array['1582-10-10 00:00:00.5Z'::timestamptz] as z, array[time '12:34:56.789012'] as times,"
                                + " array['12:34:56.789012+02'::timetz] as tzs, '12:00:00+02'::timetz as tz")
                .load();
        saver("kept").save(read);
        assertThat(loader("kept").load()).isEqualTo(read);
        DataFrame empty = read.select("i", "tz").with("i", ObjectColumn.of(List.of()));
        JdbcSaver.append(database(), "kept").saveAll(FrameStream.of(read.select("i", "tz"), empty));
        assertThat(loader("kept").load(Projection.of("i", "tz")))
                .isEqualTo(DataFrame.concatRows(read.select("i", "tz"), read.select("i", "tz"), empty));
        execute("create table typed (n numeric(4, 1)[], t timestamp(0)[], l bigint[], j jsonb)");
        refusedList("n", List.of(new BigDecimal("1.25")), "would not keep as it is: round it before");
        refusedList(
                "t", List.of(LocalDateTime.parse("2024-02-29T12:00:00.5")), "would not keep as it is: round it before");
        refusedList("l", List.of(1), "is int4[], and that of the table _int8: make it that before");
        refusedList("j", List.of(1), "is int4[], and that of the table jsonb: make it that before");
        refusedList("l", List.of(), "has lists without a value only, which do not say what arrays they are");
        refusedList("l", List.of(1L, List.of(2L)), "that has lists and others side by side");
        refusedList("l", List.of(1L, 2), "holds java.lang.Integer in a list in row 0, and java.lang.Long before");
        refusedList("t", List.of(LocalDateTime.of(10_000, 1, 1, 0, 0)), "times within arrays go from year 1 to 9999");
        refusedList("l", List.of(List.of(1L), List.of(2L, 3L)), "row 0 is refused: ERROR: malformed array literal");
        refusedList("l", List.of(Map.of()), "of which this database's driver takes no arrays as they are");
    }

    private void refusedList(String name, List<?> list, String message) {
        assertThatThrownBy(() ->
                        JdbcSaver.append(database(), "typed").save(DataFrame.of(name, ObjectColumn.of((Object) list))))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table typed: ")
                .hasMessageContaining(message);
    }

    @Test
    void bytes_and_texts_are_not_made_of_each_other_and_money_is_not_rounded() throws SQLException {
        execute("create table kept (t text, b bytea, m money)");
        DataFrame money = DataFrame.of("m", ObjectColumn.of(new BigDecimal("1.50"), null));
        JdbcSaver.append(database(), "kept").save(money);
        assertThat(loader("kept").load(Projection.of("m")))
                .isEqualTo(DataFrame.of("m", StringColumn.of("$1.50", null)));
        refused("m", ObjectColumn.of(BigDecimal.ONE, new BigDecimal("1.555")), "1.555");
        notFor("t", ObjectColumn.of(ByteBuffer.allocate(1)), "bytea, and that of the table text: make it that before");
        notFor("b", StringColumn.of("a"), "text, and that of the table bytea: make it bytes before");
        notFor("m", StringColumn.of("$1.50"), "text, and that of the table money(18,2): make it numbers before");
    }

    private void notFor(String name, Column column, String message) {
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of(name, column)))
                .isInstanceOf(TransferException.class)
                .hasMessage("table kept: column '" + name + "' is " + message);
    }

    @Test
    void a_table_that_an_open_stream_reads_is_not_waited_for_without_end() throws SQLException {
        DataFrame big =
                DataFrame.of("n", IntColumn.of(IntStream.range(0, 25_000).toArray()));
        saver("big").save(big);
        JdbcLoader reader = JdbcLoader.table(database(), "big").rowsPerFrame(7_000);
        for (DataSource database : List.of(
                database(), postgres.getDatabase("postgres", "postgres", Map.of("options", "-c lock_timeout=50")))) {
            assertThatThrownBy(() -> JdbcSaver.replace(database, "big").saveAll(reader.stream()))
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "table big: it is read or written elsewhere, as by a stream that is still open (of this program"
                                    + " too) or another session: close that, load it whole first, or save to another table, of"
                                    + " SQLite in another file, and rename it: ERROR: canceling statement due to lock timeout");
            assertThat(reader.load()).isEqualTo(big);
        }
        saver("small").saveAll(reader.stream().map(frame -> frame.head(1)));
        assertThat(loader("small").load().rowCount()).isEqualTo(4);
        saver("big").save(reader.load());
        JdbcSaver.append(database(), "big").saveAll(reader.stream());
        assertThat(loader("big").load()).isEqualTo(DataFrame.concatRows(big, big));
    }
}
