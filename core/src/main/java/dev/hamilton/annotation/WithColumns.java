package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds columns to a frame before a method gets it: the columns are computed by the functions of other modules.
 *
 * <p>The frame is what the method's first parameter reads, or the parameter that {@link #onInput} names. Columns of the
 * frame that are named here are nodes under a prefix, by default the name of the method's node and a dot; the modules'
 * functions stand there too and read them. What they compute is appended to the frame, in their order; a column of the same
 * name is replaced. The method gets the new frame, which is the node {@code _append} under the prefix.
 *
 * <pre>{@code
 * @WithColumns(modules = Rates.class, value = {"spend", "signups"}, type = DoubleColumn.class, select = "spendPerSignup")
 * static DataFrame report(DataFrame weeks) { return weeks.sort("spendPerSignup"); }
 * }</pre>
 *
 * <p>With {@link #onInput} the modules' functions may also ask for the frame itself, by that parameter's name, and take out
 * of it what they need.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithColumns {
    /**
     * Whose functions compute columns.
     *
     * @return at least one class; their methods are static
     */
    Class<?>[] modules();

    /**
     * Names of columns of the frame that the functions read, all of one {@link #type}.
     *
     * @return names
     */
    String[] value() default {};

    /**
     * The class of the columns that {@link #value} names.
     *
     * @return a column class
     */
    Class<?> type() default void.class;

    /**
     * Columns of the frame that the functions read, with a type or a default of their own.
     *
     * @return more columns
     */
    Output[] outputs() default {};

    /**
     * The parameter that is the frame, where the functions read it as a whole.
     *
     * @return the name of a parameter, or empty for the first
     */
    String onInput() default "";

    /**
     * Which of the modules' nodes are appended. Only what these need is there.
     *
     * @return names of functions; by default all that give a column
     */
    String[] select() default {};

    /**
     * What the names of the inner nodes begin with, before a dot.
     *
     * @return a name, or empty for that of the method's node
     */
    String namespace() default "";
}
