package dev.hamilton.processor;

import dev.hamilton.annotation.Exclude;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;

/** Tells the compiler what is wrong and where, each thing once. Confined to one thread. */
final class Reporter {
    private final Messager messager;
    private final Sources sources;
    private final Set<Problem> reported = new HashSet<>();

    Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.sources = Sources.of(environment);
    }

    /**
     * Reports a problem at the attribute of an annotation that it is about, else at its parameter, else its method, else its
     * class; or elsewhere, and then the text says its place.
     *
     * @param problem what is wrong
     * @param classes where it may be
     * @param otherwise the class to report it at when it is in none of these
     */
    void report(Problem problem, List<ReadClass> classes, Element otherwise) {
        if (reported.add(problem)) {
            Element element = element(problem, classes, otherwise);
            boolean elsewhere = element.equals(otherwise);
            String text = elsewhere ? problem.toString() : problem.textWithoutPlace();
            boolean printed =
                    !elsewhere && problem.attribute() != null && sources.print(text, element, problem.attribute());
            if (!printed) {
                messager.printMessage(Diagnostic.Kind.ERROR, text, element);
            }
        }
    }

    private static Element element(Problem problem, List<ReadClass> classes, Element otherwise) {
        SourceRef where = problem.where();
        if (where == null) {
            return otherwise;
        }
        for (ReadClass read : classes) {
            if (read.declaration().name().equals(where.type())) {
                return element(problem, where, read);
            }
        }
        return otherwise;
    }

    /* Where places have no lines, methods of one name are told apart by order: it is the last of them that objects. */
    private static Element element(Problem problem, SourceRef where, ReadClass read) {
        List<MethodDeclaration> methods = read.declaration().methods();
        for (int i = methods.size() - 1; i >= 0; i--) {
            boolean hidden = AnnotationDeclaration.find(
                            Exclude.class, methods.get(i).annotations())
                    .isPresent();
            if (methods.get(i).source().equals(where) && !hidden) {
                return parameter(problem, read.methods().get(i));
            }
        }
        return read.element();
    }

    /* A member of a group is called by its parameter's name and its place there in brackets. */
    private static Element parameter(Problem problem, ExecutableElement method) {
        String name = String.valueOf(problem.parameter()).replaceFirst("\\[.*", "");
        for (VariableElement parameter : method.getParameters()) {
            if (parameter.getSimpleName().contentEquals(name)) {
                return parameter;
            }
        }
        return method;
    }
}
