package dev.hamilton.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers, or which fractions of seconds, a column of a table keeps as they are. Databases round what they are given to the
 * type of the column without a word. Immutable.
 */
final class Room {

    private static final double TWO_TO_63 = 0x1p63;
    private static final int NANO_DIGITS = 9;

    /** How a column keeps numbers or times. */
    private enum Kind {
        WHOLE,
        FLOAT,
        DOUBLE,
        DECIMAL,

        /** What SQLite makes of decimals unless they are texts: a long, or else a double. */
        LONG_OR_DOUBLE,

        /** SQLite writes numbers as texts, fractions with 15 digits. */
        TEXT,

        /** Dates and times, with so many digits of a second's fraction. */
        TIME
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

    /** That of a double. */
    static Room ofDouble() {
        return new Room(Kind.DOUBLE);
    }

    /** That of a column in the description of a result; null where the database looks after it, or the column is for neither. */
    static @Nullable Room of(Dialect dialect, ResultSetMetaData described, int column) throws SQLException {
        if (dialect.sqlite()) {
            return ofSqlite(SqliteType.of(described.getColumnTypeName(column)));
        }
        int type = Dialect.type(described, column);
        boolean isSigned = described.isSigned(column);
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                isSigned ? ofSigned(type) : whole(0, Long.MAX_VALUE);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> new Room(dialect.isFloat(type) ? Kind.FLOAT : Kind.DOUBLE);
            case Types.NUMERIC, Types.DECIMAL ->
                described.getPrecision(column) == 0 // PostgreSQL's without limits
                        ? null
                        : new Room(Kind.DECIMAL, 0, 0, described.getScale(column));
            case Types.DATE -> new Room(Kind.TIME, 0, 0, Dialect.MICRO_DIGITS); // which has no seconds to cut
            case Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                new Room(Kind.TIME, 0, 0, dialect.fractionDigits(described, column));
            default -> null;
        };
    }

    private static Room ofSigned(int type) {
        return switch (type) {
            case Types.TINYINT -> whole(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case Types.SMALLINT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case Types.INTEGER -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
        };
    }

    private static @Nullable Room ofSqlite(SqliteType type) {
        return switch (type) {
            case SHORT -> whole(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> ofDouble();
            case DECIMAL, ANY -> new Room(Kind.LONG_OR_DOUBLE);
            case TEXT -> new Room(Kind.TEXT);
            case BOOLEAN, DATE, TIME, DATE_TIME, INSTANT, DECIMAL_TEXT -> null;
        };
    }

    /** Whether it is for texts too. */
    boolean isForTexts() {
        return kind == Kind.TEXT || kind == Kind.LONG_OR_DOUBLE;
    }

    /** How many digits of a second's fraction it keeps, as types are written that keep fewer than most; empty for others. */
    String digits() {
        return kind == Kind.TIME && scale < Dialect.MICRO_DIGITS ? "(" + scale + ")" : "";
    }

    boolean holds(Temporal time) {
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
            case DECIMAL, LONG_OR_DOUBLE, TEXT, TIME -> true;
        };
    }

    boolean holds(double value) {
        return switch (kind) {
            case WHOLE ->
                Math.rint(value) == value && Math.abs(value) <= TWO_TO_63 && value != TWO_TO_63 && holds((long) value);
            case FLOAT -> Double.isNaN(value) || (float) value == value;
            case DOUBLE, LONG_OR_DOUBLE, TIME -> true;
            case DECIMAL -> !Double.isFinite(value) || digitsBehind(BigDecimal.valueOf(value)) <= scale;
            case TEXT -> false;
        };
    }

    boolean holds(BigDecimal value) {
        return switch (kind) {
            case WHOLE -> digitsBehind(value) <= 0 && isLong(value) && holds(value.longValueExact());
            case FLOAT -> is(value, Float.toString(value.floatValue()));
            case DOUBLE -> is(value, Double.toString(value.doubleValue()));
            case LONG_OR_DOUBLE -> isLong(value) || is(value, Double.toString(value.doubleValue()));
            case DECIMAL -> digitsBehind(value) <= scale;
            case TEXT, TIME -> true;
        };
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
