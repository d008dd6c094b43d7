package dev.hamilton.expand;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Criterion;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Literals;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.quality.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whether checks can judge what a function gives. Confined to one thread. */
final class CheckFit implements Criterion.Cases<Optional<String>> {
    private static final ValueType NUMBER = DeclaredType.of("java.lang.Number");
    private static final ValueType TEXT = DeclaredType.of("java.lang.CharSequence");

    private final FunctionDef checked;
    private final Site site;
    private final Optional<ValueType> element;

    CheckFit(FunctionDef checked, Site site) {
        this.checked = checked;
        this.site = site;
        this.element = site.columns().column(checked.output()).map(ColumnTypes.Column::element);
    }

    /** What checks judge: a column's elements, or the value itself. */
    ValueType judged() {
        return element.orElse(checked.output());
    }

    /** The checks that can be made; what is wrong with the others is reported. */
    List<Check> sound(List<Check> asked) {
        List<Check> sound = new ArrayList<>();
        for (Check check : asked) {
            if (check.criterion() instanceof Criterion.Custom custom) {
                resolved(custom).ifPresent(found -> sound.add(new Check(check.name(), found, check.onFail())));
                continue;
            }
            if (check.criterion() instanceof Criterion.ValuesIn values && !areRead(values)) {
                continue;
            }
            Optional<String> wanted = check.criterion().fold(this);
            if (wanted.isEmpty()) {
                sound.add(check);
            } else {
                site.report(
                        ProblemCode.UNFIT_CHECK,
                        "%s is for %s, but %s".formatted(check.name(), wanted.get(), whatIs()),
                        check.name(),
                        "check a node of %s, or write a validator and name it with @CheckWith".formatted(wanted.get()));
            }
        }
        return sound;
    }

    private String whatIs() {
        String type = checked.output().display();
        return element.isEmpty() || checked.output().toString().endsWith("]")
                ? "'%s' is %s".formatted(checked.name(), type)
                : "'%s' is %s, a column of %s"
                        .formatted(checked.name(), type, element.get().display());
    }

    private boolean areRead(Criterion.ValuesIn criterion) {
        boolean read = true;
        for (int i = 0; i < criterion.values().size(); i++) {
            String text = criterion.values().get(i);
            Optional<String> fault = Literals.fault(judged(), text, site.types());
            if (fault.isPresent()) {
                site.report(
                        ProblemCode.INVALID_LITERAL,
                        "the value \"%s\" of '%s' %s".formatted(text, checked.name(), fault.get()),
                        "valuesIn[%d]".formatted(i),
                        Literals.remedy(judged(), text, site.types()));
                read = false;
            }
        }
        return read;
    }

    private Optional<Criterion> resolved(Criterion.Custom custom) {
        Optional<ValueType> wanted = Optional.ofNullable(custom.judged()).or(() -> judgedBy(custom));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = site.types().isAssignable(checked.output(), wanted.get());
        if (whole || isAssignable(element, wanted.get())) {
            /* A function over one value may yet be called for every row. */
            boolean rows = !whole || (element.isEmpty() && !site.isFrame(checked.output()));
            return Optional.of(custom.byElements(rows));
        }
        site.report(
                ProblemCode.UNFIT_VALIDATOR,
                "the validator %s judges %s, but %s"
                        .formatted(custom.called(), wanted.get().display(), whatIs()),
                "value",
                "check a node of that type, or let the validator judge this one");
        return Optional.empty();
    }

    /* What the class of a validator says that it judges; empty after a problem. */
    private Optional<ValueType> judgedBy(Criterion.Custom custom) {
        ValueType validator = DeclaredType.of(((Code.Validator) custom.code()).type());
        List<ValueType> wanted =
                site.types().argumentsOf(validator, Validator.class.getName()).orElse(List.of());
        if (wanted.isEmpty() || !site.types().isConstructible(validator)) {
            site.report(
                    ProblemCode.UNUSABLE_VALIDATOR,
                    "the validator %s cannot be made".formatted(custom.called()),
                    "value",
                    "make it a class of its own, not abstract, with a constructor without parameters");
            return Optional.empty();
        }
        return Optional.of(wanted.get(0));
    }

    private boolean isAssignable(Optional<ValueType> from, ValueType to) {
        return from.isPresent() && site.types().isAssignable(from.get(), to);
    }

    private Optional<String> unless(boolean fits, String wanted) {
        return fits ? Optional.empty() : Optional.of(wanted);
    }

    private Optional<String> unlessNumbers() {
        return unless(site.types().isAssignable(judged().boxed(), NUMBER), "numbers");
    }

    private Optional<String> unlessTexts() {
        return unless(site.types().isAssignable(judged(), TEXT), "texts");
    }

    @Override
    public Optional<String> range(Criterion.Range range) {
        return unlessNumbers();
    }

    @Override
    public Optional<String> valuesIn(Criterion.ValuesIn values) {
        return Optional.empty();
    }

    @Override
    public Optional<String> maxNullFraction(Criterion.MaxNullFraction share) {
        return Optional.empty();
    }

    @Override
    public Optional<String> maxNanFraction(Criterion.MaxNanFraction share) {
        ValueType boxed = judged().boxed();
        return unless(
                boxed.equals(PrimitiveType.DOUBLE.box()) || boxed.equals(PrimitiveType.FLOAT.box()),
                "floating-point numbers");
    }

    @Override
    public Optional<String> dataType(Criterion.DataType type) {
        ValueType here = judged().boxed();
        ValueType wanted = type.type().boxed();
        boolean possible =
                site.types().isAssignable(here, wanted) || site.types().isAssignable(wanted, here);
        return unless(possible, "values that may be of type " + type.type().display());
    }

    @Override
    public Optional<String> maxStandardDev(Criterion.MaxStandardDev deviation) {
        return unlessNumbers();
    }

    @Override
    public Optional<String> meanInRange(Criterion.MeanInRange mean) {
        return unlessNumbers();
    }

    @Override
    public Optional<String> contains(Criterion.Contains texts) {
        return unlessTexts();
    }

    @Override
    public Optional<String> doesNotContain(Criterion.DoesNotContain texts) {
        return unlessTexts();
    }

    @Override
    public Optional<String> schema(Criterion.Schema schema) {
        return unless(site.isFrame(checked.output()), "frames");
    }

    @Override
    public Optional<String> custom(Criterion.Custom custom) {
        return Optional.empty();
    }
}
