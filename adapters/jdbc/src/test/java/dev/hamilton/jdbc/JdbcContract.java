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
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import dev.hamilton.testkit.FrameStreamContract;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What holds of every database. */
abstract class JdbcContract extends FrameStreamContract {

    static final DataFrame WEEKS = DataFrame.of(
            "week", IntColumn.of(1, 2, 3),
            "Region", StringColumn.of("north", null, "south"),
            "spend", DoubleColumn.ofNullable(1.5, 2.5, null));

    abstract DataSource database();

    final void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    protected StreamingSaver saver(String place) {
        return JdbcSaver.replace(database(), place);
    }

    @Override
    protected StreamingLoader loader(String place) {
        return JdbcLoader.table(database(), place).rowsPerFrame(ROWS);
    }

    @Test
    void a_query_takes_parameters_and_keeps_its_order() {
        JdbcSaver.replace(database(), "weeks").save(WEEKS);
        JdbcLoader query = JdbcLoader.query(
                database(), "select spend, week as \"Week\" from weeks where week > ? order by week desc", 1);
        assertThat(query.load())
                .isEqualTo(DataFrame.of("spend", DoubleColumn.ofNullable(null, 2.5), "Week", IntColumn.of(3, 2)));
        assertThat(query.load(Projection.of("Week")).names()).containsExactly("Week");
    }

    @Test
    void rows_are_appended_to_a_table_that_is_there() throws SQLException {
        execute(
                "create table kept (spend double precision, week int4 not null, extra int4 default 7, \"Region\" text)");
        JdbcSaver.append(database(), "kept").save(WEEKS);
        JdbcSaver.append(database(), "kept").save(WEEKS.head(1));
        assertThat(JdbcLoader.table(database(), "kept").load(Projection.of("week", "Region", "spend")))
                .isEqualTo(DataFrame.concatRows(WEEKS, WEEKS.head(1)));
        assertThat(JdbcLoader.table(database(), "kept")
                        .load(Projection.of("extra"))
                        .ints("extra"))
                .isEqualTo(IntColumn.of(7, 7, 7, 7));
    }

    @Test
    void a_row_that_the_table_refuses_leaves_it_as_it_was() throws SQLException {
        execute("create table strict (n int4 not null)");
        JdbcSaver.append(database(), "strict").save(DataFrame.of("n", IntColumn.of(1)));
        DataFrame refused = DataFrame.of(
                "n", IntColumn.of(IntStream.range(0, 2500).toArray()).shift(-1));
        assertThatThrownBy(() -> JdbcSaver.append(database(), "strict").save(refused))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table strict: row 2499 is refused: ")
                .hasMessageContaining("n");
        assertThat(loader("strict").load()).isEqualTo(DataFrame.of("n", IntColumn.of(1)));
    }

    @Test
    void a_row_that_does_not_go_with_one_long_before_is_told() throws SQLException {
        execute("create table keyed (k int4 primary key)");
        int[] keys = IntStream.range(0, 2500).toArray();
        keys[1700] = 3;
        assertThatThrownBy(() -> JdbcSaver.append(database(), "keyed").save(DataFrame.of("k", IntColumn.of(keys))))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table keyed: row 1700 is refused: ");
        assertThat(loader("keyed").load().rowCount()).isZero();
    }

    @Test
    void frames_are_appended_in_one_transaction() throws SQLException {
        execute("create table few (n int4 not null)");
        DataFrame frame = DataFrame.of("n", IntColumn.of(1, 2));
        JdbcSaver.append(database(), "few").saveAll(FrameStream.of(frame, frame.head(1)));
        assertThat(loader("few").load()).isEqualTo(DataFrame.of("n", IntColumn.of(1, 2, 1)));
        FrameStream refused = FrameStream.of(frame, DataFrame.of("n", IntColumn.ofNullable(3, null)));
        assertThatThrownBy(() -> JdbcSaver.append(database(), "few").saveAll(refused))
                .isInstanceOf(TransferException.class);
        assertThat(loader("few").load()).isEqualTo(DataFrame.of("n", IntColumn.of(1, 2, 1)));
    }

    @Test
    void decimals_keep_their_digits() {
        DataFrame frame = DataFrame.of(
                "price",
                ObjectColumn.of(
                        new BigDecimal("1.50"),
                        null,
                        new BigDecimal("-123456789012345678901234567890.25"),
                        new BigDecimal("0.00")));
        saver("prices").save(frame);
        assertThat(loader("prices").load()).isEqualTo(frame);
        DataFrame coarse = DataFrame.of("price", ObjectColumn.of(new BigDecimal("3.5"), null));
        DataFrame none = DataFrame.of("price", ObjectColumn.of((Object) null));
        saver("prices").saveAll(FrameStream.of(frame, coarse, none));
        assertThat(loader("prices").load()).isEqualTo(DataFrame.concatRows(frame, withTwoDigits(coarse), none));
    }

