package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a node of a method for each value of one parameter: what {@link Parameterize} would say once for each.
 *
 * <pre>{@code
 * @ParameterizeEach(parameter = "months", name = "rolling_mean_{months}", values = {"3", "6", "12"})
 * static DoubleColumn rollingMean(DoubleColumn level, int months) { return level.rolling(months).mean(); }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ParameterizeEach.All.class)
public @interface ParameterizeEach {
    /**
     * The parameter.
     *
     * @return its name as the method declares it
     */
    String parameter();

    /**
     * The names of the nodes.
     *
     * @return a name in which the parameter's name in braces stands for the value or the node
     */
    String name();

    /**
     * The constants, as {@link Value} writes them.
     *
     * @return constants in order, or none where {@link #from} names nodes
     */
    String[] values() default {};

    /**
     * The nodes that supply the parameter.
     *
     * @return names of nodes in order, or none where there are {@link #values}
     */
    String[] from() default {};

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
        ParameterizeEach[] value();
    }
}
