package dev.hamilton.kernel;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The generated classes of a group, which others may share. Immutable and thread-safe. */
final class LoopClasses {
    /* HotSpot compiles no method of more than 8000 bytes, and the switch takes some 20 for a loop. */
    private static final int LOOPS = 128;

    private final List<OwnLoop> loops;
    private final int[] methods;
    private final List<ObjIntConsumer<Object>> classes;

    private LoopClasses(List<OwnLoop> loops, int[] methods, List<ObjIntConsumer<Object>> classes) {
        this.loops = List.copyOf(loops);
        this.methods = methods;
        this.classes = List.copyOf(classes);
    }

    /**
     * Generates and loads the loops of a group; those that do the same are one.
     *
     * @param layout the group
     * @param host beside whose class they are to stand
     * @param loaded the loops of other groups
     * @throws ReflectiveOperationException if the host may not define classes
     * @throws LinkageError if a class does not load
     */
    static LoopClasses of(Layout layout, MethodHandles.Lookup host, LoadedLoops loaded)
            throws ReflectiveOperationException {
        List<OwnLoop> loops =
                layout.loops().stream().map(loop -> OwnLoop.of(layout, loop)).toList();
        List<OwnLoop> written = new ArrayList<>();
        Map<List<Layout>, Integer> different = new HashMap<>();
        int[] methods = new int[loops.size()];
        for (int i = 0; i < methods.length; i++) {
            OwnLoop loop = loops.get(i);
            Integer same = different.putIfAbsent(List.of(loop.dense(), loop.words()), written.size());
            methods[i] = same == null ? written.size() : same;
            if (same == null) {
                written.add(loop);
            }
        }
        List<ObjIntConsumer<Object>> classes = new ArrayList<>();
        for (int first = 0; first < written.size(); first += LOOPS) {
            List<OwnLoop> some = written.subList(first, Math.min(written.size(), first + LOOPS));
            classes.add(loaded.instance(written(some, new Linkage(host))));
        }
        return new LoopClasses(loops, methods, classes);
    }

    /** The loops in order. */
    List<OwnLoop> loops() {
        return loops;
    }

    /** An instance of each class. */
    List<ObjIntConsumer<Object>> classes() {
        return classes;
    }

    /** Runs a loop over rows of which nothing primitive is missing. */
    void dense(int loop, Object[] state) {
        int method = methods[loop];
        classes.get(method / LOOPS).accept(state, 2 * (method % LOOPS));
    }

    /** Runs a loop over rows of one word. */
    void word(int loop, Object[] state) {
        int method = methods[loop];
        classes.get(method / LOOPS).accept(state, 2 * (method % LOOPS) + 1);
    }

    private static HiddenClass written(List<OwnLoop> loops, Linkage linkage) {
        HiddenClass hidden = new HiddenClass(linkage, "Loops", ObjIntConsumer.class);
        ClassWriter writer = hidden.writer();
        List<String> methods = new ArrayList<>();
        for (int i = 0; i < loops.size(); i++) {
            Layout dense = loops.get(i).dense();
            methods.add(dense.loops().get(0).dense() ? method(writer, "dense" + i, dense, false, linkage) : "");
            methods.add(method(writer, "words" + i, loops.get(i).words(), true, linkage));
        }
        accept(writer, hidden.name(), methods);
        return hidden;
    }

    private static String method(ClassWriter writer, String name, Layout loop, boolean words, Linkage linkage) {
        new LoopWriter(writer, name, loop, words, linkage).write();
        return name;
    }

    /* A switch over the methods; those without a name are not there and are never asked for. */
    private static void accept(ClassWriter writer, String owner, List<String> methods) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "accept", "(Ljava/lang/Object;I)V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
        code.visitVarInsn(Opcodes.ASTORE, 3);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        Label none = new Label();
        Label[] cases = new Label[methods.size()];
        Arrays.setAll(cases, i -> methods.get(i).isEmpty() ? none : new Label());
        code.visitTableSwitchInsn(0, cases.length - 1, none, cases);
        for (int i = 0; i < cases.length; i++) {
            if (!methods.get(i).isEmpty()) {
                code.visitLabel(cases[i]);
                code.visitVarInsn(Opcodes.ALOAD, 3);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, methods.get(i), LoopWriter.SIGNATURE, false);
                code.visitInsn(Opcodes.RETURN);
            }
        }
        code.visitLabel(none);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
