package dev.hamilton.columns;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An array, such as {@code byte[]}, that is equal to another when what they hold is. Not to be changed while this is in use. */
record ArrayKey(Object array) {

    /** What a value is equal and hashed by: itself, but for arrays. */
    static Object of(Object value) {
        return value.getClass().isArray() ? new ArrayKey(value) : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayKey that && Objects.deepEquals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {array});
    }
}
