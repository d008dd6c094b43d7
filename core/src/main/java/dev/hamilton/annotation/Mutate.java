package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a step behind other methods of its class, as if each had it in a {@link PipeOutput} after all of its own
 * steps. The method itself is then no node. Methods that refine the same node follow one another in source order.
 *
 * <pre>{@code
 * static double price(double list, double discount) { return list - discount; }
 *
 * @Mutate("price")
 * static double rounded(double price) { return Math.rint(price); }
 * }</pre>
 *
 * <p>Here {@code price.raw}, {@code price.with_rounded} and {@code price} are nodes. The name of the first parameter means
 * nothing: it receives the value that is refined. With a condition such as {@link When}, the method is a step where it holds.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Mutate.All.class)
public @interface Mutate {
    /**
     * Whose nodes are refined.
     *
     * @return names of methods of the same class, as their nodes are called
     */
    String[] value();

    /**
     * The name of the step within its namespace.
     *
     * @return a name; by default {@code with_} and the name of the method
     */
    String name() default "";

    /**
     * How parameters after the first are wired; others stay as they are.
     *
     * @return one binding for each of some parameters
     */
    Bind[] bind() default {};

    /**
     * Which of the nodes of those methods are refined.
     *
     * @return names; by default the nodes that are a method's last word, such as the fields that are extracted
     */
    String[] on() default {};

    /**
     * What the name of the step begins with.
     *
     * @return a text that is put before it with a dot, in which <code>{node}</code> is the name of the node that is refined;
     *     empty for none
     */
    String namespace() default "{node}";

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
         * The repeated annotations.
         *
         * @return annotations in source order
         */
        Mutate[] value();
    }
}
