package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Linker;
import dev.hamilton.kernel.library.Plain;
import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ReadModule;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.StepFunction;
import dev.hamilton.run.Target;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loops that cannot be loaded: values are those of calls row by row, and the plan says so from then on. */
final class LostLoopsTest {
    /** Gives a class that it defines itself nothing of a kind that generated classes need. */
    private static final class Barren extends ClassLoader {
        Barren() {
            super(LostLoopsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("java.util.function.ObjIntConsumer")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.equals(Plain.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = Plain.class.getResourceAsStream("Plain.class")) {
                byte[] code = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** A function with a lookup that may define classes. */
    private record Inside(StepFunction function, MethodHandles.Lookup lookup) implements StepFunction {
        @Override
        public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
            return function.call(arguments);
        }

        @Override
        public Target target() {
            return new Target(lookup, null);
        }
    }

    @Test
    void loops_that_cannot_be_loaded_are_no_longer_in_the_plan() throws ReflectiveOperationException {
        Class<?> plain = new Barren().loadClass(Plain.class.getName());
        Method inside = plain.getDeclaredMethod("inside");
        inside.setAccessible(true);
        MethodHandles.Lookup lookup = (MethodHandles.Lookup) inside.invoke(null);
        ReflectiveTypes types = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(plain)));
        ColumnRegistry columns = RandomFlow.COLUMNS;
        ReadModule module = new ModuleReader(types, new Problems()).read(plain, null, "plain");
        Map<Code, StepFunction> code = new HashMap<>();
        module.code().forEach((name, function) -> code.put(name, new Inside(function, lookup)));
        Kernels kernels = new GeneratedKernels(code, columns, 0);
        Graph graph = new Linker(types, columns)
                .link(module.catalog(), DeclaredInputs.NONE, new Problems())
                .orElseThrow();
        Given given = new Given(ValueTypes.of(DoubleColumn.class), false, 3, false);
        Request request =
                new Request(List.of(new NodeName("twice")), Map.of(new NodeName("x"), given), Map.of(), Map.of());
        Plan plan = new Planner(types, columns, kernels)
                .plan(graph, request, new Problems())
                .orElseThrow();
        BoundPlan bound = BoundPlan.bind(plan, code, columns, name -> Object.class, kernels);
        assertThat(bound.asRun(plan)).isSameAs(plan);
        assertThat(plan.explain()).contains("loop over 'twice'");
        Outcome outcome = Outcome.of(bound, new Object[] {DoubleColumn.of(1, 2, 3)}, Executors.sequential());
        assertThat(outcome.values()).hasToString("[" + DoubleColumn.of(2, 4, 6) + "]");
        assertThat(bound.asRun(plan).explain())
                .doesNotContain("loop over")
                .contains("one call a row: 'twice', because its loops could not be loaded: java.lang.");
    }
}
