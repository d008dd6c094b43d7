package dev.hamilton.jdbc;

import java.sql.Types;
import java.util.Locale;

/**
 * What a column of SQLite's is for, by the type it was declared with: SQLite itself keeps values of any type in any column. The rules
 * for numbers and texts are those of its affinities (sqlite.org/datatype3.html, 3.1). Integers have 64 bits whatever they are called,
 * except where the name says how few are meant, as the saver's do.
 */
enum SqliteType {
    BOOLEAN("false and true as 0 and 1"),
    SHORT("whole numbers of 16 bits"),
    INT("whole numbers of 32 bits"),
    LONG("whole numbers"),
    DOUBLE("numbers"),
    TEXT("texts"),
    DATE("dates such as '2026-01-31'"),
    TIME("times such as '23:59:59'"),
    DATE_TIME("dates with times such as '2026-01-31 23:59:59'"),
    INSTANT("moments such as '2026-01-31T23:59:59Z'"),
    DECIMAL_TEXT("decimals"),
    DECIMAL("decimals"),

    /** Not declared, as results of expressions are, or with a type that says nothing of its values. */
    ANY("anything");

    private final String meaning;

    SqliteType(String meaning) {
        this.meaning = meaning;
    }

    /** What is stored in such a column. */
    String meaning() {
        return meaning;
    }

    /** What it is of {@link Types} when it is for dates or times, and else what the driver says. */
    int code(int driver) {
        return switch (this) {
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case DATE_TIME -> Types.TIMESTAMP;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            default -> driver;
        };
    }

    /** The type that a name stands for; the driver says NUMERIC where nothing is declared. */
    static SqliteType of(String declared) {
        String name = declared.toUpperCase(Locale.ROOT);
        return switch (name) {
            case "BOOLEAN", "BOOL" -> BOOLEAN;
            case "SMALLINT", "INT2", "TINYINT" -> SHORT;
            case "INT4" -> INT;
            case "DATE" -> DATE;
            case "TIME" -> TIME;
            case "TIMESTAMP", "DATETIME" -> DATE_TIME;
            case "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ" -> INSTANT;
            case "DECIMAL TEXT" -> DECIMAL_TEXT;
            case "DECIMAL" -> DECIMAL;
            default -> byAffinity(name);
        };
    }

    private static SqliteType byAffinity(String name) {
        if (name.contains("INT")) {
            return LONG;
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return TEXT;
        }
        return name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB") ? DOUBLE : ANY;
    }
}
