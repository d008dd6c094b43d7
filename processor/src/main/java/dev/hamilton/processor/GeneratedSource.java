package dev.hamilton.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What all generated classes have in common. Stateless. */
final class GeneratedSource {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private GeneratedSource() {}

    /** A file in the package of the class that it is generated for. */
    static JavaFile file(GeneratedNames names, TypeSpec type) {
        return JavaFile.builder(names.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /* The annotation is there only where the module of the class reads java.compiler. */
    static Optional<AnnotationSpec> generated(Elements elements, TypeElement type) {
        boolean known = elements.getTypeElement(elements.getModuleOf(type), GENERATED.canonicalName()) != null;
        return known
                ? Optional.of(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", DataflowProcessor.class.getName())
                        .build())
                : Optional.empty();
    }

    /** Hides warnings about what the author's own methods use, which are shown at those methods. */
    static AnnotationSpec suppress(String... warnings) {
        CodeBlock values = List.of(warnings).stream()
                .map(warning -> CodeBlock.of("$S", warning))
                .collect(CodeBlock.joining(", ", "{", "}"));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", values)
                .build();
    }
}
