package dev.hamilton.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table is for, and which numbers, texts or fractions of seconds it keeps as they are. Databases round or convert
 * what they are given to the type of the column without a word, and when they refuse it do not say which value it was. Immutable.
 */
final class Room {

    private static final double TWO_TO_63 = 0x1p63;
    private static final int NANO_DIGITS = 9;

    /** The most digits of PostgreSQL's decimals that are declared without limits (postgresql.org/docs/14/datatype-numeric.html). */
    private static final int POSTGRES_WHOLE = 131_072;

    private static final int POSTGRES_SCALE = 16_383;

    /** The types of dates and times. */
    static final Set<Integer> TIMES =
            Set.of(Types.DATE, Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    /** The types of columns that are neither numbers nor times. */
    private static final Set<Integer> NO_NUMBERS =
            Set.of(Types.VARCHAR, Types.OTHER, Types.BINARY, Types.BLOB, Types.ARRAY);

    /** PostgreSQL's amounts of money have 64 bits, and two digits behind the point in most countries. */
    private static final int MONEY_DIGITS = 18;

    private static final int MONEY_SCALE = 2;

    /** How a column keeps what it is for. */
    private enum Kind {
        WHOLE("numbers"),
        FLOAT("numbers"),
        DOUBLE("numbers"),
        DECIMAL("numbers"),

        /** What SQLite makes of decimals unless they are texts: a long, or else a double. */
        LONG_OR_DOUBLE("numbers"),

        /** SQLite's decimals that are texts: it writes doubles with 15 digits. */
        DECIMAL_TEXT("numbers"),

        /** As those, and texts: what SQLite has in a column that is declared to be nothing of these. */
        ANY(""),

        /** SQLite writes numbers as texts, fractions with 15 digits. */
        TEXT(""),

        /** So many characters, or what the database writes with so many. */
        CHARACTERS(""),
        BOOLEAN("booleans"),

        /** Dates and times, with so many digits of a second's fraction. */
        TIME("dates or times");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }
    }

    private final Kind kind;
    private final long least;
    private final long most;
    private final int scale;

    private Room(Kind kind, long least, long most, int scale) {
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.scale = scale;
    }

    private Room(Kind kind) {
        this(kind, Long.MIN_VALUE, Long.MAX_VALUE, 0);
    }

    private static Room whole(long least, long most) {
        return new Room(Kind.WHOLE, least, most, 0);
    }

    /** That of a decimal with so many digits, so many of them behind the point. */
    static Room ofDecimal(int precision, int scale) {
        return new Room(Kind.DECIMAL, 0, (long) precision - scale, scale);
    }

    private static @Nullable Room ofCharacters(int most) {
        return most > 0 && most < Integer.MAX_VALUE ? new Room(Kind.CHARACTERS, 0, most, 0) : null;
    }

    private static Room ofTime(int digits) {
        return new Room(Kind.TIME, 0, 0, digits);
    }

    /** That of a double. */
    static Room ofDouble() {
        return new Room(Kind.DOUBLE);
    }

