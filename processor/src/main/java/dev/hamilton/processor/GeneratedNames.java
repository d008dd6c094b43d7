package dev.hamilton.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The name of a class that is generated next to another, and who may see it. Immutable.
 *
 * @param packageName the package of both
 * @param simpleName the simple names of the class and of those that enclose it, joined by underscores, and an ending
 */
record GeneratedNames(String packageName, String simpleName) {
    /** The name of the catalog of a class. */
    static GeneratedNames catalog(Elements elements, TypeElement type) {
        return of(elements, type, "Catalog");
    }

    /** The name of the class that holds the typed node names of a class. */
    static GeneratedNames nodes(Elements elements, TypeElement type) {
        return of(elements, type, "Nodes");
    }

    private static GeneratedNames of(Elements elements, TypeElement type, String ending) {
        Deque<String> names = new ArrayDeque<>();
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            names.addFirst(at.getSimpleName().toString());
        }
        return new GeneratedNames(
                elements.getPackageOf(type).getQualifiedName().toString(), String.join("_", names) + ending);
    }

    /** The name with its package. */
    String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** Whether everyone may see a class: it and all that enclose it are public. */
    static boolean isPublic(TypeElement type) {
        return everyEnclosing(type, Modifier.PUBLIC, true);
    }

    /** Whether other classes of its package may see a class: it and all that enclose it are not private. */
    static boolean isVisibleInPackage(TypeElement type) {
        return everyEnclosing(type, Modifier.PRIVATE, false);
    }

    private static boolean everyEnclosing(TypeElement type, Modifier modifier, boolean wanted) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(modifier) != wanted) {
                return false;
            }
        }
        return true;
    }
}
