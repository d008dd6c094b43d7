package dev.hamilton.jdbc;

import dev.hamilton.io.WholeText;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which names of columns and tables a database has: some it would cut, or take for others, without a word. */
final class Names {

    /** PostgreSQL cuts the rest (postgresql.org/docs/14/sql-syntax-lexical.html). */
    private static final int POSTGRES_BYTES = 63;

    private static final int ASCII = 128;

    private Names() {}

    /**
     * A name that the database has as it is.
     *
     * @throws IllegalArgumentException when there is none such
     */
    static String requireKept(Dialect dialect, String name) {
        requireWhole(name, "the name '" + name + "'");
        if (name.isEmpty() && !dialect.sqlite()) {
            throw new IllegalArgumentException(
                    "a column or table with an empty name is none to this database: name it");
        }
        if (!dialect.postgresql()) {
            return name;
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > POSTGRES_BYTES) {
            throw new IllegalArgumentException("the name '" + name + "' has " + bytes
                    + " bytes, of which PostgreSQL would keep " + POSTGRES_BYTES + ": shorten it");
        }
        return name;
    }

    /**
     * A part of SQL that comes to the database as it is, or all of it.
     *
     * @param what what it is, for the message
     * @throws IllegalArgumentException when it would not
     */
    static String requireWhole(String sql, String what) {
        if (sql.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    what + " has the character U+0000, at which databases take SQL to end: take it out");
        }
        return WholeText.requireWhole(sql, what);
    }

    /**
     * Looks for names that are one to the database, as those are to SQLite and DuckDB that differ in upper and lower case of ASCII only,
     * also within quotes.
     *
     * @throws IllegalArgumentException when there are such; names both
     */
    static void requireDifferent(Connection connection, Dialect dialect, List<String> names) throws SQLException {
        if (!dialect.duckdb() && connection.getMetaData().supportsMixedCaseQuotedIdentifiers()) {
            return;
        }
        Map<String, String> known = new HashMap<>();
        for (String name : names) {
            String other = known.putIfAbsent(lower(name), name);
            if (other != null) {
                throw new IllegalArgumentException("columns '" + other + "' and '" + name
                        + "' are one to this database, to which upper and lower case are the same: rename one");
            }
        }
    }

    private static String lower(String name) {
        int[] letters = name.codePoints()
                .map(letter -> letter < ASCII ? Character.toLowerCase(letter) : letter)
                .toArray();
        return new String(letters, 0, letters.length);
    }
}
