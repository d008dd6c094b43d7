package dev.hamilton.kernel;

import dev.hamilton.plan.Step;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.StepFunction;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Compiles a plan over single values. Stateless. */
final class RowClass {
    private RowClass() {}

    static CompiledRow of(RowPlan row, Callees callees) {
        String obstacle = RowLayout.obstacle(row.plan());
        if (obstacle != null) {
            return CompiledRow.none(obstacle);
        }
        List<Callee> called = new ArrayList<>();
        for (Step step : row.plan().steps()) {
            Optional<Callee> callee = callees.of(step.function().code());
            if (callee.isEmpty()) {
                return CompiledRow.none("no method that generated code may call is behind '" + step.name() + "'");
            }
            if (mayComeLate(callee.get().type().returnType())) {
                return CompiledRow.none("what '" + step.name() + "' returns may come later");
            }
            called.add(callee.get());
        }
        try {
            UnaryOperator<@Nullable Object> code = compile(row, called, callees);
            int parts = (called.size() + RowLayout.PART - 1) / RowLayout.PART;
            return new CompiledRow(code, parts > 1 ? "is compiled to %d methods".formatted(parts) : "is compiled");
        } catch (ReflectiveOperationException | LinkageError | RuntimeException failed) {
            return CompiledRow.none("its code could not be loaded: " + failed);
        }
    }

    /* What is declared as a stage, or could be one although it is declared as something more general. */
    private static boolean mayComeLate(Class<?> type) {
        return CompletionStage.class.isAssignableFrom(type) || type.isAssignableFrom(CompletableFuture.class);
    }

    private static UnaryOperator<@Nullable Object> compile(RowPlan row, List<Callee> called, Callees callees)
            throws ReflectiveOperationException {
        List<@Nullable Callee> readers = new ArrayList<>();
        for (int i = 0; i < row.reads().size(); i++) {
            StepFunction read = row.reads().get(i);
            String name = row.plan().supplied().get(i).name().text();
            readers.add(read == null ? null : Callees.reader(row.in(), name, read));
        }
        MethodHandles.Lookup host = host(row, callees);
        MethodHandle constructor = constructor(row.out(), host);
        RowConstants constants = new RowConstants(host.lookupClass().getClassLoader());
        RowLayout layout = new RowLayout(row, called, readers, constructor, constants);
        Linkage linkage = new Linkage(host);
        HiddenClass hidden = new HiddenClass(linkage, "Row", Function.class);
        write(hidden, row, layout, linkage);
        Object instance = hidden.instance();
        @SuppressWarnings("unchecked") // the generated class says so
        Function<@Nullable Object, @Nullable Object> function = (Function<@Nullable Object, @Nullable Object>) instance;
        return function::apply;
    }

    private static void write(HiddenClass hidden, RowPlan row, RowLayout layout, Linkage linkage) {
        String name = hidden.name();
        int steps = row.plan().steps().size();
        int parts = layout.parts();
        RowWriter apply = new RowWriter(
                hidden.writer(), name, "apply", "(Ljava/lang/Object;)Ljava/lang/Object;", layout, linkage);
        apply.argument();
        if (parts == 1) {
            apply.steps(0, steps);
            apply.result(row);
            apply.end(false);
            return;
        }
        apply.parts(parts);
        apply.end(false);
        for (int i = 0; i < parts; i++) {
            RowWriter part = new RowWriter(hidden.writer(), name, "part" + i, "()V", layout, linkage);
            part.steps(i * RowLayout.PART, Math.min(steps, (i + 1) * RowLayout.PART));
            part.end(true);
        }
        RowWriter result = new RowWriter(hidden.writer(), name, "result", "()Ljava/lang/Object;", layout, linkage);
        result.result(row);
        result.end(false);
        field(hidden, "row", "Ljava/lang/Object;");
        layout.kept().stream().forEach(slot -> {
            field(hidden, "v" + slot, layout.storage(slot).descriptor());
            if (layout.isFlagged(slot)) {
                field(hidden, "f" + slot, "I");
            }
        });
    }

    private static void field(HiddenClass hidden, String name, String descriptor) {
        hidden.writer()
                .visitField(Opcodes.ACC_PRIVATE, name, descriptor, null, null)
                .visitEnd();
    }

    private static MethodHandles.Lookup host(RowPlan row, Callees callees) {
        for (Step step : row.plan().steps()) {
            MethodHandles.Lookup host = callees.host(step.function().code());
            if (host != null) {
                return host;
            }
        }
        return MethodHandles.lookup();
    }

    private static MethodHandle constructor(Class<? extends Record> out, MethodHandles.Lookup host)
            throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(out.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        MethodType type = MethodType.methodType(void.class, types);
        MethodHandle constructor;
        try {
            constructor = host.findConstructor(out, type);
        } catch (IllegalAccessException e) {
            constructor =
                    MethodHandles.privateLookupIn(out, MethodHandles.lookup()).findConstructor(out, type);
        }
        return constructor.asFixedArity().asType(constructor.type().erase());
    }
}
