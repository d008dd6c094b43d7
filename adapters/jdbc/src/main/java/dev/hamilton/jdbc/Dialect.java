package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DecimalDigits;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.WholeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What databases call types, and how they want their values. Names are those of the SQL standard where a database takes them.
 *
 * @param sqlite whether it is SQLite's, which has no dates and times but texts by ISO 8601, no real numbers but
 *     doubles, and no decimals: they are texts too, because it would make doubles of them
 * @param duckdb whether it is DuckDB's, whose FLOAT is one of Java's, where JDBC means a double by it
 * @param postgresql whether it is PostgreSQL's, whose driver says of every column for times how many digits of a second it keeps
 */
record Dialect(boolean sqlite, boolean duckdb, boolean postgresql) {

    private static final int MICRO = 1_000;

    /** How many digits of a second's fraction most columns for times keep. */
    static final int MICRO_DIGITS = 6;

    private static final int MILLI_DIGITS = 3;

    /** The most digits of decimals in a table that is made, which are the most that DuckDB has. */
    static final int DIGITS = 38;

    /** Texts of decimals have no more zeros at their ends. */
    private static final int PLAIN = 1_000;

    private static final SqlType TEXT = new SqlType("text", Types.VARCHAR, 0);

    /** What a column of SQLite's is called that has ints: its "integer" has 64 bits. */
    private static final String INT = "int4";

    /** As many digits in every moment, so that texts of SQLite's have the order of the moments. */
    private static final DateTimeFormatter MOMENT_TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX");

    /** What a column of SQLite's is called that holds decimals as texts: to SQLite any type is text whose name says so. */
    static final String DECIMAL_TEXT = "decimal text";

    /** Whether a type of this name holds moments. */
    static boolean isZoned(String type) {
        return type.equalsIgnoreCase("timestamptz") || type.equalsIgnoreCase("timestamp with time zone");
    }

    /** The type of a column in the description of a result, of {@link Types}: PostgreSQL says TIMESTAMP, and TIME, of both kinds. */
    static int type(ResultSetMetaData described, int column) throws SQLException {
        int type = described.getColumnType(column);
        String name = described.getColumnTypeName(column);
        if (isZoned(name)) {
            return Types.TIMESTAMP_WITH_TIMEZONE;
        }
        return type == Types.TIME && name.equalsIgnoreCase("timetz") ? Types.TIME_WITH_TIMEZONE : type;
    }

    /**
     * How many digits of a second's fraction a column for times keeps, as far as that is known: most drivers say a scale, and 0 where
     * they say nothing.
     */
    int fractionDigits(ResultSetMetaData described, int column) throws SQLException {
        if (duckdb) {
            return switch (described.getColumnTypeName(column)) {
                case "TIMESTAMP_S" -> 0;
                case "TIMESTAMP_MS" -> MILLI_DIGITS;
                default -> MICRO_DIGITS;
            };
        }
        int scale = described.getScale(column);
        return scale > 0 || postgresql ? Math.min(scale, MICRO_DIGITS) : MICRO_DIGITS;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return new Dialect(product.contains("sqlite"), product.contains("duckdb"), product.contains("postgresql"));
    }

    /** Whether a column of a type, of {@link Types}, holds floats; if it holds fractions, they are doubles otherwise. */
    boolean isFloat(int type) {
        return (type == Types.REAL && !sqlite) || (type == Types.FLOAT && duckdb);
    }

    /** Sets the value of a row that is present. */
    @FunctionalInterface
    interface Cells {
        void set(PreparedStatement statement, int parameter, int row) throws SQLException;
    }

    /**
     * How a column is stored.
     *
     * @param column the column
     * @param type its type in SQL
     * @param cells sets the value of a row that is present
     */
    record Stored(Column column, SqlType type, Cells cells) {

        Stored(Column column, String type, int code, Cells cells) {
            this(column, new SqlType(type, code, 0), cells);
        }

        void set(PreparedStatement statement, int parameter, int row) throws SQLException {
            if (column.isMissing(row)) {
                statement.setNull(parameter, type.code());
            } else {
                cells.set(statement, parameter, row);
            }
        }
    }

    /**
     * A type of columns.
     *
     * @param name its name in SQL
     * @param code its code, of {@link Types}
     * @param scale of decimals the digits behind the point, of others 0
     */
    record SqlType(String name, int code, int scale) {

        /** Whether a column of this type keeps all values of another as they are. */
        boolean holds(SqlType other) {
            return code == other.code && scale >= other.scale && (code != Types.ARRAY || name.equals(other.name));
        }
    }

