package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.run.StepFunction;
import dev.hamilton.run.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the accessors of records callable. Confined to one thread. */
final class ComponentReaders {
    private final LoadedClasses classes;
    private final Problems problems;
    private final Map<String, MethodHandles.Lookup> lookups = new LinkedHashMap<>();

    ComponentReaders(LoadedClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /** Takes a lookup that may enter a package which its module does not open. */
    void use(MethodHandles.Lookup lookup) {
        lookups.putIfAbsent(lookup.lookupClass().getPackageName(), lookup);
    }

    Optional<StepFunction> read(Code.Component code, SourceRef source) {
        Optional<Method> accessor = classes.classOf(code.record())
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(code.name()))
                        .findFirst())
                .map(RecordComponent::getAccessor);
        if (accessor.isEmpty()) {
            problems.add(Problem.of(
                            ProblemCode.NOT_A_RECORD,
                            "%s is not a record with a component '%s'"
                                    .formatted(code.record().display(), code.name()))
                    .at(source)
                    .fix("compile the record and the class that returns it again, together"));
            return Optional.empty();
        }
        Optional<MethodHandle> handle = handle(accessor.get());
        if (handle.isEmpty()) {
            Class<?> type = accessor.get().getDeclaringClass();
            problems.add(Problem.of(
                            ProblemCode.UNREADABLE_CLASS,
                            "the components of '%s' cannot be read, because its module '%s' does not open the package"
                                    .formatted(
                                            code.record().display(),
                                            type.getModule().getName()))
                    .at(source)
                    .fix("make the record and its package public, or " + ReadingProblems.opens(type)));
        }
        Class<?> record = accessor.get().getDeclaringClass();
        MethodHandles.Lookup inside = lookups.get(record.getPackageName());
        Target target = new Target(inside == null ? HandleCall.inside(record) : inside, null);
        return handle.map(found -> new NullToNull(HandleCall.spread(found, target), target));
    }

    private Optional<MethodHandle> handle(Method accessor) {
        MethodHandles.Lookup inside = lookups.get(accessor.getDeclaringClass().getPackageName());
        if (inside != null) {
            Optional<MethodHandle> direct = unreflect(inside, accessor);
            if (direct.isPresent()) {
                return direct;
            }
        }
        return accessor.trySetAccessible() ? unreflect(MethodHandles.lookup(), accessor) : Optional.empty();
    }

    private static Optional<MethodHandle> unreflect(MethodHandles.Lookup lookup, Method accessor) {
        try {
            return Optional.of(lookup.unreflect(accessor));
        } catch (IllegalAccessException e) {
            return Optional.empty(); // there may be another way
        }
    }

    /** A component of null is null. */
    private record NullToNull(StepFunction read, Target target) implements StepFunction {
        @Override
        public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
            return arguments[0] == null ? null : read.call(arguments);
        }
    }
}
