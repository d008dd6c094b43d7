package dev.hamilton.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a page tells of a node beside what the graph knows. Immutable.
 *
 * @param code the code of its function, or null if it is not known
 * @param nanos how long a run took to compute it, in nanoseconds, or null if it is not known
 * @param missing the part of its values that are missing, from 0 to 1, or null if it is not known
 * @since 0.1
 */
public record Note(
        @Nullable String code,
        @Nullable Long nanos,
        @Nullable Double missing) {
    /** Nothing is known. */
    public static final Note NONE = new Note(null, null, null);
}
