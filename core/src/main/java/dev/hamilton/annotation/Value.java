package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a parameter a constant, so that it depends on no node.
 *
 * <p>The text is read as the parameter's type: a primitive or its box, {@code String}, an enum constant by name,
 * {@code BigDecimal}, {@code BigInteger}, {@code java.time} dates, times, {@code Duration} and {@code Period} in ISO
 * form, or {@code Class} by its binary name. A text that cannot be read is a problem, found at compile time.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Value {
    /**
     * The constant as text.
     *
     * @return text in the notation of the parameter's type
     */
    String value();
}
