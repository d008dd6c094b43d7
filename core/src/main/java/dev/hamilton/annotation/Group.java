package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a parameter several values at once: a {@code List}, {@code Collection} or {@code Iterable} of them in order, or a
 * {@code Map} of them by key.
 *
 * <p>Each part is wired as a parameter of the list's element type or the map's value type would be.
 *
 * <pre>{@code
 * static double total(@Group({"rent", "wages", "flour"}) List<Double> costs) { ... }
 * static double fare(@Group(parts = {@Part(key = "km", from = "distance"), @Part(key = "fee", value = "2.5")})
 *                    Map<String, Double> charges) { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Group {
    /**
     * The nodes that supply the parts; for a map, also their keys.
     *
     * @return names of nodes in order, or none where {@link #parts} says more
     */
    String[] value() default {};

    /**
     * The parts, where there are constants among them or keys that are no nodes.
     *
     * @return parts in order, or none where {@link #value} names nodes
     */
    Part[] parts() default {};
}
