package dev.hamilton.reader;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.lang.reflect.GenericSignatureFormatError;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What subtyping has to know of a class. Immutable.
 *
 * @param parameters the names of its type parameters
 * @param bounds the bounds of each
 * @param supertypes its superclass, then its interfaces, in terms of its type parameters
 */
record ClassShape(List<String> parameters, List<List<ValueType>> bounds, List<DeclaredType> supertypes) {
    static ClassShape of(Class<?> type) {
        List<String> parameters = new ArrayList<>();
        List<List<ValueType>> bounds = new ArrayList<>();
        for (TypeVariable<?> parameter : type.getTypeParameters()) {
            parameters.add(parameter.getName());
            bounds.add(boundsOf(parameter));
        }
        return new ClassShape(List.copyOf(parameters), List.copyOf(bounds), supertypes(type, parameters));
    }

    boolean isGeneric() {
        return !parameters.isEmpty();
    }

    /** Type arguments by the names of the parameters they stand for. */
    Substitution arguments(List<ValueType> arguments) {
        Map<String, ValueType> byName = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            byName.put(parameters.get(i), arguments.get(i));
        }
        return new Substitution(byName);
    }

    private static List<ValueType> boundsOf(TypeVariable<?> parameter) {
        try {
            return ValueTypes.all(parameter.getBounds());
        } catch (TypeNotPresentException e) {
            return List.of(DeclaredType.OBJECT);
        }
    }

    private static List<DeclaredType> supertypes(Class<?> type, List<String> parameters) {
        List<DeclaredType> supertypes = new ArrayList<>();
        try {
            if (type.getSuperclass() != null) {
                supertypes.add(supertype(type.getGenericSuperclass(), parameters));
            }
            for (Type each : type.getGenericInterfaces()) {
                supertypes.add(supertype(each, parameters));
            }
        } catch (TypeNotPresentException | MalformedParameterizedTypeException | GenericSignatureFormatError e) {
            return rawSupertypes(
                    type); // a type argument is a class that is not there: all that is known is the erasure
        }
        return List.copyOf(supertypes);
    }

    private static List<DeclaredType> rawSupertypes(Class<?> type) {
        List<DeclaredType> supertypes = new ArrayList<>();
        if (type.getSuperclass() != null) {
            supertypes.add(DeclaredType.of(type.getSuperclass().getName()));
        }
        for (Class<?> each : type.getInterfaces()) {
            supertypes.add(DeclaredType.of(each.getName()));
        }
        return List.copyOf(supertypes);
    }

    /* Arguments of an enclosing class are not kept, so a supertype that speaks of them is known without arguments only. */
    private static DeclaredType supertype(Type type, List<String> parameters) {
        DeclaredType described = (DeclaredType) ValueTypes.of(type);
        return Substitution.speaksOnlyOf(parameters, described) ? described : DeclaredType.of(described.name());
    }
}
