package dev.hamilton.catalog;

import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;

/** Writes method descriptors (Java Virtual Machine Specification, 4.3.3). */
final class Descriptors {
    private Descriptors() {}

    static String of(MethodDeclaration method) {
        StringBuilder descriptor = new StringBuilder("(");
        for (ParameterDeclaration parameter : method.parameters()) {
            descriptor.append(of(parameter.type()));
        }
        return descriptor.append(')').append(of(method.returnType())).toString();
    }

    private static String of(ValueType type) {
        if (type instanceof ArrayType array) {
            return "[" + of(array.element());
        }
        if (type instanceof PrimitiveType primitive) {
            return switch (primitive) {
                case BOOLEAN -> "Z";
                case BYTE -> "B";
                case SHORT -> "S";
                case CHAR -> "C";
                case INT -> "I";
                case LONG -> "J";
                case FLOAT -> "F";
                case DOUBLE -> "D";
                case VOID -> "V";
            };
        }
        return "L" + type.erasure().replace('.', '/') + ";";
    }
}
