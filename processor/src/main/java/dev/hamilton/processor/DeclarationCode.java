package dev.hamilton.processor;

import com.palantir.javapoet.CodeBlock;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.ClassDeclarationBuilder;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Writes the code that builds a declaration. Stateless. */
final class DeclarationCode {
    /* A constant of a class file holds 65535 bytes, and a character is three bytes at most. */
    private static final int LONGEST_TEXT = 20_000;

    private DeclarationCode() {}

    /** The statements that begin a class, in a variable {@code declaration}. */
    static CodeBlock begin(ClassDeclaration declaration) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$1T declaration = new $1T($2S, $3S, $4L)",
                ClassDeclarationBuilder.class,
                declaration.name(),
                declaration.source().file(),
                declaration.source().line());
        declaration.annotations().forEach(each -> code.addStatement("declaration.annotated($L)", annotation(each)));
        if (!declaration.recordComponents().isEmpty()) {
            CodeBlock names = declaration.recordComponents().stream()
                    .map(name -> CodeBlock.of("$S", name))
                    .collect(CodeBlock.joining(", "));
            code.addStatement("declaration.recordComponents($L)", names);
        }
        return code.build();
    }

    /**
     * The statement that adds a method to the variable {@code declaration}.
     *
     * @param method the method
     * @param annotating names of methods that add its annotations, in turn, where it has too many for one
     */
    static CodeBlock method(MethodDeclaration method, List<String> annotating) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("$[");
        for (int i = annotating.size() - 1; i >= 0; i--) {
            code.add("$N(", annotating.get(i));
        }
        code.add(
                "declaration.$L($S, $S)",
                method.isStatic() ? "staticMethod" : "method",
                method.returnType().toString(),
                method.name());
        annotating.forEach(each -> code.add(")"));
        if (method.generic()) {
            code.add("\n.generic()");
        }
        method.parameters().forEach(parameter -> code.add("\n$L", parameter(parameter)));
        if (annotating.isEmpty()) {
            method.annotations().forEach(each -> code.add("\n.annotated($L)", annotation(each)));
        }
        if (!method.doc().isEmpty()) {
            code.add("\n.doc($L)", texts(method.doc()));
        }
        if (!method.hash().isEmpty()) {
            code.add("\n.hash($S)", method.hash());
        }
        if (method.source().line() > 0) {
            code.add("\n.line($L)", method.source().line());
        }
        return code.add(";\n$]").build();
    }

    /** The statement that adds annotations to the variable {@code method}, and returns it. */
    static CodeBlock annotate(List<AnnotationDeclaration> annotations) {
        CodeBlock.Builder code = CodeBlock.builder().add("$[return method");
        annotations.forEach(each -> code.add("\n.annotated($L)", annotation(each)));
        return code.add(";\n$]").build();
    }

    private static CodeBlock parameter(ParameterDeclaration parameter) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                ".$L($S, $S",
                parameter.nullable() ? "nullableParameter" : "parameter",
                parameter.type().toString(),
                parameter.name());
        parameter.annotations().forEach(each -> code.add(", $L", annotation(each)));
        return code.add(")").build();
    }

    private static CodeBlock annotation(AnnotationDeclaration annotation) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("$T.of($S", AnnotationDeclaration.class, annotation.type());
        annotation.values().forEach((name, value) -> code.add(", $S, $L", name, value(value)));
        return code.add(")").build();
    }

    private static CodeBlock value(Object value) {
        if (value instanceof List<?> values) {
            return CodeBlock.of(
                    "$T.list($L)",
                    AnnotationDeclaration.class,
                    values.stream().map(DeclarationCode::value).collect(CodeBlock.joining(", ")));
        }
        if (value instanceof AnnotationDeclaration nested) {
            return annotation(nested);
        }
        if (value instanceof ValueType type) {
            return CodeBlock.of("$T.parse($S)", ValueType.class, type.toString());
        }
        return value instanceof String text ? CodeBlock.of("$S", text) : primitive(value);
    }

    /* Read from its text, so that what is not a number, and infinity, need no case of their own. */
    private static CodeBlock primitive(Object value) {
        return value instanceof Character character
                ? CodeBlock.of("(char) $L", (int) character)
                : CodeBlock.of("$T.valueOf($S)", value.getClass(), value.toString());
    }

    private static CodeBlock texts(String text) {
        List<CodeBlock> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LONGEST_TEXT) {
            pieces.add(CodeBlock.of("$S", text.substring(at, Math.min(at + LONGEST_TEXT, text.length()))));
        }
        return CodeBlock.join(pieces, ", ");
    }
}
