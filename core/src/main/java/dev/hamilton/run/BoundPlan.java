package dev.hamilton.run;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Literals;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A plan together with the code of its functions, ready to be run any number of times, also at the same time. Immutable,
 * and as thread-safe as that code.
 *
 * @since 0.1
 */
public final class BoundPlan {
    private final Plan plan;
    private final BoundStep[] steps;
    private final Units alone;
    private final Units together;

    private BoundPlan(Plan plan, BoundStep[] steps, List<Units.BoundGroup> groups) {
        this.plan = plan;
        this.steps = steps;
        this.alone = Units.alone(plan);
        this.together = groups.isEmpty() ? alone : Units.of(plan, groups);
    }

    /**
     * Joins a plan with its code; steps are computed one after the other, also those that the plan groups.
     *
     * @param plan the plan
     * @param code what to call, for the code of every function of the plan
     * @param columns how to read and make columns
     * @param classes finds the class of a binary name, for constants and for arrays of results
     * @return the bound plan
     */
    public static BoundPlan bind(
            Plan plan, Map<Code, StepFunction> code, ColumnRegistry columns, Function<String, Class<?>> classes) {
        return new BoundPlan(plan, steps(plan, code, columns, classes), List.of());
    }

    /**
     * Joins a plan with its code and with what computes its groups.
     *
     * @param plan the plan
     * @param code what to call, for the code of every function of the plan
     * @param columns how to read and make columns
     * @param classes finds the class of a binary name, for constants and for arrays of results
     * @param kernels what the plan was grouped for
     * @return the bound plan
     */
    public static BoundPlan bind(
            Plan plan,
            Map<Code, StepFunction> code,
            ColumnRegistry columns,
            Function<String, Class<?>> classes,
            Kernels kernels) {
        List<Units.BoundGroup> groups = plan.groups().stream()
                .map(group -> new Units.BoundGroup(group, kernels.kernel(plan, group)))
                .toList();
        return new BoundPlan(plan, steps(plan, code, columns, classes), groups);
    }

    private static BoundStep[] steps(
            Plan plan, Map<Code, StepFunction> code, ColumnRegistry columns, Function<String, Class<?>> classes) {
        BoundStep[] steps = new BoundStep[plan.steps().size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = bind(plan, plan.steps().get(i), code, columns, classes);
        }
        return steps;
    }

    private static BoundStep bind(
            Plan plan,
            Step step,
            Map<Code, StepFunction> code,
            ColumnRegistry columns,
            Function<String, Class<?>> classes) {
        StepFunction ours = new CheckCalls(code, columns, classes).of(plan, step);
        StepFunction function = ours == null ? code.get(step.function().code()) : ours;
        if (function == null) {
            throw new AssertionError("there is no code for " + step.function());
        }
        List<ArgumentReader> readers = new ArrayList<>(step.arguments().size());
        for (Argument argument : step.arguments()) {
            readers.add(reader(argument, classes));
        }
        LiftedCall lifted = step.lifted()
                ? new LiftedCall(plan, step, function, columns, CellArrays.of(step, columns, classes), readers)
                : null;
        return new BoundStep(step, lifted == null ? function : lifted, lifted, readers.toArray(ArgumentReader[]::new));
    }

    private static ArgumentReader reader(Argument argument, Function<String, Class<?>> classes) {
        if (argument instanceof Argument.Slot slot) {
            return ArgumentReader.slot(slot);
        }
        if (argument instanceof Argument.Constant constant) {
            return ArgumentReader.constant(Literals.value(constant.type(), constant.text(), classes));
        }
        Argument.Nothing nothing = (Argument.Nothing) argument;
        return ArgumentReader.constant(nothing.optional() == null ? null : Conversions.wrap(nothing.optional(), null));
    }

    /**
     * The plan.
     *
     * @return what was bound
     */
    public Plan plan() {
        return plan;
    }

    /**
     * A plan as it is run from now on: steps of groups whose loops turned out not to load are called row by row.
     *
     * @param same what was bound, or the same plan for other numbers of rows
     * @return the plan, which says so
     */
    public Plan asRun(Plan same) {
        Map<Group, String> lost = new LinkedHashMap<>();
        for (int unit = 0; unit < together.size(); unit++) {
            Units.BoundGroup bound = together.group(unit);
            String why = bound == null ? null : bound.kernel().lost();
            if (bound != null && why != null) {
                lost.put(bound.group(), why);
            }
        }
        return lost.isEmpty() ? same : same.without(lost);
    }

    /** What is begun one by one: what wraps steps has to see each of them. */
    Units units(boolean wrapped) {
        return wrapped ? alone : together;
    }

    BoundStep step(int index) {
        return steps[index];
    }
}
