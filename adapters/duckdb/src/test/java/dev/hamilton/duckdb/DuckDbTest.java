package dev.hamilton.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.TransferException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbTest {

    private static final DataFrame SALES = DataFrame.of(
            "region", StringColumn.of("south", "north", null, "south"), "spend", IntColumn.ofNullable(1, 2, 3, null));

    @Test
    void narrow_numbers_come_and_go_as_they_are_and_enums_by_name() {
        DataFrame frame = DataFrame.of(
                "bytes", ByteColumn.ofNullable((byte) -128, null, (byte) 127),
                "shorts", ShortColumn.ofNullable((short) -1, null, (short) 300),
                "floats", FloatColumn.ofNullable(0.1f, null, Float.NaN));
        DataFrame lent = frame.with("days", ObjectColumn.of(DayOfWeek.MONDAY, null, DayOfWeek.SUNDAY));
        assertThat(DuckDb.query(Map.of("lent", lent), "select * from lent"))
                .isEqualTo(frame.with("days", StringColumn.of("MONDAY", null, "SUNDAY")));
    }

    @Test
    void sql_sees_a_frame_as_a_table() {
        assertThat(
                        DuckDb.query(
                                Map.of("sales", SALES),
                                "select region, sum(spend) as total, count(*)::int as weeks from sales group by region order by region"))
                .isEqualTo(DataFrame.of(
                        "region", StringColumn.of("north", "south", null),
                        "total", LongColumn.of(2, 1, 3),
                        "weeks", IntColumn.of(1, 2, 1)));
    }

    @Test
    void every_kind_of_column_comes_back_as_it_was_lent() {
        int rows = 5000;
        DataFrame frame = DataFrame.of(
                "double",
                        DoubleColumn.of(IntStream.range(0, rows)
                                .mapToDouble(i -> i / 3.0)
                                .toArray()),
                "long",
                        LongColumn.of(IntStream.range(0, rows)
                                .mapToLong(i -> Long.MAX_VALUE - i)
                                .toArray()),
                "int", IntColumn.of(IntStream.range(0, rows).toArray()),
                "boolean", IntColumn.of(IntStream.range(0, rows).toArray()).greaterThan(700),
                "string",
                        StringColumn.of(
                                IntStream.range(0, rows).mapToObj(i -> "ü" + i).toArray(String[]::new)),
                "date", DateColumn.ofEpochDays(IntStream.range(0, rows).toArray()));
        frame = DataFrame.concatRows(
                frame.slice(0, 2000),
                frame.with("int", frame.ints("int").shift(3)).slice(2000, 5000));
        DataFrame missing = DataFrame.of(
                "double", DoubleColumn.ofNullable(null, Double.NaN),
                "long", LongColumn.ofNullable(null, 1L),
                "int", IntColumn.ofNullable(null, 1),
                "boolean", BooleanColumn.ofNullable(null, true),
                "string", StringColumn.of(null, ""),
                "date", DateColumn.ofNullable(null, LocalDate.of(1582, 10, 15)));
        frame = DataFrame.concatRows(frame, missing);
        for (DataFrame each :
                List.of(frame, frame.head(0), missing, frame.slice(2040, 2060).slice(3, 9))) {
            assertThat(DuckDb.query(Map.of("t", each), "select * from t")).isEqualTo(each);
        }
        assertThat(DuckDb.query(Map.of("t", frame), "select string, double from t where \"int\" = 4321"))
                .isEqualTo(
                        frame.select("string", "double").where(frame.ints("int").equalTo(4321)));
    }

    @Test
    void timestamps_and_decimals_are_columns_of_objects() {
        DataFrame times = DataFrame.of(
                "local", ObjectColumn.of(LocalDateTime.parse("2024-02-29T12:00:00.123456"), null),
                "instant", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00.123456Z"), null),
                "nothing", ObjectColumn.of(null, null));
        assertThat(DuckDb.query(Map.of("t", times), "select local, instant from t"))
                .isEqualTo(times.drop("nothing"));
        assertThat(DuckDb.query(Map.of(), "select 1.50 as price").column("price"))
                .isEqualTo(ObjectColumn.of(new BigDecimal("1.50")));
    }

    @Test
    void decimals_come_and_go_with_all_their_digits() {
        DataFrame prices = DataFrame.of(
                "price", ObjectColumn.of(new BigDecimal("1.50"), null, new BigDecimal("-9999999999999999.99")),
                "large", ObjectColumn.of(new BigDecimal("9".repeat(36) + ".25"), null, new BigDecimal("-0.01")),
                "whole", ObjectColumn.of(new BigDecimal("7"), new BigDecimal("1e3").setScale(0), null));
        assertThat(DuckDb.query(Map.of("t", prices), "select * from t")).isEqualTo(prices);
        assertThat(DuckDb.query(
                        Map.of("t", prices),
                        "select sum(price * price) as squares, typeof(any_value(price)) as short, typeof(any_value(large)) as long"
                                + " from t where price > 1.25"))
                .isEqualTo(DataFrame.of(
                        "squares", ObjectColumn.of(new BigDecimal("2.2500")),
                        "short", StringColumn.of("DECIMAL(18,2)"),
                        "long", StringColumn.of("DECIMAL(38,2)")));
        DataFrame scales = DataFrame.of("x", ObjectColumn.of(new BigDecimal("1.5"), new BigDecimal("0.125")));
        assertThat(DuckDb.query(Map.of("t", scales), "from t").column("x"))
                .isEqualTo(ObjectColumn.of(new BigDecimal("1.500"), new BigDecimal("0.125")));
        DataFrame longer = DataFrame.of("x", ObjectColumn.of(new BigDecimal("9".repeat(39))));
        assertThatThrownBy(() -> DuckDb.query(Map.of("t", longer), "from t"))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(
                        "column 'x' needs 39 digits, 0 of them behind the point; DuckDB's decimals have at");
    }

    @Test
    void several_frames_are_joined_in_sql() {
        DataFrame names = DataFrame.of("region", StringColumn.of("north"), "name", StringColumn.of("North"));
        assertThat(DuckDb.query(
                        Map.of("sales", SALES, "names", names),
                        "select name, spend from sales join names using (region)"))
                .isEqualTo(DataFrame.of("name", StringColumn.of("North"), "spend", IntColumn.of(2)));
    }

    @Test
    void a_lent_frame_takes_the_place_of_the_one_that_had_its_name(@TempDir Path folder) {
        try (DuckDb db = DuckDb.of(folder.resolve("a.duckdb"))) {
            db.lend("my \"sales\"", SALES);
            db.lend("my \"sales\"", SALES.head(1));
            assertThat(db.query("select * from \"my \"\"sales\"\"\"")).isEqualTo(SALES.head(1));
            db.execute("create table kept as select * from \"my \"\"sales\"\"\"");
        }
        try (DuckDb db = DuckDb.of(folder.resolve("a.duckdb"))) {
            assertThat(db.query("from kept")).isEqualTo(SALES.head(1));
        }
    }

    @Test
    void what_fails_says_which_sql_and_why() {
        assertThatThrownBy(() -> DuckDb.query(Map.of("sales", SALES), "select spent from sales"))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("DuckDB: select spent from sales: ")
                .hasMessageContaining("spend");
        for (String more : List.of("", ", [1] as l")) {
            String sql = "select unnest([1, 9223372036854775808::hugeint]) as big" + more;
            assertThatThrownBy(() -> DuckDb.query(Map.of(), sql))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("DuckDB: " + sql
                            + ": column 'big' cannot be read in row 1: 9223372036854775808 does not fit a"
                            + " long: cast it in the query to double or decimal");
        }
        assertThatThrownBy(() -> DuckDb.query(Map.of("none", DataFrame.builder().build()), "from none"))
                .isInstanceOf(TransferException.class)
                .hasMessage("DuckDB: lending frame 'none': a frame without columns is no table");
    }

    @Test
    void types_without_a_column_of_their_own_are_read_as_parquet_is() {
        DataFrame frame = DuckDb.query(
                Map.of(),
                "select time '12:00:01.5' as t, '00000000-0000-0000-0000-000000000001'::uuid as u, 'a'::enum('a', 'b') as e,"
                        + " '\\x01'::blob as b, [[1], [2, null]] as l, {'a': {'d': date '2024-02-29'}, 'b': 'x'} as s,"
                        + " map {'k': ['x'::blob]} as m, interval 3 days as i, null as n, '101'::bit as bits, '{\"a\":1}'::json as j,"
                        + " array_value(1.5::decimal(5, 2)) as ar, [timestamptz '1970-01-01 00:00:00Z'] as moments,"
                        + " '12:00:00+02'::timetz as tz, union_value(x := 1) as un");
        Map<String, Object> struct = new LinkedHashMap<>();
        struct.put("a", Map.of("d", LocalDate.of(2024, 2, 29)));
        struct.put("b", "x");
        assertThat(frame)
                .isEqualTo(DataFrame.builder()
                        .add("t", ObjectColumn.of(LocalTime.parse("12:00:01.5")))
                        .add("u", ObjectColumn.of(new UUID(0, 1)))
                        .add("e", StringColumn.of("a"))
                        .add("b", ObjectColumn.of(ByteBuffer.wrap(new byte[] {1})))
                        .add("l", ObjectColumn.of(List.of(List.of(1), Arrays.asList(2, null))))
                        .add("s", ObjectColumn.of(struct))
                        .add("m", ObjectColumn.of(Map.of("k", List.of(ByteBuffer.wrap(new byte[] {'x'})))))
                        .add("i", StringColumn.of("3 days"))
                        .add("n", ObjectColumn.of((Object) null))
                        .add("bits", StringColumn.of("101"))
                        .add("j", StringColumn.of("{\"a\":1}"))
                        .add("ar", ObjectColumn.of(List.of(new BigDecimal("1.50"))))
                        .add("moments", ObjectColumn.of(List.of(Instant.EPOCH)))
                        .add("tz", ObjectColumn.of(OffsetTime.parse("12:00+02:00")))
                        .add("un", ObjectColumn.of(1))
                        .build());
    }

    @Test
    void other_columns_are_the_same_beside_such_a_column() {
        String all =
                "select true as b, 1::tinyint as ti, 1::smallint as s, 1::utinyint as ut, 1::usmallint as us, 1 as i,"
                        + " 1::uinteger as ui, 1::bigint as bi, 1::ubigint as ub, 1::hugeint as h, 1::uhugeint as uh, 1.5::float as f,"
                        + " 1.5::double as d, 'x' as v, date '0044-03-15 (BC)' as day, 1.5 as p, timestamp '2024-02-29 12:00:00.5' as ts,"
                        + " timestamp_s '2024-02-29 12:00:00' as tss, timestamp_ms '2024-02-29 12:00:00.5' as tsm,"
                        + " timestamp_ns '2024-02-29 12:00:00.123456789' as tsn, timestamptz '2024-02-29 12:00:00Z' as tz";
        String twice = "from (" + all + ") union all select null" + ", null".repeat(20);
        DataFrame frame = DuckDb.query(Map.of(), twice);
        assertThat(frame.rowCount()).isEqualTo(2);
        assertThat(frame.column("day").get(0)).isEqualTo(LocalDate.of(-43, 3, 15));
        assertThat(DuckDb.query(Map.of(), "select *, [1] as l from (" + twice + ")")
                        .drop("l"))
                .isEqualTo(frame);
    }

    @Test
    void a_pivot_has_the_columns_that_its_values_make() {
        assertThat(DuckDb.query(
                        Map.of("sales", SALES.with("year", IntColumn.of(1, 2, 1, 2))),
                        "pivot sales on region using sum(spend) group by year order by year"))
                .isEqualTo(DataFrame.of(
                        "year", IntColumn.of(1, 2),
                        "north", LongColumn.ofNullable(null, 2L),
                        "south", LongColumn.ofNullable(1L, null)));
    }

    @Test
    void infinity_is_no_date() {
        for (String type : List.of("date", "timestamp", "timestamptz", "timestamp_ms", "timestamp_ns")) {
            for (String infinity : List.of("infinity", "-infinity")) {
                for (String more : List.of("", ", [1] as l")) {
                    String sql = "select unnest(['1970-01-01'::" + type + ", '" + infinity + "']) as d" + more;
                    assertThatThrownBy(() -> DuckDb.query(Map.of(), sql))
                            .isInstanceOf(TransferException.class)
                            .hasMessage("DuckDB: " + sql
                                    + ": column 'd' cannot be read in row 1: that is infinity to DuckDB,"
                                    + " and no date: leave it out, or make it another");
                }
            }
        }
    }

    @Test
    void of_several_statements_the_last_one_has_the_result() {
        assertThat(DuckDb.query(Map.of(), "create temp table t as select 1 as a; select a + 1 as b from t"))
                .isEqualTo(DataFrame.of("b", IntColumn.of(2)));
        assertThat(DuckDb.query(Map.of(), "select 1 as a; select 2 as b"))
                .isEqualTo(DataFrame.of("b", IntColumn.of(2)));
    }

    @Test
    void a_frame_that_duckdb_cannot_keep_is_refused_when_it_is_lent() {
        for (ObjectColumn<?> column : List.of(
                ObjectColumn.of(Duration.ZERO),
                ObjectColumn.of(BigDecimal.ONE, Duration.ZERO),
                ObjectColumn.of(DayOfWeek.MONDAY, Duration.ZERO),
                ObjectColumn.of(Instant.EPOCH, Duration.ZERO))) {
            assertThatThrownBy(() -> DuckDb.query(Map.of("t", DataFrame.of("x", column)), "from t"))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("DuckDB: lending frame 't': column 'x' holds objects of java.time.Duration; columns of"
                            + " objects can be lent when all they hold is BigDecimal, LocalDateTime, Instant or an enum:"
                            + " drop the column, or make others of its objects before");
        }
        for (Object time : List.of(Instant.ofEpochSecond(0, 1), LocalDateTime.parse("2024-02-29T12:00:00.123456789"))) {
            assertThatThrownBy(() ->
                            DuckDb.query(Map.of("t", DataFrame.of("at", ObjectColumn.of(null, time))), "from t"))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("DuckDB: lending frame 't': column 'at' holds " + time
                            + " in row 1, of which DuckDB keeps microseconds: truncate it before");
        }
    }

    @Test
    void times_that_duckdb_does_not_reach_are_refused_when_they_are_lent() {
        for (Object time : List.of(
                LocalDateTime.MAX.truncatedTo(ChronoUnit.MICROS),
                LocalDateTime.parse("-290308-12-21T23:59:59"),
                Instant.MAX.truncatedTo(ChronoUnit.MICROS),
                Instant.MIN)) {
            notReached(ObjectColumn.of(null, time), time);
        }
        LocalDate last = LocalDate.ofEpochDay(Integer.MAX_VALUE); // infinity to DuckDB
        notReached(DateColumn.ofNullable(null, last), last);
        DataFrame reached = DataFrame.of(
                "d", DateColumn.of(last.minusDays(1)),
                "first", ObjectColumn.of(LocalDateTime.parse("-290308-12-22T00:00")),
                "last", ObjectColumn.of(Instant.parse("+294247-01-10T04:00:54.775806Z")));
        assertThat(DuckDb.query(Map.of("t", reached), "from t")).isEqualTo(reached);
    }

    private static void notReached(Column column, Object time) {
        assertThatThrownBy(() -> DuckDb.query(Map.of("t", DataFrame.of("x", column)), "from t"))
                .isInstanceOf(TransferException.class)
                .hasMessage("DuckDB: lending frame 't': column 'x' holds " + time
                        + " in row 1, which DuckDB does not reach: make it a time that is nearer before");
    }

    @Test
    void half_of_a_character_is_told_and_not_changed_to_a_question_mark() {
        try (DuckDb db = DuckDb.inMemory()) {
            assertThatThrownBy(() -> db.lend("f", DataFrame.of("t", StringColumn.of(null, "ha\uD83Dlf"))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "DuckDB: lending frame 'f': column 't' has half of a character (U+D83D), which no charset"
                                    + " can say, in row 1: mend the text");
            DataFrame whole = DataFrame.of("t", StringColumn.of("\uD83D\uDE00"));
            db.lend("f", whole);
            assertThat(db.query("select t from f")).isEqualTo(whole);
            assertThatThrownBy(() -> db.lend("f", DataFrame.of("t\uDE00", IntColumn.of(1))))
                    .hasMessageContaining("the name 't\uDE00' has half of a character (U+DE00)");
            assertThatThrownBy(() -> db.lend("f\uDE00", whole)).hasMessageContaining("half of a character (U+DE00)");
            String sql = "select 'x\uD83D' as t";
            assertThatThrownBy(() -> db.query(sql))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("DuckDB: " + sql
                            + ": it has half of a character (U+D83D), which no charset can say: mend it");
            assertThatThrownBy(() -> db.execute("create table x as " + sql))
                    .isInstanceOf(TransferException.class)
                    .hasMessageContaining("half of a character");
        }
    }

    @Test
    void names_that_differ_in_case_only_are_told() {
        DataFrame one = DataFrame.of("x", IntColumn.of(1));
        DataFrame same = DataFrame.of("a", IntColumn.of(1), "b", IntColumn.of(2), "A", IntColumn.of(3));
        assertThatThrownBy(() -> DuckDb.query(Map.of("f", same), "select b from f"))
                .isInstanceOf(TransferException.class)
                .hasMessage("DuckDB: lending frame 'f': columns 'a' and 'A' have one name in DuckDB, to which upper and"
                        + " lower case are the same: rename one");
        Map<String, DataFrame> frames = new LinkedHashMap<>();
        frames.put("sales", one);
        frames.put("Sales", one);
        assertThatThrownBy(() -> DuckDb.query(frames, "select * from sales"))
                .isInstanceOf(TransferException.class)
                .hasMessage(
                        "DuckDB: lending frames: frames 'sales' and 'Sales' have one name in DuckDB, to which upper and"
                                + " lower case are the same: rename one");
        DataFrame umlauts = DataFrame.of("\u00E4", IntColumn.of(1), "\u00C4", IntColumn.of(2));
        assertThat(DuckDb.query(Map.of("f", umlauts), "select * from f")).isEqualTo(umlauts);
    }

    @Test
    void a_name_that_duckdb_does_not_have_is_told() {
        try (DuckDb db = DuckDb.inMemory()) {
            assertThatThrownBy(() -> db.lend("f", DataFrame.of("a", IntColumn.of(1), "", IntColumn.of(2))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "DuckDB: lending frame 'f': a column has an empty name, which DuckDB does not have: rename it");
            assertThatThrownBy(() -> db.lend("", SALES))
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "DuckDB: lending frame '': a frame has an empty name, which DuckDB does not have: rename it");
            db.lend("f", SALES);
            String end = " has the character U+0000, at which DuckDB takes it to end: take it out";
            assertThatThrownBy(() -> db.lend("f", DataFrame.of("a\0b", IntColumn.of(1))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("DuckDB: lending frame 'f': the name 'a\0b'" + end);
            for (String sql : List.of("select * from f\0 where spend = 1", "select * from\0 f")) {
                assertThatThrownBy(() -> db.query(sql)).hasMessage("DuckDB: " + sql + ": it" + end);
                assertThatThrownBy(() -> db.execute(sql)).hasMessage("DuckDB: " + sql + ": it" + end);
            }
            assertThat(db.query("select spend from f").rowCount()).isEqualTo(4);
        }
    }

    @Test
    void null_is_told_by_its_argument() {
        assertThatThrownBy(() -> DuckDb.of(null)).hasMessage("file");
        assertThatThrownBy(() -> DuckDb.query(null, "select 1")).hasMessage("frames");
        assertThatThrownBy(() -> DuckDb.query(Map.of(), null)).hasMessage("sql");
        try (DuckDb db = DuckDb.inMemory()) {
            assertThatThrownBy(() -> db.lend(null, DataFrame.of())).hasMessage("name");
            assertThatThrownBy(() -> db.lend("f", null)).hasMessage("frame");
            assertThatThrownBy(() -> db.query(null)).hasMessage("sql");
            assertThatThrownBy(() -> db.execute(null)).hasMessage("sql");
        }
    }

    @Test
    void times_in_lists_are_as_they_are_whatever_the_time_zone() {
        String sql =
                "select [timestamp '1582-10-10 00:00:00', '2024-03-31 02:30:00.123456', '2024-03-31 03:30:00', null,"
                        + " '2037-10-10 01:00:00', '2037-10-10 02:00:00', '4001-01-01 (BC) 01:02:03'] as l, [['2024-03-31 02:30'::timestamp]] as deep,"
                        + " array_value('1582-10-10'::timestamp) as a, {'l': ['1582-10-10'::timestamp]} as s, map(['k'], [['1582-10-10'::timestamp]]) as m";
        LocalDateTime calendar = LocalDateTime.parse("1582-10-10T00:00");
        List<LocalDateTime> times = Arrays.asList(
                calendar,
                LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                LocalDateTime.parse("2024-03-31T03:30"),
                null,
                LocalDateTime.parse("2037-10-10T01:00"),
                LocalDateTime.parse("2037-10-10T02:00"),
                LocalDateTime.of(-4000, 1, 1, 1, 2, 3));
        inZones(() -> assertThat(DuckDb.query(Map.of(), sql).row(0).values())
                .containsExactly(
                        times,
                        List.of(List.of(LocalDateTime.parse("2024-03-31T02:30"))),
                        List.of(calendar),
                        Map.of("l", List.of(calendar)),
                        Map.of("k", List.of(calendar))));
    }

    private static void inZones(Runnable test) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Europe/Rome", "Asia/Gaza", "Pacific/Apia", "America/St_Johns", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                test.run();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void infinity_is_no_date_in_a_list_either() {
        assertThatThrownBy(() -> DuckDb.query(Map.of(), "select ['infinity'::timestamp] as l"))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("column 'l' cannot be read in row 0: that is infinity to DuckDB");
    }

    @Test
    void times_in_structs_and_maps_that_the_driver_may_have_changed_are_refused() {
        for (String value : List.of(
                "{'t': timestamp_ms '1582-10-14 23:00:00'}",
                "{'t': timestamp '1582-10-10 00:00:00'}",
                "[timestamp_s '1582-10-10 00:00:00']",
                "map([timestamp '1582-10-05 00:00:00'], [1])")) {
            assertThatThrownBy(() -> DuckDb.query(Map.of(), "select " + value + " as v"))
                    .isInstanceOf(TransferException.class)
                    .hasMessageContaining(
                            "column 'v' cannot be read in row 0: within a struct, map or list the driver gives the same for 1582-10-")
                    .hasMessageEndingWith(": take it out of there in the query, or cast it to text");
        }
        assertThatThrownBy(() -> DuckDb.query(Map.of(), "select {'t': timestamp '4001-01-01 (BC) 01:02:03'} as v"))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("the driver gives the same for a time before our era: ");
    }

    @Test
    void no_time_in_a_struct_becomes_another() {
        inZones(() -> {
            try (DuckDb db = DuckDb.inMemory()) {
                for (String day :
                        List.of("2011-12-29", "2011-12-31", "2024-03-31", "2024-10-27", "2037-10-10", "1900-01-01")) {
                    for (int hour = 0; hour < 24; hour++) {
                        noOther(db, LocalDate.parse(day).atTime(hour, 30));
                        noOther(db, LocalDate.parse(day).atTime(hour, 0));
                    }
                }
            }
        });
    }

    private static void noOther(DuckDb db, LocalDateTime time) {
        Object read;
        try {
            read = db.query("select {'t': timestamp '" + time + "'} as s")
                    .column("s")
                    .get(0);
        } catch (TransferException refused) {
            assertThat(refused).hasMessageContaining("the driver gives the same for ");
            return;
        }
        assertThat(read).isEqualTo(Map.of("t", time));
    }
}
