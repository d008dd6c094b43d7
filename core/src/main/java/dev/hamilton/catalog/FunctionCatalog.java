package dev.hamilton.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Functions in their authors' order. Names may repeat; the linker objects. Immutable.
 *
 * @param functions the functions
 * @param unselected nodes that are not there: under another config they would be, or there is a fault in their functions
 * @since 0.1
 */
public record FunctionCatalog(List<FunctionDef> functions, List<Unselected> unselected) {
    /** Copies the lists. */
    public FunctionCatalog {
        functions = List.copyOf(functions);
        unselected = List.copyOf(unselected);
    }

    /**
     * Functions that are there under any config.
     *
     * @param functions the functions
     */
    public FunctionCatalog(List<FunctionDef> functions) {
        this(functions, List.of());
    }

    /**
     * Puts catalogs one after another.
     *
     * @param catalogs the catalogs in order
     * @return all their functions
     */
    public static FunctionCatalog concat(List<FunctionCatalog> catalogs) {
        List<FunctionDef> all = new ArrayList<>();
        List<Unselected> unselected = new ArrayList<>();
        for (FunctionCatalog catalog : catalogs) {
            all.addAll(catalog.functions);
            unselected.addAll(catalog.unselected);
        }
        return new FunctionCatalog(all, unselected);
    }

    /** One signature a line. */
    @Override
    public String toString() {
        return functions.stream().map(FunctionDef::toString).collect(Collectors.joining("\n"));
    }
}
