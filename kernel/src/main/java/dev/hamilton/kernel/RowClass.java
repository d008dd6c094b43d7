package dev.hamilton.kernel;

import dev.hamilton.plan.Step;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.RowPlan;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
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
    private static final String OBJECT_TO_OBJECT = "(Ljava/lang/Object;)Ljava/lang/Object;";

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
        MethodHandles.Lookup host = host(row, callees);
        RowConstants constants = new RowConstants(host.lookupClass().getClassLoader());
        RowLayout layout = new RowLayout(row, called, constants);
        Linkage linkage = new Linkage(host);
        HiddenClass hidden = new HiddenClass(linkage, "Row", Function.class);
        write(hidden, row, layout, linkage);
        Object instance = hidden.instance();
        @SuppressWarnings("unchecked") // the generated class says so
        Function<@Nullable Object, @Nullable Object> function = (Function<@Nullable Object, @Nullable Object>) instance;
        return function::apply;
    }

    private static void write(HiddenClass hidden, RowPlan row, RowLayout layout, Linkage linkage)
            throws ReflectiveOperationException {
        String name = hidden.name();
        int steps = row.plan().steps().size();
        RowWriter apply = new RowWriter(hidden.writer(), name, "apply", OBJECT_TO_OBJECT, layout, linkage);
        apply.argument();
        if (layout.isOneMethod()) {
            apply.steps(0, steps);
            RowResultWriter result = new RowResultWriter(row, linkage, apply);
            int made = made(result, apply);
            result.filled(made, 0, row.plan().outputSlots().size());
            result.returned(made);
            apply.end(false);
            return;
        }
        apply.parts(layout.parts());
        apply.end(false);
        for (int i = 0; i < layout.parts(); i++) {
            RowWriter part = new RowWriter(hidden.writer(), name, "part" + i, "()V", layout, linkage);
            part.steps(i * RowLayout.PART, Math.min(steps, (i + 1) * RowLayout.PART));
            part.end(true);
        }
        writeResult(hidden, row, layout, linkage);
        field(hidden, "row", "Ljava/lang/Object;");
        layout.kept().stream().forEach(slot -> {
            field(hidden, "v" + slot, layout.storage(slot).descriptor());
            if (layout.isFlagged(slot)) {
                field(hidden, "f" + slot, "I");
            }
        });
    }

    private static void writeResult(HiddenClass hidden, RowPlan row, RowLayout layout, Linkage linkage)
            throws ReflectiveOperationException {
        RowWriter method =
                new RowWriter(hidden.writer(), hidden.name(), "result", "()Ljava/lang/Object;", layout, linkage);
        RowResultWriter result = new RowResultWriter(row, linkage, method);
        int made = made(result, method);
        method.fills(made, layout.fills());
        result.returned(made);
        method.end(false);
        int outputs = row.plan().outputSlots().size();
        for (int i = 0; i < layout.fills(); i++) {
            RowWriter fill =
                    new RowWriter(hidden.writer(), hidden.name(), "fill" + i, "(Ljava/lang/Object;)V", layout, linkage);
            new RowResultWriter(row, linkage, fill)
                    .filled(fill.argument(), i * RowLayout.PART, Math.min(outputs, (i + 1) * RowLayout.PART));
            fill.end(true);
        }
    }

    private static int made(RowResultWriter result, RowWriter method) throws ReflectiveOperationException {
        result.made();
        int made = method.local(1);
        method.code().visitVarInsn(Opcodes.ASTORE, made);
        return made;
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
}
