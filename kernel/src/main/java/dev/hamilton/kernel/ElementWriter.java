package dev.hamilton.kernel;

import dev.hamilton.plan.Conversion;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes how the element of a row becomes an argument. Immutable. */
record ElementWriter(MethodVisitor code, int row, RowValue value, Layout.Element element, Class<?> parameter) {
    private static final String OPTIONAL = "java/util/Optional";

    void write() {
        Conversion conversion = element.argument().conversion();
        if (conversion.optional() != null) {
            optional(conversion.optional());
        } else if (parameter.isPrimitive()) {
            primitive(Storage.of(parameter));
        } else if (!value.storage().isPrimitive()) {
            value.push(code);
            Instructions.cast(code, parameter);
        } else if (element.argument().nullable()) {
            eitherOr(this::boxed, () -> code.visitInsn(Opcodes.ACONST_NULL));
        } else {
            boxed();
        }
    }

    /* A primitive, out of the element's box if it is in one, and as wide as is wanted. */
    private void primitive(Storage wanted) {
        value.push(code);
        Storage from = value.storage();
        if (!from.isPrimitive()) {
            from = held();
            Instructions.unbox(code, from);
        }
        Instructions.widen(code, from, wanted);
    }

    private Storage held() {
        Storage held = element.element();
        if (held == null) {
            throw new AssertionError("a primitive was planned from an element that is no box");
        }
        return held;
    }

    private void boxed() {
        value.push(code);
        Instructions.box(code, value.storage());
    }

    private void optional(Conversion.Kind kind) {
        switch (kind) {
            case INT -> optional(Storage.INT, "java/util/OptionalInt");
            case LONG -> optional(Storage.LONG, "java/util/OptionalLong");
            case DOUBLE -> optional(Storage.DOUBLE, "java/util/OptionalDouble");
            case OBJECT ->
                eitherOr(
                        () -> {
                            if (value.storage().isPrimitive()) {
                                boxed();
                            } else {
                                value.push(code);
                            }
                            call(OPTIONAL, "of", "(Ljava/lang/Object;)Ljava/util/Optional;");
                        },
                        () -> call(OPTIONAL, "empty", "()Ljava/util/Optional;"));
        }
    }

    private void optional(Storage held, String type) {
        eitherOr(
                () -> {
                    primitive(held);
                    call(type, "of", "(" + held.descriptor() + ")L" + type + ";");
                },
                () -> call(type, "empty", "()L" + type + ";"));
    }

    private void call(String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    private void eitherOr(Runnable there, Runnable missing) {
        Label otherwise = new Label();
        boolean mayMiss = value.jumpIfMissing(code, row, otherwise);
        there.run();
        if (mayMiss) {
            Label end = new Label();
            code.visitJumpInsn(Opcodes.GOTO, end);
            code.visitLabel(otherwise);
            missing.run();
            code.visitLabel(end);
        }
    }
}
