package dev.hamilton.result;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.NodeRef;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values that a request gave, by name, in the order of the request. Immutable as far as the values are.
 *
 * @since 0.1
 */
public final class Results {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Results(List<NodeName> names, List<@Nullable Object> values) {
        for (int i = 0; i < names.size(); i++) {
            this.values.put(names.get(i).text(), values.get(i));
        }
    }

    /**
     * All values.
     *
     * @return an unmodifiable map that iterates in the order of the request; values that are missing are null
     */
    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * One value.
     *
     * @param name a name that was requested
     * @return its value, or null if it is missing
     * @throws InvalidRequestException if the name was not requested
     */
    public @Nullable Object get(String name) {
        if (!values.containsKey(name)) {
            throw invalid(Problem.of(ProblemCode.UNKNOWN_NODE, "'%s' is not among the results".formatted(name))
                    .fix(Nearest.question(name, values.keySet())
                            .orElse("request it; the results are " + String.join(", ", values.keySet()))));
        }
        return values.get(name);
    }

    /**
     * One value of a known class.
     *
     * @param name a name that was requested
     * @param type the class of its value, for primitives the class or its box
     * @param <T> that class
     * @return its value
     * @throws InvalidRequestException if the name was not requested, or its value is missing or of another class
     */
    @SuppressWarnings("unchecked") // a primitive's class and its box have one type parameter, the box
    public <T> T get(String name, Class<T> type) {
        Objects.requireNonNull(type, "type");
        Object value = get(name);
        Class<T> box = (Class<T>) MethodType.methodType(type).wrap().returnType();
        if (!box.isInstance(value)) {
            throw unsuitable(name, type.getSimpleName(), value);
        }
        return box.cast(value);
    }

    /**
     * The value of a node that was computed once, not row by row.
     *
     * @param node the node
     * @param <T> the type of its value
     * @return its value
     * @throws InvalidRequestException if the node was not requested, or its value is missing or of another class, such as
     *     a column because the function was called row by row
     */
    @SuppressWarnings("unchecked") // the class is compared by name; type arguments are vouched for by the reference
    public <T> T get(NodeRef<T> node) {
        String name = node.name().text();
        Object value = get(name);
        String wanted = node.type().boxed().erasure();
        if (value == null || !isNamed(wanted, value.getClass())) {
            throw unsuitable(name, node.type().display(), value);
        }
        return (T) value;
    }

    private static boolean isNamed(String wanted, Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getTypeName().equals(wanted)) {
                return true;
            }
            for (Class<?> one : at.getInterfaces()) {
                if (isNamed(wanted, one)) {
                    return true;
                }
            }
        }
        return wanted.equals(Object.class.getName());
    }

    /**
     * The column of a node, whether its function works on columns or was called row by row.
     *
     * @param node the node
     * @param type the class of column
     * @param <C> that class
     * @return its column
     * @throws InvalidRequestException if the node was not requested, or its value is no such column
     */
    public <C> C column(NodeRef<?> node, Class<C> type) {
        return get(node.name().text(), type);
    }

    /** The values as a map prints them. */
    @Override
    public String toString() {
        return values.toString();
    }

    private static InvalidRequestException unsuitable(String name, String wanted, @Nullable Object value) {
        String actual = value == null ? "missing" : "a " + value.getClass().getSimpleName();
        return invalid(Problem.of(
                        ProblemCode.UNSUITABLE_RESULT,
                        "'%s' is wanted as %s, but it is %s".formatted(name, wanted, actual))
                .fix(
                        value == null
                                ? "look with get(name) first"
                                : "ask for it as what it is, with get(name, %s.class) or column(node, %s.class)"
                                        .formatted(
                                                value.getClass().getSimpleName(),
                                                value.getClass().getSimpleName())));
    }

    private static InvalidRequestException invalid(Problem problem) {
        return new InvalidRequestException("reading results", List.of(problem));
    }
}
