package dev.hamilton.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Looks into javac's syntax trees. Confined to one thread. */
final class TreeSources implements Sources {
    private final Trees trees;
    private final Sources others;
    private final Map<TypeElement, ClassSource> classes = new HashMap<>();
    private final Map<CompilationUnitTree, SourceText> texts = new HashMap<>();
    private final AttributeTrees attributes;

    private TreeSources(Trees trees, AttributeTrees attributes, Sources others) {
        this.trees = trees;
        this.attributes = attributes;
        this.others = others;
    }

    static Sources of(ProcessingEnvironment environment) {
        Elements elements = environment.getElementUtils();
        TypeMirrors mirrors = new TypeMirrors(environment.getTypeUtils(), elements);
        Trees trees = Trees.instance(environment);
        AttributeTrees attributes =
                new AttributeTrees(trees, (type, wanted) -> AnnotationReader.carried(elements, mirrors, type, wanted));
        return new TreeSources(trees, attributes, new CommentsOnly(elements));
    }

    @Override
    public boolean print(String text, Element element, AttributeRef attribute) {
        return attributes.print(text, element, attribute);
    }

    @Override
    public Piece of(TypeElement type, String binaryName) {
        ClassSource source = classes.computeIfAbsent(type, this::open);
        if (source.path == null || source.tree == null) {
            return others.of(type, binaryName);
        }
        CompilationUnitTree unit = source.path.getCompilationUnit();
        int end = (int) positions().getEndPosition(unit, source.tree.getModifiers());
        int from = end >= 0 ? end : (int) positions().getStartPosition(unit, source.tree);
        int name = text(unit).find(type.getSimpleName().toString(), from);
        return new Piece(new SourceRef(binaryName, "", file(unit), line(unit, name)), "", null);
    }

    @Override
    public Piece of(ExecutableElement method, String binaryName) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        ClassSource source = classes.computeIfAbsent(type, this::open);
        MethodTree tree = source.methods.get(method);
        if (source.path == null || tree == null) {
            return others.of(method, binaryName);
        }
        CompilationUnitTree unit = source.path.getCompilationUnit();
        String member = method.getSimpleName().toString();
        int start = (int) positions().getStartPosition(unit, tree);
        int end = (int) positions().getEndPosition(unit, tree);
        int name = text(unit).find(member, afterReturnType(unit, tree, start));
        SourceRef place = new SourceRef(binaryName, member, file(unit), line(unit, name));
        String hash = end > start ? text(unit).hash(start, end) : "";
        return new Piece(place, hash, trees.getDocComment(new TreePath(source.path, tree)));
    }

    private int afterReturnType(CompilationUnitTree unit, MethodTree tree, int start) {
        @Nullable Tree returned = tree.getReturnType();
        int end = returned == null ? -1 : (int) positions().getEndPosition(unit, returned);
        return end >= 0 ? end : start;
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }

    private static int line(CompilationUnitTree unit, int position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private static String file(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private SourceText text(CompilationUnitTree unit) {
        return texts.computeIfAbsent(unit, file -> {
            try {
                return new SourceText(file.getSourceFile().getCharContent(true));
            } catch (IOException e) {
                return new SourceText("");
            }
        });
    }

    private ClassSource open(TypeElement type) {
        @Nullable TreePath path = trees.getPath(type);
        if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
            return new ClassSource(null, null, Map.of());
        }
        return new ClassSource(path, tree, methods(type, tree));
    }

    /* Members stand in source order on both sides. Asking the compiler for each method, its
     * comment included, would search the whole file each time. */
    private static Map<ExecutableElement, MethodTree> methods(TypeElement type, ClassTree tree) {
        Map<String, List<ExecutableElement>> elements = new HashMap<>();
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method) {
                elements.computeIfAbsent(method.getSimpleName().toString(), name -> new ArrayList<>())
                        .add(method);
            }
        }
        Map<String, List<MethodTree>> written = new HashMap<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                written.computeIfAbsent(method.getName().toString(), name -> new ArrayList<>())
                        .add(method);
            }
        }
        Map<ExecutableElement, MethodTree> methods = new HashMap<>();
        elements.forEach((name, same) -> {
            List<MethodTree> sources = written.getOrDefault(name, List.of());
            for (int i = 0; i < same.size() && same.size() == sources.size(); i++) {
                methods.put(same.get(i), sources.get(i));
            }
        });
        return methods;
    }

    private record ClassSource(
            @Nullable TreePath path, @Nullable ClassTree tree, Map<ExecutableElement, MethodTree> methods) {}
}
