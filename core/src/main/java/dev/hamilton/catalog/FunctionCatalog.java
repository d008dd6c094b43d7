package dev.hamilton.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Functions in their authors' order. Names may repeat; the linker objects. Immutable.
 *
 * @param functions the functions
 * @since 0.1
 */
public record FunctionCatalog(List<FunctionDef> functions) {
    /** Copies the list. */
    public FunctionCatalog {
        functions = List.copyOf(functions);
    }

    /**
     * Puts catalogs one after another.
     *
     * @param catalogs the catalogs in order
     * @return all their functions
     */
    public static FunctionCatalog concat(List<FunctionCatalog> catalogs) {
        List<FunctionDef> all = new ArrayList<>();
        catalogs.forEach(catalog -> all.addAll(catalog.functions));
        return new FunctionCatalog(all);
    }

    /** One signature a line. */
    @Override
    public String toString() {
        return functions.stream().map(FunctionDef::toString).collect(Collectors.joining("\n"));
    }
}
