package dev.hamilton.reader;

import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.SourceRef;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loaded class as its author declared it, as far as a class file can tell. Immutable.
 *
 * <p>Methods are in source order, which compilers keep in class files. Where the class file cannot be read they are in the
 * order of their names. The line of a method is the first of its body, which is all that a class file knows: one or more
 * below the line of its name, which the annotation processor reports; 0 for an abstract method and for a class compiled
 * without line numbers.
 *
 * @param declaration the class as data; no docs and no hashes, since class files have neither
 * @param methods the methods to call, in the order of the declaration's
 */
record ReflectiveDeclaration(ClassDeclaration declaration, List<Method> methods) {
    ReflectiveDeclaration {
        methods = List.copyOf(methods);
    }

    /**
     * Reads a class.
     *
     * @throws LinkageError if a class that its methods speak of cannot be loaded
     * @throws TypeNotPresentException likewise
     */
    static ReflectiveDeclaration of(Class<?> type) {
        ClassFile file = ClassFile.of(type);
        List<Method> methods = methods(type, file);
        List<MethodDeclaration> declared = new ArrayList<>();
        methods.forEach(method -> declared.add(describe(method, file)));
        ClassDeclaration declaration = new ClassDeclaration(
                type.getName(),
                ReflectiveAnnotations.of(type.getDeclaredAnnotations()),
                recordComponents(type),
                declared,
                new SourceRef(type.getName(), "", file.sourceFile(), 0));
        return new ReflectiveDeclaration(declaration, methods);
    }

    /** The methods of a class that a declaration has, in no particular order. */
    static List<Method> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers())
                        && !method.isSynthetic()
                        && !isWrittenByTheCompiler(type, method))
                .toList();
    }

    static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    /* An enum's values() and valueOf(String) stand in no source, but no flag says so. */
    private static boolean isWrittenByTheCompiler(Class<?> type, Method method) {
        if (!type.isEnum() || !Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        Class<?>[] parameters = method.getParameterTypes();
        return switch (method.getName()) {
            case "values" -> parameters.length == 0;
            case "valueOf" -> parameters.length == 1 && parameters[0] == String.class;
            default -> false;
        };
    }

    private static List<Method> methods(Class<?> type, ClassFile file) {
        List<Placed> placed = new ArrayList<>();
        for (Method method : declared(type)) {
            int order = compiled(file, method).map(CompiledMethod::order).orElse(Integer.MAX_VALUE);
            placed.add(new Placed(order, method.getName() + descriptor(method), method));
        }
        return placed.stream().sorted().map(Placed::method).toList();
    }

    private record Placed(int order, String key, Method method) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            return order == other.order ? key.compareTo(other.key) : Integer.compare(order, other.order);
        }
    }

    private static Optional<CompiledMethod> compiled(ClassFile file, Method method) {
        return file.method(method.getName(), descriptor(method));
    }

    private static List<String> recordComponents(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? List.of()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private static MethodDeclaration describe(Method method, ClassFile file) {
        Optional<CompiledMethod> compiled = compiled(file, method);
        return new MethodDeclaration(
                method.getName(),
                Modifier.isStatic(method.getModifiers()),
                method.getTypeParameters().length > 0,
                ValueTypes.of(method.getGenericReturnType()),
                parameters(method, compiled),
                ReflectiveAnnotations.of(method.getDeclaredAnnotations()),
                "",
                "",
                new SourceRef(
                        method.getDeclaringClass().getName(),
                        method.getName(),
                        file.sourceFile(),
                        compiled.map(CompiledMethod::line).orElse(0)));
    }

    private static List<ParameterDeclaration> parameters(Method method, Optional<CompiledMethod> compiled) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        int slot = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
        for (Parameter parameter : method.getParameters()) {
            int index = parameters.size();
            parameters.add(new ParameterDeclaration(
                    name(parameter, slot, compiled),
                    ValueTypes.of(parameter.getParameterizedType()),
                    compiled.map(known -> known.isNullable(index)).orElseGet(() -> isNullable(parameter)),
                    ReflectiveAnnotations.of(parameter.getDeclaredAnnotations())));
            slot += parameter.getType() == long.class || parameter.getType() == double.class ? 2 : 1;
        }
        return parameters;
    }

    private static @Nullable String name(Parameter parameter, int slot, Optional<CompiledMethod> compiled) {
        if (parameter.isNamePresent()) {
            return parameter.getName();
        }
        return compiled.map(known -> known.local(slot)).orElse(null);
    }

    private static boolean isNullable(Parameter parameter) {
        return hasNullable(parameter) || hasNullable(parameter.getAnnotatedType());
    }

    private static boolean hasNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }
}