    /** What decimals of one scale that are saved with others of two digits are: SQLite, whose are texts, keeps each as it is. */
    DataFrame withTwoDigits(DataFrame prices) {
        ObjectColumn<?> column = (ObjectColumn<?>) prices.column("price");
        return DataFrame.of("price", column.map(price -> ((BigDecimal) price).setScale(2)));
    }

    /** Of a database that has decimals. */
    final void decimalsThatWouldBeRoundedAreRefused() {
        DataFrame coarse = DataFrame.of("price", ObjectColumn.of(new BigDecimal("0.25")));
        DataFrame fine = DataFrame.of("price", ObjectColumn.of(new BigDecimal("0.125")));
        saver("prices").save(coarse);
        assertThatThrownBy(() -> saver("prices").saveAll(FrameStream.of(coarse, fine)))
                .isInstanceOf(TransferException.class)
                .hasMessage(
                        "table prices: column 'price' is decimal(38, 3) here, and was decimal(38, 2) in the first frame,"
                                + " by which the table is made");
        assertThat(loader("prices").load()).isEqualTo(coarse);
        assertThat(JdbcLoader.query(database(), "select sum(price) as price from prices where price < 0.5")
                        .load())
                .isEqualTo(coarse);
    }

    @Test
    void times_are_columns_of_objects() {
        DataFrame frame = DataFrame.of(
                "local", ObjectColumn.of(LocalDateTime.parse("2024-02-29T12:00:00.123456"), null, null),
                "instant", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00.123456Z"), null, Instant.EPOCH),
                "time", ObjectColumn.of(LocalTime.of(23, 59, 59), null, LocalTime.MIDNIGHT));
        saver("times").save(frame);
        assertThat(loader("times").load()).isEqualTo(frame);
    }

    /** Of a database that has times. */
    final void timesThatWouldBeRoundedAreRefused() {
        saver("nanos").save(DataFrame.of("at", ObjectColumn.of(Instant.EPOCH)));
        for (Object time : List.of(
                Instant.ofEpochSecond(0, 1),
                LocalDateTime.parse("2024-02-29T12:00:00.123456789"),
                LocalTime.ofNanoOfDay(1))) {
            assertThatThrownBy(() -> saver("nanos").save(DataFrame.of("at", ObjectColumn.of(null, time))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table nanos: column 'at' holds " + time
                            + " in row 1, of which a table keeps microseconds:" + " truncate it before");
        }
        assertThat(loader("nanos").load()).isEqualTo(DataFrame.of("at", ObjectColumn.of(Instant.EPOCH)));
    }

    @Test
    void a_name_is_quoted_whatever_is_in_it() {
        DataFrame odd = DataFrame.of("a \"b\"; drop", IntColumn.of(1), "select", IntColumn.of(2));
        saver("my \"table\"").save(odd);
        assertThat(loader("my \"table\"").load()).isEqualTo(odd);
    }

    @Test
    void sql_that_fails_says_what_the_database_says() {
        assertThatThrownBy(() -> JdbcLoader.query(database(), "select nothing from nowhere")
                        .load())
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("query select nothing from nowhere: ")
                .hasMessageContaining("nowhere");
    }

    @Test
    void a_column_in_which_all_is_missing_can_be_of_anything() {
        DataFrame nothing = DataFrame.of("n", IntColumn.of(1, 2), "o", ObjectColumn.of(null, null));
        saver("nothing").save(nothing);
        assertThat(loader("nothing").load()).isEqualTo(nothing.with("o", StringColumn.of(null, null)));
    }

    /** Makes a schema that tables can be in, which is not the one in which the database looks. */
    abstract String schema() throws SQLException;

    @Test
    void a_table_may_be_in_a_schema_and_a_point_may_be_in_its_name() throws SQLException {
        String schema = schema();
        JdbcSaver.replace(database(), "a.b").save(WEEKS.head(2));
        JdbcSaver.replace(database(), schema, "a.b").save(WEEKS);
        JdbcSaver.append(database(), schema, "a.b").save(WEEKS.head(1));
        JdbcLoader loader = JdbcLoader.table(database(), schema, "a.b");
        assertThat(loader.source()).isEqualTo("table " + schema + ".a.b");
        assertThat(loader.load(Projection.of("week"))).isEqualTo(DataFrame.of("week", IntColumn.of(1, 2, 3, 1)));
        assertThat(JdbcLoader.table(database(), "a.b").load()).isEqualTo(WEEKS.head(2));
    }

    @Test
    void parameters_that_are_too_few_or_too_many_are_refused() {
        JdbcSaver.replace(database(), "weeks").save(WEEKS);
        String sql = "select week from weeks where week > ? and week < ?";
        for (Object[] parameters : new Object[][] {{}, {1}, {1, 2, 3}}) {
            assertThatThrownBy(
                            () -> JdbcLoader.query(database(), sql, parameters).load())
                    .isInstanceOf(TransferException.class)
                    .hasMessage("query " + sql + ": it has 2 places for parameters (?), and " + parameters.length
                            + (parameters.length == 1 ? " is" : " are") + " given");
        }
    }

    @Test
    void one_place_for_a_parameter_is_told_as_one() {
        String sql = "select cast(? as int) as n";
        assertThatThrownBy(() -> JdbcLoader.query(database(), sql, 1, 2).load())
                .hasMessage("query " + sql + ": it has 1 place for a parameter (?), and 2 are given");
    }

    @Test
    void what_gives_no_rows_is_no_query_and_changes_nothing() {
        JdbcSaver.replace(database(), "weeks").save(WEEKS);
        for (String sql : List.of(
                "update weeks set week = 7",
                "delete from weeks",
                "delete from weeks; select 1 as one",
                "select 1 as one; delete from weeks",
                "select 1 as one; select 2 as two",
                "drop table weeks",
                " -- nothing")) {
            assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load())
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("query " + sql + ": ");
            assertThat(JdbcLoader.table(database(), "weeks").load()).isEqualTo(WEEKS);
        }
    }

