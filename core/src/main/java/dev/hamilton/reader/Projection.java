package dev.hamilton.reader;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.model.WildcardType.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what type a member has in a class whose type arguments may be wildcards, as javac does for {@code var} (Java
 * Language Specification, 4.10.5, upward projection). Immutable.
 */
final class Projection {
    private final ClassShape shape;
    private final List<ValueType> arguments;
    private final Substitution exact;

    private Projection(ClassShape shape, List<ValueType> arguments) {
        this.shape = shape;
        this.arguments = arguments;
        this.exact = shape.arguments(arguments);
    }

    static Projection of(ClassShape shape, List<ValueType> arguments) {
        return new Projection(shape, arguments);
    }

    /** The type of a member that is declared with this type. */
    ValueType in(ValueType type) {
        if (type instanceof VariableType variable) {
            int index = shape.parameters().indexOf(variable.name());
            return index < 0 ? variable : upper(index);
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(in(array.element()));
        }
        if (type instanceof DeclaredType declared) {
            List<ValueType> projected = new ArrayList<>();
            declared.arguments().forEach(argument -> projected.add(argument(argument)));
            return new DeclaredType(declared.name(), projected);
        }
        return type;
    }

    private ValueType upper(int index) {
        ValueType argument = arguments.get(index);
        if (!(argument instanceof WildcardType wildcard)) {
            return argument;
        }
        if (wildcard.kind() == Kind.EXTENDS) {
            return wildcard.bound();
        }
        /* The first bound is the erasure's; it may speak of the parameters, which are then themselves unknown. */
        List<ValueType> unknown = new ArrayList<>(arguments);
        unknown.set(index, WildcardType.UNBOUNDED);
        return shape.arguments(unknown).in(shape.bounds().get(index).get(0));
    }

    /* A type that is itself known only up to a wildcard can be promised as an upper bound only. */
    private ValueType argument(ValueType type) {
        if (type instanceof VariableType variable) {
            return exact.arguments().getOrDefault(variable.name(), variable);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.kind() == Kind.EXTENDS
                    ? new WildcardType(Kind.EXTENDS, in(wildcard.bound()))
                    : exact.in(DeclaredType.of("?", wildcard)).arguments().get(0);
        }
        ValueType projected = in(type);
        return isExact(type) ? projected : new WildcardType(Kind.EXTENDS, projected);
    }

    private boolean isExact(ValueType type) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!(arguments.get(i) instanceof WildcardType)) {
                known.add(shape.parameters().get(i));
            }
        }
        return Substitution.speaksOnlyOf(known, type);
    }
}
