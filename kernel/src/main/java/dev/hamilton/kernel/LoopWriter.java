package dev.hamilton.kernel;

import dev.hamilton.kernel.Layout.Call;
import dev.hamilton.kernel.Layout.Element;
import dev.hamilton.kernel.Layout.Operand;
import dev.hamilton.kernel.Layout.Same;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes one loop, which is a group by itself, as a static method of its state. Used once, on one thread. */
final class LoopWriter {
    /*
     * Each loop is written in two forms. The dense form is for rows of which nothing primitive is missing: straight code
     * over arrays that share one index, which C2 unrolls and vectorizes once it has inlined the calls. The form by words is
     * for up to 64 rows of one word of the bitmaps: it asks for each row what is there.
     *
     * In both, a function that cannot be called has zero or null for its value, and something that says so: a null, a bit,
     * a flag, or nothing where that cannot happen.
     */
    static final String SIGNATURE = "([Ljava/lang/Object;)V";
    static final int ARRAYS = 0;
    static final int WORDS = 1;
    static final int CONSTANTS = 2;
    static final int RANGE = 3;

    private final Layout layout;
    private final boolean words;
    private final Linkage linkage;
    private final MethodVisitor code;
    private final Map<Integer, RowValue> values = new HashMap<>();
    private final Map<Integer, Integer> constants = new HashMap<>();
    private final Map<Integer, Integer> arrays = new TreeMap<>();
    private final Map<Integer, Integer> writtenWords = new TreeMap<>();
    private int locals = 1;
    private final int from;
    private final int to;
    private final int row;

    LoopWriter(ClassVisitor into, String name, Layout layout, boolean words, Linkage linkage) {
        this.layout = layout;
        this.words = words;
        this.linkage = linkage;
        this.code = into.visitMethod(Opcodes.ACC_STATIC, name, SIGNATURE, null, null);
        this.from = local(1);
        this.to = local(1);
        this.row = local(1);
    }

    private int local(int size) {
        int local = locals;
        locals += size;
        return local;
    }

    void write() {
        code.visitCode();
        range();
        registers();
        constants();
        Label body = new Label();
        Label end = new Label();
        code.visitVarInsn(Opcodes.ILOAD, from);
        code.visitVarInsn(Opcodes.ISTORE, row);
        code.visitLabel(body);
        code.visitVarInsn(Opcodes.ILOAD, row);
        code.visitVarInsn(Opcodes.ILOAD, to);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        loadElements();
        layout.steps().forEach(this::step);
        code.visitIincInsn(row, 1);
        code.visitJumpInsn(Opcodes.GOTO, body);
        code.visitLabel(end);
        writtenWords.forEach(this::storeWord);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void state(int part, String type) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Instructions.push(code, part);
        code.visitInsn(Opcodes.AALOAD);
        code.visitTypeInsn(Opcodes.CHECKCAST, type);
    }

