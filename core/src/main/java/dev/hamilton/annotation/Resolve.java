package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Modifies a method as the config says: a class makes the modifiers when the config is known.
 *
 * <pre>{@code
 * @Resolve(Lags.class)
 * static DoubleColumn lag(DoubleColumn spend, int weeks) { return spend.shift(weeks); }
 *
 * static final class Lags implements Resolver {
 *     public List<Modifier> resolve(Map<String, Object> config) {
 *         List<Variant> variants = new ArrayList<>();
 *         for (int weeks : (int[]) config.get("lags")) {
 *             variants.add(variant("lag_" + weeks, bind("weeks", value(weeks))));
 *         }
 *         return List.of(parameterize(variants));
 *     }
 * }
 * }</pre>
 *
 * <p>While compiling, the config is not known: what such a method will be made into is not, either. That a node is missing
 * is then left to the driver, which says it before anything runs.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Resolve {
    /**
     * What makes the modifiers, which take effect as if they were written in place of this annotation.
     *
     * @return a class that implements {@code dev.hamilton.catalog.Resolver} and has a constructor without parameters, which
     *     need not be public
     */
    Class<?> value();
}
