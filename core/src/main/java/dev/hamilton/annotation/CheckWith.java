package dev.hamilton.annotation;

import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.Validator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks a node's value with a validator that was written by hand, in the same pass as every {@link Check}.
 *
 * <pre>{@code
 * @CheckWith(EndsInTwenty.class)
 * static LocalDate due(LocalDate ordered) { ... }
 * }</pre>
 *
 * <p>The node of the result is called after the class: {@code due_ends_in_twenty_validator}. A validator of what the method
 * returns judges the value as a whole; one of the elements of a column, or of what a method called row by row returns,
 * judges each row that is not missing.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(CheckWith.All.class)
public @interface CheckWith {
    /**
     * What judges.
     *
     * @return a class with a constructor without parameters, which need not be public
     */
    Class<? extends Validator<?>> value();

    /**
     * What happens if the check is not passed.
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
        CheckWith[] value();
    }
}
