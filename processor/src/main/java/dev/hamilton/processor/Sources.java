package dev.hamilton.processor;

import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what only the text of a source file tells: files, lines, and digests. Compilers may not offer it, and classes
 * that come from class files have none. Confined to one thread.
 */
interface Sources {
    /** Knows comments only, which every compiler hands out. */
    record CommentsOnly(Elements elements) implements Sources {
        @Override
        public Piece of(TypeElement type, String binaryName) {
            return new Piece(SourceRef.of(binaryName, ""), "", null);
        }

        @Override
        public Piece of(ExecutableElement method, String binaryName) {
            SourceRef place = SourceRef.of(binaryName, method.getSimpleName().toString());
            return new Piece(place, "", elements.getDocComment(method));
        }

        @Override
        public boolean print(String text, Element element, AttributeRef attribute) {
            return false;
        }
    }

    /** Looks a class up. */
    Piece of(TypeElement type, String binaryName);

    /** Looks a method up, of the class of that name. */
    Piece of(ExecutableElement method, String binaryName);

    /**
     * Reports an error at the attribute of an annotation.
     *
     * @param text what is wrong
     * @param element the class, method or parameter that the annotation stands at
     * @param attribute the attribute
     * @return whether the annotation was found; if not, nothing was reported
     */
    boolean print(String text, Element element, AttributeRef attribute);

    /**
     * What is known of a member's source.
     *
     * @param place where its name stands
     * @param hash its digest; empty for classes and where it is not known
     * @param comment its Javadoc as written, without stars; null for classes and where there is none
     */
    record Piece(SourceRef place, String hash, @Nullable String comment) {}

    /**
     * Opens the sources of a compilation: javac's syntax trees where they are to be had. They are an optional part of the
     * platform, and a build tool may stand between javac and the processor.
     */
    static Sources of(ProcessingEnvironment environment) {
        try {
            return TreeSources.of(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return new CommentsOnly(environment.getElementUtils());
        }
    }
}
