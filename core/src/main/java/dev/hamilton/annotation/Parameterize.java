package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a node of a method under another name, with some of its parameters wired; repeated for as many nodes. The method's
 * own name is then no node, unless one of them has it.
 *
 * <p>In the method's Javadoc, {@code {n}} stands for what the parameter {@code n} is wired to, and {@code {node}} for the
 * name of the node; other braces stay as they are.
 *
 * <pre>{@code
 * @Parameterize(name = "spend_lag_1", bind = @Bind(parameter = "weeks", value = "1"))
 * @Parameterize(name = "spend_lag_52", bind = @Bind(parameter = "weeks", value = "52"))
 * static DoubleColumn lag(DoubleColumn spend, int weeks) { return spend.shift(weeks); }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Parameterize.All.class)
public @interface Parameterize {
    /**
     * The node's name, as it is.
     *
     * @return a name that is not blank
     */
    String name();

    /**
     * How parameters are wired; others stay as they are.
     *
     * @return one binding for each of some parameters
     */
    Bind[] bind() default {};

    /**
     * What is said about the node.
     *
     * @return a text taken as it is, or empty for the method's Javadoc
     */
    String doc() default "";

    /**
     * Holds several; written by the compiler when the annotation is repeated.
     *
     * @since 0.1
     */
    @Documented
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /**
         * The repeated annotations.
         *
         * @return annotations in source order
         */
        Parameterize[] value();
    }
}
