package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Applies every modifier of a catalog, phase by phase. Confined to one thread.
 *
 * @since 0.1
 */
public final class Expansion {
    private final Applications applications;

    /**
     * Prepares to expand.
     *
     * @param types answers questions about types
     * @param problems receives what is wrong
     */
    public Expansion(TypeSystem types, Problems problems) {
        this.applications = new Applications(new TagExpander(), new ExtractFieldsExpander(types, problems));
    }

    /**
     * Expands every function.
     *
     * @param catalog functions with modifiers
     * @return functions without: each function's own first, then those made of it, in the catalog's order
     */
    public FunctionCatalog expand(FunctionCatalog catalog) {
        List<FunctionDef> plain = new ArrayList<>(catalog.functions().size());
        for (FunctionDef function : catalog.functions()) {
            if (function.modifiers().isEmpty()) {
                plain.add(function);
            } else {
                plain.addAll(expand(function));
            }
        }
        return new FunctionCatalog(plain);
    }

    private List<FunctionDef> expand(FunctionDef function) {
        List<Application> sorted = new ArrayList<>();
        function.modifiers().forEach(modifier -> sorted.add(modifier.fold(applications)));
        sorted.sort(Comparator.comparing(Application::phase));
        List<FunctionDef> functions = List.of(function.plain());
        for (Application application : sorted) {
            functions = application.apply(functions);
        }
        return functions;
    }

    /** One modifier together with the expander that knows it. */
    private interface Application {
        Phase phase();

        List<FunctionDef> apply(List<FunctionDef> functions);

        static <M extends Modifier> Application of(Expander<M> expander, M modifier) {
            return new Application() {
                @Override
                public Phase phase() {
                    return expander.phase();
                }

                @Override
                public List<FunctionDef> apply(List<FunctionDef> functions) {
                    return expander.expand(functions, modifier);
                }
            };
        }
    }

    /** Finds the expander of each modifier. */
    private record Applications(TagExpander tags, ExtractFieldsExpander fields) implements Modifier.Cases<Application> {
        @Override
        public Application tag(Modifier.Tag tag) {
            return Application.of(tags, tag);
        }

        @Override
        public Application extractFields(Modifier.ExtractFields modifier) {
            return Application.of(fields, modifier);
        }
    }
}
