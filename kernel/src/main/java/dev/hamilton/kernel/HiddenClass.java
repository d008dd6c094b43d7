package dev.hamilton.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that is being written, to stand beside a host under no name that anybody could look up; it is unloaded with its
 * last instance. Used once, on one thread.
 */
final class HiddenClass {
    private final Linkage linkage;
    private final String name;
    private final ClassWriter writer = new FramesOfObjects();

    /**
     * Begins a class with a constructor without parameters.
     *
     * @param linkage writes its calls
     * @param simpleName what stack traces call it
     * @param implemented the interface that it implements, one of the JDK's, which every loader knows
     */
    HiddenClass(Linkage linkage, String simpleName, Class<?> implemented) {
        this.linkage = linkage;
        String beside = linkage.host().lookupClass().getPackageName();
        this.name = beside.isEmpty() ? simpleName : beside.replace('.', '/') + "/" + simpleName;
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {Type.getInternalName(implemented)});
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    ClassWriter writer() {
        return writer;
    }

    /** The internal name by which its methods call each other. */
    String name() {
        return name;
    }

    /** Beside which class it stands. */
    Class<?> host() {
        return linkage.host().lookupClass();
    }

    /** What it is defined with. */
    List<Object> constants() {
        return linkage.classData();
    }

    /** Ends the class: its class file. */
    byte[] finished() {
        writer.visitEnd();
        return writer.toByteArray();
    }

    /**
     * Ends the class, loads it and makes an instance.
     *
     * @throws ReflectiveOperationException if the host may not define classes
     * @throws LinkageError if the class does not load
     */
    Object instance() throws ReflectiveOperationException {
        return instance(finished());
    }

    /**
     * Loads the class and makes an instance.
     *
     * @param code what {@link #finished()} gave
     * @throws ReflectiveOperationException if the host may not define classes
     * @throws LinkageError if the class does not load
     */
    Object instance(byte[] code) throws ReflectiveOperationException {
        MethodHandles.Lookup defined = linkage.host().defineHiddenClassWithClassData(code, linkage.classData(), true);
        try {
            return defined.findConstructor(defined.lookupClass(), MethodType.methodType(void.class))
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
