package dev.hamilton.duckdb;

import dev.hamilton.io.WholeText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What DuckDB takes names for: letters of ASCII are the same to it in both cases, also within quotes. */
final class Names {

    private static final int TO_LOWER = 'a' - 'A';

    private Names() {}

    /**
     * Names of different things.
     *
     * @param what what each of them names, for the message
     * @throws IllegalArgumentException when DuckDB takes two for one, or does not have one
     */
    static void requireDifferent(String what, Collection<String> names) {
        Map<String, String> known = new HashMap<>();
        for (String name : names) {
            String other = known.putIfAbsent(folded(required(what, name)), name);
            if (other != null) {
                throw new IllegalArgumentException(what + "s '" + other + "' and '" + name
                        + "' have one name in DuckDB, to which upper and lower case are the same: rename one");
            }
        }
    }

    /** A name that DuckDB has: one that is no text it would change, and of an empty one it speaks with a Java stack trace. */
    static String required(String what, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "a " + what + " has an empty name, which DuckDB does not have: rename it");
        }
        return requireWhole(name, "the name '" + name + "'");
    }

    /**
     * SQL, or a name, that comes to DuckDB as it is.
     *
     * @param what what it is, for the message
     * @throws IllegalArgumentException when it would not
     */
    static String requireWhole(String sql, String what) {
        if (sql.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    what + " has the character U+0000, at which DuckDB takes it to end: take it out");
        }
        return WholeText.requireWhole(sql, what);
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        name.chars()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + TO_LOWER : letter)
                .forEach(letter -> folded.append((char) letter));
        return folded.toString();
    }
}
