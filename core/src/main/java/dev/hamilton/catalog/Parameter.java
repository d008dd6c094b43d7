package dev.hamilton.catalog;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function. Immutable.
 *
 * @param name its name, as its author wrote it
 * @param type its declared type
 * @param source where its argument comes from
 * @param nullable whether null may be passed: for a value that is null, and over columns for a row that is missing
 * @param wiring where is written what it is wired to, or null where only its name says it
 * @since 0.1
 */
public record Parameter(
        String name,
        ValueType type,
        Source source,
        boolean nullable,
        @Nullable Wiring wiring) {
    private static final Map<String, ValueType> OPTIONALS = Map.of(
            "java.util.OptionalInt", PrimitiveType.INT,
            "java.util.OptionalLong", PrimitiveType.LONG,
            "java.util.OptionalDouble", PrimitiveType.DOUBLE);

    /**
     * A parameter that no annotation wires.
     *
     * @param name its name, as its author wrote it
     * @param type its declared type
     * @param source where its argument comes from
     * @param nullable whether null may be passed
     */
    public Parameter(String name, ValueType type, Source source, boolean nullable) {
        this(name, type, source, nullable, null);
    }

    /**
     * A required parameter that is wired to the node of its own name.
     *
     * @param name its name and the node's
     * @param type its type
     * @return the parameter
     */
    public static Parameter of(String name, ValueType type) {
        return new Parameter(name, type, new Source.Node(new NodeName(name), Absence.REQUIRED), false);
    }

    /**
     * The type that is asked of the node: the declared type, or what an {@code Optional} parameter holds.
     *
     * @return for example {@code double} for {@code OptionalDouble} and {@code String} for {@code Optional<String>}
     */
    public ValueType wanted() {
        if (type instanceof DeclaredType declared) {
            if (declared.name().equals("java.util.Optional")) {
                ValueType held = declared.arguments().isEmpty()
                        ? DeclaredType.OBJECT
                        : declared.arguments().get(0);
                return held instanceof WildcardType wildcard ? wildcard.upperBound() : held;
            }
            return OPTIONALS.getOrDefault(declared.name(), type);
        }
        return type;
    }

    /**
     * Whether the parameter is declared as one of the four kinds of {@code Optional}.
     *
     * @return true if its argument is wrapped before it is passed
     */
    public boolean optional() {
        return !wanted().equals(type);
    }

    /**
     * The same parameter with its argument from elsewhere.
     *
     * @param other where its argument comes from
     * @return the rewired parameter
     */
    public Parameter from(Source other) {
        return new Parameter(name, type, other, nullable, wiring);
    }

    /**
     * The same parameter, wired elsewhere.
     *
     * @param where where is written what it is wired to, or null where only its name says it
     * @return the parameter, whose faults are told there
     */
    public Parameter wired(@Nullable Wiring where) {
        return new Parameter(name, type, source, nullable, where);
    }

    /**
     * Says that a problem is about what this parameter is wired to.
     *
     * @param problem what is wrong
     * @param function where the function of the parameter stands
     * @return the problem where is written what it is wired to, else at the parameter itself
     */
    public Problem blamed(Problem problem, SourceRef function) {
        if (wiring == null) {
            return problem.at(function, name);
        }
        String parameter = wiring.parameter();
        Problem placed = parameter == null ? problem.at(wiring.place()) : problem.at(wiring.place(), parameter);
        return placed.on(wiring.attribute());
    }

    /** Type and name, and the node where its name differs: {@code double n <- lag}. */
    @Override
    public String toString() {
        String text = type.display() + " " + name;
        if (source instanceof Source.Constant) {
            return text + " = " + source;
        }
        return source.toString().equals(name) ? text : text + " <- " + source;
    }
}
