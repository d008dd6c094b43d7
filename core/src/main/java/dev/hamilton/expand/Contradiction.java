package dev.hamilton.expand;

import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.Condition;
import dev.hamilton.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Conditions on one key of the config that no value meets together. Immutable.
 *
 * @param conditions the conditions on that key, up to the one that left no value
 * @param place the place of that one among all conditions
 */
record Contradiction(List<Condition.When> conditions, int place) {
    /** The first contradiction among the conditions of one function or step. */
    static Optional<Contradiction> among(List<? extends Condition> conditions) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            /* A condition without values or without a key is a problem already. */
            if (conditions.get(i) instanceof Condition.When when
                    && !when.key().isBlank()
                    && !when.values().isEmpty()) {
                byKey.computeIfAbsent(when.key(), key -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> places : byKey.values()) {
            List<Condition.When> same = places.stream()
                    .map(place -> (Condition.When) conditions.get(place))
                    .toList();
            boolean metUnset = same.stream().allMatch(when -> when.ifUnset() == Unset.HOLDS);
            Optional<Integer> end = metUnset ? Optional.empty() : end(same);
            if (end.isPresent()) {
                return Optional.of(new Contradiction(same.subList(0, end.get() + 1), places.get(end.get())));
            }
        }
        return Optional.empty();
    }

    /* Only values that some condition names may be too few; of others there are always more. */
    private static Optional<Integer> end(List<Condition.When> same) {
        return IntStream.range(1, same.size())
                .filter(last -> isNever(same.subList(0, last + 1)))
                .boxed()
                .findFirst();
    }

    private static boolean isNever(List<Condition.When> conditions) {
        return conditions.stream().anyMatch(Condition.When::holdsIn)
                && conditions.stream()
                        .flatMap(when -> when.values().stream())
                        .noneMatch(value -> conditions.stream().allMatch(when -> isMet(when, value)));
    }

    private static boolean isMet(Condition.When when, String value) {
        return when.holdsIn() == when.values().stream().anyMatch(text -> mayBeOne(text, value));
    }

    /* 1 and 1.0 are two texts of one number. */
    private static boolean mayBeOne(String text, String other) {
        if (text.equals(other)) {
            return true;
        }
        try {
            return new BigDecimal(text).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Reports it, at an attribute of the annotation there. */
    void report(Site site, String attribute) {
        String all = conditions.stream().map(Object::toString).collect(Collectors.joining("' and '", "'", "'"));
        boolean several = conditions.stream().allMatch(Condition.When::holdsIn);
        String key = conditions.get(0).key();
        site.report(
                ProblemCode.USELESS_CONDITION,
                "%s exclude each other, so that '%s' is never there"
                        .formatted(all, site.function().name()),
                attribute,
                several
                        ? "for several values of '%s' write one condition: @WhenIn(key = \"%s\", in = %s)"
                                .formatted(key, key, values())
                        : "take one of them away");
    }

    private String values() {
        return conditions.stream()
                .flatMap(when -> when.values().stream())
                .distinct()
                .collect(Collectors.joining("\", \"", "{\"", "\"}"));
    }
}
