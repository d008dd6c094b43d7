package dev.hamilton.columns;

import java.util.List;
import java.util.Objects;

/** Arguments of public operations, none of which is null. */
final class Given {

    private Given() {}

    /**
     * The same things.
     *
     * @throws NullPointerException when there are none, or one of them is null, by the name of the argument and its number
     */
    static <T> T[] each(T[] all, String name) {
        Objects.requireNonNull(all, name);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == null) {
                throw new NullPointerException(name + "[" + i + "] is null");
            }
        }
        return all;
    }

    /** A list of the same things, as {@link #each}. */
    static <T> List<T> list(T[] all, String name) {
        return List.of(each(all, name));
    }
}
