package dev.hamilton.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The generated classes of a group. Immutable and thread-safe. */
final class LoopClasses {
    /* HotSpot compiles no method of more than 8000 bytes, and the switch takes some 20 for a loop. */
    private static final int LOOPS = 128;

    private final List<ObjIntConsumer<Object>> classes;

    private LoopClasses(List<ObjIntConsumer<Object>> classes) {
        this.classes = List.copyOf(classes);
    }

    /**
     * Generates and loads the loops of a group.
     *
     * @param layout the group
     * @param host beside whose class they are to stand
     * @throws ReflectiveOperationException if the host may not define classes
     * @throws LinkageError if a class does not load
     */
    static LoopClasses of(Layout layout, MethodHandles.Lookup host) throws ReflectiveOperationException {
        List<ObjIntConsumer<Object>> classes = new ArrayList<>();
        for (int first = 0; first < layout.loops().size(); first += LOOPS) {
            int end = Math.min(layout.loops().size(), first + LOOPS);
            classes.add(define(layout, first, end, new Linkage(host)));
        }
        return new LoopClasses(classes);
    }

    /** An instance of each class. */
    List<ObjIntConsumer<Object>> classes() {
        return classes;
    }

    /** Runs a loop over rows of which nothing primitive is missing. */
    void dense(int loop, Object[] state) {
        classes.get(loop / LOOPS).accept(state, 2 * (loop % LOOPS));
    }

    /** Runs a loop over rows of one word. */
    void word(int loop, Object[] state) {
        classes.get(loop / LOOPS).accept(state, 2 * (loop % LOOPS) + 1);
    }

    private static ObjIntConsumer<Object> define(Layout layout, int first, int end, Linkage linkage)
            throws ReflectiveOperationException {
        String beside = linkage.host().lookupClass().getPackageName();
        String name = beside.isEmpty() ? "Loops" : beside.replace('.', '/') + "/Loops";
        ClassWriter writer = new FramesOfObjects();
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {Type.getInternalName(ObjIntConsumer.class)});
        constructor(writer);
        List<String> methods = new ArrayList<>();
        for (int loop = first; loop < end; loop++) {
            methods.add(layout.loops().get(loop).dense() ? loop(writer, layout, loop, false, linkage) : "");
            methods.add(loop(writer, layout, loop, true, linkage));
        }
        accept(writer, name, methods);
        writer.visitEnd();
        return load(writer.toByteArray(), linkage);
    }

    private static String loop(ClassWriter writer, Layout layout, int loop, boolean words, Linkage linkage) {
        String name = (words ? "words" : "dense") + loop;
        new LoopWriter(writer, name, layout, loop, words, linkage).write();
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

    private static void constructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    @SuppressWarnings("unchecked") // the generated class says so
    private static ObjIntConsumer<Object> load(byte[] bytes, Linkage linkage) throws ReflectiveOperationException {
        MethodHandles.Lookup defined = linkage.host().defineHiddenClassWithClassData(bytes, linkage.classData(), true);
        try {
            return (ObjIntConsumer<Object>)
                    defined.findConstructor(defined.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
        } catch (ReflectiveOperationException | RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new AssertionError("a constructor that does nothing", thrown);
        }
    }

    /** Loads no class to compute frames: where two classes meet, an object will do, as each use casts. */
    private static final class FramesOfObjects extends ClassWriter {
        FramesOfObjects() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    }
}
