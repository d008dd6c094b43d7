package dev.hamilton.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.hamilton.model.AttributeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Finds the attributes of annotations in javac's syntax trees, to report there. Confined to one thread. */
final class AttributeTrees {
    private final Trees trees;
    private final BiFunction<TypeElement, String, Integer> carried;

    /**
     * Prepares to look.
     *
     * @param trees javac's
     * @param carried how many annotations of a class an author's annotation stands for
     */
    AttributeTrees(Trees trees, BiFunction<TypeElement, String, Integer> carried) {
        this.trees = trees;
        this.carried = carried;
    }

    /**
     * Reports an error at an attribute.
     *
     * @param text what is wrong
     * @param element the class, method or parameter that the annotation stands at
     * @param attribute the attribute
     * @return whether the annotation was found; if not, nothing was reported
     */
    boolean print(String text, Element element, AttributeRef attribute) {
        @Nullable TreePath path = trees.getPath(element instanceof TypeElement ? element : method(element));
        Optional<ModifiersTree> modifiers = path == null ? Optional.empty() : modifiers(path.getLeaf(), element);
        if (path == null || modifiers.isEmpty()) {
            return false;
        }
        TreePath at = new TreePath(path, modifiers.get());
        Optional<Tree> found = annotation(at, modifiers.get(), attribute).map(tree -> inside(tree, attribute.path()));
        found.ifPresent(tree -> trees.printMessage(Diagnostic.Kind.ERROR, text, tree, path.getCompilationUnit()));
        return found.isPresent();
    }

    private static Element method(Element element) {
        return element instanceof ExecutableElement
                ? element
                : Objects.requireNonNull(element.getEnclosingElement(), "a parameter stands in a method");
    }

    private static Optional<ModifiersTree> modifiers(Tree tree, Element element) {
        if (tree instanceof ClassTree type) {
            return Optional.of(type.getModifiers());
        }
        if (!(tree instanceof MethodTree method)) {
            return Optional.empty();
        }
        if (element instanceof ExecutableElement) {
            return Optional.of(method.getModifiers());
        }
        return method.getParameters().stream()
                .filter(parameter -> element.getSimpleName().contentEquals(parameter.getName()))
                .findFirst()
                .map(parameter -> parameter.getModifiers());
    }

    /* In source order; a container that is written out holds several, and an author's annotation stands for several. */
    private Optional<AnnotationTree> annotation(TreePath at, ModifiersTree modifiers, AttributeRef wanted) {
        int nth = 0;
        for (AnnotationTree tree : modifiers.getAnnotations()) {
            TreePath path = new TreePath(new TreePath(at, tree), tree.getAnnotationType());
            if (trees.getElement(path) instanceof TypeElement type) {
                List<AnnotationTree> stands = standsFor(tree, type, wanted.annotation());
                if (wanted.nth() < nth + stands.size()) {
                    return Optional.of(stands.get(wanted.nth() - nth));
                }
                nth += stands.size();
            }
        }
        return Optional.empty();
    }

    private List<AnnotationTree> standsFor(AnnotationTree tree, TypeElement type, String wanted) {
        List<AnnotationTree> stands = new ArrayList<>();
        String name = type.getQualifiedName().toString();
        if (name.equals(wanted)) {
            stands.add(tree);
        } else if (AnnotationReader.isContainer(type)) {
            for (ExpressionTree each : elements(value(tree, "value").orElse(tree))) {
                if (each instanceof AnnotationTree repeated) {
                    stands.add(repeated);
                }
            }
        } else {
            for (int i = carried.apply(type, wanted); i > 0; i--) {
                stands.add(tree);
            }
        }
        return stands;
    }

    /* As far down as the path can be followed. */
    private static Tree inside(AnnotationTree annotation, String path) {
        Tree at = annotation;
        for (String step : path.isEmpty() ? List.<String>of() : List.of(path.split("\\."))) {
            if (!(at instanceof AnnotationTree tree)) {
                return at;
            }
            int bracket = step.indexOf('[');
            Optional<ExpressionTree> value = value(tree, bracket < 0 ? step : step.substring(0, bracket));
            if (value.isEmpty()) {
                return at;
            }
            at = value.get();
            if (bracket >= 0) {
                int index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
                List<? extends ExpressionTree> elements = elements(value.get());
                at = index < elements.size() ? elements.get(index) : at;
            }
        }
        return at;
    }

    private static Optional<ExpressionTree> value(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment) {
                if (assignment.getVariable().toString().equals(name)) {
                    return Optional.of(assignment.getExpression());
                }
            } else if (name.equals("value")) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    /* An array of one element needs no braces. */
    private static List<? extends ExpressionTree> elements(ExpressionTree value) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers()
                : List.of(value);
    }
}
