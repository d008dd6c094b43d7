package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refines a parameter before the method is called: step by step, each of which is a node. What the parameter reads is left
 * as it is for everybody else.
 *
 * <pre>{@code
 * @PipeInput({@Step(call = "clip", bind = @Bind(parameter = "most", value = "100")), @Step(call = "smooth")})
 * static double forecast(double price, double demand) { ... }
 * }</pre>
 *
 * <p>Here {@code forecast.with_clip} reads {@code price}, {@code forecast.with_smooth} reads that, and {@code forecast} the
 * last. A step whose conditions do not hold is left out. Repeated for the same parameter, the steps follow one another.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PipeInput.All.class)
public @interface PipeInput {
    /**
     * The steps.
     *
     * @return at least one step, the first of which receives what the parameter would have
     */
    Step[] value();

    /**
     * The parameters that are refined, each by itself.
     *
     * @return names of parameters that read a node or are constant; by default the first parameter
     */
    String[] on() default {};

    /**
     * What the names of the steps begin with.
     *
     * @return a text that is put before them with a dot, in which <code>{node}</code> is the name of the method's node; empty
     *     for none
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
        PipeInput[] value();
    }
}
