package dev.hamilton.run.check;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Criterion;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.quality.Validator;
import dev.hamilton.run.Glimpse;
import dev.hamilton.run.TestColumns;
import java.util.Arrays;
import java.util.List;

/** Makes checks on a node called {@code n}, as a test says them. Immutable. */
final class Examined {
    static final ColumnRegistry COLUMNS = new ColumnRegistry(TestColumns.ALL);

    private final ValueType judged;
    private final boolean secret;
    private final Validator<?> validator;

    private Examined(ValueType judged, boolean secret, Validator<?> validator) {
        this.judged = judged;
        this.secret = secret;
        this.validator = validator;
    }

    /** Values, or elements, of a type in its canonical spelling. */
    static Examined of(String judged) {
        return new Examined(ValueType.parse(judged), false, value -> {
            throw new AssertionError("nobody asked for a validator");
        });
    }

    Examined secret() {
        return new Examined(judged, true, validator);
    }

    <T> Examined by(Validator<T> other) {
        return new Examined(judged, secret, other);
    }

    List<ValidationResult> all(Object value, Criterion... criteria) {
        List<Check> checks = Arrays.stream(criteria)
                .map(criterion -> new Check(criterion.getClass().getSimpleName(), criterion, OnFail.WARN))
                .toList();
        return examination(value, checks).of(value);
    }

    @SuppressWarnings("unchecked") // the test says what the validator judges
    private Examination examination(Object value, List<Check> checks) {
        return Examination.of(
                new Code.Checks(checks, judged),
                new Examination.Subject("n", COLUMNS.isColumn(value), secret),
                new CheckBinding(
                        COLUMNS, Examined::load, code -> (Validator<Object>) validator, each -> Glimpse.of(each, 50)));
    }

    ValidationResult one(Object value, Criterion criterion) {
        return all(value, criterion).get(0);
    }

    /** What one check says: {@code passed}, or its message. */
    String said(Object value, Criterion criterion) {
        ValidationResult result = one(value, criterion);
        return result.passes() ? "passed" : result.message();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
