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
     * @param what what has them, for the message
     * @throws IllegalArgumentException when DuckDB takes two for one, or one is no text
     */
    static void requireDifferent(String what, Collection<String> names) {
        Map<String, String> known = new HashMap<>();
        for (String name : names) {
            String other = known.putIfAbsent(folded(WholeText.requireWholeName(name)), name);
            if (other != null) {
                throw new IllegalArgumentException(what + " '" + other + "' and '" + name
                        + "' have one name in DuckDB, to which upper and lower case are the same: rename one");
            }
        }
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        name.chars()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + TO_LOWER : letter)
                .forEach(letter -> folded.append((char) letter));
        return folded.toString();
    }
}
