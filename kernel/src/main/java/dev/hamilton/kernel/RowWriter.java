package dev.hamilton.kernel;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Step;
import dev.hamilton.run.RowSource;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes a part of a row function as a method. Used once, on one thread. */
final class RowWriter {
    /*
     * A plan that is short is one method whose values are local variables. A long one is cut into parts, because HotSpot
     * compiles no method of more than 8000 bytes; what one part leaves for another is then a field of an object that is made
     * for the row.
     */
    private final RowLayout layout;
    private final Linkage linkage;
    private final String owner;
    private final MethodVisitor code;
    private final Map<Integer, RowValue> values = new HashMap<>();
    private int locals = 1;

    RowWriter(ClassVisitor into, String owner, String name, String descriptor, RowLayout layout, Linkage linkage) {
        this.layout = layout;
        this.linkage = linkage;
        this.owner = owner;
        this.code = into.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        code.visitCode();
    }

    MethodVisitor code() {
        return code;
    }

    int local(int size) {
        int local = locals;
        locals += size;
        return local;
    }

    /** Writes some steps; the row lies in a local variable, or in a field if there are parts. */
    void steps(int from, int to) {
        for (int i = from; i < to; i++) {
            step(i);
        }
    }

    /** Where the argument of the method is. */
    int argument() {
        return local(1);
    }

    private void step(int index) {
        Step step = layout.plan().steps().get(index);
        Callee callee = layout.callee(index);
        step.arguments().forEach(argument -> {
            if (argument instanceof Argument.Slot slot) {
                value(slot.slot());
            }
        });
        Label miss = new Label();
        boolean called = true;
        for (Argument argument : step.arguments()) {
            boolean required = argument instanceof Argument.Slot slot
                    && (!slot.nullable() || callee.kind() == Callee.Kind.ACCESSOR);
            if (required) {
                called &= !value(((Argument.Slot) argument).slot()).jumpIfMissing(code, -1, miss);
            }
        }
        call(index, step, callee);
        Storage storage = Storage.of(callee.type().returnType());
        int local = local(storage.size());
        code.visitVarInsn(storage.store(), local);
        RowValue value = !storage.isPrimitive()
                ? RowValue.reference(local)
                : called ? RowValue.always(storage, local) : RowValue.flag(storage, local, local(1));
        values.put(step.slot(), value);
        if (!called) {
            value.otherwise(code, miss);
        }
        if (layout.isKept(step.slot())) {
            keep(step.slot(), value);
        }
    }

    private void call(int index, Step step, Callee callee) {
        linkage.begin(code, callee);
        if (callee.kind() == Callee.Kind.INSTANCE && linkage.isDirect(callee)) {
            linkage.constant(code, callee.receiver(), callee.owner());
        }
        for (int i = 0; i < step.arguments().size(); i++) {
            Class<?> parameter = linkage.parameter(callee, i);
            if (step.arguments().get(i) instanceof Argument.Slot slot) {
                Storage held = layout.held(slot.slot());
                Layout.Element element =
                        new Layout.Element(slot, value(slot.slot()).storage(), held);
                new ElementWriter(code, -1, value(slot.slot()), element, parameter).write();
            } else {
                linkage.constant(code, layout.constant(index, i), parameter);
            }
        }
        linkage.end(code, callee);
    }

    /** A value; one that this part has not seen yet is read from the row, or from the field that another part left it in. */
    RowValue value(int slot) {
        RowValue known = values.get(slot);
        if (known == null) {
            known = slot < layout.plan().supplied().size() ? supplied(slot) : kept(slot);
            values.put(slot, known);
        }
        return known;
    }

    private RowValue supplied(int slot) {
        Storage storage = layout.storage(slot);
        int local = local(storage.size());
        RowSource source = layout.source(slot);
        if (source instanceof RowSource.Constant constant) {
            linkage.constant(code, constant.value(), storage.type());
        } else if (source instanceof RowSource.Getter getter) {
            Callee reader = Callees.of(getter);
            linkage.begin(code, reader);
            row();
            Instructions.cast(code, linkage.parameter(reader, 0));
            linkage.end(code, reader);
        } else {
            entry((RowSource.Entry) source);
        }
        code.visitVarInsn(storage.store(), local);
        return storage.isPrimitive() ? RowValue.always(storage, local) : RowValue.reference(local);
    }

    /* Whatever is wrong with it throws, and the interpreter says what. */
    private void entry(RowSource.Entry entry) {
        Label there = new Label();
        linkage.constant(code, entry.type(), Class.class);
        map(entry, "get", "(Ljava/lang/Object;)Ljava/lang/Object;");
        code.visitInsn(Opcodes.DUP);
        code.visitJumpInsn(Opcodes.IFNONNULL, there);
        map(entry, "containsKey", "(Ljava/lang/Object;)Z");
        code.visitJumpInsn(Opcodes.IFNE, there);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(there);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(RowSource.Entry.class),
                "cast",
                "(Ljava/lang/Class;Ljava/lang/Object;)Ljava/lang/Object;",
                false);
    }

    private void map(RowSource.Entry entry, String method, String descriptor) {
        row();
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/util/Map");
        code.visitLdcInsn(entry.key());
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Map", method, descriptor, true);
    }

    private void row() {
        if (layout.isOneMethod()) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, owner, "row", "Ljava/lang/Object;");
        }
    }

    private RowValue kept(int slot) {
        Storage storage = layout.storage(slot);
        int local = local(storage.size());
        load("v" + slot, storage, local);
        if (!storage.isPrimitive()) {
            return RowValue.reference(local);
        }
        if (!layout.isFlagged(slot)) {
            return RowValue.always(storage, local);
        }
        int flag = local(1);
        load("f" + slot, Storage.INT, flag);
        return RowValue.flag(storage, local, flag);
    }

    private void load(String field, Storage storage, int local) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field, storage.descriptor());
        code.visitVarInsn(storage.store(), local);
    }

    private void keep(int slot, RowValue value) {
        layout.flag(slot, value.presence() == RowValue.Presence.FLAG);
        store("v" + slot, value.storage(), value.local());
        if (value.presence() == RowValue.Presence.FLAG) {
            store("f" + slot, Storage.INT, value.witness());
        }
    }

    private void store(String field, Storage storage, int local) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(storage.load(), local);
        code.visitFieldInsn(Opcodes.PUTFIELD, owner, field, storage.descriptor());
    }

    /** Makes the object that holds what parts leave for each other, and runs the parts. */
    void parts(int count) {
        code.visitTypeInsn(Opcodes.NEW, owner);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", "()V", false);
        int state = local(1);
        code.visitVarInsn(Opcodes.ASTORE, state);
        code.visitVarInsn(Opcodes.ALOAD, state);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, owner, "row", "Ljava/lang/Object;");
        for (int i = 0; i < count; i++) {
            code.visitVarInsn(Opcodes.ALOAD, state);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "part" + i, "()V", false);
        }
        code.visitVarInsn(Opcodes.ALOAD, state);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "result", "()Ljava/lang/Object;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    /** Lets the methods that fill a result do so. */
    void fills(int made, int count) {
        for (int i = 0; i < count; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, made);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "fill" + i, "(Ljava/lang/Object;)V", false);
        }
    }

    void end(boolean returns) {
        if (returns) {
            code.visitInsn(Opcodes.RETURN);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
