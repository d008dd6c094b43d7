package dev.hamilton.processor;

import com.palantir.javapoet.JavaFile;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.expand.ConfigSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Checks each class marked {@link Dataflow} by itself, and writes its catalog and its typed node names. Confined to the
 * compiler's thread.
 *
 * <p>What it does for a class depends on that class alone, so build tools may run it for changed classes only. A class that
 * mentions a type nobody has written yet waits for the next round, in which another processor may have; in the last round
 * it is taken as it is.
 *
 * @since 0.1
 */
public final class DataflowProcessor extends AbstractProcessor {
    private final Set<String> waiting = new LinkedHashSet<>();
    private @Nullable Reporter reporter;

    /** Called by the compiler. */
    public DataflowProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Dataflow.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (reporter == null) {
            reporter = new Reporter(processingEnv);
        }
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : waiting) {
            @Nullable TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        waiting.clear();
        for (Element element : round.getElementsAnnotatedWith(Dataflow.class)) {
            types.add((TypeElement) element);
        }
        if (!types.isEmpty()) {
            Compilation compilation = Compilation.of(processingEnv);
            for (TypeElement type : types) {
                process(type, compilation, reporter, round.processingOver());
            }
        }
        return false;
    }

    private void process(TypeElement type, Compilation compilation, Reporter to, boolean last) {
        ReadClass read = compilation.fromSource(type);
        if (!read.unresolved().isEmpty() && !last) {
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        CheckedClass checked = CheckedClass.of(read, true, compilation);
        checked.problems().stream()
                .filter(problem -> !Composition.decides(read, problem))
                .forEach(problem -> to.report(problem, List.of(read), type));
        if (!checked.complete()) {
            String sampled =
                    "the conditions of '%s' tell apart more than %d configurations: each value is checked, not each combination";
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE, sampled.formatted(type.getSimpleName(), ConfigSpace.MOST), type);
        }
        if (GeneratedNames.isVisibleInPackage(type)) {
            write(checked, compilation);
        } else {
            String hidden =
                    "'%s' is private, so no generated class can call it: without a catalog it is read by reflection, which needs -parameters";
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE,
                            hidden.formatted(type.getSimpleName()) + "\n    fix: let the package see it",
                            type);
        }
    }

    private void write(CheckedClass checked, Compilation compilation) {
        TypeElement type = checked.read().element();
        List<JavaFile> files = new ArrayList<>();
        files.add(new CatalogWriter(processingEnv.getTypeUtils(), processingEnv.getElementUtils())
                .write(checked.read(), checked.functions()));
        files.addAll(new NodesWriter(processingEnv.getElementUtils(), compilation.mirrors())
                .write(type, checked.expanded()));
        for (JavaFile file : files) {
            try {
                file.writeTo(processingEnv.getFiler());
            } catch (IOException e) {
                processingEnv
                        .getMessager()
                        .printMessage(
                                Diagnostic.Kind.ERROR,
                                "'%s' could not be generated: %s"
                                        .formatted(file.typeSpec().name(), e.getMessage()),
                                type);
            }
        }
    }
}
