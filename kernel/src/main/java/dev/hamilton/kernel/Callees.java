package dev.hamilton.kernel;

import dev.hamilton.catalog.Code;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.run.RowSource;
import dev.hamilton.run.StepFunction;
import dev.hamilton.run.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the methods behind the functions of a dataflow. Thread-safe; remembers what it found. */
final class Callees {
    private final Map<Code, StepFunction> code;
    private final Map<Code, Optional<Callee>> found = new ConcurrentHashMap<>();

    Callees(Map<Code, StepFunction> code) {
        this.code = code;
    }

    /** Whether a function is a method that generated code might call. */
    boolean hasTarget(Code of) {
        StepFunction function = code.get(of);
        return function != null && function.target() != null;
    }

    /** The method, or empty if there is none that could be called without boxes. */
    Optional<Callee> of(Code of) {
        return found.computeIfAbsent(of, this::find);
    }

    /** A lookup that may define classes beside the method's, or null. */
    MethodHandles.@Nullable Lookup host(Code of) {
        StepFunction function = code.get(of);
        Target target = function == null ? null : function.target();
        return target != null && target.lookup().hasFullPrivilegeAccess() ? target.lookup() : null;
    }

    /** The class of a reference type, as the class behind a function sees it. */
    Class<?> classOf(ValueType type, Code seenFrom) {
        if (type instanceof ArrayType array) {
            return array.element() instanceof PrimitiveType primitive
                    ? Storage.of(primitive).type().arrayType()
                    : classOf(array.element(), seenFrom).arrayType();
        }
        Class<?> owner = of(seenFrom).orElseThrow().owner();
        try {
            return Class.forName(type.erasure(), false, owner.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a type of a method that was resolved", e);
        }
    }

    private Optional<Callee> find(Code of) {
        StepFunction function = code.get(of);
        Target target = function == null ? null : function.target();
        if (target == null) {
            return Optional.empty();
        }
        try {
            if (of instanceof Code.Method method) {
                return Optional.of(method(method, target));
            }
            return of instanceof Code.Component component ? Optional.of(accessor(component, target)) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException | TypeNotPresentException e) {
            return Optional.empty(); // it is called as before: row by row, through the function
        }
    }

    private static Callee method(Code.Method method, Target target) throws ReflectiveOperationException {
        ClassLoader loader = target.lookup().lookupClass().getClassLoader();
        Class<?> owner = owner(method.owner(), target, loader);
        MethodType type = MethodType.fromMethodDescriptorString(method.descriptor(), owner.getClassLoader());
        if (method.isStatic()) {
            MethodHandle handle = target.lookup().findStatic(owner, method.name(), type);
            return new Callee(owner, method.name(), type, Callee.Kind.STATIC, null, erased(handle));
        }
        MethodHandle handle = target.lookup().findVirtual(owner, method.name(), type);
        Object receiver = target.receiver();
        if (receiver == null) {
            throw new IllegalArgumentException("an instance method without an instance");
        }
        return new Callee(owner, method.name(), type, Callee.Kind.INSTANCE, receiver, erased(handle.bindTo(receiver)));
    }

    private static Class<?> owner(String name, Target target, @Nullable ClassLoader loader)
            throws ClassNotFoundException {
        Object receiver = target.receiver();
        return receiver != null && receiver.getClass().getName().equals(name)
                ? receiver.getClass()
                : Class.forName(name, false, loader);
    }

    private static Callee accessor(Code.Component component, Target target) throws ReflectiveOperationException {
        ClassLoader loader = target.lookup().lookupClass().getClassLoader();
        Class<?> owner = Class.forName(component.record().erasure(), false, loader);
        String name = component.name();
        MethodType type = MethodType.methodType(owner.getMethod(name).getReturnType());
        MethodHandle handle = target.lookup().findVirtual(owner, name, type);
        return new Callee(owner, name, type, Callee.Kind.ACCESSOR, null, erased(handle));
    }

    /** What a row gives a value by. */
    static Callee of(RowSource.Getter getter) {
        return new Callee(
                getter.row(), getter.name(), getter.type(), Callee.Kind.ACCESSOR, null, erased(getter.handle()));
    }

    /** With objects for references. */
    static MethodHandle erased(MethodHandle handle) {
        return handle.asFixedArity().asType(handle.type().erase());
    }
}
