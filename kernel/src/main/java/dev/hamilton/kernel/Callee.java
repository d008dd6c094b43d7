package dev.hamilton.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A method that a kernel calls. Immutable.
 *
 * @param owner the class that declares it
 * @param name its name
 * @param type its parameters, without the receiver, and its result
 * @param kind what it is called on
 * @param receiver what an instance method is called on
 * @param handle calls it with references as {@code Object}s; the receiver is bound, but for an accessor
 */
record Callee(
        Class<?> owner,
        String name,
        MethodType type,
        Kind kind,
        @Nullable Object receiver,
        MethodHandle handle) {
    /** What a method is called on. */
    enum Kind {
        /** Nothing. */
        STATIC,
        /** An instance that was given as a module. */
        INSTANCE,
        /** A record, or a bean, which is the only argument. */
        ACCESSOR
    }

    boolean returnsPrimitive() {
        return type.returnType().isPrimitive();
    }

    /** The types of the arguments, of an accessor the object that is read. */
    Class<?> parameter(int index) {
        return kind == Kind.ACCESSOR ? owner : type.parameterType(index);
    }
}
