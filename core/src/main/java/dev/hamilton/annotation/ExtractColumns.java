package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes nodes of columns of the frame that a method returns, beside the node of the method itself.
 *
 * <pre>{@code
 * @ExtractColumns(value = {"spend", "signups"}, type = DoubleColumn.class)
 * static DataFrame weeks(Path file) { return Csv.read(file); }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExtractColumns {
    /**
     * Names of columns, all of one {@link #type}.
     *
     * @return names, which become the nodes'
     */
    String[] value() default {};

    /**
     * The class of the columns that {@link #value} names.
     *
     * @return a column class
     */
    Class<?> type() default void.class;

    /**
     * Columns with a type, a doc or a default of their own.
     *
     * @return more columns
     */
    Output[] outputs() default {};
}
