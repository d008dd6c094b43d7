package dev.hamilton.expand;

import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.SubdagInstance;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configurations that the conditions of some functions can tell apart: for each key every value that a condition names,
 * one that none names, and, where some condition allows it, none at all; for each predicate both answers. Immutable.
 *
 * <p>There are as many as the product of these. Where that is more than {@value #MOST}, every choice is still taken for each
 * key, but the other keys then keep their first.
 *
 * @param configurations the configurations, in the order of the conditions; at least one
 * @param complete whether these are all combinations
 * @since 0.1
 */
public record ConfigSpace(List<Configuration> configurations, boolean complete) {
    /** So many configurations are looked at. */
    public static final int MOST = 256;

    /** Copies the list. */
    public ConfigSpace {
        configurations = List.copyOf(configurations);
    }

    /**
     * One configuration.
     *
     * @param config the values, as texts
     * @param named whether every key has a value that some condition names
     * @param choices what is chosen for each key and predicate, such as {@code region is US}, in the order of the conditions
     */
    public record Configuration(Config config, boolean named, List<String> choices) {
        /** Copies the choices. */
        public Configuration {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What some configurations have in common with one of them, and others have not.
     *
     * @param one one of them
     * @param all all of them
     * @return choices of the one, such as {@code region is US and unit is kg}: every configuration of this space in which they
     *     are made is one of them, and of which none can be left out; empty where they are the whole space
     */
    public String description(Configuration one, Set<Configuration> all) {
        List<Configuration> others =
                configurations.stream().filter(each -> !all.contains(each)).toList();
        Set<Integer> deciding = new LinkedHashSet<>();
        for (int key = 0; key < one.choices.size(); key++) {
            deciding.add(key);
        }
        for (int key = 0; key < one.choices.size(); key++) {
            deciding.remove(key);
            boolean vague = others.stream()
                    .anyMatch(other -> deciding.stream()
                            .allMatch(each -> other.choices.get(each).equals(one.choices.get(each))));
            if (vague) {
                deciding.add(key);
            }
        }
        return deciding.stream().sorted().map(one.choices::get).collect(Collectors.joining(" and "));
    }

    /**
     * Looks through the conditions of functions.
     *
     * @param catalog functions that are not expanded yet
     * @return what they can tell apart
     */
    public static ConfigSpace of(FunctionCatalog catalog) {
        return of(catalog, Modules.UNKNOWN);
    }

    /**
     * Looks through the conditions of functions, and of those of the modules that they name.
     *
     * @param catalog functions that are not expanded yet
     * @param modules finds the modules
     * @return what they can tell apart
     */
    public static ConfigSpace of(FunctionCatalog catalog, Modules modules) {
        Map<Object, Set<Choice>> choices = new LinkedHashMap<>();
        add(catalog, modules, List.of(), Map.of(), choices);
        choices.forEach((key, values) -> {
            if (key instanceof String text) {
                values.add(new Choice(Choice.Other.VALUE, false, text + " is something else"));
            }
        });
        return of(choices);
    }

    /*
     * A key that is set for a module decides nothing from outside, unless it is set to what another key has outside: then
     * that one does.
     */
    private static void add(
            FunctionCatalog catalog,
            Modules modules,
            List<ValueType> within,
            Map<String, Optional<String>> set,
            Map<Object, Set<Choice>> choices) {
        for (FunctionDef function : catalog.functions()) {
            for (AppliedModifier applied : function.modifiers()) {
                for (Condition condition : applied.modifier().conditions()) {
                    add(condition, set, choices);
                }
                if (applied.modifier() instanceof Modifier.Subdag subdag) {
                    for (SubdagInstance instance : subdag.instances()) {
                        add(subdag.modules(), modules, within, set(instance, set), choices);
                    }
                } else if (applied.modifier() instanceof Modifier.WithColumns columns) {
                    add(columns.modules(), modules, within, set, choices);
                }
            }
        }
    }

    private static void add(Condition condition, Map<String, Optional<String>> set, Map<Object, Set<Choice>> choices) {
        if (condition instanceof Condition.When when && !when.key().isBlank()) {
            set.getOrDefault(when.key(), Optional.of(when.key())).ifPresent(key -> add(key, when, choices));
        } else if (condition instanceof Condition.WhenConfig when) {
            String name = when.predicate().display();
            choices.put(
                    when.predicate(),
                    new LinkedHashSet<>(List.of(
                            new Choice(true, true, name + " holds"),
                            new Choice(false, true, name + " does not hold"))));
        }
    }

    private static void add(String key, Condition.When when, Map<Object, Set<Choice>> choices) {
        Set<Choice> values = choices.computeIfAbsent(key, each -> new LinkedHashSet<>());
        when.values().forEach(value -> values.add(new Choice(value, true, key + " is " + value)));
        if (when.ifUnset() != Unset.PROBLEM) {
            values.add(new Choice(null, true, key + " is not set"));
        }
    }

    private static void add(
            List<ValueType> named,
            Modules modules,
            List<ValueType> within,
            Map<String, Optional<String>> set,
            Map<Object, Set<Choice>> choices) {
        for (ValueType module : named) {
            if (!within.contains(module)) {
                List<ValueType> path = new ArrayList<>(within);
                path.add(module);
                modules.functions(module).ifPresent(inner -> add(inner, modules, path, set, choices));
            }
        }
    }

    /* Each key that is set inside, and the key outside that it has its value from, if there is one. */
    private static Map<String, Optional<String>> set(SubdagInstance instance, Map<String, Optional<String>> outside) {
        Map<String, Optional<String>> inside = new HashMap<>(outside);
        for (SubdagInstance.Setting setting : instance.config()) {
            inside.put(
                    setting.key(),
                    setting.fromOutside()
                            ? outside.getOrDefault(setting.text(), Optional.of(setting.text()))
                            : Optional.empty());
        }
        return inside;
    }

    private static ConfigSpace of(Map<Object, Set<Choice>> choices) {
        long product = 1;
        for (Set<Choice> values : choices.values()) {
            product = Math.min(product * values.size(), MOST + 1);
        }
        List<Object> keys = List.copyOf(choices.keySet());
        List<List<Choice>> values = choices.values().stream().map(List::copyOf).toList();
        List<Configuration> configurations = new ArrayList<>();
        int[] chosen = new int[keys.size()];
        if (product <= MOST) {
            do {
                configurations.add(configuration(keys, values, chosen));
            } while (advance(chosen, values));
            return new ConfigSpace(configurations, true);
        }
        configurations.add(configuration(keys, values, chosen));
        for (int key = 0; key < chosen.length; key++) {
            for (int value = 1; value < values.get(key).size(); value++) {
                chosen[key] = value;
                configurations.add(configuration(keys, values, chosen));
            }
            chosen[key] = 0;
        }
        return new ConfigSpace(configurations, false);
    }

    /* Counts up, the last key fastest; false when all have been. */
    private static boolean advance(int[] chosen, List<List<Choice>> values) {
        for (int key = chosen.length - 1; key >= 0; key--) {
            if (++chosen[key] < values.get(key).size()) {
                return true;
            }
            chosen[key] = 0;
        }
        return false;
    }

    private static Configuration configuration(List<Object> keys, List<List<Choice>> values, int[] chosen) {
        Map<NodeName, Object> config = new LinkedHashMap<>();
        Map<ValueType, Boolean> predicates = new LinkedHashMap<>();
        List<String> choices = new ArrayList<>();
        boolean named = true;
        for (int i = 0; i < chosen.length; i++) {
            Choice choice = values.get(i).get(chosen[i]);
            Object value = choice.value;
            if (keys.get(i) instanceof ValueType predicate) {
                predicates.put(predicate, Boolean.TRUE.equals(value));
            } else if (value != null) {
                config.put(new NodeName((String) keys.get(i)), value);
            }
            named &= choice.named;
            choices.add(choice.description);
        }
        return new Configuration(new Config(config, predicates), named, choices);
    }

    /** One of the values that a key may have; null for none. */
    private record Choice(@Nullable Object value, boolean named, String description) {
        /** What no condition names: equal to no text. */
        private enum Other {
            VALUE
        }
    }
}
