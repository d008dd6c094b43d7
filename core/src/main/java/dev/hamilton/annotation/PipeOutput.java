package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refines what a method gives without renaming it: step by step, each of which is a node.
 *
 * <pre>{@code
 * @PipeOutput({@Step(call = "clip", bind = @Bind(parameter = "most", value = "100")), @Step(call = "smooth")})
 * static double price(double list, double discount) { return list - discount; }
 * }</pre>
 *
 * <p>Here the method gives {@code price.raw}, {@code price.with_clip} reads that, {@code price.with_smooth} the one before,
 * and {@code price} is the last; whoever reads {@code price} reads it refined. A step whose conditions do not hold is left
 * out, and where none is left the method's node is as if there were no pipe. Repeated for the same node, the steps follow
 * one another. The type of the node is that of the last step.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PipeOutput.All.class)
public @interface PipeOutput {
    /**
     * The steps.
     *
     * @return at least one step, the first of which receives what the method gives
     */
    Step[] value();

    /**
     * Which of the method's nodes are refined, each by itself.
     *
     * @return names; by default the nodes that are the method's last word, such as the fields that are extracted
     */
    String[] on() default {};

    /**
     * What the names of the steps begin with.
     *
     * @return a text that is put before them with a dot, in which <code>{node}</code> is the name of the node that is refined;
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
         * The repeated pipes.
         *
         * @return pipes in source order
         */
        PipeOutput[] value();
    }
}