    /** That of a column in the description of a result; null where nothing is known of it. */
    static @Nullable Room of(Dialect dialect, ResultSetMetaData described, int column) throws SQLException {
        if (dialect.sqlite()) {
            return ofSqlite(SqliteType.of(described.getColumnTypeName(column)));
        }
        int type = Dialect.type(described, column);
        boolean isSigned = described.isSigned(column);
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                isSigned ? ofSigned(type) : whole(0, Long.MAX_VALUE);
            case Types.REAL, Types.FLOAT, Types.DOUBLE ->
                described.getColumnTypeName(column).equals("money") // PostgreSQL's
                        ? ofDecimal(MONEY_DIGITS, MONEY_SCALE)
                        : new Room(dialect.isFloat(type) ? Kind.FLOAT : Kind.DOUBLE);
            case Types.NUMERIC, Types.DECIMAL ->
                ofDecimal(dialect, described.getPrecision(column), described.getScale(column));
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> ofCharacters(described.getPrecision(column));
            case Types.BOOLEAN -> new Room(Kind.BOOLEAN);
            case Types.BIT -> // PostgreSQL says it of booleans too
                described.getColumnTypeName(column).equals("bool") ? new Room(Kind.BOOLEAN) : null;
            case Types.DATE -> ofTime(Dialect.MICRO_DIGITS); // which has no seconds to cut
            case Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                ofTime(dialect.fractionDigits(described, column));
            case Types.ARRAY -> dialect.postgresql() ? ofElements(dialect, described, column) : null;
            case Types.OTHER -> // DuckDB's whole numbers that are no longs
                described.getColumnTypeName(column).matches("U?HUGEINT|UBIGINT")
                        ? ofDecimal(described.getPrecision(column) + 1, 0)
                        : null;
            default -> null;
        };
    }

    /** That of the elements of an array, of which PostgreSQL's driver says what it says of a column. */
    private static @Nullable Room ofElements(Dialect dialect, ResultSetMetaData described, int column)
            throws SQLException {
        return switch (described.getColumnTypeName(column)) {
            case "_numeric" -> ofDecimal(dialect, described.getPrecision(column), described.getScale(column));
            case "_time", "_timetz", "_timestamp", "_timestamptz" -> ofTime(dialect.fractionDigits(described, column));
            default -> null;
        };
    }

    private static @Nullable Room ofDecimal(Dialect dialect, int precision, int scale) {
        if (precision > 0) {
            return ofDecimal(precision, scale);
        }
        return dialect.postgresql() ? ofDecimal(POSTGRES_WHOLE + POSTGRES_SCALE, POSTGRES_SCALE) : null;
    }

    private static Room ofSigned(int type) {
        return switch (type) {
            case Types.TINYINT -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case Types.SMALLINT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case Types.INTEGER -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    private static Room ofSqlite(SqliteType type) {
        return switch (type) {
            case SHORT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> ofDouble();
            case DECIMAL -> new Room(Kind.LONG_OR_DOUBLE);
            case DECIMAL_TEXT -> new Room(Kind.DECIMAL_TEXT);
            case ANY -> new Room(Kind.ANY);
            case TEXT -> new Room(Kind.TEXT);
            case BOOLEAN -> new Room(Kind.BOOLEAN);
            case DATE, TIME, DATE_TIME, INSTANT -> ofTime(NANO_DIGITS);
        };
    }

    /** What a column of a type, of {@link Types}, has to be made before it is stored here; empty when it can be stored. */
    String wanted(int given) {
        boolean taken = switch (kind) {
            case TIME -> TIMES.contains(given);
            case BOOLEAN -> given == Types.BOOLEAN;
            case ANY, TEXT, CHARACTERS -> true;
            default -> !NO_NUMBERS.contains(given) && !TIMES.contains(given);
        };
        return taken ? "" : kind.meaning;
    }

    /** The size, as it stands behind the name of a type; empty where there is none to speak of. */
    String size() {
        return switch (kind) {
            case DECIMAL ->
                most + scale == POSTGRES_WHOLE + POSTGRES_SCALE ? "" : "(" + (most + scale) + "," + scale + ")";
            case CHARACTERS -> "(" + most + ")";
            case TIME -> scale < Dialect.MICRO_DIGITS ? "(" + scale + ")" : "";
            default -> "";
        };
    }

    /** Whether it keeps a value of a column as it is. */
    boolean holds(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            return holds(((Number) value).doubleValue());
        }
        if (value instanceof BigDecimal decimal) {
            return holds(decimal);
        }
        if (value instanceof Temporal time) {
            return holds(time);
        }
        if (value instanceof String || value instanceof Enum) {
            String text = value instanceof Enum<?> constant ? constant.name() : (String) value;
            return kind != Kind.CHARACTERS || text.codePointCount(0, text.length()) <= most;
        }
        return !(value instanceof Number whole) || holds(whole.longValue());
    }

    private boolean holds(Temporal time) {
        if (kind != Kind.TIME || !time.isSupported(ChronoField.NANO_OF_SECOND)) {
            return true;
        }
        return digitsBehind(BigDecimal.valueOf(time.get(ChronoField.NANO_OF_SECOND), NANO_DIGITS)) <= scale;
    }

    boolean holds(long value) {
        return switch (kind) {
            case WHOLE -> value >= least && value <= most;
            case FLOAT -> (float) value != TWO_TO_63 && (long) (float) value == value;
            case DOUBLE -> (double) value != TWO_TO_63 && (long) (double) value == value;
            case DECIMAL -> isDecimal(BigDecimal.valueOf(value));
            default -> true;
        };
    }

    private boolean holds(double value) {
        return switch (kind) {
            case WHOLE ->
                Math.rint(value) == value && Math.abs(value) <= TWO_TO_63 && value != TWO_TO_63 && holds((long) value);
            case FLOAT -> Double.isNaN(value) || (float) value == value;
            case DECIMAL -> Double.isFinite(value) && isDecimal(BigDecimal.valueOf(value));
            case LONG_OR_DOUBLE -> Double.isFinite(value);
            case DECIMAL_TEXT, TEXT -> false;
            default -> true;
        };
    }

    private boolean holds(BigDecimal value) {
        return switch (kind) {
            case WHOLE -> digitsBehind(value) <= 0 && isLong(value) && holds(value.longValueExact());
            case FLOAT -> is(value, Float.toString(value.floatValue()));
            case DOUBLE -> is(value, Double.toString(value.doubleValue()));
            case LONG_OR_DOUBLE, ANY -> isLong(value) || is(value, Double.toString(value.doubleValue()));
            case DECIMAL -> isDecimal(value);
            default -> true;
        };
    }

    private boolean isDecimal(BigDecimal value) {
        return digitsBehind(value) <= scale
                && (value.signum() == 0 || (long) value.precision() - value.scale() <= most);
    }

    private static int digitsBehind(BigDecimal value) {
        return value.stripTrailingZeros().scale();
    }

    private static boolean isLong(BigDecimal value) {
        return digitsBehind(value) <= 0
                && value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private static boolean is(BigDecimal value, String fraction) {
        return !fraction.endsWith("Infinity") && value.compareTo(new BigDecimal(fraction)) == 0;
    }
}
