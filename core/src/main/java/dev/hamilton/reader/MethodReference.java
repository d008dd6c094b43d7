package dev.hamilton.reader;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a method, such as {@code Bakery::crumb}, that knows which method it refers to. Immutable and thread-safe.
 *
 * <p>It is for naming a node by its code, so that tools which rename the method rename the request. The method is not
 * called. A reference can tell its method because it is serializable, see {@link SerializedLambda}; a lambda expression
 * cannot, nor can a reference that javac turns into one: to a method of variable arity used as one, or by way of
 * {@code super}.
 *
 * @since 0.1
 */
public final class MethodReference {
    private static final String LAMBDA = "lambda$";

    private final Serializable function;

    private MethodReference(Serializable function) {
        this.function = function;
    }

    /**
     * The method that is referred to. Immutable.
     *
     * @param owner the binary name of the class that declares it
     * @param name its name
     * @param descriptor its descriptor as in class files, such as {@code (DI)D}
     */
    public record Target(String owner, String name, String descriptor) {}

    /**
     * Finds the method.
     *
     * @return the method, or empty if the reference is to a constructor, or no reference but a lambda or another object
     */
    public Optional<Target> target() {
        return serialized()
                .filter(lambda -> !lambda.getImplMethodName().startsWith(LAMBDA)
                        && lambda.getImplMethodKind() != MethodHandleInfo.REF_newInvokeSpecial)
                .map(lambda ->
                        new Target(declaring(lambda), lambda.getImplMethodName(), lambda.getImplMethodSignature()));
    }

    /** The reference as it is written, {@code Bakery::crumb}, or where it stands if it refers to no method. */
    @Override
    public String toString() {
        Optional<Target> target = target();
        if (target.isPresent()) {
            return simple(target.get().owner()) + "::" + target.get().name();
        }
        return serialized()
                .map(lambda -> lambda.getImplMethodName().startsWith(LAMBDA)
                        ? "a lambda in " + simple(lambda.getCapturingClass().replace('/', '.'))
                        : simple(lambda.getImplClass().replace('/', '.')) + "::new")
                .orElseGet(() -> "an object of " + function.getClass());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private Optional<SerializedLambda> serialized() {
        Capture capture;
        try {
            capture = new Capture(function);
        } catch (IOException e) {
            return Optional.empty(); // an object whose own serialization fails is no reference
        }
        return Optional.ofNullable(capture.lambda);
    }

    /*
     * A reference through a subclass names the subclass, or, by older compilers, the class that declares the method. A node
     * is known by the latter.
     */
    private String declaring(SerializedLambda lambda) {
        String named = lambda.getImplClass().replace('/', '.');
        try {
            ClassLoader loader = function.getClass().getClassLoader();
            for (Class<?> type = Class.forName(named, false, loader); type != null; type = type.getSuperclass()) {
                boolean declares = Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(lambda.getImplMethodName())
                                && MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                        .toMethodDescriptorString()
                                        .equals(lambda.getImplMethodSignature()));
                if (declares) {
                    return type.getName();
                }
            }
        } catch (ClassNotFoundException | LinkageError e) {
            return named; // all that is known
        }
        return named;
    }

    /**
     * Serializes an object up to the point where a lambda has told what it is made of. Unlike a reflective call of its
     * {@code writeReplace}, this needs no package to be opened.
     */
    private static final class Capture extends ObjectOutputStream {
        private @Nullable SerializedLambda lambda;

        @SuppressWarnings("this-escape") // final, and complete when it writes
        Capture(Serializable function) throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
            writeObject(function);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            if (lambda == null && object instanceof SerializedLambda found) {
                lambda = found;
            }
            return null; // neither the receiver nor anything else is written
        }
    }

    /** A method of no parameters. */
    @FunctionalInterface
    public interface F0<R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call() throws Throwable;
    }

    /** A method of one parameter; the receiver of an instance method, if named by its class, is one. */
    @FunctionalInterface
    public interface F1<A, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a) throws Throwable;
    }

    /** A method of two parameters. */
    @FunctionalInterface
    public interface F2<A, B, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b) throws Throwable;
    }

    /** A method of three parameters. */
    @FunctionalInterface
    public interface F3<A, B, C, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b, C c) throws Throwable;
    }

    /** A method of four parameters. */
    @FunctionalInterface
    public interface F4<A, B, C, D, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b, C c, D d) throws Throwable;
    }

    /** A method of five parameters. */
    @FunctionalInterface
    public interface F5<A, B, C, D, E, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b, C c, D d, E e) throws Throwable;
    }

    /** A method of six parameters. */
    @FunctionalInterface
    public interface F6<A, B, C, D, E, F, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b, C c, D d, E e, F f) throws Throwable;
    }

    /** A method of seven parameters. */
    @FunctionalInterface
    public interface F7<A, B, C, D, E, F, G, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b, C c, D d, E e, F f, G g) throws Throwable;
    }

    /** A method of eight parameters. */
    @FunctionalInterface
    public interface F8<A, B, C, D, E, F, G, H, R> extends Serializable {
        /** Stands for the method, which is not called; it may throw anything. */
        R call(A a, B b, C c, D d, E e, F f, G g, H h) throws Throwable;
    }

    /** Refers to a method of no parameters. */
    public static <R> MethodReference of(F0<R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of one parameter. */
    public static <A, R> MethodReference of(F1<A, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of two parameters. */
    public static <A, B, R> MethodReference of(F2<A, B, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of three parameters. */
    public static <A, B, C, R> MethodReference of(F3<A, B, C, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of four parameters. */
    public static <A, B, C, D, R> MethodReference of(F4<A, B, C, D, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of five parameters. */
    public static <A, B, C, D, E, R> MethodReference of(F5<A, B, C, D, E, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of six parameters. */
    public static <A, B, C, D, E, F, R> MethodReference of(F6<A, B, C, D, E, F, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of seven parameters. */
    public static <A, B, C, D, E, F, G, R> MethodReference of(F7<A, B, C, D, E, F, G, R> method) {
        return new MethodReference(method);
    }

    /** Refers to a method of eight parameters. */
    public static <A, B, C, D, E, F, G, H, R> MethodReference of(F8<A, B, C, D, E, F, G, H, R> method) {
        return new MethodReference(method);
    }

    /**
     * Refers to a method of any shape.
     *
     * @param function a reference whose functional interface extends {@link Serializable}
     * @return the reference
     */
    public static MethodReference ofSerializable(Serializable function) {
        return new MethodReference(function);
    }
}
