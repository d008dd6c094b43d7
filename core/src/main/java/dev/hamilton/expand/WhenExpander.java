package dev.hamilton.expand;

import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Literals;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Keeps a function where the config has the right value. */
final class WhenExpander implements Expander<Modifier.When> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.When when, Site site) {
        if (when.key().isBlank() || when.values().isEmpty()) {
            return functions; // a problem already
        }
        Optional<Object> value = site.config().value(when.key());
        if (value.isEmpty() && when.ifUnset() == Unset.PROBLEM) {
            site.problems().add(unset(when, site));
        }
        return holds(when, value) ? functions : List.of();
    }

    private static boolean holds(Modifier.When when, Optional<Object> value) {
        return value.map(
                        each -> when.holdsIn() == when.values().stream().anyMatch(text -> Literals.denotes(text, each)))
                .orElse(when.ifUnset() == Unset.HOLDS);
    }

    private static Problem unset(Modifier.When when, Site site) {
        String values = String.join(", ", when.values());
        return site.problem(
                        ProblemCode.UNSET_CONFIG,
                        "'%s' depends on the config '%s', which is not set"
                                .formatted(site.function().name(), when.key()),
                        "key")
                .fix("set it with config(\"%s\", ...), to %s%s, or say with ifUnset what holds without it"
                        .formatted(when.key(), when.holdsIn() ? "for example " : "anything but ", values));
    }
}
