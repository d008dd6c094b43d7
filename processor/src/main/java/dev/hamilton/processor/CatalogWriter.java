package dev.hamilton.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hamilton.catalog.Cataloguer;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.ClassDeclarationBuilder;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.reader.CatalogOf;
import dev.hamilton.reader.GeneratedCatalog;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Writes the catalog of a class. Confined to one thread.
 *
 * <p>The virtual machine compiles no method of more than 8000 bytes, and accepts none of more than 65535. So the methods
 * of a class are dealt out, {@value #PART} at a time, to parts, which are nested classes; one part alone stays in the
 * catalog itself. Where a part would weigh too much, methods that weigh more than their share have a method of
 * their own there.
 */
final class CatalogWriter {
    private static final int PART = 32;
    private static final int WEIGHT = 4000;

    private static final ArrayTypeName OBJECTS = ArrayTypeName.of(Object.class);

    private final Types types;
    private final Elements elements;

    CatalogWriter(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /**
     * Writes a catalog.
     *
     * @param read the class
     * @param functions its functions, before they are expanded: the methods that can be called
     * @return the source of its catalog
     */
    JavaFile write(ReadClass read, FunctionCatalog functions) {
        TypeElement type = read.element();
        ClassDeclaration declaration = read.declaration();
        GeneratedNames names = GeneratedNames.catalog(elements, type);
        ClassName name = ClassName.get(names.packageName(), names.simpleName());
        TypeSpec.Builder catalog = TypeSpec.classBuilder(name)
                .addOriginatingElement(type)
                .addJavadoc("The catalog of {@link $T}.\n", ClassName.get(type))
                .addModifiers(modifiers(type))
                .addSuperinterface(GeneratedCatalog.class)
                .addAnnotation(catalogOf(type, declaration))
                .addAnnotation(GeneratedSource.suppress("cast", "deprecation", "rawtypes", "removal", "unchecked"));
        GeneratedSource.generated(elements, type).ifPresent(catalog::addAnnotation);
        catalog.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Makes the catalog.\n")
                .build());
        CallCode calls = new CallCode(types, new Visibility(elements, type), type, name);
        List<Part> parts = parts(read, functions, calls);
        if (parts.size() == 1) {
            Part only = parts.get(0);
            catalog.addMethod(declaration(CodeBlock.of(
                    "$L$L", DeclarationCode.begin(declaration), only.declare().code())));
            catalog.addMethod(call(only.call().code()));
            only.declare().outOfLine().forEach(catalog::addMethod);
            only.call().outOfLine().forEach(catalog::addMethod);
        } else {
            addParts(catalog, declaration, parts);
        }
        catalog.addMethod(lookup());
        calls.hidden().ifPresent(catalog::addType);
        return GeneratedSource.file(names, catalog.build());
    }

    private static Modifier[] modifiers(TypeElement type) {
        return GeneratedNames.isPublic(type)
                ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
                : new Modifier[] {Modifier.FINAL};
    }

    private static AnnotationSpec catalogOf(TypeElement type, ClassDeclaration declaration) {
        AnnotationSpec.Builder catalogOf =
                AnnotationSpec.builder(CatalogOf.class).addMember("value", "$T.class", ClassName.get(type));
        List<MethodDeclaration> named = declaration.methods().stream()
                .filter(method -> !method.parameters().isEmpty())
                .toList();
        named.forEach(method -> catalogOf.addMember("signatures", "$S", Signatures.of(method)));
        return named.isEmpty() ? catalogOf.addMember("signatures", "{}").build() : catalogOf.build();
    }

    private static List<Part> parts(ReadClass read, FunctionCatalog functions, CallCode calls) {
        Map<List<Object>, Code.Method> callable = new HashMap<>();
        functions.functions().forEach(function -> {
            Code.Method code = (Code.Method) function.code();
            callable.put(
                    List.of(
                            code.name(),
                            function.parameters().stream().map(Parameter::type).toList()),
                    code);
        });
        List<Part> parts = new ArrayList<>();
        int count = read.methods().size();
        for (int from = 0; from == 0 || from < count; from += PART) {
            Share declare = new Share("declare", false);
            Share call = new Share("call", true);
            for (int i = from; i < Math.min(from + PART, count); i++) {
                int index = i;
                MethodDeclaration method = read.declaration().methods().get(i);
                ExecutableElement element = read.methods().get(i);
                declare.addMethod(i, method);
                Code.Method code = callable.get(List.of(
                        method.name(),
                        method.parameters().stream()
                                .map(ParameterDeclaration::type)
                                .toList()));
                Optional.ofNullable(code)
                        .or(() -> Cataloguer.callable(read.declaration(), method))
                        .ifPresent(called ->
                                call.add(index, 16 + 12 * method.parameters().size(), calls.call(element, called)));
            }
            parts.add(new Part(declare, call));
        }
        return parts;
    }

    private static int weight(MethodDeclaration method) {
        int annotations = method.annotations().stream()
                        .mapToInt(CatalogWriter::annotations)
                        .sum()
                + method.parameters().stream()
                        .mapToInt(parameter -> parameter.annotations().size())
                        .sum();
        return 32 + 12 * method.parameters().size() + 40 * annotations;
    }

    /* Itself, and those within: Java lets them be nested a few levels, none in itself. */
    private static int annotations(AnnotationDeclaration annotation) {
        int count = 1;
        for (Object value : annotation.values().values()) {
            for (Object each : value instanceof List<?> several ? several : List.of(value)) {
                count += each instanceof AnnotationDeclaration nested ? annotations(nested) : 0;
            }
        }
        return count;
    }

    private void addParts(TypeSpec.Builder catalog, ClassDeclaration declaration, List<Part> parts) {
        CodeBlock.Builder declare = CodeBlock.builder().add(DeclarationCode.begin(declaration));
        CodeBlock.Builder call = CodeBlock.builder();
        call.add("return switch (method / $L) {\n$>", PART);
        IntStream.range(0, parts.size()).forEach(i -> {
            declare.addStatement("Part$L.declare(declaration)", i);
            call.addStatement("case $1L -> Part$1L.call(instance, arguments, method)", i);
        });
        call.addStatement("default -> throw new $T(method)", IndexOutOfBoundsException.class);
        call.add("$<};\n");
        catalog.addMethod(declaration(declare.build()));
        catalog.addMethod(call(call.build()));
        for (int i = 0; i < parts.size(); i++) {
            catalog.addType(part("Part" + i, parts.get(i)));
        }
    }

    private static TypeSpec part(String name, Part part) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(declareSignature("declare")
                        .addCode(part.declare().code())
                        .build())
                .addMethod(callSignature("call")
                        .addParameter(int.class, "method")
                        .addCode(part.call().code())
                        .build())
                .addMethods(part.declare().outOfLine())
                .addMethods(part.call().outOfLine())
                .build();
    }

    private static MethodSpec declaration(CodeBlock statements) {
        return MethodSpec.methodBuilder("declaration")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ClassDeclaration.class)
                .addCode(statements)
                .addStatement("return declaration.build()")
                .build();
    }

    private static MethodSpec call(CodeBlock statements) {
        return MethodSpec.methodBuilder("call")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Object.class)
                .addParameter(int.class, "method")
                .addParameter(Object.class, "instance")
                .addParameter(OBJECTS, "arguments")
                .addException(Throwable.class)
                .addCode(statements)
                .build();
    }

    private static MethodSpec lookup() {
        return MethodSpec.methodBuilder("lookup")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(MethodHandles.Lookup.class)
                .addStatement("return $T.lookup()", MethodHandles.class)
                .build();
    }

    private static MethodSpec.Builder declareSignature(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addParameter(ClassDeclarationBuilder.class, "declaration");
    }

    private static MethodSpec.Builder callSignature(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(Object.class)
                .addParameter(Object.class, "instance")
                .addParameter(OBJECTS, "arguments")
                .addException(Throwable.class);
    }

    /** What one part holds. */
    private record Part(Share declare, Share call) {}

    /** The code of one generated method, and of those that hold what weighs too much for it. */
    private static final class Share {
        private final String name;
        private final boolean calls;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<MethodSpec> annotating = new ArrayList<>();

        Share(String name, boolean calls) {
            this.name = name;
            this.calls = calls;
        }

        void add(int index, int weight, CodeBlock code) {
            pieces.add(new Piece(index, weight, code));
        }

        /* Annotations by the hundred are dealt out, as many to a method as it has a share for. */
        void addMethod(int index, MethodDeclaration method) {
            int weight = weight(method);
            List<String> names = new ArrayList<>();
            List<AnnotationDeclaration> some = new ArrayList<>();
            for (AnnotationDeclaration annotation :
                    weight > WEIGHT ? method.annotations() : List.<AnnotationDeclaration>of()) {
                some.add(annotation);
                if (some.stream().mapToInt(CatalogWriter::annotations).sum() >= WEIGHT / 80) {
                    annotate(index, names, some);
                }
            }
            if (!some.isEmpty()) {
                annotate(index, names, some);
            }
            pieces.add(new Piece(index, weight, DeclarationCode.method(method, names)));
        }

        private void annotate(int index, List<String> names, List<AnnotationDeclaration> annotations) {
            String annotate = "annotate" + index + "_" + names.size();
            names.add(annotate);
            annotating.add(MethodSpec.methodBuilder(annotate)
                    .addModifiers(Modifier.STATIC)
                    .returns(ClassDeclarationBuilder.MethodBuilder.class)
                    .addParameter(ClassDeclarationBuilder.MethodBuilder.class, "method")
                    .addCode(DeclarationCode.annotate(annotations))
                    .build());
            annotations.clear();
        }

        private boolean isOutOfLine(Piece piece) {
            return piece.weight() > WEIGHT / PART
                    && pieces.stream().mapToInt(Piece::weight).sum() > WEIGHT;
        }

        CodeBlock code() {
            CodeBlock.Builder code = CodeBlock.builder();
            for (Piece piece : pieces) {
                if (!isOutOfLine(piece)) {
                    code.add(calls ? CodeBlock.of("case $L -> $L;\n", piece.index(), piece.code()) : piece.code());
                } else if (calls) {
                    code.addStatement("case $L -> $N$L(instance, arguments)", piece.index(), name, piece.index());
                } else {
                    code.addStatement("$N$L(declaration)", name, piece.index());
                }
            }
            if (calls && pieces.isEmpty()) { // a switch must have a branch with a value
                return CodeBlock.of("throw new $T(method);\n", IndexOutOfBoundsException.class);
            }
            return calls
                    ? CodeBlock.builder()
                            .add("return switch (method) {\n$>")
                            .add(code.build())
                            .addStatement("default -> throw new $T(method)", IndexOutOfBoundsException.class)
                            .add("$<};\n")
                            .build()
                    : code.build();
        }

        List<MethodSpec> outOfLine() {
            List<MethodSpec> methods = new ArrayList<>(annotating);
            for (Piece piece : pieces) {
                if (isOutOfLine(piece)) {
                    MethodSpec.Builder method = calls
                            ? callSignature(name + piece.index()).addStatement("return $L", piece.code())
                            : declareSignature(name + piece.index()).addCode(piece.code());
                    methods.add(method.build());
                }
            }
            return methods;
        }
    }

    /** The code for one method of the class. */
    private record Piece(int index, int weight, CodeBlock code) {}
}
