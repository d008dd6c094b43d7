package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One part of a {@link Group}: a node or a constant.
 *
 * @since 0.1
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Part {
    /**
     * The part's key in a map.
     *
     * @return a key; by default the name of the node
     */
    String key() default "";

    /**
     * The node that supplies the part.
     *
     * @return the name of a node, or empty for a constant
     */
    String from() default "";

    /**
     * The constant, as {@link Value} writes it.
     *
     * @return one text, or none for a node
     */
    String[] value() default {};
}
