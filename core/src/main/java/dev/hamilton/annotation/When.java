package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a method where the config has one value.
 *
 * <p>Several conditions on one method must all hold. Methods for one node are told apart by what follows the last
 * {@code __} of their names, which is not part of the node's name, or are given it with {@link Name}.
 *
 * <pre>{@code
 * @When(key = "region", is = "US")
 * static double spend__us(double dollars) { return dollars; }
 *
 * @When(key = "region", is = "UK")
 * static double spend__uk(double pounds, double rate) { return pounds * rate; }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(When.All.class)
public @interface When {
    /**
     * The key of the config that decides.
     *
     * @return a key that is not blank
     */
    String key();

    /**
     * The value, as {@link Value} writes it in the type that the config has it in.
     *
     * @return a value
     */
    String is();

    /**
     * What holds where the config has no such key.
     *
     * @return by default it is a problem
     */
    Unset ifUnset() default Unset.PROBLEM;

    /**
     * Whether the node is an input where none of its methods is chosen.
     *
     * @return by default what asks for it then is a problem
     */
    boolean orInput() default false;

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
         * The repeated conditions.
         *
         * @return conditions in source order, all of which must hold
         */
        When[] value();
    }
}
