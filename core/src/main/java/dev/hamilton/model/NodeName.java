package dev.hamilton.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a node: what one requests, supplies and sees. Immutable; ordered by its text.
 *
 * @param text the name, not blank, compared exactly
 * @since 0.1
 */
public record NodeName(String text) implements Comparable<NodeName> {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public NodeName {
        Objects.requireNonNull(text, "a node name must not be null");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a node name must not be blank");
        }
    }

    @Override
    public int compareTo(NodeName other) {
        return text.compareTo(other.text);
    }

    /* Written out because the linker compares names once per edge: the generated methods of a record cost more. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
