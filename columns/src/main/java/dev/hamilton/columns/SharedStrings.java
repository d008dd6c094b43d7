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
    private static final int RECENT = 256;

    private @Nullable Map<String, String> known = new HashMap<>();
    private final @Nullable String[] recent =
            new String[RECENT]; // by the last bits of the hash: asked first, as it takes no steps
    private long again;

    /** The string, or an equal one from before. */
    String share(String string) {
        if (known == null) {
            return string;
        }
        int place = string.hashCode() & (RECENT - 1);
        String last = recent[place];
        if (string.equals(last)) {
            again++;
            return last;
        }
        String before = known.putIfAbsent(string, string);
        if (before != null) {
            again++;
            recent[place] = before;
            return before;
        }
        recent[place] = string;
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
