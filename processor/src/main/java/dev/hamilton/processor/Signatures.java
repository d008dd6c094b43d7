package dev.hamilton.processor;

import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of parameters as {@link dev.hamilton.reader.CatalogOf#signatures()} keeps them, by method. Immutable. */
final class Signatures {
    /** Knows no names. */
    static final Signatures NONE = new Signatures(List.of());

    private final Map<String, List<Name>> names = new HashMap<>();

    Signatures(List<String> signatures) {
        for (String signature : signatures) {
            List<String> types = new ArrayList<>();
            List<Name> parameters = new ArrayList<>();
            int open = signature.indexOf('(');
            for (String parameter :
                    signature.substring(open + 1, signature.length() - 1).split(",")) {
                int space = parameter.indexOf(' ');
                types.add(parameter.substring(0, space));
                boolean nullable = parameter.endsWith("?");
                parameters.add(
                        new Name(parameter.substring(space + 1, parameter.length() - (nullable ? 1 : 0)), nullable));
            }
            names.put(key(signature.substring(0, open), types), parameters);
        }
    }

    /** The names of a method's parameters, if they were kept. */
    Optional<List<Name>> of(String method, List<ValueType> parameterTypes) {
        return Optional.ofNullable(names.get(
                key(method, parameterTypes.stream().map(ValueType::erasure).toList())));
    }

    /** The signature of a method whose parameters have names. */
    static String of(MethodDeclaration method) {
        List<String> parameters = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            parameters.add(parameter.type().erasure() + " " + parameter.name() + (parameter.nullable() ? "?" : ""));
        }
        return key(method.name(), parameters);
    }

    private static String key(String method, List<String> parameters) {
        return method + "(" + String.join(",", parameters) + ")";
    }

    /**
     * A parameter's name.
     *
     * @param text the name
     * @param nullable whether it is marked {@code @Nullable}
     */
    record Name(String text, boolean nullable) {}
}
