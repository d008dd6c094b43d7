package dev.hamilton.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes calls into a class that is to stand beside a host: instructions where the host may name the method and all types of
 * its signature, else a call of a constant method handle, which needs no rights. Confined to one thread.
 */
final class Linkage {
    private static final Handle CLASS_DATA_AT = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/MethodHandles",
            "classDataAt",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
            false);

    private final MethodHandles.Lookup host;
    private final Map<Callee, Boolean> direct = new HashMap<>();
    private final List<Object> data = new ArrayList<>();

    Linkage(MethodHandles.Lookup host) {
        this.host = host;
    }

    MethodHandles.Lookup host() {
        return host;
    }

    /** What the class has to be defined with: its constants. */
    List<Object> classData() {
        return List.copyOf(data);
    }

    /** Whether a method is called by an instruction, with arguments of its own types; else with objects for references. */
    boolean isDirect(Callee callee) {
        return direct.computeIfAbsent(callee, this::mayName);
    }

    private boolean mayName(Callee callee) {
        try {
            ClassLoader loader = host.lookupClass().getClassLoader();
            if (Class.forName(callee.owner().getName(), false, loader) != callee.owner()) {
                return false;
            }
            if (callee.kind() == Callee.Kind.STATIC) {
                host.findStatic(callee.owner(), callee.name(), callee.type());
            } else {
                host.findVirtual(callee.owner(), callee.name(), callee.type());
            }
            nameable(callee.owner());
            nameable(callee.type().returnType());
            for (Class<?> parameter : callee.type().parameterList()) {
                nameable(parameter);
            }
            return !callee.owner().isHidden();
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    private void nameable(Class<?> type) throws IllegalAccessException {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (!element.isPrimitive()) {
            host.accessClass(element);
        }
    }

    /** Pushes what has to lie below the arguments: the handle, where the method is not called by an instruction. */
    void begin(MethodVisitor code, Callee callee) {
        if (!isDirect(callee)) {
            handle(code, callee.handle());
        }
    }

    /** Pushes a method handle. */
    void handle(MethodVisitor code, MethodHandle handle) {
        push(code, handle, "Ljava/lang/invoke/MethodHandle;");
    }

    private void push(MethodVisitor code, Object constant, String descriptor) {
        code.visitLdcInsn(new ConstantDynamic("_", descriptor, CLASS_DATA_AT, data.size()));
        data.add(constant);
    }

    /** Pushes a value that is known now, as an argument of a type. */
    void constant(MethodVisitor code, @Nullable Object value, Class<?> type) {
        if (value == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
            return;
        }
        push(code, value, "Ljava/lang/Object;");
        if (type.isPrimitive()) {
            Instructions.unbox(code, Storage.of(type));
        } else {
            Instructions.cast(code, type);
        }
    }

    /** Calls a method handle with objects for references. */
    void invoke(MethodVisitor code, MethodHandle handle) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/invoke/MethodHandle",
                "invokeExact",
                handle.type().toMethodDescriptorString(),
                false);
    }

    /** Calls; the receiver of an instance lies on the stack if {@link #isDirect}, the arguments lie above. */
    void end(MethodVisitor code, Callee callee) {
        if (isDirect(callee)) {
            boolean isInterface = callee.owner().isInterface();
            int opcode = callee.kind() == Callee.Kind.STATIC
                    ? Opcodes.INVOKESTATIC
                    : isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            code.visitMethodInsn(
                    opcode,
                    Type.getInternalName(callee.owner()),
                    callee.name(),
                    callee.type().toMethodDescriptorString(),
                    isInterface);
        } else {
            invoke(code, callee.handle());
        }
    }

    /** The class that an argument has to be of on the stack. */
    Class<?> parameter(Callee callee, int index) {
        Class<?> type = callee.parameter(index);
        return isDirect(callee) || type.isPrimitive() ? type : Object.class;
    }
}
