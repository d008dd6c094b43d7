package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes nodes of the first elements of what a method returns, beside the node of the method itself: of a list, an array, or
 * the components of a record.
 *
 * <pre>{@code
 * @Unpack({"train", "test"})
 * static List<DoubleColumn> split(DoubleColumn spend) { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unpack {
    /**
     * The names of the elements.
     *
     * @return names of nodes by position; there may be more elements than names
     */
    String[] value();
}
