package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes one node of each component of the record that a method returns, beside the node of the method itself.
 *
 * <p>Components keep their names (after the class's naming) and their exact types.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExtractFields {
    /**
     * Put before each component's name.
     *
     * @return a prefix, empty by default
     */
    String prefix() default "";
}
