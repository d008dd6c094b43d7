package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a cache is to treat the nodes of a method: the label {@code cache.behavior}, which a cache reads. Without a cache
 * it means nothing.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Cache {
    /**
     * How.
     *
     * @return the behaviour
     */
    Caching value() default Caching.DEFAULT;

    /**
     * In which format results are stored: the label {@code cache.format}.
     *
     * @return a format that the cache knows; by default the cache chooses
     */
    String format() default "";

    /**
     * Which of the method's nodes are meant.
     *
     * @return names; by default all of them
     */
    String[] target() default {};
}
