package dev.hamilton.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Estimates how much a method does, from its bytecode. Thread-safe; remembers what it read. */
final class Weights {
    /*
     * What counts is whether a loop that calls the method is still one that C2 vectorizes. Arithmetic counts one. A method
     * of the same class is read too, one level deep. A branch or another call ends vectorization most often, so that each
     * weighs as much as a loop is wide: such a method has a loop of its own, and does not slow down its neighbours.
     */
    private static final int UNKNOWN = 6;
    private static final int BREAKS = 12;

    private final Map<Class<?>, Map<String, Weight>> known = new ConcurrentHashMap<>();

    /** What one method does itself, and which methods of its class it calls. */
    private static final class Weight {
        private int operations;
        private final Map<String, Integer> own = new HashMap<>();
    }

    /** About how many arithmetic operations a call takes. */
    int of(Callee callee) {
        if (callee.kind() == Callee.Kind.ACCESSOR) {
            return 1;
        }
        Map<String, Weight> methods = known.computeIfAbsent(callee.owner(), Weights::read);
        Weight weight = methods.get(key(callee.name(), callee.type()));
        if (weight == null) {
            return UNKNOWN;
        }
        int[] sum = {weight.operations};
        weight.own.forEach((key, times) -> {
            Weight called = methods.get(key);
            sum[0] += times * (called == null || !called.own.isEmpty() ? BREAKS : called.operations);
        });
        return sum[0];
    }

    private static String key(String name, MethodType type) {
        return name + type.toMethodDescriptorString();
    }

    private static Map<String, Weight> read(Class<?> type) {
        Map<String, Weight> weights = new HashMap<>();
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            if (bytes != null) {
                ClassReader reader = new ClassReader(bytes);
                reader.accept(
                        new Methods(reader.getClassName(), weights), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        } catch (IOException | IllegalArgumentException e) {
            return Map.of(); // it is an estimate
        }
        return weights;
    }

    private static final class Methods extends ClassVisitor {
        private final String owner;
        private final Map<String, Weight> weights;

        Methods(String owner, Map<String, Weight> weights) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.weights = weights;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            Weight weight = new Weight();
            weights.put(name + descriptor, weight);
            return new Counter(owner, weight);
        }
    }

    private static final class Counter extends MethodVisitor {
        private final String owner;
        private final Weight weight;

        Counter(String owner, Weight weight) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.weight = weight;
        }

        @Override
        public void visitInsn(int opcode) {
            boolean arithmetic = opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG;
            weight.operations += arithmetic ? 1 : 0;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            weight.operations += BREAKS;
        }

        @Override
        public void visitMethodInsn(int opcode, String called, String name, String descriptor, boolean isInterface) {
            if (called.equals(owner)) {
                weight.own.merge(name + descriptor, 1, Integer::sum);
            } else {
                weight.operations += called.equals("java/lang/Math") && isOneInstruction(name) ? 1 : BREAKS;
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, org.objectweb.asm.Handle handle, Object... arguments) {
            weight.operations += BREAKS;
        }

        private static boolean isOneInstruction(String name) {
            return switch (name) {
                case "abs", "max", "min", "sqrt", "fma", "floor", "ceil", "rint" -> true;
                default -> false;
            };
        }
    }
}
