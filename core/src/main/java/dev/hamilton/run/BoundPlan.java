package dev.hamilton.run;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Literals;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan together with the code of its functions, ready to be run any number of times, also at the same time. Immutable,
 * and as thread-safe as that code.
 *
 * @since 0.1
 */
public final class BoundPlan {
    private final Plan plan;
    private final BoundStep[] steps;
    private volatile @Nullable Wiring wiring;

    private BoundPlan(Plan plan, BoundStep[] steps) {
        this.plan = plan;
        this.steps = steps;
    }

    /**
     * Joins a plan with its code.
     *
     * @param plan the plan
     * @param code what to call, for the code of every function of the plan
     * @param columns how to read and make columns
     * @param classes finds the class of a binary name, for constants and for arrays of results
     * @return the bound plan
     */
    public static BoundPlan bind(
            Plan plan, Map<Code, StepFunction> code, ColumnRegistry columns, Function<String, Class<?>> classes) {
        BoundStep[] steps = new BoundStep[plan.steps().size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = bind(plan, plan.steps().get(i), code, columns, classes);
        }
        return new BoundPlan(plan, steps);
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
                ? new LiftedCall(plan, step, function, columns, CellArrays.of(step, classes), readers)
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

    /* Made when it is first needed, perhaps twice: a sequential run can do without. */
    Wiring wiring() {
        Wiring known = wiring;
        if (known == null) {
            known = Wiring.of(plan);
            wiring = known;
        }
        return known;
    }

    BoundStep step(int index) {
        return steps[index];
    }
}