    /**
     * How a column is stored.
     *
     * @param known how the column is stored in the frames before; null where there are none
     * @throws IllegalArgumentException when it holds objects that have no place in a table
     */
    Stored stored(String name, Column column, @Nullable SqlType known) {
        if (column instanceof DoubleColumn doubles) {
            return new Stored(
                    column,
                    "double precision",
                    Types.DOUBLE,
                    (to, at, row) -> to.setDouble(at, doubles.getDouble(row)));
        }
        if (column instanceof FloatColumn floats) {
            return new Stored(column, "real", Types.REAL, (to, at, row) -> to.setFloat(at, floats.getFloat(row)));
        }
        if (column instanceof LongColumn longs) {
            return new Stored(column, "bigint", Types.BIGINT, (to, at, row) -> to.setLong(at, longs.getLong(row)));
        }
        if (column instanceof IntColumn ints) {
            return new Stored(
                    column, sqlite ? INT : "integer", Types.INTEGER, (to, at, row) -> to.setInt(at, ints.getInt(row)));
        }
        if (column instanceof ShortColumn shorts) {
            return new Stored(
                    column, "smallint", Types.SMALLINT, (to, at, row) -> to.setShort(at, shorts.getShort(row)));
        }
        if (column instanceof ByteColumn bytes) {
            return new Stored(column, "smallint", Types.SMALLINT, (to, at, row) -> to.setShort(at, bytes.getByte(row)));
        }
        if (column instanceof BooleanColumn booleans) {
            return new Stored(
                    column, "boolean", Types.BOOLEAN, (to, at, row) -> to.setBoolean(at, booleans.getBoolean(row)));
        }
        if (column instanceof StringColumn strings) {
            return new Stored(
                    column,
                    "text",
                    Types.VARCHAR,
                    (to, at, row) -> to.setString(at, text(name, row, strings.getString(row))));
        }
        if (column instanceof DateColumn dates) {
            return new Stored(column, "date", Types.DATE, (to, at, row) -> {
                LocalDate date = dates.getDate(row);
                requireKept(name, row, date);
                to.setObject(at, value(date));
            });
        }
        return objects(name, (ObjectColumn<?>) column, known);
    }

    private Stored objects(String name, ObjectColumn<?> column, @Nullable SqlType known) {
        Object first = column.first().orElse(null);
        if (first == null) {
            SqlType type = known == null ? TEXT : known;
            return new Stored(column, type, (to, at, row) -> to.setNull(at, type.code()));
        }
        if (first instanceof BigDecimal) {
            int scale = scale(DecimalDigits.of(column));
            SqlType type = sqlite
                    ? new SqlType(DECIMAL_TEXT, Types.DECIMAL, 0)
                    : new SqlType("decimal(" + DIGITS + ", " + scale + ")", Types.DECIMAL, scale);
            return stored(name, column, type, BigDecimal.class);
        }
        if (first instanceof Enum) {
            return stored(name, column, TEXT, Enum.class);
        }
        if (first instanceof LocalDateTime) {
            return stored(name, column, new SqlType("timestamp", Types.TIMESTAMP, 0), LocalDateTime.class);
        }
        if (first instanceof LocalTime) {
            return stored(name, column, new SqlType("time", Types.TIME, 0), LocalTime.class);
        }
        if (first instanceof Instant) {
            SqlType type = new SqlType("timestamp with time zone", Types.TIMESTAMP_WITH_TIMEZONE, 0);
            return stored(name, column, type, Instant.class);
        }
        return others(name, column, first, known);
    }

    private Stored others(String name, ObjectColumn<?> column, Object first, @Nullable SqlType known) {
        if (first instanceof OffsetTime) {
            SqlType type = sqlite ? TEXT : new SqlType("time with time zone", Types.TIME_WITH_TIMEZONE, 0);
            return stored(name, column, type, OffsetTime.class);
        }
        if (first instanceof UUID) {
            return stored(name, column, sqlite ? TEXT : new SqlType("uuid", Types.OTHER, 0), UUID.class);
        }
        if (first instanceof ByteBuffer) {
            SqlType type = postgresql ? new SqlType("bytea", Types.BINARY, 0) : new SqlType("blob", Types.BLOB, 0);
            return stored(name, column, type, ByteBuffer.class);
        }
        if (first instanceof BigInteger) {
            return objects(name, decimals(name, column), known);
        }
        if (first instanceof Collection) {
            return Lists.stored(this, name, column, known);
        }
        throw new IllegalArgumentException(
                "column '" + name + "' holds objects of " + first.getClass().getName()
                        + "; columns of objects are written when they hold BigDecimal, BigInteger, LocalDateTime, LocalTime,"
                        + " OffsetTime, Instant, UUID, ByteBuffer, enums or lists: make others texts before, such as JSON");
    }

    /** Whole numbers that are no longs are decimals. */
    private static ObjectColumn<?> decimals(String name, ObjectColumn<?> whole) {
        ObjectColumn.Builder<Object> decimals = ObjectColumn.builder();
        for (int row = 0; row < whole.size(); row++) {
            Object value = whole.get(row);
            if (value == null) {
                decimals.addMissing();
            } else {
                decimals.add(new BigDecimal((BigInteger) requireKind(name, row, value, BigInteger.class)));
            }
        }
        return decimals.build();
    }

