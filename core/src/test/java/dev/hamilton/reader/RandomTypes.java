package dev.hamilton.reader;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.model.WildcardType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes pairs of types of which the second is the first with a few turns to the general, some of them wrong. */
final class RandomTypes {
    private static final List<String> PLAIN = List.of(
            "java.lang.Object",
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Integer",
            "java.lang.Number",
            "java.io.Serializable",
            "typetable.TableTypes$Color",
            "typetable.TableTypes$Loop",
            "typetable.TableTypes$Names",
            "typetable.TableTypes$RawNames",
            "typetable.TableTypes$Doubling");

    /* Classes whose parameters have no bounds, so that any argument will do. */
    private static final Map<String, Integer> GENERIC = Map.ofEntries(
            Map.entry("java.util.List", 1),
            Map.entry("java.util.ArrayList", 1),
            Map.entry("java.util.Collection", 1),
            Map.entry("java.lang.Iterable", 1),
            Map.entry("java.lang.Comparable", 1),
            Map.entry("java.util.function.Function", 2),
            Map.entry("java.util.function.UnaryOperator", 1),
            Map.entry("java.util.Map$Entry", 2),
            Map.entry("typetable.TableTypes$Two", 2),
            Map.entry("typetable.TableTypes$Swap", 2),
            Map.entry("typetable.TableTypes$Pair", 2),
            Map.entry("typetable.TableTypes$Lists", 1));

    private static final List<String> NAMES = GENERIC.keySet().stream().sorted().toList();

    private static final Map<String, List<String>> SUPER = Map.of(
            "java.util.ArrayList", List.of("java.util.List", "java.util.Collection", "java.lang.Iterable"),
            "java.util.List", List.of("java.util.Collection", "java.lang.Iterable"),
            "typetable.TableTypes$Lists", List.of("java.util.List", "java.util.ArrayList"),
            "typetable.TableTypes$Swap", List.of("typetable.TableTypes$Two"),
            "typetable.TableTypes$Pair", List.of("typetable.TableTypes$Two"),
            "java.lang.Integer", List.of("java.lang.Number", "java.io.Serializable"),
            "java.lang.String", List.of("java.lang.CharSequence", "java.io.Serializable"));

    private final Random random;

    RandomTypes(Random random) {
        this.random = random;
    }

    List<TypeTable.Pair> pairs(int count) {
        List<TypeTable.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ValueType from = type(3);
            ValueType to = from;
            for (int turns = random.nextInt(4); turns >= 0; turns--) {
                to = turn(to, 3);
            }
            pairs.add(new TypeTable.Pair(from, to));
        }
        return pairs;
    }

    private ValueType type(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return DeclaredType.of(any(PLAIN));
        }
        if (random.nextInt(12) == 0) {
            return new ArrayType(type(depth - 1));
        }
        String name = any(NAMES);
        List<ValueType> arguments = new ArrayList<>();
        if (random.nextInt(12) != 0) {
            for (int i = GENERIC.get(name); i > 0; i--) {
                arguments.add(argument(depth - 1));
            }
        }
        return new DeclaredType(name, arguments);
    }

    private ValueType argument(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> WildcardType.UNBOUNDED;
            case 1 -> new WildcardType(Kind.EXTENDS, type(depth));
            case 2 -> new WildcardType(Kind.SUPER, type(depth));
            default -> type(depth);
        };
    }

    private ValueType turn(ValueType type, int depth) {
        if (type instanceof ArrayType array) {
            return new ArrayType(turn(array.element(), depth));
        }
        DeclaredType declared = (DeclaredType) type;
        if (declared.arguments().isEmpty() || random.nextInt(3) == 0) {
            return general(declared, depth);
        }
        List<ValueType> arguments = new ArrayList<>(declared.arguments());
        int at = random.nextInt(arguments.size());
        arguments.set(at, turnArgument(arguments.get(at), depth));
        return new DeclaredType(declared.name(), arguments);
    }

    private ValueType turnArgument(ValueType argument, int depth) {
        if (argument instanceof WildcardType wildcard) {
            return switch (wildcard.kind()) {
                case UNBOUNDED -> random.nextInt(4) == 0 ? argument(depth) : wildcard;
                case EXTENDS -> new WildcardType(Kind.EXTENDS, turn(wildcard.bound(), depth));
                case SUPER -> random.nextBoolean() ? WildcardType.UNBOUNDED : new WildcardType(Kind.SUPER, type(1));
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> turn(argument, depth);
            case 1 -> WildcardType.UNBOUNDED;
            case 2 -> new WildcardType(Kind.SUPER, argument);
            case 3 -> new WildcardType(Kind.EXTENDS, argument);
            default -> new WildcardType(Kind.EXTENDS, turn(argument, depth));
        };
    }

    /* A superclass that has its arguments in the same places, or has them swapped, or has none. */
    private ValueType general(DeclaredType type, int depth) {
        List<String> supers = SUPER.getOrDefault(type.name(), List.of());
        if (supers.isEmpty()) {
            return random.nextInt(4) == 0 ? type(depth) : type;
        }
        String name = any(supers);
        List<ValueType> arguments = new ArrayList<>(type.arguments());
        if (arguments.size() == 2 && random.nextBoolean()) {
            arguments.add(arguments.remove(0));
        }
        if (type.name().endsWith("$Lists") && arguments.size() == 1 && random.nextInt(4) != 0) {
            arguments.set(0, DeclaredType.of("java.util.List", arguments.get(0)));
        }
        return random.nextInt(8) == 0 ? DeclaredType.of(name) : new DeclaredType(name, arguments);
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
