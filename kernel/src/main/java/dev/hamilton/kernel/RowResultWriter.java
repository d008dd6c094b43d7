package dev.hamilton.kernel;

import dev.hamilton.run.RowPlan;
import dev.hamilton.run.RowResult;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes what a row function makes of the outputs. Used once, on one thread. */
final class RowResultWriter {
    private static final String MAP = "java/util/LinkedHashMap";

    private final RowPlan row;
    private final List<Integer> slots;
    private final Linkage linkage;
    private final RowWriter method;
    private final MethodVisitor code;

    RowResultWriter(RowPlan row, Linkage linkage, RowWriter method) {
        this.row = row;
        this.slots = row.plan().outputSlots();
        this.linkage = linkage;
        this.method = method;
        this.code = method.code();
    }

    /** Makes the record of all outputs, or an empty bean or map, and leaves it on the stack. */
    void made() throws ReflectiveOperationException {
        if (row.result() instanceof RowResult.OfRecord of) {
            slots.forEach(method::value);
            MethodHandle constructor = constructor(of.type(), linkage.host());
            linkage.handle(code, constructor);
            RecordComponent[] components = of.type().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                push(method.value(slots.get(i)), Storage.of(components[i].getType()));
            }
            linkage.invoke(code, constructor);
        } else if (row.result() instanceof RowResult.OfBean bean) {
            MethodHandle constructor = Callees.erased(bean.constructor());
            linkage.handle(code, constructor);
            linkage.invoke(code, constructor);
        } else {
            code.visitTypeInsn(Opcodes.NEW, MAP);
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(slots.size() * 4 / 3 + 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, MAP, "<init>", "(I)V", false);
        }
    }

    /** Puts some outputs into the bean or map that a local variable holds; a record has all of them. */
    void filled(int made, int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.result() instanceof RowResult.OfBean bean) {
                MethodHandle setter = bean.setters().get(i);
                RowValue value = method.value(slots.get(i));
                linkage.handle(code, Callees.erased(setter));
                code.visitVarInsn(Opcodes.ALOAD, made);
                push(value, Storage.of(setter.type().parameterType(1)));
                linkage.invoke(code, Callees.erased(setter));
            } else if (row.result() instanceof RowResult.OfMap) {
                RowValue value = method.value(slots.get(i));
                code.visitVarInsn(Opcodes.ALOAD, made);
                code.visitTypeInsn(Opcodes.CHECKCAST, MAP);
                code.visitLdcInsn(row.plan().outputs().get(i).text());
                boxed(value);
                code.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL,
                        MAP,
                        "put",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                        false);
                code.visitInsn(Opcodes.POP);
            }
        }
    }

    /** Returns what a local variable holds. */
    void returned(int made) {
        code.visitVarInsn(Opcodes.ALOAD, made);
        if (row.result() instanceof RowResult.OfMap) {
            code.visitTypeInsn(Opcodes.CHECKCAST, MAP);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/util/Collections",
                    "unmodifiableMap",
                    "(Ljava/util/Map;)Ljava/util/Map;",
                    false);
        }
        code.visitInsn(Opcodes.ARETURN);
    }

    private static MethodHandle constructor(Class<? extends Record> out, MethodHandles.Lookup host)
            throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(out.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        MethodType type = MethodType.methodType(void.class, types);
        for (MethodHandles.Lookup lookup : List.of(host, MethodHandles.publicLookup())) {
            try {
                return Callees.erased(lookup.findConstructor(out, type));
            } catch (IllegalAccessException e) {
                /* Somebody else may see it. */
            }
        }
        return Callees.erased(
                MethodHandles.privateLookupIn(out, MethodHandles.lookup()).findConstructor(out, type));
    }

    /* A primitive that is missing fits no primitive: null is thrown, and the interpreter says so. */
    private void push(RowValue value, Storage wanted) {
        if (!wanted.isPrimitive()) {
            boxed(value);
        } else if (value.storage().isPrimitive()) {
            Label missing = new Label();
            if (value.jumpIfMissing(code, -1, missing)) {
                Label there = new Label();
                code.visitJumpInsn(Opcodes.GOTO, there);
                code.visitLabel(missing);
                code.visitInsn(Opcodes.ACONST_NULL);
                code.visitInsn(Opcodes.ATHROW);
                code.visitLabel(there);
            }
            value.push(code);
        } else {
            value.push(code);
            Instructions.unbox(code, wanted);
        }
    }

    private void boxed(RowValue value) {
        if (!value.storage().isPrimitive()) {
            value.push(code);
            return;
        }
        Label missing = new Label();
        Label end = new Label();
        boolean mayMiss = value.jumpIfMissing(code, -1, missing);
        value.push(code);
        Instructions.box(code, value.storage());
        if (mayMiss) {
            code.visitJumpInsn(Opcodes.GOTO, end);
            code.visitLabel(missing);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitLabel(end);
        }
    }
}