    /** As many digits behind the point as are needed, when those before it leave room: what is too long for that is refused then. */
    private static int scale(DecimalDigits digits) {
        int room = digits.whole() > DIGITS ? DIGITS - 1 : DIGITS - digits.whole();
        return Math.min(digits.scale(), room);
    }

    private Stored stored(String name, ObjectColumn<?> column, SqlType type, Class<?> expected) {
        return new Stored(column, type, (to, at, row) -> {
            Object value = requireKind(name, row, column.getObject(row), expected);
            requireKept(name, row, value);
            try {
                to.setObject(at, value(value));
            } catch (IllegalArgumentException unfit) {
                throw new IllegalArgumentException(
                        "column '" + name + "' in row " + row + ": " + unfit.getMessage(), unfit);
            }
        });
    }

    private static Object requireKind(String name, int row, Object value, Class<?> expected) {
        if (!expected.isInstance(value)) {
            throw new IllegalArgumentException(
                    "column '" + name + "' holds " + value.getClass().getName() + " in row " + row + ", and "
                            + expected.getName() + " before: make them alike");
        }
        return value;
    }

    /**
     * As what the database makes of a text: PostgreSQL's driver says otherwise that it is one, for which most types have no place.
     *
     * @param stored a column of texts, or of enum constants
     */
    Stored parsed(String name, Stored stored) {
        return new Stored(stored.column(), stored.type().name(), Types.OTHER, (to, at, row) -> {
            String text =
                    String.valueOf(value(Objects.requireNonNull(stored.column().get(row))));
            to.setObject(at, text(name, row, text), Types.OTHER);
        });
    }

    /**
     * What a parameter of a query is to {@link PreparedStatement#setObject}, as values of tables are.
     *
     * @throws IllegalArgumentException when it is a text that no database can be told
     */
    Object parameter(Object value) {
        Object stored = value(value);
        if (stored instanceof String text) {
            requireTold(text, "a parameter", "");
            return WholeText.requireWhole(text, "a parameter");
        }
        return stored;
    }

    /** What a value is to {@link PreparedStatement#setObject}: what stands in a table for it, or the value itself. */
    Object value(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Character letter) {
            return letter.toString();
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        Instant moment = moment(value);
        if (moment != null) {
            return sqlite ? MOMENT_TEXT.format(moment.atOffset(ZoneOffset.UTC)) : moment.atOffset(ZoneOffset.UTC);
        }
        if (sqlite && value instanceof BigDecimal decimal) {
            boolean isLong = Math.abs((long) decimal.scale()) > PLAIN;
            return isLong ? decimal.toString() : decimal.toPlainString();
        }
        if (duckdb && value instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (duckdb && value instanceof OffsetTime time) {
            return DateTimeFormatter.ISO_OFFSET_TIME.format(time); // which its driver does not take
        }
        if (duckdb && value instanceof LocalDate date) {
            return new DuckDbDate(date);
        }
        return sqlite && (value instanceof Temporal || value instanceof UUID) ? value.toString() : value;
    }

    /**
     * A decimal as DuckDB's driver takes it: it refuses those in which zeros before the point are left out, as in 1E+3, and makes NULL of
     * those with more digits than DuckDB has, be they zeros.
     *
     * @throws IllegalArgumentException when it has more that are none
     */
    private static BigDecimal plain(BigDecimal decimal) {
        boolean isLong = decimal.scale() > DIGITS || decimal.precision() > DIGITS;
        BigDecimal plain = isLong ? decimal.stripTrailingZeros() : decimal;
        long digits = Math.max(plain.scale(), (long) plain.precision() - Math.min(plain.scale(), 0));
        if (digits > DIGITS) {
            throw new IllegalArgumentException(
                    "DuckDB's decimals have no " + digits + " digits, as " + decimal + " has: round it before");
        }
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    private static @Nullable Instant moment(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        return value instanceof Instant moment ? moment : null;
    }

    String text(String name, int row, String text) {
        requireTold(text, "column '" + name + "'", " in row " + row);
        return WholeText.requireWhole(text, name, row);
    }

    private void requireTold(String text, String what, String where) {
        if (postgresql && text.indexOf(0) >= 0) {
            throw new IllegalArgumentException(what + " has the character U+0000" + where
                    + ", which PostgreSQL has in no text: take it out before");
        }
    }

    /**
     * A database keeps times without rounding them, when SQLite's are texts, those of others whole microseconds; those that it does not
     * reach it makes infinite without a word.
     */
    void requireKept(String name, int row, Object value) {
        if (!(value instanceof Temporal time)) {
            return;
        }
        if (!sqlite
                && time.isSupported(ChronoField.NANO_OF_SECOND)
                && time.get(ChronoField.NANO_OF_SECOND) % MICRO != 0) {
            throw new IllegalArgumentException("column '" + name + "' holds " + time + " in row " + row
                    + ", of which a table keeps microseconds: truncate it before");
        }
        Reach.of(this).require(name, row, time);
    }
}
