package dev.hamilton.catalog;

import java.util.Objects;

/**
 * What a modifier wires one parameter to. Immutable.
 *
 * @param parameter the parameter's name
 * @param source where its argument comes from
 * @param path the attribute of the annotation that says so, such as {@code bind[1]}
 * @since 0.1
 */
public record Binding(String parameter, Source source, String path) {
    /** Refuses null. */
    public Binding {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(source, "source");
    }
}
