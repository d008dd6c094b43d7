package dev.hamilton.annotation;

import dev.hamilton.quality.OnFail;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks a node's value. Each attribute that is set is one check; all checks of a node are made in one pass over its value.
 *
 * <pre>{@code
 * @Check(range = {0, 1}, maxNullFraction = 0.05)
 * @Check(allowNan = false, onFail = OnFail.FAIL)
 * static double clickRate(double clicks, double views) {
 *     return clicks / views;
 * }
 * }</pre>
 *
 * <p>The method then computes {@code clickRate_raw}, the node {@code clickRate_validation} makes the checks, and a node for
 * each, such as {@code clickRate_range_validator}, holds its {@link dev.hamilton.quality.ValidationResult}, which can be
 * requested. {@code clickRate} is the value, when the checks are made: what reads it waits for them.
 *
 * <p>Checks speak of the rows of a column, also where the column comes from a method that is called row by row; a single
 * value is judged as a column of one row. Missing rows are judged by {@link #allowNulls} and {@link #maxNullFraction} alone.
 * Checks come after everything else that is put behind a method, so that their order among annotations means nothing; what
 * is repeated adds up. An annotation of an author's own may carry checks.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Check.All.class)
public @interface Check {
    /**
     * Where every number is to be. NaN is in no range.
     *
     * @return the least and the greatest number, both allowed; either may be infinite
     */
    double[] range() default {};

    /**
     * What every row is to be one of.
     *
     * @return values as {@link Value} writes them, of the type of the rows
     */
    String[] valuesIn() default {};

    /**
     * What share of the rows may be missing.
     *
     * @return a number from 0 to 1
     */
    double maxNullFraction() default 1;

    /**
     * Whether anything may be missing: a row, or a single value.
     *
     * @return false to check that nothing is
     */
    boolean allowNulls() default true;

    /**
     * What share of the rows may be NaN.
     *
     * @return a number from 0 to 1
     */
    double maxNanFraction() default 1;

    /**
     * Whether any row may be NaN.
     *
     * @return false to check that none is
     */
    boolean allowNan() default true;

    /**
     * What class every row is to be of.
     *
     * @return a class, or the class of a primitive type for its box
     */
    Class<?> dataType() default void.class;

    /**
     * How far the rows may spread.
     *
     * @return the greatest standard deviation, as of a sample; of less than two rows there is none
     */
    double maxStandardDev() default Double.POSITIVE_INFINITY;

    /**
     * Where the mean of the rows is to be.
     *
     * @return the least and the greatest mean, both allowed; either may be infinite
     */
    double[] meanInRange() default {};

    /**
     * What every text is to contain.
     *
     * @return texts, all of which are wanted
     */
    String[] contains() default {};

    /**
     * What no text is to contain.
     *
     * @return texts, none of which is wanted
     */
    String[] doesNotContain() default {};

    /**
     * What columns a frame is to have.
     *
     * @return a record whose components have the names and types of the columns, or of their elements
     */
    Class<?> schema() default void.class;

    /**
     * What happens if a check is not passed.
     *
     * @return by default the listeners are told, and the run goes on
     */
    OnFail onFail() default OnFail.WARN;

    /**
     * Which of the method's nodes are checked.
     *
     * @return names; by default the nodes that are the method's last word, such as the fields that are extracted
     */
    String[] target() default {};

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
         * The repeated checks.
         *
         * @return checks in source order
         */
        Check[] value();
    }
}
