package dev.hamilton.catalog;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a parameter can be wired to a source: constants can be read as its type, groups are for lists and maps. Pure.
 *
 * @since 0.1
 */
public final class SourceCheck {
    private static final Set<String> LISTS =
            Set.of("java.util.List", "java.util.Collection", "java.util.SequencedCollection", "java.lang.Iterable");
    private static final String MAP = "java.util.Map";

    private SourceCheck() {}

    /**
     * Something that does not fit.
     *
     * @param code what kind of problem it is
     * @param message what is wrong
     * @param path the attribute, beneath the one that gives the source: {@code value}, {@code group.parts[1].value}
     * @param fix what to do
     */
    public record Fault(ProblemCode code, String message, String path, String fix) {}

    /**
     * The type of the members of a group.
     *
     * @param type a parameter's type
     * @return the type of the elements of a list or of the values of a map with keys that are strings; empty for any
     *     other type
     */
    public static Optional<ValueType> memberType(ValueType type) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        List<ValueType> arguments = declared.arguments();
        if (LISTS.contains(declared.name())) {
            return Optional.of(arguments.isEmpty() ? DeclaredType.OBJECT : bound(arguments.get(0)));
        }
        boolean map = declared.name().equals(MAP)
                && (arguments.isEmpty() || bound(arguments.get(0)).toString().equals("java.lang.String"));
        return map
                ? Optional.of(arguments.isEmpty() ? DeclaredType.OBJECT : bound(arguments.get(1)))
                : Optional.empty();
    }

    /**
     * Whether a group is passed as a map.
     *
     * @param type the parameter's type
     * @return true for a map, false for a list
     */
    public static boolean isMap(ValueType type) {
        return type.erasure().equals(MAP);
    }

    /* What a list of these may hold: for "? super Integer" an Integer. */
    private static ValueType bound(ValueType argument) {
        return argument instanceof WildcardType wildcard ? wildcard.bound() : argument;
    }

    /**
     * Looks for what does not fit.
     *
     * @param name the parameter's name
     * @param type its type
     * @param source what it is to be wired to
     * @param types answers questions about types
     * @return every fault, in the order of a group's members
     */
    public static List<Fault> faults(String name, ValueType type, Source source, TypeSystem types) {
        List<Fault> faults = new ArrayList<>();
        if (source instanceof Source.Constant constant) {
            check(name, type, constant, "value", types, faults);
        } else if (source instanceof Source.Group group) {
            Optional<ValueType> member = memberType(type);
            if (member.isEmpty()) {
                faults.add(new Fault(
                        ProblemCode.UNSUITABLE_GROUP,
                        "'%s' is %s, which cannot hold a group".formatted(name, type.display()),
                        "",
                        "declare it as a List, or as a Map with keys of type String"));
            } else {
                check(name, member.get(), group, isMap(type), types, faults);
            }
        }
        return faults;
    }

    private static void check(
            String name, ValueType type, Source.Group group, boolean map, TypeSystem types, List<Fault> faults) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < group.members().size(); i++) {
            Source.Member member = group.members().get(i);
            if (member.source() instanceof Source.Constant constant) {
                check(name, type, constant, "parts[" + i + "].value", types, faults);
            }
            if (map && member.key().isBlank()) {
                faults.add(new Fault(
                        ProblemCode.INVALID_NAME,
                        "a part of '%s' has no key".formatted(name),
                        "parts[" + i + "]",
                        "give it a key: it goes into a map"));
            } else if (map && !keys.add(member.key())) {
                faults.add(new Fault(
                        ProblemCode.NAME_GIVEN_TWICE,
                        "two parts of '%s' have the key '%s'".formatted(name, member.key()),
                        "parts[" + i + "].key",
                        "give each a key of its own"));
            }
        }
    }

    private static void check(
            String name, ValueType type, Source.Constant constant, String path, TypeSystem types, List<Fault> faults) {
        Literals.fault(type, constant.text(), types)
                .ifPresent(fault -> faults.add(new Fault(
                        ProblemCode.INVALID_LITERAL,
                        "'%s' for '%s' %s".formatted(constant.text(), name, fault),
                        path,
                        Literals.remedy(type, constant.text(), types))));
    }
}
