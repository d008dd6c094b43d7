package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Attaches a label to a node, or to every node of a class, by which nodes are found, drawn and governed.
 *
 * <p>A tag on a method replaces a tag of the same key on its class. The key {@code secret} has a meaning of its own:
 * values of nodes that carry it are never printed.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Tags.class)
public @interface Tag {
    /**
     * What is said about the node, for example {@code owner}.
     *
     * @return a key that is not blank
     */
    String key();

    /**
     * What the node has, for example {@code growth}; several values are allowed.
     *
     * @return the values in the order given; empty for a label without a value
     */
    String[] value() default {};
}
