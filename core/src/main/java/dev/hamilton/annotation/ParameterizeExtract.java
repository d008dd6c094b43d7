package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes nodes of the parts of what a method returns, with some of its parameters wired; repeated for as many calls of the
 * method as are wanted.
 *
 * <p>The parts of a record are its components, those of a frame its columns, those of a list or an array its elements; they
 * get the names by their position. What the method returns in the n-th of these is a node too, the method's name followed
 * by {@code __n}, from 0.
 *
 * <pre>{@code
 * @ParameterizeExtract(names = {"low_3", "high_3"}, bind = @Bind(parameter = "weeks", value = "3"))
 * @ParameterizeExtract(names = {"low_9", "high_9"}, bind = @Bind(parameter = "weeks", value = "9"))
 * static Band band(DoubleColumn spend, int weeks) { ... }
 *
 * record Band(DoubleColumn low, DoubleColumn high) {}
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ParameterizeExtract.All.class)
public @interface ParameterizeExtract {
    /**
     * The names of the parts.
     *
     * @return names of nodes by position, at most as many as there are parts
     */
    String[] names();

    /**
     * The class of the parts of a frame.
     *
     * @return a column class; for anything but a frame {@code void.class}, as the types are then known
     */
    Class<?> type() default void.class;

    /**
     * How parameters are wired; others stay as they are.
     *
     * @return one binding for each of some parameters
     */
    Bind[] bind() default {};

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
        ParameterizeExtract[] value();
    }
}
