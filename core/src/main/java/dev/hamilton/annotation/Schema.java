package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which columns a frame has, for people and pictures: the label {@code hamilton.internal.schema_output}, with a value
 * such as {@code spend=double} for each column. It describes, and checks nothing; {@link Check#schema} checks.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Schema {
    /**
     * A record that describes the columns.
     *
     * @return a record whose components have their names and types; {@code void} for none
     */
    Class<?> value() default void.class;

    /**
     * The columns one by one, behind those of the record.
     *
     * @return columns in order
     */
    Column[] columns() default {};

    /**
     * Which of the method's nodes are described.
     *
     * @return names; by default the nodes that are the method's last word
     */
    String[] target() default {};

    /**
     * One column.
     *
     * @since 0.1
     */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Column {
        /**
         * Its name.
         *
         * @return a name that is not blank
         */
        String name();

        /**
         * What it holds.
         *
         * @return the class of its elements, or of the column
         */
        Class<?> type();
    }
}
