package dev.hamilton.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.hamilton.annotation.Naming;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeRef;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Writes the typed node names of a class. Confined to one thread.
 *
 * <p>Constants are made when their class is initialized, in one method, which may not pass 64 KB; so from the second
 * thousand on they are dealt out to interfaces, from which the class inherits them.
 */
final class NodesWriter {
    private static final int PART = 1000;

    private final Elements elements;
    private final TypeMirrors mirrors;

    NodesWriter(Elements elements, TypeMirrors mirrors) {
        this.elements = elements;
        this.mirrors = mirrors;
    }

    /**
     * Writes the names.
     *
     * @param type the class
     * @param functions its functions, expanded
     * @return the sources, none if there is no function
     */
    List<JavaFile> write(TypeElement type, FunctionCatalog functions) {
        List<FieldSpec> constants = constants(type, functions);
        if (constants.isEmpty()) {
            return List.of();
        }
        GeneratedNames names = GeneratedNames.nodes(elements, type);
        List<JavaFile> files = new ArrayList<>();
        TypeSpec.Builder nodes = annotated(TypeSpec.classBuilder(names.simpleName()), type)
                .addJavadoc("The nodes of {@link $T}, by name and type.\n", ClassName.get(type))
                .addModifiers(Modifier.FINAL);
        if (GeneratedNames.isPublic(type)) {
            nodes.addModifiers(Modifier.PUBLIC);
        }
        nodes.addFields(constants.subList(0, Math.min(PART, constants.size())));
        for (int from = PART; from < constants.size(); from += PART) {
            GeneratedNames part = new GeneratedNames(names.packageName(), names.simpleName() + from / PART);
            TypeSpec.Builder more = annotated(TypeSpec.interfaceBuilder(part.simpleName()), type)
                    .addJavadoc("More nodes of {@link $T}.\n", ClassName.get(type))
                    .addFields(constants.subList(from, Math.min(from + PART, constants.size())));
            files.add(GeneratedSource.file(part, more.build()));
            nodes.addSuperinterface(ClassName.get(part.packageName(), part.simpleName()));
        }
        nodes.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        files.add(GeneratedSource.file(names, nodes.build()));
        return files;
    }

    private TypeSpec.Builder annotated(TypeSpec.Builder builder, TypeElement type) {
        builder.addOriginatingElement(type)
                .addAnnotation(GeneratedSource.suppress("deprecation", "exports", "rawtypes", "removal"));
        GeneratedSource.generated(elements, type).ifPresent(builder::addAnnotation);
        return builder;
    }

    private List<FieldSpec> constants(TypeElement type, FunctionCatalog functions) {
        Visibility visibility = new Visibility(elements, type);
        Set<String> taken = new HashSet<>();
        Set<String> nodes = new HashSet<>();
        List<FieldSpec> constants = new ArrayList<>();
        for (FunctionDef function : functions.functions()) {
            if (nodes.add(function.name().text())) {
                constants.add(constant(function, constantName(function.name().text(), taken), visibility));
            }
        }
        return constants;
    }

    private FieldSpec constant(FunctionDef function, String name, Visibility visibility) {
        Optional<TypeMirror> mirror = mirrors.toMirror(function.output()).filter(visibility::ofType);
        ClassName ref = ClassName.get(NodeRef.class);
        TypeName held =
                mirror.map(type -> TypeName.get(type).box()).orElseGet(() -> WildcardTypeName.subtypeOf(Object.class));
        boolean plain = !(function.output() instanceof DeclaredType declared)
                || declared.arguments().isEmpty();
        CodeBlock value = mirror.isPresent() && plain && !isGenericArray(function.output())
                ? CodeBlock.of("$T.of($S, $T.class)", ref, function.name().text(), TypeName.get(mirror.get()))
                : CodeBlock.of(
                        "$T.of($S, $T.parse($S))",
                        ref,
                        function.name().text(),
                        ValueType.class,
                        function.output().toString());
        return FieldSpec.builder(ParameterizedTypeName.get(ref, held), name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", comment(function))
                .initializer(value)
                .build();
    }

    private static boolean isGenericArray(ValueType type) {
        return type.toString().endsWith("]") && type.toString().contains("<");
    }

    private static CodeBlock comment(FunctionDef function) {
        return CodeBlock.of("The node {@code $L}.", function.name().text().replaceAll("[{}@*\\\\]", "_"));
    }

    /** The name of a constant: upper snake case, with a number where the name is taken. */
    static String constantName(String node, Set<String> taken) {
        String words = NodeNaming.apply(Naming.SNAKE_CASE, node).toUpperCase(Locale.ROOT);
        StringBuilder name = new StringBuilder();
        words.codePoints().forEach(point -> name.appendCodePoint(Character.isJavaIdentifierPart(point) ? point : '_'));
        if (!SourceVersion.isName(name)) {
            name.insert(0, '_');
        }
        String free = name.toString();
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
