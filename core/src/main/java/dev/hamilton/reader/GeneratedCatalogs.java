package dev.hamilton.reader;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the catalogs that the annotation processor wrote. Pure. */
final class GeneratedCatalogs {
    private static final String SUFFIX = "Catalog";

    private GeneratedCatalogs() {}

    /** A catalog is there, but does not open. */
    static final class UnusableCatalogException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableCatalogException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The binary name of the class that the processor writes for a class: {@code a.Outer_InnerCatalog}. */
    static String nameFor(Class<?> type) {
        String name = type.getSimpleName();
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name = outer.getSimpleName() + "_" + name;
        }
        return (type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".") + name + SUFFIX;
    }

    /**
     * The catalog of a class.
     *
     * @return the catalog, or empty where the class was compiled without the processor
     */
    static Optional<GeneratedCatalog> of(Class<?> type) throws UnusableCatalogException {
        Class<?> found = load(type);
        if (found == null || found.getClassLoader() != type.getClassLoader() || !isCatalog(found)) {
            return Optional.empty();
        }
        try {
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.trySetAccessible(); // if it cannot be, it may still be public
            GeneratedCatalog catalog = (GeneratedCatalog) constructor.newInstance();
            /* Two classes, Outer.Inner and Outer_Inner, share a name: the catalog is of one of them. */
            return catalog.declaration().name().equals(type.getName()) ? Optional.of(catalog) : Optional.empty();
        } catch (InvocationTargetException e) {
            throw new UnusableCatalogException("its constructor threw " + e.getCause(), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new UnusableCatalogException(e.toString(), e);
        }
    }

    private static boolean isCatalog(Class<?> found) {
        return GeneratedCatalog.class.isAssignableFrom(found);
    }

    private static @Nullable Class<?> load(Class<?> type) {
        if (type.getCanonicalName() == null) {
            return null; // local and anonymous classes have none
        }
        try {
            return Class.forName(nameFor(type), false, type.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
