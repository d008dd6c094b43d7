package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.quality.Validator;
import dev.hamilton.run.StepFunction;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.Optional;

/** Makes the validators that checks name. Confined to one thread; what it returns is as thread-safe as they are. */
final class Validators {
    private final LoadedClasses classes;
    private final Problems problems;

    Validators(LoadedClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    Optional<StepFunction> make(Code.Validator code, SourceRef source) {
        try {
            Class<?> type = classes.find(code.type()).orElseThrow(() -> new ClassNotFoundException(code.type()));
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.trySetAccessible(); // if it cannot be, it may still be public
            @SuppressWarnings("unchecked") // that it judges what it is given was checked when its function was expanded
            Validator<Object> validator = (Validator<Object>) constructor.newInstance();
            return Optional.of(arguments -> validator.validate(Objects.requireNonNull(arguments[0])));
        } catch (InvocationTargetException e) {
            report(code, source, "its constructor threw " + e.getCause());
        } catch (ReflectiveOperationException e) {
            report(code, source, e.toString());
        }
        return Optional.empty();
    }

    private void report(Code.Validator code, SourceRef source, String why) {
        problems.add(Problem.of(
                        ProblemCode.UNUSABLE_VALIDATOR,
                        "the validator %s cannot be made: %s"
                                .formatted(DeclaredType.of(code.type()).display(), why))
                .at(source)
                .fix("let its constructor without parameters succeed, and open its package to this module"));
    }
}
