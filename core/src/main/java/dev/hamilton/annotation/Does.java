package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a method its body: another method, which is called in its place. The node keeps the name, the parameters, the type
 * and the Javadoc of the method that is annotated; what stands in that method is never called, so that it is best abstract.
 *
 * <pre>{@code
 * @Dataflow
 * interface Costs {
 *     @Does(call = "sum")
 *     double costs(double rent, double wages, double energy);
 *
 *     @Exclude
 *     static double sum(double... each) { return Arrays.stream(each).sum(); }
 * }
 * }</pre>
 *
 * <p>Each parameter of the method that is called receives the parameter that is bound to it, else the one of its own name.
 * One that is left, and is an array, a list, or a map with strings as keys, receives all those that are left, in their
 * order; the keys of the map are their names. What is then still left must have a {@link Default} or a {@link Value}. No
 * parameter of the annotated method may remain without use.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Does {
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
     * What parameters of the method that is called receive.
     *
     * @return bindings in which {@link Bind#parameter()} is a parameter of the method that is called, and {@link Bind#from()}
     *     one of the method that is annotated
     */
    Bind[] bind() default {};
}
