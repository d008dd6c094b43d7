package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variants of a function, each with what was made of it so far. Confined to one thread. */
final class Variants {
    private final List<List<FunctionDef>> families;
    private @Nullable Set<String> names; // one modifier asks for each of a thousand variants

    Variants(List<List<FunctionDef>> families) {
        this.families = families;
    }

    static Variants none() {
        return new Variants(List.of());
    }

    /** The functions made of each variant. */
    List<List<FunctionDef>> families() {
        return families;
    }

    /** The names of all functions, in their order. */
    Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = new LinkedHashSet<>();
            for (List<FunctionDef> family : families) {
                for (FunctionDef function : family) {
                    known.add(function.name().text());
                }
            }
            names = known;
        }
        return known;
    }
}
