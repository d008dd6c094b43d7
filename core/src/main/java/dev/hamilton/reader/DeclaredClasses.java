package dev.hamilton.reader;

import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.reader.GeneratedCatalogs.UnusableCatalogException;
import dev.hamilton.run.StepFunction;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Opens loaded classes, each once: through the catalog that the annotation processor generated where there is one, else by
 * reflection. Reports those that cannot be opened. Confined to one thread.
 */
final class DeclaredClasses implements Declarations {
    private final LoadedClasses classes;
    private final ComponentReaders components;
    private final ReadingProblems reports;
    private final Map<Class<?>, Optional<DeclaredClass>> opened = new HashMap<>();

    DeclaredClasses(LoadedClasses classes, ComponentReaders components, ReadingProblems reports) {
        this.classes = classes;
        this.components = components;
        this.reports = reports;
    }

    @Override
    public Optional<ClassDeclaration> find(String name) {
        return named(name).map(DeclaredClass::declaration);
    }

    /** The class of that binary name; empty if it is not there or cannot be opened. */
    Optional<DeclaredClass> named(String name) {
        return classes.find(name).flatMap(this::of);
    }

    /** A class; empty if it cannot be opened. */
    Optional<DeclaredClass> of(Class<?> type) {
        Optional<DeclaredClass> known = opened.get(type);
        if (known == null) {
            known = open(type);
            opened.put(type, known);
        }
        return known;
    }

    private Optional<DeclaredClass> open(Class<?> type) {
        try {
            Optional<GeneratedCatalog> generated = GeneratedCatalogs.of(type);
            return generated.isPresent() ? generated(type, generated.get()) : Optional.of(reflected(type));
        } catch (UnusableCatalogException e) {
            reports.unusableCatalog(type, e);
        } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
            reports.unreadable(type, e);
        }
        return Optional.empty();
    }

    private Optional<DeclaredClass> generated(Class<?> type, GeneratedCatalog catalog) {
        ClassDeclaration declaration = catalog.declaration();
        if (isStale(type, declaration)) {
            return Optional.empty();
        }
        components.use(catalog.lookup());
        return Optional.of(new DeclaredClass(
                declaration, (method, receiver) -> Optional.of(new DirectCall(catalog, method, receiver))));
    }

    private DeclaredClass reflected(Class<?> type) {
        ReflectiveDeclaration reflected = ReflectiveDeclaration.of(type);
        return new DeclaredClass(reflected.declaration(), (index, receiver) -> {
            Optional<StepFunction> call = HandleCall.of(reflected.methods().get(index), receiver);
            if (call.isEmpty()) {
                reports.closed(type);
            }
            return call;
        });
    }

    private boolean isStale(Class<?> type, ClassDeclaration declaration) {
        Set<Signature> there = new LinkedHashSet<>();
        ReflectiveDeclaration.declared(type).forEach(method -> there.add(Signature.erased(method)));
        Set<Signature> listed = new LinkedHashSet<>();
        declaration.methods().forEach(method -> listed.add(Signature.erased(method)));
        Predicate<Signature> implicit = each -> each.isImplicit(declaration.recordComponents());
        there.removeIf(implicit);
        listed.removeIf(implicit);
        if (there.equals(listed)) {
            return false;
        }
        reports.staleCatalog(type, there, listed);
        return true;
    }
}
