package dev.hamilton.catalog;

import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Where is written what a parameter is wired to, which need not be at the function of the parameter. Immutable.
 *
 * @param place the method
 * @param parameter the parameter of that method, or null when it is the method itself
 * @param attribute the attribute of an annotation there, such as {@code bind[1].from}, or null when it is no annotation's
 * @since 0.1
 */
public record Wiring(
        SourceRef place,
        @Nullable String parameter,
        @Nullable AttributeRef attribute) {}