    @Test
    void semicolons_in_texts_names_comments_and_at_the_end_are_none_between_statements() {
        String sql = "select 'a;''b' as \"x;y\" /* ; \" */ -- it's; \n ; ";
        assertThat(JdbcLoader.query(database(), sql).load()).isEqualTo(DataFrame.of("x;y", StringColumn.of("a;'b")));
    }

    @Test
    void identifiers_and_bytes_are_written_again_as_they_are_read() {
        DataFrame frame = DataFrame.of(
                "id", ObjectColumn.of(new UUID(1, 2), null, new UUID(-1, 0)),
                "raw",
                        ObjectColumn.of(
                                null, ByteBuffer.wrap(new byte[] {9, 0, -1}).position(1), ByteBuffer.allocate(0)));
        saver("objects").save(frame);
        DataFrame read = loader("objects").load();
        assertThat(read).isEqualTo(frame.with("id", identifiers(frame)));
        saver("again").save(read);
        JdbcSaver.append(database(), "again").save(frame);
        assertThat(loader("again").load()).isEqualTo(DataFrame.concatRows(read, read));
    }

    /** SQLite's are texts. */
    Column identifiers(DataFrame frame) {
        return frame.column("id");
    }

    @Test
    void the_first_values_of_a_stream_say_how_objects_are_stored() {
        DataFrame last = DataFrame.of(
                "n", IntColumn.of(1, 2),
                "price", ObjectColumn.of(new BigDecimal("1.25"), null),
                "at", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00.5Z"), null),
                "raw", ObjectColumn.of(ByteBuffer.wrap(new byte[] {1}), null));
        DataFrame silent = last.with("price", ObjectColumn.of(null, null))
                .with("at", ObjectColumn.of(null, null))
                .with("raw", ObjectColumn.of(null, null));
        saver("kept")
                .saveAll(FrameStream.of(silent, silent, last, silent)
                        .map(frame -> frame.where(frame.column("raw").missing().not())));
        assertThat(loader("kept").load()).isEqualTo(last.head(1));
        saver("kept").saveAll(FrameStream.of(silent, last, silent));
        assertThat(loader("kept").load()).isEqualTo(DataFrame.concatRows(silent, last, silent));
    }

    @Test
    void parameters_are_what_the_saver_writes() {
        List<Object> values = List.of(
                Instant.parse("2024-02-29T12:00:00.5Z"),
                LocalDateTime.parse("2024-02-29T12:00:00.5"),
                LocalTime.of(12, 0),
                new BigDecimal("1.50"),
                DayOfWeek.MONDAY,
                LocalDate.of(2024, 2, 29),
                "text",
                1.5,
                7L,
                true);
        for (Object value : values) {
            DataFrame frame = DataFrame.of("v", columnOf(value));
            saver("given").save(frame);
            assertThat(JdbcLoader.query(database(), "select count(*) as n from given where v = ?", value)
                            .load()
                            .longs("n"))
                    .describedAs("%s", value)
                    .isEqualTo(LongColumn.of(1));
        }
    }

