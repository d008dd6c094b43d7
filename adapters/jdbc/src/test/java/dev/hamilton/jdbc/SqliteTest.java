package dev.hamilton.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteDataSource;

final class SqliteTest extends TableContract {

    @TempDir
    Path folder;

    @Override
    DataSource database() {
        SQLiteDataSource database = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement attach = connection.createStatement()) {
                    attach.execute("attach '" + folder.resolve("other.sqlite") + "' as other");
                }
                return connection;
            }
        };
        database.setUrl("jdbc:sqlite:" + folder.resolve("test.sqlite"));
        return database;
    }

    @Override
    Column identifiers(DataFrame frame) {
        return StringColumn.of("00000000-0000-0001-0000-000000000002", null, "ffffffff-ffff-ffff-0000-000000000000");
    }

    private SQLiteDataSource alone(JournalMode journal) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(50);
        config.setJournalMode(journal);
        SQLiteDataSource database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + folder.resolve("alone.sqlite"));
        return database;
    }

    @Test
    void a_file_that_an_open_stream_reads_is_not_written() {
        DataSource database = alone(JournalMode.DELETE);
        JdbcSaver.replace(database, "big").save(WEEKS);
        JdbcSaver.replace(database, "other").save(WEEKS);
        JdbcLoader reader = JdbcLoader.table(database, "big").rowsPerFrame(1);
        for (JdbcSaver saver : List.of(
                JdbcSaver.replace(database, "big"),
                JdbcSaver.replace(database, "other"),
                JdbcSaver.append(database, "other"))) {
            assertThatThrownBy(() -> saver.saveAll(reader.stream()))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith(
                            saver.target() + ": it is read or written elsewhere, as by a stream that is still"
                                    + " open (of this program too) or another session: close that, load it whole first, or save to"
                                    + " another table, of SQLite in another file, and rename it: [SQLITE_BUSY");
        }
        assertThat(reader.load()).isEqualTo(WEEKS);
        JdbcSaver.replace(database, "big").save(reader.load());
        assertThat(JdbcLoader.table(database, "other").load()).isEqualTo(WEEKS);
    }

    @Test
    void a_table_is_streamed_onto_itself_where_the_journal_is_beside_the_file() {
        DataSource database = alone(JournalMode.WAL);
        JdbcSaver.replace(database, "big").save(WEEKS);
        JdbcLoader reader = JdbcLoader.table(database, "big").rowsPerFrame(1);
        JdbcSaver.replace(database, "big").saveAll(reader.stream());
        assertThat(reader.load()).isEqualTo(WEEKS);
    }

    @Test
    void what_is_no_query_is_told_in_words() {
        String end = ": it is no query: it gives no rows, and was not run";
        noQuery("update weeks set week = 1", end);
        noQuery("create table q (a int)", end);
        noQuery("", ": there is no statement in it: a query is a select");
        noQuery(
                "select `a;b`, [c;d]; select 2",
                ": it has 2 statements, and a query is one: run the others by themselves");
    }

    private void noQuery(String sql, String end) {
        saver("weeks").save(WEEKS);
        assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load()).hasMessage("query " + sql + end);
    }

    @Test
    void bytes_are_not_taken_for_texts() throws SQLException {
        execute("create table kept (t text, b blob, n int4)");
        for (String name : List.of("t", "n")) {
            assertThatThrownBy(() -> JdbcSaver.append(database(), "kept")
                            .save(DataFrame.of(name, ObjectColumn.of(ByteBuffer.allocate(1)))))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("table kept: column '" + name + "' is blob, and that of the table ")
                    .hasMessageEndingWith(": make it that before");
        }
    }

    @Test
    void lists_are_refused() {
        assertThatThrownBy(() -> saver("kept").save(DataFrame.of("l", ObjectColumn.of(List.of(1)))))
                .isInstanceOf(TransferException.class)
                .hasMessage(
                        "table kept: column 'l' holds lists, which are written to PostgreSQL and DuckDB only: make them"
                                + " texts before");
    }

    /** SQLite stores NaN as NULL, -0.0 as 0, and floats as doubles. */
    @Override
    protected DataFrame kept(DataFrame frame) {
        return frame.with("doubles", frame.doubles("doubles").nanToMissing().add(0.0))
                .with("floats", frame.doubles("floats"));
    }

    @Override
    DataFrame withTwoDigits(DataFrame prices) {
        return prices;
    }

    @Override
    void decimalsThatATableCannotHave(DataFrame large, String digits) {
        saver("large").save(large);
        assertThat(loader("large").load()).isEqualTo(large);
        saver("large").save(WEEKS);
    }

    @Override
    Object kept(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isNaN(number) ? null : number + 0.0;
        }
        return super.kept(value);
    }

    @Override
    boolean isKept(Temporal time) {
        return time instanceof LocalDateTime;
    }

    /** Another file, as each connection of SQLite's has to be told; main is where it looks, with temporary tables before. */
    @Override
    String schema() {
        return "other";
    }

    private DataFrame query(String sql) {
        return JdbcLoader.query(database(), sql).load();
    }

    @Test
    void integers_have_64_bits_unless_their_type_says_how_many() throws SQLException {
        execute("create table ai (id integer primary key, ts int, m mediumint, i int4, s smallint)");
        execute("insert into ai values (0, 0, 1, 1, 1), (1, 1700000000000, 1700000000000, 2, 2)");
        assertThat(loader("ai").load())
                .isEqualTo(DataFrame.of(
                        "id", LongColumn.of(0, 1),
                        "ts", LongColumn.of(0, 1_700_000_000_000L),
                        "m", LongColumn.of(1, 1_700_000_000_000L),
                        "i", IntColumn.of(1, 2),
                        "s", ShortColumn.of((short) 1, (short) 2)));
        assertThat(query("select max(ts) as most, sum(ts) as total, 5000000000 + 0 as e from ai"))
                .isEqualTo(DataFrame.of(
                        "most", LongColumn.of(1_700_000_000_000L),
                        "total", LongColumn.of(1_700_000_000_000L),
                        "e", LongColumn.of(5_000_000_000L)));
        execute("insert into ai values (2, 0, 0, 3000000000, 0)");
        assertThatThrownBy(() -> loader("ai").load())
                .isInstanceOf(TransferException.class)
                .hasMessage(
                        "table ai: column 'i' has '3000000000' in row 2: a column that is declared INT4 is read as whole"
                                + " numbers of 32 bits: put that right, or read it as it is with cast(i as text)");
    }

    @Test
    void a_column_that_is_not_declared_has_the_type_that_its_values_need() throws SQLException {
        execute("create table k (k text)");
        execute("insert into k values ('a'), ('b')");
        assertThat(query("select null as v union all select 1 union all select 2.5"))
                .isEqualTo(DataFrame.of("v", DoubleColumn.ofNullable(null, 1.0, 2.5)));
        assertThat(query("select case when k = 'a' then 1 else 0.5 end as v from k"))
                .isEqualTo(DataFrame.of("v", DoubleColumn.of(1, 0.5)));
        assertThat(query("select 1 as v union all select 2.5 union all select 'x' union all select x'00'"))
                .isEqualTo(DataFrame.of("v", ObjectColumn.of(1L, 2.5, "x", ByteBuffer.wrap(new byte[1]))));
        assertThat(query("select 9007199254740993 as v union all select 0.5"))
                .isEqualTo(DataFrame.of("v", ObjectColumn.of(9_007_199_254_740_993L, 0.5)));
        assertThat(query("select null as v union all select 'x'"))
                .isEqualTo(DataFrame.of("v", StringColumn.of(null, "x")));
        assertThat(query("select null as v")).isEqualTo(DataFrame.of("v", ObjectColumn.of((Object) null)));
    }

    @Test
    void what_a_declared_column_is_not_for_is_refused() throws SQLException {
        execute("create table t (a int, e boolean, r real, d date, ts datetime, n decimal(10, 2), x text)");
        execute("insert into t values (1, 1, 1.5, '2024-02-29', '2024-02-29 12:00:00', 1.5, 'x')");
        assertThat(loader("t").load())
                .isEqualTo(DataFrame.builder()
                        .add("a", LongColumn.of(1))
                        .add("e", BooleanColumn.of(true))
                        .add("r", DoubleColumn.of(1.5))
                        .add("d", DateColumn.of(LocalDate.of(2024, 2, 29)))
                        .add("ts", ObjectColumn.of(LocalDateTime.of(2024, 2, 29, 12, 0)))
                        .add("n", ObjectColumn.of(new BigDecimal("1.5")))
                        .add("x", StringColumn.of("x"))
                        .build());
        for (String[] each : new String[][] {
            {"a", "'oops'", "oops", "INT", "whole numbers"},
            {"a", "0.5", "0.5", "INT", "whole numbers"},
            {"e", "'yes'", "yes", "BOOLEAN", "false and true as 0 and 1"},
            {"e", "2", "2", "BOOLEAN", "false and true as 0 and 1"},
            {"r", "'oops'", "oops", "REAL", "numbers"},
            {"d", "1700000000000", "1700000000000", "DATE", "dates such as '2026-01-31'"},
            {"ts", "'soon'", "soon", "DATETIME", "dates with times such as '2026-01-31 23:59:59'"},
            {"n", "'much'", "much", "DECIMAL", "decimals"},
            {"x", "x'41'", "A", "TEXT", "texts"}
        }) {
            execute("delete from t where a is null");
            execute("insert into t (a) values (null)");
            execute("update t set " + each[0] + " = " + each[1] + " where rowid = (select max(rowid) from t)");
            assertThatThrownBy(() -> loader("t").load(Projection.of(each[0])))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table t: column '" + each[0] + "' has '" + each[2]
                            + "' in row 1: a column that is declared "
                            + each[3] + " is read as " + each[4] + ": put that right, or read it as it is with cast("
                            + each[0] + " as text)");
            execute("delete from t where rowid = (select max(rowid) from t)");
        }
    }

    @Test
    void the_first_frame_says_what_later_ones_may_hold() throws SQLException {
        String sql = "select 1 as v union all select 2 union all select 2.5";
        try (FrameStream frames = JdbcLoader.query(database(), sql).rowsPerFrame(2).stream()) {
            assertThat(frames.next()).contains(DataFrame.of("v", LongColumn.of(1, 2)));
            assertThatThrownBy(frames::next)
                    .isInstanceOf(TransferException.class)
                    .hasMessage("query " + sql
                            + ": column 'v' has '2.5' in row 2: there are only whole numbers in the first"
                            + " frame, by which the columns of all frames are made: say the type in the query, such as"
                            + " cast(v as real)");
        }
        assertThat(query(sql.replace("1 as v", "cast(1 as real) as v")))
                .isEqualTo(DataFrame.of("v", DoubleColumn.of(1, 2, 2.5)));
    }

    @Test
    void fractions_are_not_cut_to_texts() throws SQLException {
        execute("create table kept (x text)");
        refused("x", DoubleColumn.ofNullable(null, 0.1), "0.1");
    }

    @Test
    void names_in_upper_and_lower_case_are_one() throws SQLException {
        namesInUpperAndLowerCaseAreOne();
    }

    @Test
    void an_empty_name_is_one() {
        DataFrame frame = DataFrame.of("", IntColumn.of(1));
        saver("").save(frame);
        assertThat(loader("").load()).isEqualTo(frame);
    }

    @Test
    void what_decimals_cannot_be_is_not_put_among_them() throws SQLException {
        execute("create table kept (n decimal(10, 2), t decimal text)");
        refused("n", DoubleColumn.of(1, Double.NaN), "NaN", NO_NUMBER);
        refused("n", DoubleColumn.of(1, Double.POSITIVE_INFINITY), "Infinity", NO_NUMBER);
        refused("t", DoubleColumn.ofNullable(null, 0.1 + 0.2), "0.30000000000000004");
        notText("n");
        notText("t");
        DataFrame fits = DataFrame.of("n", DoubleColumn.of(0.5), "t", LongColumn.of(7));
        JdbcSaver.append(database(), "kept").save(fits);
        assertThat(loader("kept").load())
                .isEqualTo(DataFrame.of(
                        "n", ObjectColumn.of(new BigDecimal("0.5")), "t", ObjectColumn.of(new BigDecimal("7"))));
    }

    private void notText(String name) {
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of(name, StringColumn.of("1"))))
                .hasMessageStartingWith("table kept: column '" + name + "' is text, and that of the table DECIMAL")
                .hasMessageEndingWith(": make it numbers before");
    }

    @Test
    void what_is_no_date_or_time_is_not_appended_to_a_column_for_them() throws SQLException {
        LocalDateTime noon = LocalDateTime.of(2024, 2, 29, 12, 0);
        for (String type : List.of("date", "time", "datetime", "timestamp with time zone")) {
            execute("drop table if exists kept");
            execute("create table kept (t " + type + ")");
            for (Column column : List.of(StringColumn.of("2024-02-29"), LongColumn.of(1), BooleanColumn.of(true))) {
                assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of("t", column)))
                        .isInstanceOf(TransferException.class)
                        .hasMessageContaining("table kept: column 't' is ")
                        .hasMessageEndingWith("and that of the table " + type.toUpperCase(Locale.ROOT)
                                + ": make it dates or times before");
            }
            if (!type.equals("datetime")) {
                assertThatThrownBy(() ->
                                JdbcSaver.append(database(), "kept").save(DataFrame.of("t", ObjectColumn.of(noon))))
                        .isInstanceOf(TransferException.class)
                        .hasMessage("table kept: column 't' is timestamp, and that of the table "
                                + type.toUpperCase(Locale.ROOT)
                                + ": make it that before, since the database would do so without a word");
            }
        }
        execute("drop table kept");
        execute("create table kept (d date, l time, t datetime, z timestamp with time zone)");
        DataFrame frame = DataFrame.of(
                "d", DateColumn.of(noon.toLocalDate()),
                "l", ObjectColumn.of(noon.toLocalTime()),
                "t", ObjectColumn.of(noon),
                "z", ObjectColumn.of(noon.toInstant(ZoneOffset.UTC)));
        JdbcSaver.append(database(), "kept").save(frame);
        assertThat(loader("kept").load()).isEqualTo(frame);
        JdbcSaver.append(database(), "kept").save(DataFrame.of("t", DateColumn.of(noon.toLocalDate())));
        assertThat(loader("kept").load(Projection.of("t")))
                .isEqualTo(DataFrame.of(
                        "t", ObjectColumn.of(noon, noon.toLocalDate().atStartOfDay())));
    }
}
