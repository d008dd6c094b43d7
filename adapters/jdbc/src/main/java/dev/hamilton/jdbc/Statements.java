package dev.hamilton.jdbc;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How many statements there are in a text of SQL. */
final class Statements {

    private static final String LINE = "--[^\\n]*";
    private static final String QUOTED = "'[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)";

    /** What semicolons of SQLite's may stand in (sqlite.org/lang_keywords.html, lang_comment.html). */
    private static final Pattern SQLITE = Pattern.compile(
            QUOTED + "|`[^`]*(?:`|\\z)|\\[[^]]*(?:]|\\z)|" + LINE + "|/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);

    private static final String IN_COMMENT = "(?:(?!/\\*|\\*/).)*+";

    /** What those of DuckDB's may: also texts with escapes and in dollars, and comments within comments. */
    private static final Pattern DUCKDB = Pattern.compile(
            "(?<!\\w)[eE]'(?:[^'\\\\]++|\\\\.|'')*+(?:'|\\z)|" + QUOTED + "|\\$([A-Za-z_]\\w*|)\\$.*?(?:\\$\\1\\$|\\z)|"
                    + LINE + "|/\\*" + IN_COMMENT + "(?:/\\*" + IN_COMMENT + "\\*/" + IN_COMMENT + ")*+(?:\\*/|\\z)",
            Pattern.DOTALL);

    private Statements() {}

    /**
     * Refuses what is not one statement, where the driver would leave out all but the first, as SQLite's, or the last, as DuckDB's. Other
     * drivers are left to themselves.
     *
     * @throws IllegalArgumentException when there is none, or more than one
     */
    static void requireOne(Dialect dialect, String sql) {
        if (!dialect.sqlite() && !dialect.duckdb()) {
            return;
        }
        String bare = (dialect.sqlite() ? SQLITE : DUCKDB)
                .matcher(sql)
                .replaceAll(
                        part -> part.group().startsWith("--") || part.group().startsWith("/*") ? " " : "x");
        long count = Arrays.stream(bare.split(";", -1))
                .filter(statement -> !statement.isBlank())
                .count();
        if (count != 1) {
            throw new IllegalArgumentException(
                    count == 0
                            ? "there is no statement in it: a query is a select"
                            : "it has " + count + " statements, and a query is one: run the others by themselves");
        }
    }
}
