package dev.hamilton.reader;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.model.WildcardType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question: is a reference type a subtype of another? Follows the Java Language Specification, 4.10 (subtypes),
 * 4.5.1 (containment), 5.1.9 (unchecked) and 5.1.10 (capture), and javac where it is more lenient: capture is applied to
 * the type itself and not to types within it. For one question only; confined to one thread.
 */
final class Subtyping {
    /* Subtyping of Java's generics is undecidable in corners (Grigore, 2017): no program that people write comes close. */
    private static final int DEEPEST = 40;

    private static final Set<String> ARRAY_SUPERTYPES =
            Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

    private final ClassShapes shapes;
    private final Map<VariableType, Captured> captured = new HashMap<>();
    private final Set<Question> open = new HashSet<>();

    Subtyping(ClassShapes shapes) {
        this.shapes = shapes;
    }

    /** What is known of the type that a wildcard stands for. */
    private record Captured(List<ValueType> upper, @Nullable ValueType lower) {}

    private record Question(ValueType from, ValueType to) {}

    /** Whether widening reference conversion, or else unchecked conversion, leads from one reference type to another. */
    boolean converts(ValueType from, ValueType to) {
        if (from instanceof ArrayType many && to instanceof ArrayType others) {
            boolean primitive = many.element() instanceof PrimitiveType || others.element() instanceof PrimitiveType;
            return primitive ? many.equals(others) : unchecked(many.element(), others.element());
        }
        return unchecked(from instanceof DeclaredType declared ? capture(declared) : from, to);
    }

    private boolean unchecked(ValueType from, ValueType to) {
        if (from instanceof ArrayType && to instanceof ArrayType) {
            return converts(from, to);
        }
        if (isSubtype(from, to)) {
            return true;
        }
        return from instanceof DeclaredType declared
                && to instanceof DeclaredType wanted
                && !wanted.arguments().isEmpty()
                && shapes.asSuper(declared, wanted.name()).filter(shapes::isRaw).isPresent();
    }

    private boolean isSubtype(ValueType from, ValueType to) {
        if (from.equals(to) || to.equals(DeclaredType.OBJECT)) {
            return !(from instanceof PrimitiveType) || from.equals(to);
        }
        if (to instanceof VariableType || to instanceof WildcardType) {
            @Nullable ValueType lower = lower(to);
            return lower != null && !lower.equals(to) && isSubtype(from, lower);
        }
        if (from instanceof VariableType || from instanceof WildcardType) {
            return upper(from).stream().anyMatch(bound -> isSubtype(bound, to));
        }
        if (from instanceof ArrayType array) {
            return to instanceof ArrayType other
                    ? isSubtype(array.element(), other.element())
                    : to instanceof DeclaredType declared && ARRAY_SUPERTYPES.contains(declared.name());
        }
        return from instanceof DeclaredType declared
                && to instanceof DeclaredType wanted
                && isSubtype(declared, wanted);
    }

    private boolean isSubtype(DeclaredType from, DeclaredType to) {
        Optional<DeclaredType> found = shapes.asSuper(from, to.name());
        if (found.isEmpty()) {
            return false;
        }
        DeclaredType sup = found.get();
        if (to.arguments().isEmpty()) {
            return true;
        }
        Question question = new Question(sup, to);
        if (sup.arguments().size() != to.arguments().size() || open.size() >= DEEPEST || !open.add(question)) {
            return false;
        }
        try {
            List<ValueType> seen = withBounds(sup);
            for (int i = 0; i < seen.size(); i++) {
                if (!contains(to.arguments().get(i), sup.arguments().get(i), seen.get(i))) {
                    return false;
                }
            }
            return true;
        } finally {
            open.remove(question);
        }
    }

    /* Whether a type argument contains another, which reads as 'seen', a captured variable, where it is a wildcard. */
    private boolean contains(ValueType argument, ValueType other, ValueType seen) {
        if (!(argument instanceof WildcardType wildcard)) {
            return isSame(argument, other) || isSame(argument, seen);
        }
        if (wildcard.equals(other) || wildcard.kind() == Kind.UNBOUNDED) {
            return true;
        }
        if (wildcard.kind() == Kind.EXTENDS) {
            return isSubtype(seen, wildcard.bound());
        }
        @Nullable ValueType lower = lower(other);
        return lower != null && isSubtype(wildcard.bound(), lower);
    }

    private boolean isSame(ValueType one, ValueType two) {
        if (one.equals(two)) {
            return true;
        }
        if (one instanceof ArrayType array && two instanceof ArrayType other) {
            return isSame(array.element(), other.element());
        }
        return one instanceof DeclaredType a
                && two instanceof DeclaredType b
                && a.name().equals(b.name())
                && a.arguments().size() == b.arguments().size()
                && isSubtype(a, b)
                && isSubtype(b, a);
    }

    private List<ValueType> upper(ValueType type) {
        if (type instanceof WildcardType wildcard) {
            return List.of(wildcard.upperBound());
        }
        @Nullable Captured variable = type instanceof VariableType named ? captured.get(named) : null;
        return variable == null ? List.of() : variable.upper();
    }

    /* What every type that may be meant is a supertype of: the type itself where it is exact, null where nothing is known. */
    private @Nullable ValueType lower(ValueType type) {
        if (type instanceof WildcardType wildcard) {
            return wildcard.kind() == Kind.SUPER ? wildcard.bound() : null;
        }
        @Nullable Captured variable = type instanceof VariableType named ? captured.get(named) : null;
        return variable == null ? type : variable.lower();
    }

    /* Java Language Specification, 5.1.10. */
    private DeclaredType capture(DeclaredType type) {
        return type.arguments().stream().anyMatch(WildcardType.class::isInstance)
                ? new DeclaredType(type.name(), withBounds(type))
                : type;
    }

    /* The type's arguments, each wildcard replaced by a variable that has the wildcard's and the parameter's bounds. */
    private List<ValueType> withBounds(DeclaredType type) {
        Optional<ClassShape> found = shapes.of(type.name());
        if (found.isEmpty()
                || found.get().parameters().size() != type.arguments().size()) {
            return type.arguments();
        }
        ClassShape shape = found.get();
        List<ValueType> arguments = new ArrayList<>(type.arguments());
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof WildcardType) {
                arguments.set(i, new VariableType("?" + captured.size()));
                captured.put((VariableType) arguments.get(i), new Captured(List.of(), null));
            }
        }
        Substitution own = shape.arguments(arguments);
        for (int i = 0; i < arguments.size(); i++) {
            if (type.arguments().get(i) instanceof WildcardType wildcard) {
                List<ValueType> upper = new ArrayList<>();
                upper.add(wildcard.upperBound());
                shape.bounds().get(i).forEach(bound -> upper.add(own.in(bound)));
                @Nullable ValueType lower = wildcard.kind() == Kind.SUPER ? wildcard.bound() : null;
                captured.put((VariableType) arguments.get(i), new Captured(upper, lower));
                if (lower != null && upper.contains(lower)) {
                    arguments.set(i, lower); // between equal bounds there is but one type: '? super Object' is Object
                }
            }
        }
        return arguments;
    }
}
