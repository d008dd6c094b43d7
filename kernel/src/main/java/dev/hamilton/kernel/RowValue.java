package dev.hamilton.kernel;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A value of one row in a loop that is being written. Immutable.
 *
 * @param storage what it is kept as
 * @param local the local variable that holds it
 * @param presence what says whether it is there
 * @param witness the local variable that says so, for a bit or a flag
 */
record RowValue(Storage storage, int local, Presence presence, int witness) {
    /** What says whether a value is there. */
    enum Presence {
        /** It always is. */
        ALWAYS,
        /** It is not null. */
        NOT_NULL,
        /** The row's bit of a word that was read. */
        BIT,
        /** A flag that was set in this loop. */
        FLAG
    }

    static RowValue always(Storage storage, int local) {
        return new RowValue(storage, local, Presence.ALWAYS, -1);
    }

    static RowValue reference(int local) {
        return new RowValue(Storage.REFERENCE, local, Presence.NOT_NULL, -1);
    }

    static RowValue bit(Storage storage, int local, int word) {
        return new RowValue(storage, local, Presence.BIT, word);
    }

    static RowValue flag(Storage storage, int local, int flag) {
        return new RowValue(storage, local, Presence.FLAG, flag);
    }

    void push(MethodVisitor code) {
        code.visitVarInsn(storage.load(), local);
    }

    /** Jumps if it is missing; false if it cannot be, and nothing was written. */
    boolean jumpIfMissing(MethodVisitor code, int row, Label missing) {
        switch (presence) {
            case ALWAYS -> {
                return false;
            }
            case NOT_NULL -> {
                push(code);
                code.visitJumpInsn(Opcodes.IFNULL, missing);
            }
            case BIT -> {
                code.visitVarInsn(Opcodes.LLOAD, witness);
                code.visitVarInsn(Opcodes.ILOAD, row);
                code.visitInsn(Opcodes.LUSHR);
                code.visitInsn(Opcodes.L2I);
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
                code.visitJumpInsn(Opcodes.IFEQ, missing);
            }
            case FLAG -> {
                code.visitVarInsn(Opcodes.ILOAD, witness);
                code.visitJumpInsn(Opcodes.IFEQ, missing);
            }
        }
        return true;
    }

    /** Ends the way on which it was computed, and writes the other, on which it is missing. */
    void otherwise(MethodVisitor code, Label missing) {
        Label done = new Label();
        setThere(code, true);
        code.visitJumpInsn(Opcodes.GOTO, done);
        code.visitLabel(missing);
        code.visitInsn(storage.zero());
        code.visitVarInsn(storage.store(), local);
        setThere(code, false);
        code.visitLabel(done);
    }

    private void setThere(MethodVisitor code, boolean there) {
        if (presence == Presence.FLAG) {
            code.visitInsn(there ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
            code.visitVarInsn(Opcodes.ISTORE, witness);
        }
    }

    /** Pushes 1 as a long if it is there, else 0; of a primitive that was computed in this loop. */
    void pushBit(MethodVisitor code) {
        if (presence == Presence.FLAG) {
            code.visitVarInsn(Opcodes.ILOAD, witness);
            code.visitInsn(Opcodes.I2L);
        } else {
            code.visitInsn(Opcodes.LCONST_1);
        }
    }
}
