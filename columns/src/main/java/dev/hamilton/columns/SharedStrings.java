package dev.hamilton.columns;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal strings of a column one object, so that a column of few different strings takes 4 bytes a row and not a string for
 * each. Gives up when strings come again too rarely. Confined to one thread.
 */
final class SharedStrings {

    private static final int TRIED = 1 << 16;
    private static final int LEAST_USES = 3;

    private @Nullable Map<String, String> known = new HashMap<>();
    private long again;

    /** The string, or an equal one from before. */
    String share(String string) {
        if (known == null) {
            return string;
        }
        String before = known.putIfAbsent(string, string);
        if (before != null) {
            again++;
            return before;
        }
        if (known.size() > TRIED && again < (long) LEAST_USES * known.size()) {
            known = null;
        }
        return string;
    }

    /** Shares the strings of an array. */
    static void share(@Nullable String[] strings) {
        SharedStrings shared = new SharedStrings();
        for (int row = 0; row < strings.length; row++) {
            String string = strings[row];
            if (string != null) {
                strings[row] = shared.share(string);
            }
        }
    }
}
