package dev.hamilton.processor;

import dev.hamilton.annotation.Dataflow;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Links composition roots, the classes marked {@link Dataflow} that name others or their inputs: across sources and jars,
 * when all sources are there. It writes nothing. Confined to the compiler's thread.
 *
 * <p>What it finds depends on many classes, so build tools must run it whenever one of them changes; that is why it is
 * not a part of {@link DataflowProcessor}.
 *
 * @since 0.1
 */
public final class CompositionProcessor extends AbstractProcessor {
    private final Set<String> marked = new LinkedHashSet<>();
    private final Set<String> written = new HashSet<>();

    /** Called by the compiler. */
    public CompositionProcessor() {}

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
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                written.add(type.getQualifiedName().toString());
            }
        }
        for (Element element : round.getElementsAnnotatedWith(Dataflow.class)) {
            marked.add(((TypeElement) element).getQualifiedName().toString());
        }
        if (round.processingOver() && !marked.isEmpty()) {
            link();
        }
        return false;
    }

    private void link() {
        Compilation compilation = Compilation.of(processingEnv);
        Reporter reporter = new Reporter(processingEnv);
        for (String name : marked) {
            @Nullable TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null && Composition.isRoot(compilation.reader().read(type, true))) {
                Composition composition = Composition.of(type, this::isWritten, compilation);
                List<ReadClass> here = composition.classes().stream()
                        .filter(read -> isWritten(read.element()))
                        .toList();
                composition.problems().forEach(problem -> reporter.report(problem, here, type));
            }
        }
    }

    private boolean isWritten(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return written.contains(((TypeElement) outermost).getQualifiedName().toString());
    }
}
