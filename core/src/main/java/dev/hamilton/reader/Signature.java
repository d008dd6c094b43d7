package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.ValueType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What tells the methods of a class apart: name and parameter types. Immutable.
 *
 * @param name the method's name
 * @param parameters its parameters' types, as they are spelled or erased
 */
record Signature(String name, List<String> parameters) {
    /** The places of the methods in a declaration, by their signatures with exact types. */
    static Map<Signature, Integer> indices(ClassDeclaration declaration) {
        Map<Signature, Integer> indices = new HashMap<>();
        int index = 0;
        for (MethodDeclaration method : declaration.methods()) {
            indices.put(
                    of(method.name(), method.parameters(), each -> each.type().toString()), index++);
        }
        return indices;
    }

    /** The place of a function's method in such a table. */
    static int index(Map<Signature, Integer> indices, Code.Method code, FunctionDef function) {
        Integer index = indices.get(exact(code, function));
        if (index == null) {
            throw new AssertionError("a function without a method: " + function);
        }
        return index;
    }

    private static Signature exact(Code.Method code, FunctionDef function) {
        return of(code.name(), function.parameters(), each -> each.type().toString());
    }

    static Signature erased(MethodDeclaration method) {
        return of(method.name(), method.parameters(), each -> each.type().erasure());
    }

    static Signature erased(Method method) {
        return of(method.getName(), ValueTypes.all(method.getGenericParameterTypes()), ValueType::erasure);
    }

    /** Whether every record has this method, written by its author or by the compiler. */
    boolean isImplicit(List<String> recordComponents) {
        if (recordComponents.isEmpty()) {
            return false;
        }
        return switch (name) {
            case "toString", "hashCode" -> parameters.isEmpty();
            case "equals" -> parameters.equals(List.of("java.lang.Object"));
            default -> parameters.isEmpty() && recordComponents.contains(name);
        };
    }

    private static <T> Signature of(String name, List<T> parameters, Function<T, String> type) {
        return new Signature(name, parameters.stream().map(type).toList());
    }

    @Override
    public String toString() {
        return name + "(" + String.join(",", parameters) + ")";
    }
}
