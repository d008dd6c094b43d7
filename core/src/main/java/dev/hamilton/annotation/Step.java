package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One step of a {@link PipeInput} or a {@link PipeOutput}: a method whose first parameter receives what comes before it. What
 * its other parameters receive is bound here, or else read from the nodes that they name.
 *
 * <p>The step is a node: its namespace, a dot, and its name. Where a condition does not hold it is not there, and what comes
 * after it receives what comes before it; that a condition allows an input in its place means nothing here.
 *
 * @since 0.1
 */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {
    /**
     * The method that is called.
     *
     * @return the name of a method that is not private; {@link Exclude} may keep it from being a node
     */
    String call();

    /**
     * The class of the method that is called.
     *
     * @return a class, whose static methods can be called; by default the class in which the annotation stands. One whose
     *     class file has no names of parameters has to be marked {@link Dataflow}, as methods of more than one need them
     */
    Class<?> of() default void.class;

    /**
     * The name of the step within its namespace.
     *
     * @return a name; by default {@code with_} and the name of the method, for its second use followed by {@code _1} and so on
     */
    String name() default "";

    /**
     * How parameters after the first are wired; others stay as they are.
     *
     * @return one binding for each of some parameters
     */
    Bind[] bind() default {};

    /**
     * What this step alone is applied to.
     *
     * @return parameters for {@link PipeInput}, nodes for {@link PipeOutput}; by default those of the pipe
     */
    String[] on() default {};

    /**
     * The namespace of this step alone.
     *
     * @return one text as in {@link PipeInput#namespace()}; none for that of the pipe
     */
    String[] namespace() default {};

    /**
     * Values of the config with which the step is there.
     *
     * @return conditions that must all hold, together with the other ones of the step
     */
    When[] when() default {};

    /**
     * Values of the config with which the step is not there.
     *
     * @return conditions that must all hold
     */
    WhenNot[] whenNot() default {};

    /**
     * Values of the config with which the step is there.
     *
     * @return conditions that must all hold
     */
    WhenIn[] whenIn() default {};

    /**
     * Values of the config with which the step is not there.
     *
     * @return conditions that must all hold
     */
    WhenNotIn[] whenNotIn() default {};

    /**
     * Predicates of the config that must hold for the step to be there.
     *
     * @return conditions that must all hold
     */
    WhenConfig[] whenConfig() default {};
}