    private void range() {
        state(RANGE, "[I");
        code.visitInsn(Opcodes.DUP);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IALOAD);
        code.visitVarInsn(Opcodes.ISTORE, from);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IALOAD);
        code.visitVarInsn(Opcodes.ISTORE, to);
    }

    /* The arrays that the loop reads and writes, and by words the word of each that it reads. */
    private void registers() {
        for (Call step : layout.steps()) {
            for (Operand operand : step.arguments()) {
                if (operand instanceof Element element && isFromOutside(element)) {
                    int slot = element.argument().slot();
                    int register = layout.registerOf(slot);
                    array(register);
                    values.computeIfAbsent(slot, any -> read(element.storage(), register));
                }
            }
            if (step.register() != Layout.NO_REGISTER) {
                array(step.register());
                if (words && step.storage().isPrimitive()) {
                    int word = local(2);
                    writtenWords.put(step.register(), word);
                    code.visitInsn(Opcodes.LCONST_0);
                    code.visitVarInsn(Opcodes.LSTORE, word);
                }
            }
        }
    }

    private boolean isFromOutside(Element element) {
        return element.argument().slot() < layout.steps().get(0).slot();
    }

    private void array(int register) {
        if (!arrays.containsKey(register)) {
            int local = local(1);
            arrays.put(register, local);
            state(ARRAYS, "[Ljava/lang/Object;");
            Instructions.push(code, register);
            code.visitInsn(Opcodes.AALOAD);
            code.visitTypeInsn(
                    Opcodes.CHECKCAST, layout.registers().get(register).arrayName());
            code.visitVarInsn(Opcodes.ASTORE, local);
        }
    }

    private RowValue read(Storage storage, int register) {
        int local = local(storage.size());
        if (!storage.isPrimitive()) {
            return RowValue.reference(local);
        }
        if (!words) {
            return RowValue.always(storage, local);
        }
        Label dense = new Label();
        Label end = new Label();
        int word = local(2);
        int bitmap = local(1);
        state(WORDS, "[[J");
        Instructions.push(code, register);
        code.visitInsn(Opcodes.AALOAD);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ASTORE, bitmap);
        code.visitJumpInsn(Opcodes.IFNULL, dense);
        code.visitVarInsn(Opcodes.ALOAD, bitmap);
        wordIndex();
        code.visitInsn(Opcodes.LALOAD);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(dense);
        code.visitLdcInsn(-1L);
        code.visitLabel(end);
        code.visitVarInsn(Opcodes.LSTORE, word);
        return RowValue.bit(storage, local, word);
    }

    private void wordIndex() {
        code.visitVarInsn(Opcodes.ILOAD, from);
        Instructions.push(code, 6);
        code.visitInsn(Opcodes.IUSHR);
    }

    private void storeWord(int register, int word) {
        state(WORDS, "[[J");
        Instructions.push(code, register);
        code.visitInsn(Opcodes.AALOAD);
        wordIndex();
        code.visitVarInsn(Opcodes.LLOAD, word);
        code.visitInsn(Opcodes.LASTORE);
    }

    /* What is the same for every row is taken out of its box, or cast, once. */
    private void constants() {
        for (Call step : layout.steps()) {
            for (int i = 0; i < step.arguments().size(); i++) {
                if (step.arguments().get(i) instanceof Same same) {
                    constant(same.index(), linkage.parameter(step.callee(), i));
                }
            }
            if (step.receiver() >= 0 && linkage.isDirect(step.callee())) {
                constant(step.receiver(), step.callee().owner());
            }
        }
    }

    private void constant(int index, Class<?> type) {
        Storage storage = Storage.of(type);
        int local = local(storage.size());
        constants.put(index, local);
        state(CONSTANTS, "[Ljava/lang/Object;");
        Instructions.push(code, index);
        code.visitInsn(Opcodes.AALOAD);
        if (storage.isPrimitive()) {
            Instructions.unbox(code, storage);
        } else {
            Instructions.cast(code, type);
        }
        code.visitVarInsn(storage.store(), local);
    }

    private void loadElements() {
        for (Entry<Integer, RowValue> each : new TreeMap<>(values).entrySet()) {
            if (each.getKey() < layout.steps().get(0).slot()) {
                RowValue value = each.getValue();
                code.visitVarInsn(Opcodes.ALOAD, known(arrays, layout.registerOf(each.getKey())));
                code.visitVarInsn(Opcodes.ILOAD, row);
                code.visitInsn(value.storage().loadElement());
                code.visitVarInsn(value.storage().store(), value.local());
            }
        }
    }

    /* The local variable of what was loaded before the loop. */
    private static int known(Map<Integer, Integer> locals, int key) {
        return Objects.requireNonNull(locals.get(key), "a local variable");
    }

    private void step(Call step) {
        boolean called = true;
        Label miss = new Label();
        for (Operand operand : step.arguments()) {
            if (operand instanceof Element element && Layout.isRequired(step, element)) {
                called &= !value(element).jumpIfMissing(code, row, miss);
            }
        }
        call(step);
        boolean boxed = step.storage().isPrimitive() && !step.callee().returnsPrimitive();
        RowValue value = result(step, called && !boxed, miss);
        values.put(step.slot(), value);
        if (!called || boxed) {
            value.otherwise(code, miss);
        }
        if (step.register() != Layout.NO_REGISTER) {
            store(step, value);
        }
    }

    private RowValue value(Element element) {
        RowValue value = values.get(element.argument().slot());
        if (value == null) {
            throw new AssertionError("slot " + element.argument().slot() + " is read before it is written");
        }
        return value;
    }

    private void call(Call step) {
        linkage.begin(code, step.callee());
        if (step.receiver() >= 0 && linkage.isDirect(step.callee())) {
            code.visitVarInsn(Opcodes.ALOAD, known(constants, step.receiver()));
        }
        for (int i = 0; i < step.arguments().size(); i++) {
            Class<?> parameter = linkage.parameter(step.callee(), i);
            if (step.arguments().get(i) instanceof Element element) {
                new ElementWriter(code, row, value(element), element, parameter).write();
            } else {
                int local = known(constants, ((Same) step.arguments().get(i)).index());
                code.visitVarInsn(Storage.of(parameter).load(), local);
            }
        }
        linkage.end(code, step.callee());
    }

    /* Keeps what the call returned, out of its box or in one. */
    private RowValue result(Call step, boolean certain, Label miss) {
        Storage storage = step.storage();
        int local = local(storage.size());
        if (storage.isPrimitive() && !step.callee().returnsPrimitive()) {
            int box = local(1);
            code.visitVarInsn(Opcodes.ASTORE, box);
            code.visitVarInsn(Opcodes.ALOAD, box);
            code.visitJumpInsn(Opcodes.IFNULL, miss);
            code.visitVarInsn(Opcodes.ALOAD, box);
            Instructions.unbox(code, storage);
        } else if (!storage.isPrimitive() && step.callee().returnsPrimitive()) {
            Instructions.box(code, Storage.of(step.callee().type().returnType()));
        }
        code.visitVarInsn(storage.store(), local);
        if (!storage.isPrimitive()) {
            return RowValue.reference(local);
        }
        return certain ? RowValue.always(storage, local) : RowValue.flag(storage, local, local(1));
    }

    private void store(Call step, RowValue value) {
        code.visitVarInsn(Opcodes.ALOAD, known(arrays, step.register()));
        code.visitVarInsn(Opcodes.ILOAD, row);
        code.visitVarInsn(value.storage().load(), value.local());
        code.visitInsn(value.storage().storeElement());
        Integer word = writtenWords.get(step.register());
        if (word != null) {
            code.visitVarInsn(Opcodes.LLOAD, word);
            value.pushBit(code);
            code.visitVarInsn(Opcodes.ILOAD, row);
            code.visitInsn(Opcodes.LSHL);
            code.visitInsn(Opcodes.LOR);
            code.visitVarInsn(Opcodes.LSTORE, word);
        }
    }
}
