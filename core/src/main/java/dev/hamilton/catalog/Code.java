package dev.hamilton.catalog;

import dev.hamilton.model.ValueType;

/**
 * Names the code of a function, so that it can be found when a plan is bound. Immutable.
 *
 * @since 0.1
 */
public sealed interface Code {
    /**
     * A method of a class.
     *
     * @param module the module that the class was given as: the class's binary name, and a number where the same class
     *     was given more than once
     * @param owner the binary name of the class
     * @param name the method's name
     * @param descriptor the method's descriptor as in class files, such as {@code (DI)D}
     * @param isStatic whether it needs no instance
     */
    record Method(String module, String owner, String name, String descriptor, boolean isStatic) implements Code {}

    /** Code that follows from its description, so that no author wrote it. */
    sealed interface Generated extends Code {}

    /**
     * The accessor of a record's component: a function of one parameter, the record.
     *
     * @param record the record's type
     * @param name the component's name
     */
    record Component(ValueType record, String name) implements Generated {}

    /**
     * A function object that was given to a module's builder.
     *
     * @param module the module's name
     * @param name the function's name
     */
    record Lambda(String module, String name) implements Code {}
}
