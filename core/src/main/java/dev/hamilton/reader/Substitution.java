package dev.hamilton.reader;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.model.WildcardType.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Puts type arguments in the place of type parameters. Immutable.
 *
 * <p>An argument may be a wildcard. As an argument of another class it stays one; elsewhere its upper bound takes its
 * place. That is how javac treats types within types, to which capture conversion is not applied.
 *
 * @param arguments the arguments by the name of the parameter
 */
record Substitution(Map<String, ValueType> arguments) {
    DeclaredType in(DeclaredType type) {
        return type.arguments().isEmpty()
                ? type
                : new DeclaredType(
                        type.name(),
                        type.arguments().stream().map(this::argument).toList());
    }

    ValueType in(ValueType type) {
        if (type instanceof DeclaredType declared) {
            return in(declared);
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(in(array.element()));
        }
        ValueType replaced = argument(type);
        return replaced instanceof WildcardType wildcard ? wildcard.upperBound() : replaced;
    }

    private ValueType argument(ValueType type) {
        if (type instanceof VariableType variable) {
            return arguments.getOrDefault(variable.name(), variable);
        }
        return type instanceof WildcardType wildcard ? wildcard(wildcard) : in(type);
    }

    private ValueType wildcard(WildcardType wildcard) {
        if (wildcard.kind() == Kind.UNBOUNDED) {
            return wildcard;
        }
        ValueType bound = argument(wildcard.bound());
        if (bound instanceof WildcardType inner) {
            if (wildcard.kind() == Kind.EXTENDS) {
                return new WildcardType(Kind.EXTENDS, inner.upperBound());
            }
            return inner.kind() == Kind.SUPER ? inner : WildcardType.UNBOUNDED;
        }
        return new WildcardType(wildcard.kind(), bound);
    }

    /** Whether every type variable in a type is one of these. */
    static boolean speaksOnlyOf(Collection<String> variables, ValueType type) {
        if (type instanceof DeclaredType declared) {
            List<ValueType> arguments = declared.arguments();
            return arguments.stream().allMatch(argument -> speaksOnlyOf(variables, argument));
        }
        if (type instanceof ArrayType array) {
            return speaksOnlyOf(variables, array.element());
        }
        if (type instanceof WildcardType wildcard) {
            return speaksOnlyOf(variables, wildcard.bound());
        }
        return !(type instanceof VariableType variable) || variables.contains(variable.name());
    }
}
