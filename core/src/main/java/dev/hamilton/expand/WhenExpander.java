package dev.hamilton.expand;

import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Literals;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Keeps a function where the config has the right value. */
final class WhenExpander implements Expander<Condition.When> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Condition.When when, Site site) {
        return holds(when, site, "key") ? functions : List.of();
    }

    /** Whether the config has the right value; a key that must be set and is not is reported at an attribute. */
    static boolean holds(Condition.When when, Site site, String attribute) {
        if (when.key().isBlank() || when.values().isEmpty()) {
            return true; // a problem already
        }
        Optional<Object> value = site.config().value(when.key());
        if (value.isEmpty() && when.ifUnset() == Unset.PROBLEM) {
            site.problems().add(unset(when, site, attribute));
        }
        return value.map(
                        each -> when.holdsIn() == when.values().stream().anyMatch(text -> Literals.denotes(text, each)))
                .orElse(when.ifUnset() == Unset.HOLDS);
    }

    private static Problem unset(Condition.When when, Site site, String attribute) {
        String values = String.join(", ", when.values());
        Problem problem = site.problem(
                ProblemCode.UNSET_CONFIG,
                "'%s' depends on the config '%s', which is not set"
                        .formatted(site.function().name(), when.key()),
                attribute);
        List<String> set =
                site.config().values().keySet().stream().map(NodeName::text).toList();
        return Nearest.to(when.key(), set)
                .map(near -> problem.detail("the config has a '%s'".formatted(near)))
                .orElse(problem)
                .fix("set it with config(\"%s\", ...), to %s%s, or say with ifUnset what holds without it"
                        .formatted(when.key(), when.holdsIn() ? "for example " : "anything but ", values));
    }
}
