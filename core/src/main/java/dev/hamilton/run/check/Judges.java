package dev.hamilton.run.check;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Criterion;
import dev.hamilton.catalog.Literals;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds the judge of a criterion, once for all values; each value then has a judge of its own. */
final class Judges implements Criterion.Cases<Supplier<Judge>> {
    private final ValueType judged;
    private final ColumnRegistry columns;
    private final Function<String, Class<?>> names;
    private final Function<Code, Validator<Object>> validators;

    private Judges(Code.Checks code, CheckBinding binding) {
        this.judged = code.judged();
        this.columns = binding.columns();
        this.names = binding.classes();
        this.validators = binding.validators();
    }

    static List<Supplier<Judge>> of(Code.Checks code, CheckBinding binding) {
        Judges judges = new Judges(code, binding);
        List<Supplier<Judge>> found = new ArrayList<>();
        for (Check check : code.checks()) {
            found.add(check.criterion().fold(judges));
        }
        return found;
    }

    @Override
    public Supplier<Judge> range(Criterion.Range range) {
        return () -> new RangeJudge(range.from(), range.to());
    }

    @Override
    public Supplier<Judge> valuesIn(Criterion.ValuesIn criterion) {
        List<Object> values = new ArrayList<>();
        criterion.values().forEach(text -> values.add(Literals.value(judged, text, names)));
        ValuesJudge.Values known = new ValuesJudge.Values(values);
        return () -> new ValuesJudge(known);
    }

    @Override
    public Supplier<Judge> maxNullFraction(Criterion.MaxNullFraction share) {
        return () -> ShareJudge.ofMissing(share.most());
    }

    @Override
    public Supplier<Judge> maxNanFraction(Criterion.MaxNanFraction share) {
        return () -> ShareJudge.ofNaN(share.most());
    }

    @Override
    public Supplier<Judge> dataType(Criterion.DataType type) {
        ValueType wanted = type.type().boxed();
        if (!(wanted instanceof DeclaredType)) {
            return () -> new TypeJudge(value -> ValueType.of(value.getClass()).equals(wanted));
        }
        Class<?> known = names.apply(wanted.erasure());
        return () -> new TypeJudge(known::isInstance);
    }

    @Override
    public Supplier<Judge> maxStandardDev(Criterion.MaxStandardDev deviation) {
        return () -> NumberJudge.ofDeviation(deviation.most());
    }

    @Override
    public Supplier<Judge> meanInRange(Criterion.MeanInRange mean) {
        return () -> NumberJudge.ofMean(mean.from(), mean.to());
    }

    @Override
    public Supplier<Judge> contains(Criterion.Contains texts) {
        return () -> new TextJudge(texts.texts(), true);
    }

    @Override
    public Supplier<Judge> doesNotContain(Criterion.DoesNotContain texts) {
        return () -> new TextJudge(texts.texts(), false);
    }

    @Override
    public Supplier<Judge> schema(Criterion.Schema schema) {
        return () -> new SchemaJudge(schema, columns, names);
    }

    @Override
    public Supplier<Judge> custom(Criterion.Custom custom) {
        Validator<Object> validator = validators.apply(custom.code());
        return () -> new CustomJudge(validator, custom.elements());
    }
}
