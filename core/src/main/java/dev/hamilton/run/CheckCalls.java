package dev.hamilton.run;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.Shape;
import dev.hamilton.model.Tags;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.quality.FailedChecksException;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import dev.hamilton.run.check.CheckBinding;
import dev.hamilton.run.check.Examination;
import dev.hamilton.run.check.RowFailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the library's own code of checks callable. Immutable. */
final class CheckCalls {
    private static final int LONGEST_VALUE = 50;

    private final Map<Code, StepFunction> code;
    private final ColumnRegistry columns;
    private final Function<String, Class<?>> classes;

    CheckCalls(Map<Code, StepFunction> code, ColumnRegistry columns, Function<String, Class<?>> classes) {
        this.code = code;
        this.columns = columns;
        this.classes = classes;
    }

    /** What a step about checks calls, or null if the step is about something else. */
    @Nullable
    StepFunction of(Plan plan, Step step) {
        Code called = step.function().code();
        if (called instanceof Code.Checks checks) {
            return checks(plan, step, checks);
        }
        if (called instanceof Code.CheckResult one) {
            return arguments -> arguments[0] instanceof List<?> results ? results.get(one.index()) : null;
        }
        return called instanceof Code.CheckedValue ? CheckCalls::passed : null;
    }

    private StepFunction checks(Plan plan, Step step, Code.Checks checks) {
        int slot = ((Argument.Slot) step.arguments().get(0)).slot();
        Examination.Subject subject = new Examination.Subject(
                node(step),
                plan.shapeOf(slot) == Shape.COLUMN,
                plan.isSecret(slot) || step.function().tags().has(Tags.SECRET));
        CheckBinding binding =
                new CheckBinding(columns, classes, this::validator, value -> Glimpse.of(value, LONGEST_VALUE));
        Examination examination = Examination.of(checks, subject, binding);
        return arguments -> {
            try {
                return examination.of(arguments[0]);
            } catch (RowFailureException at) {
                Throwable cause = at.thrown();
                @Nullable Object[] element = {at.value()};
                throw new StepFailedException(FailureReport.of(plan, step, at.row(), element, cause), cause);
            }
        };
    }

    private static String node(Step step) {
        return step.function()
                .tags()
                .get(Check.SOURCE_TAG)
                .filter(names -> names.size() == 1)
                .map(names -> names.get(0))
                .orElseThrow(() -> new AssertionError(step.name() + " does not say what it checks"));
    }

    private Validator<Object> validator(Code named) {
        StepFunction call = code.get(named);
        if (call == null) {
            throw new AssertionError("there is no code for " + named);
        }
        return value -> {
            try {
                Object said = call.call(new @Nullable Object[] {value});
                return (Verdict) Objects.requireNonNull(said, "the validator gave null instead of a verdict");
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable checked) {
                throw new AssertionError("a validator declares no checked exception", checked);
            }
        };
    }

    /* The results of checks stand behind the value; who overrode one with null took the objection away. */
    private static @Nullable Object passed(@Nullable Object[] arguments) {
        List<ValidationResult> failed = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] instanceof ValidationResult result && !result.passes() && result.onFail() == OnFail.FAIL) {
                failed.add(result);
            }
        }
        if (!failed.isEmpty()) {
            throw new FailedChecksException(failed, arguments.length - 1);
        }
        return arguments[0];
    }
}
