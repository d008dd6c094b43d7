package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Wires one parameter of a method: to a node, a constant, or a group of them.
 *
 * @since 0.1
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bind {
    /**
     * The parameter.
     *
     * @return its name as the method declares it
     */
    String parameter();

    /**
     * The node that supplies the parameter.
     *
     * @return the name of a node, or empty for something else
     */
    String from() default "";

    /**
     * The constant, as {@link Value} writes it.
     *
     * @return one text, or none for something else
     */
    String[] value() default {};

    /**
     * The group.
     *
     * @return one group of nodes and constants, or none for something else
     */
    Group[] group() default {};
}
