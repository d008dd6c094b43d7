package dev.hamilton;

import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.run.RowResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bean of values whose types are known to fit. Thread-safe.
 *
 * @param type its class
 * @param bean how it is made
 */
record BeanBuilder<B>(Class<B> type, RowResult.OfBean bean) implements ResultBuilder<B> {
    @Override
    public B build(List<NodeName> names, List<@Nullable Object> values) {
        Problems problems = new Problems();
        for (int i = 0; i < values.size(); i++) {
            Class<?> wanted = bean.setters().get(i).type().parameterType(1);
            if (values.get(i) == null && wanted.isPrimitive()) {
                problems.add(Problem.of(
                                ProblemCode.UNSUITABLE_RESULT,
                                "the property '%s' of %s is wanted as %s, but the result is missing"
                                        .formatted(names.get(i), type.getSimpleName(), wanted))
                        .fix("let the setter take an object, which may be null"));
            }
        }
        problems.throwIfInvalidRequest("making a " + type.getSimpleName());
        try {
            B made = type.cast(bean.constructor().invoke());
            for (int i = 0; i < values.size(); i++) {
                bean.setters().get(i).invoke(made, values.get(i));
            }
            return made;
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("the constructor or a setter of " + type.getName() + " failed", thrown);
        }
    }
}
