package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes nodes of parts of what a method returns, beside the node of the method itself: of the components of a record, or of
 * the values of a map with keys that are strings.
 *
 * <p>Components keep their names (after the class's naming) and their exact types; of a map, {@link #outputs} tells keys
 * and types.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExtractFields {
    /**
     * Which components of a record become nodes.
     *
     * @return names of components, or none for all of them
     */
    String[] value() default {};

    /**
     * Which values of a map become nodes.
     *
     * @return keys and types; none for a record
     */
    Output[] outputs() default {};

    /**
     * Put before each name.
     *
     * @return a prefix, empty by default
     */
    String prefix() default "";
}
