package dev.hamilton.reader;

import dev.hamilton.run.StepFunction;
import dev.hamilton.run.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls a method through a method handle. As thread-safe as the method. */
final class HandleCall implements StepFunction {
    private static final MethodType ARRAY_TO_OBJECT = MethodType.methodType(Object.class, Object[].class);

    private final MethodHandle handle;
    private final @Nullable Target target;

    private HandleCall(MethodHandle handle, @Nullable Target target) {
        this.handle = handle;
        this.target = target;
    }

    @Override
    public @Nullable Target target() {
        return target;
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
        return (Object) handle.invokeExact(arguments);
    }

    /**
     * Makes a method callable.
     *
     * @param method a method
     * @param instance what to call it on; null for a static method
     * @return the call, or empty if its module does not let us
     */
    static Optional<StepFunction> of(Method method, @Nullable Object instance) {
        if (!method.trySetAccessible()) {
            return Optional.empty();
        }
        try {
            MethodHandle target = MethodHandles.lookup().unreflect(method).asFixedArity();
            return Optional.of(spread(
                    instance == null ? target : target.bindTo(instance),
                    new Target(inside(method.getDeclaringClass()), instance)));
        } catch (IllegalArgumentException e) {
            /* A method may have 255 parameters, which is more than a handle that spreads an array may have. */
            return Optional.of(arguments -> invoke(method, instance, arguments));
        } catch (IllegalAccessException e) {
            throw new AssertionError("accessible, but not to a lookup: " + method, e);
        }
    }

    /** A call of any handle, its parameters taken from the array. */
    static StepFunction spread(MethodHandle handle, Target target) {
        int parameters = handle.type().parameterCount();
        return new HandleCall(handle.asSpreader(Object[].class, parameters).asType(ARRAY_TO_OBJECT), target);
    }

    /** A lookup that sees as much of a class as its module lets us: of one that is only exported, what is public. */
    static MethodHandles.Lookup inside(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup().in(type);
        }
    }

    private static @Nullable Object invoke(Method method, @Nullable Object instance, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
