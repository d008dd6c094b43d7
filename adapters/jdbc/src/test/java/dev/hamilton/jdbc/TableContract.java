package dev.hamilton.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of the tables of every database: they keep what they are given as it is, or it is refused. */
abstract class TableContract extends JdbcContract {

    private static final int SEEDS = 100;

    @Test
    void numbers_that_a_table_would_round_are_refused() throws SQLException {
        execute("create table kept (i int4, s smallint, b bigint, d double precision)");
        DataFrame fits = DataFrame.of(
                "i", DoubleColumn.ofNullable(3.0, null),
                "s", LongColumn.of(-32768, 32767),
                "b", ObjectColumn.of(new BigDecimal("7.00"), null),
                "d", LongColumn.of(1L << 53, -1));
        JdbcSaver.append(database(), "kept").save(fits);
        DataFrame kept = loader("kept").load();
        assertThat(kept.ints("i")).isEqualTo(IntColumn.ofNullable(3, null));
        assertThat(kept.doubles("d")).isEqualTo(DoubleColumn.of(0x1p53, -1));
        refused("i", DoubleColumn.of(1, 2.75), "2.75");
        refused("i", DoubleColumn.of(1, Double.NaN), "NaN", NO_NUMBER);
        refused("i", DoubleColumn.of(1, 3e9), "3.0E9");
        refused("i", LongColumn.of(1, 1_700_000_000_000L), "1700000000000");
        refused("s", IntColumn.of(1, 32768), "32768");
        refused("b", DoubleColumn.of(1, 0x1p63), "9.223372036854776E18");
        refused("b", ObjectColumn.of(BigDecimal.ONE, new BigDecimal("2.5")), "2.5");
        refused("d", LongColumn.of(1, (1L << 53) + 1), "9007199254740993");
        refused(
                "d",
                ObjectColumn.of(BigDecimal.ONE, new BigDecimal("0.12345678901234567890")),
                "0.12345678901234567890");
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of("i", StringColumn.of("1"))))
                .hasMessageStartingWith("table kept: column 'i' is text, and that of the table ")
                .hasMessageEndingWith(": make it numbers before");
        assertThat(loader("kept").load()).isEqualTo(kept);
    }

    static final String NO_NUMBER = "make it a number or missing";

    final void refused(String name, Column column, String value) {
        refused(name, column, value, "round it");
    }

    final void refused(String name, Column column, String value, String remedy) {
        assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of(name, column)))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table kept: column '" + name + "' holds " + value
                        + " in row 1, which the table's column of type ")
                .hasMessageEndingWith(
                        " would not keep as it is: " + remedy + " before, or give the table's column a wider type");
    }

    @Test
    void what_a_column_is_not_for_is_refused() throws SQLException {
        execute("create table kept (b boolean, n int4, d decimal(10, 2), day date)");
        DataFrame fits = DataFrame.of("b", BooleanColumn.ofNullable(true, null), "n", IntColumn.of(1, 2));
        JdbcSaver.append(database(), "kept").save(fits);
        List<Column> others = List.of(
                StringColumn.of("yes"),
                ObjectColumn.of(DayOfWeek.MONDAY),
                DateColumn.of(LocalDate.EPOCH),
                LongColumn.of(1));
        for (Column other : others) {
            notFor("b", other, "booleans");
            notFor("n", other, "numbers");
            notFor("d", other, "numbers");
            notFor("day", other, "dates or times");
        }
        assertThat(loader("kept").load(Projection.of("b", "n"))).isEqualTo(fits);
    }

    private void notFor(String name, Column column, String meaning) {
        boolean isFor = column instanceof LongColumn
                ? meaning.equals("numbers")
                : column instanceof DateColumn && name.equals("day");
        if (!isFor) {
            assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(DataFrame.of(name, column)))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith("table kept: column '" + name + "' is ")
                    .hasMessageContaining(", and that of the table ")
                    .hasMessageEndingWith(": make it " + meaning + " before");
        }
    }

    @Test
    void decimals_that_a_table_cannot_have_are_told() {
        saver("large").save(WEEKS);
        for (String digits : List.of("1" + "0".repeat(38), "1E-39", "1E+2000000000")) {
            DataFrame large = DataFrame.of("d", ObjectColumn.of(BigDecimal.ONE, new BigDecimal(digits)));
            decimalsThatATableCannotHave(large, digits);
        }
    }

    /** Which SQLite has, whose are texts. */
    void decimalsThatATableCannotHave(DataFrame large, String digits) {
        assertThatThrownBy(() -> saver("large").save(large))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith("table large: column 'd' holds " + new BigDecimal(digits)
                        + " in row 1, which the table's column of type decimal(38, ")
                .hasMessageEndingWith(
                        ") would not keep as it is: round it before, or give the table's column a wider type");
        assertThat(loader("large").load()).isEqualTo(WEEKS);
    }

    @Test
    void times_beyond_those_of_a_database_are_told() {
        saver("far").save(WEEKS);
        for (Temporal time : List.of(
                LocalDateTime.MAX.truncatedTo(ChronoUnit.MICROS),
                LocalDateTime.MIN,
                Instant.MAX.truncatedTo(ChronoUnit.MICROS),
                Instant.MIN)) {
            DataFrame far = DataFrame.of("at", ObjectColumn.of(null, time));
            if (isKept(time)) {
                saver("kept").save(far);
                assertThat(loader("kept").load()).isEqualTo(far);
            } else {
                assertThatThrownBy(() -> saver("far").save(far))
                        .isInstanceOf(TransferException.class)
                        .hasMessageStartingWith(
                                "table far: column 'at' holds " + time + " in row 1, and the database's times go from ")
                        .hasMessageEndingWith(": make it one of these before");
            }
        }
        assertThat(loader("far").load()).isEqualTo(WEEKS);
    }

    /** Whether the database has a time that is the first or last of Java's. */
    boolean isKept(Temporal time) {
        return false;
    }

    /** Of a database to which upper and lower case are the same, as they are in no other script than ASCII. */
    final void namesInUpperAndLowerCaseAreOne() throws SQLException {
        execute("create table kept (a int, b int)");
        for (JdbcSaver saver : List.of(JdbcSaver.append(database(), "kept"), JdbcSaver.replace(database(), "kept"))) {
            assertThatThrownBy(() -> saver.save(DataFrame.of("a", IntColumn.of(1), "A", IntColumn.of(2))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage(
                            "table kept: columns 'a' and 'A' are one to this database, to which upper and lower case"
                                    + " are the same: rename one");
        }
        DataFrame umlauts = DataFrame.of("\u00E4", IntColumn.of(1), "\u00C4", IntColumn.of(2));
        saver("umlauts").save(umlauts);
        assertThat(loader("umlauts").load()).isEqualTo(umlauts);
    }

    /** Of a database in which everything has a name. */
    final void anEmptyNameIsTold() {
        for (String[] names : new String[][] {{"kept", ""}, {"", "n"}}) {
            assertThatThrownBy(() -> saver(names[0]).save(DataFrame.of(names[1], IntColumn.of(1))))
                    .isInstanceOf(TransferException.class)
                    .hasMessage("table " + names[0]
                            + ": a column or table with an empty name is none to this database: name it");
        }
    }

    /** Of a database that has decimals and floats. */
    final void decimalsAndFloatsOfATableAreNotRoundedTo() throws SQLException {
        execute("create table kept (p decimal(10, 2), f real)");
        DataFrame fits = DataFrame.of(
                "p", ObjectColumn.of(new BigDecimal("1.500"), null), "f", DoubleColumn.ofNullable(0.5, Double.NaN));
        JdbcSaver.append(database(), "kept").save(fits);
        refused("p", ObjectColumn.of(BigDecimal.ONE, new BigDecimal("2.755")), "2.755");
        refused("p", DoubleColumn.of(1.25, 2.755), "2.755");
        refused("p", ObjectColumn.of(BigDecimal.ONE, new BigDecimal("123456789.5")), "123456789.5");
        refused("p", DoubleColumn.of(1, -1e8), "-1.0E8");
        refused("p", LongColumn.of(1, 100_000_000), "100000000");
        refused("p", DoubleColumn.of(1, Double.NaN), "NaN", NO_NUMBER);
        refused("p", FloatColumn.of(1, Float.NEGATIVE_INFINITY), "-Infinity", NO_NUMBER);
        refused("f", DoubleColumn.of(1, 0.1), "0.1");
        refused("f", IntColumn.of(1, 16_777_217), "16777217");
        refused("f", ObjectColumn.of(BigDecimal.ONE, new BigDecimal("0.12345678901")), "0.12345678901");
        assertThat(loader("kept").load().rowCount()).isEqualTo(2);
    }

    @Test
    void times_that_a_table_would_change_are_refused() throws SQLException {
        execute("create table kept (day date, local timestamp, moment timestamp with time zone)");
        DataFrame fits =
                DataFrame.of("local", DateColumn.of(LocalDate.EPOCH), "moment", ObjectColumn.of(Instant.EPOCH));
        JdbcSaver.append(database(), "kept").save(fits);
        LocalDateTime local = LocalDateTime.of(2024, 2, 29, 12, 0);
        for (DataFrame frame : List.of(
                DataFrame.of("day", ObjectColumn.of(local)),
                DataFrame.of("day", ObjectColumn.of(Instant.EPOCH)),
                DataFrame.of("local", ObjectColumn.of(Instant.EPOCH)),
                DataFrame.of("moment", ObjectColumn.of(local)),
                DataFrame.of("moment", DateColumn.of(LocalDate.EPOCH)))) {
            assertThatThrownBy(() -> JdbcSaver.append(database(), "kept").save(frame))
                    .isInstanceOf(TransferException.class)
                    .hasMessageStartingWith(
                            "table kept: column '" + frame.names().get(0) + "' is ")
                    .hasMessageEndingWith(": make it that before, since the database would do so without a word");
        }
        assertThat(loader("kept").load(Projection.of("local")))
                .isEqualTo(DataFrame.of("local", ObjectColumn.of(LocalDate.EPOCH.atStartOfDay())));
    }

    /** Of a database that has a column of a type that keeps fewer digits of a second than others, of which it says so many. */
    final void fractionsOfASecondAreNotCut(String type, String said, int digits, Temporal noon) throws SQLException {
        execute("drop table if exists kept");
        execute("create table kept (t " + type + ")");
        DataFrame fits = DataFrame.of("t", ObjectColumn.of(noon.plus(digits > 0 ? 5 : 0, ChronoUnit.MILLIS), null));
        JdbcSaver.append(database(), "kept").save(fits);
        Temporal finer = noon.plus(digits > 0 ? 1 : 1000, ChronoUnit.MICROS);
        assertThatThrownBy(() ->
                        JdbcSaver.append(database(), "kept").save(DataFrame.of("t", ObjectColumn.of(noon, finer))))
                .isInstanceOf(TransferException.class)
                .hasMessage("table kept: column 't' holds " + finer + " in row 1, which the table's column of type "
                        + said + " would not keep as it is: round it before, or give the table's column a wider type");
        assertThat(loader("kept").load()).isEqualTo(fits);
    }

    @Test
    void sql_is_not_cut_at_the_character_0() {
        saver("kept").save(WEEKS);
        String end = " has the character U+0000, at which databases take SQL to end: take it out";
        String zero = "kept\0x";
        assertThatThrownBy(() -> saver(zero).save(WEEKS))
                .hasMessage("table " + zero + ": the name '" + zero + "'" + end);
        assertThatThrownBy(() -> saver("kept").save(DataFrame.of(zero, IntColumn.of(1))))
                .isInstanceOf(TransferException.class)
                .hasMessage("table kept: the name '" + zero + "'" + end);
        String sql = "select * from kept\0 where week = 1";
        assertThatThrownBy(() -> JdbcLoader.query(database(), sql).load())
                .isInstanceOf(TransferException.class)
                .hasMessage("query " + sql + ": it" + end);
        assertThat(loader("kept").load()).isEqualTo(WEEKS);
    }

    /** The seeds are those of the day, unless {@code -Dseed=...} says which one. */
    @Test
    void random_columns_come_back_as_they_are_or_are_refused_by_their_name() {
        long first = Long.getLong("seed", LocalDate.now(ZoneOffset.UTC).toEpochDay() * SEEDS);
        long end = Long.getLong("seed") == null ? first + SEEDS : first + 1;
        for (long seed = first; seed < end; seed++) {
            Column column = new RandomColumns(seed).next();
            Column back;
            try {
                saver("random").save(DataFrame.of("v", column));
                back = loader("random").load().column("v");
            } catch (TransferException refused) {
                assertThat(refused)
                        .describedAs("seed %s: %s", seed, column)
                        .hasMessageStartingWith("table random: column 'v' h");
                continue;
            }
            for (int row = 0; row < column.size(); row++) {
                assertThat(comparable(back.get(row)))
                        .describedAs("seed %s: %s", seed, column)
                        .isEqualTo(comparable(kept(column.get(row))));
            }
            assertThat(back.size()).isEqualTo(column.size());
        }
    }

    /** What comes back of a value. */
    Object kept(Object value) {
        if (value instanceof Byte number) {
            return number.shortValue();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static Object comparable(Object value) {
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
