package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a dataflow of its own before a method, whose parameters read it.
 *
 * <p>The nodes of the modules stand under a prefix, by default the name of the method's node and a dot; so the same modules
 * may be used by any number of methods, each with inputs and a config of its own. Where {@code modules} provide what one
 * of them asks for, it is read there; an input that is given here is a node under the prefix, too; anything else is read
 * from outside, by its plain name. Every parameter of the method is read from under the prefix, unless {@link
 * #externalInputs} names it.
 *
 * <pre>{@code
 * @Subdag(
 *         modules = UserCounts.class,
 *         inputs = @Bind(parameter = "days", value = "7"),
 *         config = @Subdag.Setting(key = "region", value = "US"))
 * static double weeklyUsers(double distinctUsers) { return distinctUsers; }
 * }</pre>
 *
 * <p>Here the module's {@code distinctUsers} is the node {@code weeklyUsers.distinctUsers}. The modules themselves, and what
 * they include, are read as a driver would read them; their methods are static. Every node under the prefix is labelled
 * {@code hamilton.non_final_node}.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Subdag {
    /**
     * Whose functions stand before the method.
     *
     * @return at least one class
     */
    Class<?>[] modules();

    /**
     * What the modules' inputs are wired to: a node outside, or a constant. Each is a node under the prefix.
     *
     * @return bindings, whose {@code parameter} is the name of an input
     */
    Bind[] inputs() default {};

    /**
     * What the modules are configured with, beyond the config of the whole dataflow. A key that a function of the modules
     * asks for as an input is also a node under the prefix.
     *
     * @return settings, which win over the config outside
     */
    Setting[] config() default {};

    /**
     * What the names of the inner nodes begin with, before a dot.
     *
     * @return a name, or empty for that of the method's node
     */
    String namespace() default "";

    /**
     * Which of the method's parameters are read from outside.
     *
     * @return names of parameters
     */
    String[] externalInputs() default {};

    /**
     * Makes several nodes of the method, each with modules of its own, where there is any case. The method's own name is
     * then no node.
     *
     * @return the nodes in order
     */
    Case[] cases() default {};

    /**
     * One of several nodes: what is said beside it holds for it too, where it does not say otherwise.
     *
     * @since 0.1
     */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Case {
        /**
         * The node's name, and what the names of its inner nodes begin with.
         *
         * @return a name that is not blank
         */
        String name();

        /**
         * More inputs; one of the same name takes the other's place.
         *
         * @return bindings
         */
        Bind[] inputs() default {};

        /**
         * More settings; one of the same key takes the other's place.
         *
         * @return settings
         */
        Setting[] config() default {};

        /**
         * Which of the method's parameters are read from outside, instead of those that are named for all.
         *
         * @return names of parameters, or none for those that are named for all
         */
        String[] externalInputs() default {};
    }

    /**
     * What one key of the config is inside.
     *
     * @since 0.1
     */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Setting {
        /**
         * The key.
         *
         * @return a name that is not blank
         */
        String key();

        /**
         * The value, as {@link When} and {@link Value} write it. Predicates of the config see this text.
         *
         * @return one text, or none where {@link #from} says it
         */
        String[] value() default {};

        /**
         * The key of the config outside whose value it is.
         *
         * @return a key, or empty where {@link #value} says it
         */
        String from() default "";
    }
}
