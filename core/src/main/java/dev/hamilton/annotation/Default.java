package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter optional: where no node and no input of its name exists, this constant is passed.
 *
 * <p>A node of that name is always used when there is one. The text is read as {@link Value} reads it.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    /**
     * The constant as text.
     *
     * @return text in the notation of the parameter's type
     */
    String value();
}