    private static Column columnOf(Object value) {
        if (value instanceof LocalDate date) {
            return DateColumn.of(date);
        }
        if (value instanceof String text) {
            return StringColumn.of(text);
        }
        if (value instanceof Double number) {
            return DoubleColumn.of(number);
        }
        if (value instanceof Long number) {
            return LongColumn.of(number);
        }
        return value instanceof Boolean flag ? BooleanColumn.of(flag) : ObjectColumn.of(value);
    }

    @Test
    void moments_have_their_order_in_a_query() {
        Instant whole = Instant.parse("2024-02-29T12:00:00Z");
        saver("moments").save(DataFrame.of("moment", ObjectColumn.of(whole, whole.plusMillis(500))));
        assertThat(JdbcLoader.query(
                                database(),
                                "select moment from moments where moment > ?",
                                whole.atZone(ZoneId.of("Asia/Tokyo")))
                        .load())
                .isEqualTo(DataFrame.of("moment", ObjectColumn.of(whole.plusMillis(500))));
    }

    @Test
    void objects_that_are_not_alike_are_refused() {
        DataFrame mixed = DataFrame.of("v", ObjectColumn.of(Instant.EPOCH, BigDecimal.ONE));
        assertThatThrownBy(() -> saver("mixed").save(mixed))
                .isInstanceOf(TransferException.class)
                .hasMessage("table mixed: column 'v' holds java.math.BigDecimal in row 1, and java.time.Instant before:"
                        + " make them alike");
    }

    @Test
    void a_column_in_which_all_is_missing_is_appended_to_any() throws SQLException {
        execute("create table kept (i int4, moment timestamp, t text)");
        ObjectColumn<?> none = ObjectColumn.of((Object) null);
        JdbcSaver.append(database(), "kept").save(DataFrame.of("i", none, "moment", none, "t", none));
        assertThat(loader("kept").load())
                .isEqualTo(DataFrame.of(
                        "i", IntColumn.ofNullable((Integer) null), "moment", none, "t", StringColumn.of((String)
                                null)));
    }

    @Test
    void half_of_a_character_is_told_wherever_it_is() throws SQLException {
        execute("create table kept (t text)");
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept")
                        .save(DataFrame.of("t", StringColumn.of("whole", "ha\uD83Dlf"))))
                .isInstanceOf(TransferException.class)
                .hasMessage(
                        "table kept: column 't' has half of a character (U+D83D), which no charset can say, in row 1:"
                                + " mend the text");
        String half = "x\uD83D";
        assertThatThrownBy(() -> saver(half).save(WEEKS))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("the name '" + half + "' has half of a character (U+D83D)");
        for (Object parameter : new Object[] {half, half.charAt(1)}) {
            assertThatThrownBy(() -> JdbcLoader.query(database(), "select t from kept where t = ?", parameter)
                            .load())
                    .isInstanceOf(TransferException.class)
                    .hasMessageEndingWith(
                            ": a parameter has half of a character (U+D83D), which no charset can say: mend it");
        }
        assertThatThrownBy(() -> JdbcLoader.query(database(), "select '" + half + "' as t")
                        .load())
                .isInstanceOf(TransferException.class)
                .hasMessageEndingWith(": it has half of a character (U+D83D), which no charset can say: mend it");
        assertThat(loader("kept").load().rowCount()).isZero();
    }

    @Test
    void null_is_told_by_its_argument() {
        assertThatThrownBy(() -> JdbcLoader.table(null, "t")).hasMessage("database");
        assertThatThrownBy(() -> JdbcLoader.table(database(), null)).hasMessage("table");
        assertThatThrownBy(() -> JdbcLoader.table(database(), null, "t")).hasMessage("schema");
        assertThatThrownBy(() -> JdbcLoader.query(database(), null)).hasMessage("sql");
        assertThatThrownBy(() -> JdbcLoader.query(database(), "select 1", (Object[]) null))
                .hasMessage("parameters");
        assertThatThrownBy(() -> JdbcSaver.replace(null, "t")).hasMessage("database");
        assertThatThrownBy(() -> JdbcSaver.append(database(), null)).hasMessage("table");
    }

    @Test
    void columns_that_are_one_to_the_table_are_told() throws SQLException {
        execute("create table kept (a int4, b int4)");
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept")
                        .save(DataFrame.of("a", IntColumn.of(1), "A", IntColumn.of(2))))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table kept: ")
                .hasMessageContaining("A");
        assertThat(loader("kept").load().rowCount()).isZero();
    }
}
