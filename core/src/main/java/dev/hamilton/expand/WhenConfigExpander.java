package dev.hamilton.expand;

import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.problem.ProblemCode;
import java.util.List;

/** Keeps a function where a predicate of the config said yes; one that could not be asked did not. */
final class WhenConfigExpander implements Expander<Condition.WhenConfig> {
    /** What may be wrong with a class that cannot be made. */
    static final String UNMADE =
            "name a class that is not abstract, stands at the top level or is static, and has a constructor without parameters";

    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Condition.WhenConfig when, Site site) {
        return holds(when, site, "value") ? functions : List.of();
    }

    /** What the predicate said; one that cannot be made is reported at an attribute. */
    static boolean holds(Condition.WhenConfig when, Site site, String attribute) {
        if (!site.types().isConstructible(when.predicate())) {
            site.report(
                    ProblemCode.UNUSABLE_PREDICATE,
                    "the predicate %s cannot be made".formatted(when.predicate().display()),
                    attribute,
                    UNMADE);
        }
        return site.config().predicates().getOrDefault(when.predicate(), false);
    }
}
