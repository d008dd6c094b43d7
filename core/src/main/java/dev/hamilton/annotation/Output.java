package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A node that is taken out of what a method returns.
 *
 * @since 0.1
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Output {
    /**
     * The name of the node, and of the column or the key that it is taken from.
     *
     * @return a name that is not blank
     */
    String name();

    /**
     * What it is.
     *
     * @return a class; a primitive one for a value that is never missing
     */
    Class<?> type();

    /**
     * What is said about the node.
     *
     * @return a text, or empty for the method's Javadoc
     */
    String doc() default "";

    /**
     * What the node is where the column or the key is not there, as {@link Value} writes it; for a column, what each of its
     * rows is.
     *
     * @return one text, or none if its absence is a failure
     */
    String[] orElse() default {};
}
