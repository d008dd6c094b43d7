package dev.hamilton.expand;

import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.problem.ProblemCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps a function where a lambda says yes to the config; one that throws did not. */
final class WhenAskedExpander implements Expander<Condition.WhenAsked> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Condition.WhenAsked when, Site site) {
        return holds(when, site) ? functions : List.of();
    }

    /** What the predicate says; that it threw is reported. */
    static boolean holds(Condition.WhenAsked when, Site site) {
        Map<String, Object> config = new TreeMap<>();
        site.config().values().forEach((key, value) -> config.put(key.text(), value));
        try {
            return when.predicate().test(Collections.unmodifiableMap(config));
        } catch (RuntimeException e) {
            site.report(
                    ProblemCode.UNUSABLE_PREDICATE,
                    "the predicate %s could not be asked: it threw %s".formatted(when.name(), e),
                    "",
                    "give it an answer for every config");
            return false;
        }
    }
}
