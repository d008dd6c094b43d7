package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps a method where a predicate of the whole config holds.
 *
 * <p>The predicate is asked when a driver is built, once a driver; while compiling, both answers are taken for possible, and
 * that two functions are chosen for one node is then left to the driver.
 *
 * <pre>{@code
 * @WhenConfig(LongHorizon.class)
 * static double trend__slow(double level) { ... }
 *
 * final class LongHorizon implements Predicate<Map<String, Object>> {
 *     public boolean test(Map<String, Object> config) { return (int) config.get("months") > 12; }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WhenConfig.All.class)
public @interface WhenConfig {
    /**
     * What decides.
     *
     * @return a class with a constructor without parameters, which need not be public
     */
    Class<? extends Predicate<Map<String, Object>>> value();

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
        WhenConfig[] value();
    }
}
