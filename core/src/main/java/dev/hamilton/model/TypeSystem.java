package dev.hamilton.model;

import java.util.List;
import java.util.Optional;

/**
 * Answers questions about types. One implementation reflects, another asks javac; both follow one rule: what javac would
 * let you pass, Hamilton lets you wire.
 *
 * <p>Implementations are deterministic and safe to call from one thread at a time.
 *
 * @since 0.1
 */
public interface TypeSystem {
    /**
     * Whether a value of one type may be passed to a parameter of another by method-invocation conversion (Java Language
     * Specification, 5.3, loose): the same type, widening of primitives and references, boxing, unboxing, and unchecked
     * conversion of raw types.
     *
     * @param from the type of the value
     * @param to the type of the parameter
     * @return true if javac would compile the call
     */
    boolean isAssignable(ValueType from, ValueType to);

    /**
     * The constants of an enum.
     *
     * @param type any type
     * @return their names in order of declaration, or empty when the type is not an enum
     */
    Optional<List<String>> enumConstants(ValueType type);

    /**
     * The components of a record.
     *
     * @param type any type
     * @return the components in order of declaration, their types with the record's type arguments filled in; or empty
     *     when the type is not a record
     */
    Optional<List<Component>> recordComponents(ValueType type);

    /**
     * The type arguments by which a type is one of a generic class or interface.
     *
     * @param type any type
     * @param generic the binary name of the class or interface
     * @return for example {@code String} alone for {@code ArrayList<String>} and {@code java.util.List}; none where they are
     *     left out or not known; empty when the type is none of that class
     */
    Optional<List<ValueType>> argumentsOf(ValueType type, String generic);

    /**
     * Whether objects of a class can be made without anything else.
     *
     * @param type any type
     * @return true for a class that is not abstract, has a constructor without parameters, whoever may call it, and needs no
     *     object of a class around it
     */
    boolean isConstructible(ValueType type);

    /**
     * Whether there is a class.
     *
     * @param name its binary name, such as {@code java.util.Map$Entry}
     * @return true if it is seen from the classes that are asked about
     */
    boolean hasClass(String name);

    /**
     * One component of a record.
     *
     * @param name its name
     * @param type its type
     */
    record Component(String name, ValueType type) {}
}
