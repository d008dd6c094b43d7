package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose non-private methods are the nodes of a dataflow.
 *
 * <p>The annotation processor reads such a class, checks it while it is compiled, and writes its catalog and its typed
 * node names. A class that names {@link #includes} or {@link #inputs} is a <em>composition root</em>: its own methods and
 * those of the included classes are linked together at compile time, and with {@link #inputs} every parameter must be
 * provided by a method or by a component of that record.
 *
 * <pre>{@code
 * @Dataflow
 * final class MarketingFeatures {
 *     static double spendPerSignup(double spend, double signups) { return spend / signups; }
 * }
 *
 * @Dataflow(includes = MarketingFeatures.class, inputs = Weekly.class)
 * final class WeeklyFrame { }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dataflow {
    /**
     * How method and parameter names become node names.
     *
     * @return the naming of the whole class; names given by {@link Name} and {@link From} are taken as they are
     */
    Naming naming() default Naming.EXACT;

    /**
     * Classes that belong to the same dataflow.
     *
     * @return classes whose nodes are linked together with this class's own when it is compiled
     */
    Class<?>[] includes() default {};

    /**
     * The record whose components are all the inputs that the dataflow may ask for.
     *
     * @return a record class, or {@code void.class} when inputs are not declared and any unknown name is an input
     */
    Class<?> inputs() default void.class;
}
