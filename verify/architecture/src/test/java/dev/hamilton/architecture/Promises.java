package dev.hamilton.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be public: exported packages, classes that a module provides as services, and packages of modules that have no
 * module declaration but are published for use.
 */
record Promises(Set<String> packages, Set<String> types) {
    Promises {
        packages = Set.copyOf(packages);
        types = Set.copyOf(types);
    }

    /** Reads every module declaration on the class path whose module's name starts so. */
    static Promises declaredBy(String prefix, Set<String> publishedWithoutDeclaration) {
        Set<String> packages = new TreeSet<>(publishedWithoutDeclaration);
        Set<String> types = new TreeSet<>();
        for (ModuleDescriptor module : modules(prefix)) {
            module.exports().stream()
                    .filter(export -> !export.isQualified())
                    .forEach(export -> packages.add(export.source()));
            module.provides().forEach(service -> types.addAll(service.providers()));
        }
        return new Promises(packages, types);
    }

    boolean covers(String packageName, String typeName) {
        boolean internal = List.of(packageName.split("\\.")).contains("internal");
        return types.contains(typeName) || (packages.contains(packageName) && !internal);
    }

    static List<ModuleDescriptor> modules(String prefix) {
        try {
            return Collections.list(Promises.class.getClassLoader().getResources("module-info.class")).stream()
                    .map(Promises::read)
                    .filter(module -> module.name().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleDescriptor read(URL declaration) {
        try (InputStream bytes = declaration.openStream()) {
            return ModuleDescriptor.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
