package dev.hamilton.kernel;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Short sequences of instructions that several writers need. */
final class Instructions {
    private Instructions() {}

    static void push(MethodVisitor code, int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    /** Puts a primitive into its box. */
    static void box(MethodVisitor code, Storage storage) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                storage.boxName(),
                "valueOf",
                "(" + storage.descriptor() + ")L" + storage.boxName() + ";",
                false);
    }

    /** Takes a primitive out of its box, which is an object of any static type. */
    static void unbox(MethodVisitor code, Storage storage) {
        code.visitTypeInsn(Opcodes.CHECKCAST, storage.boxName());
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                storage.boxName(),
                storage.type().getName() + "Value",
                "()" + storage.descriptor(),
                false);
    }

    /** Casts a reference, unless any will do. */
    static void cast(MethodVisitor code, Class<?> type) {
        if (type != Object.class) {
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
        }
    }

    /** Widens a number on the stack (Java Language Specification, 5.1.2). */
    static void widen(MethodVisitor code, Storage from, Storage to) {
        int opcode = switch (to) {
            case LONG -> from == Storage.LONG ? Opcodes.NOP : Opcodes.I2L;
            case FLOAT ->
                switch (from) {
                    case FLOAT -> Opcodes.NOP;
                    case LONG -> Opcodes.L2F;
                    default -> Opcodes.I2F;
                };
            case DOUBLE ->
                switch (from) {
                    case DOUBLE -> Opcodes.NOP;
                    case LONG -> Opcodes.L2D;
                    case FLOAT -> Opcodes.F2D;
                    default -> Opcodes.I2D;
                };
            default -> Opcodes.NOP;
        };
        if (opcode != Opcodes.NOP) {
            code.visitInsn(opcode);
        }
    }
}
