package dev.hamilton;

import dev.hamilton.annotation.CheckWith;
import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Criterion;
import dev.hamilton.catalog.Literals;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.Validator;
import dev.hamilton.reader.ValueTypes;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code @Check} and {@code @CheckWith} ask of a method's value, for the functions of a {@link ModuleBuilder}. A check
 * warns, unless it is {@link Modifier.Checks#failing()}; validators that are lambdas are given to {@link
 * ModuleBuilder#checkedBy}.
 *
 * <pre>{@code
 * .with(Checks.range(0, 1), Checks.noNan().failing())
 * }</pre>
 *
 * @since 0.1
 */
public final class Checks {
    private Checks() {}

    /**
     * Every row is a number between two others, both included.
     *
     * @param from the least
     * @param to the greatest
     * @return the check
     * @throws IllegalArgumentException if nothing is between them
     */
    public static Modifier.Checks range(double from, double to) {
        return one("range", new Criterion.Range(least(from, to), to));
    }

    /**
     * Every row is one of some values.
     *
     * @param values at least one, of a type that a constant may have
     * @return the check
     * @throws IllegalArgumentException if there is none, or no constant can be written of one
     */
    public static Modifier.Checks valuesIn(Object... values) {
        return one(
                "valuesIn",
                new Criterion.ValuesIn(
                        some(Arrays.stream(values).map(Literals::text).toList())));
    }

    /**
     * No more than a share of the rows is missing.
     *
     * @param most the share, from 0 to 1
     * @return the check
     * @throws IllegalArgumentException if that is no share
     */
    public static Modifier.Checks maxNullFraction(double most) {
        return one("maxNullFraction", new Criterion.MaxNullFraction(share(most)));
    }

    /**
     * Nothing is missing.
     *
     * @return the check
     */
    public static Modifier.Checks noNulls() {
        return one("allowNulls", new Criterion.MaxNullFraction(0));
    }

    /**
     * No more than a share of the rows is NaN.
     *
     * @param most the share, from 0 to 1
     * @return the check
     * @throws IllegalArgumentException if that is no share
     */
    public static Modifier.Checks maxNanFraction(double most) {
        return one("maxNanFraction", new Criterion.MaxNanFraction(share(most)));
    }

    /**
     * Nothing is NaN.
     *
     * @return the check
     */
    public static Modifier.Checks noNan() {
        return one("allowNan", new Criterion.MaxNanFraction(0));
    }

    /**
     * Every row is of a class.
     *
     * @param type the class; a primitive one for its box
     * @return the check
     */
    public static Modifier.Checks dataType(Class<?> type) {
        return one("dataType", new Criterion.DataType(ValueTypes.of(type)));
    }

    /**
     * The sample's standard deviation is at most a number.
     *
     * @param most the number, not negative
     * @return the check
     * @throws IllegalArgumentException if it is
     */
    public static Modifier.Checks maxStandardDev(double most) {
        if (!(most >= 0)) {
            throw new IllegalArgumentException("a standard deviation cannot be " + most);
        }
        return one("maxStandardDev", new Criterion.MaxStandardDev(most));
    }

    /**
     * The mean is between two numbers, both included.
     *
     * @param from the least
     * @param to the greatest
     * @return the check
     * @throws IllegalArgumentException if nothing is between them
     */
    public static Modifier.Checks meanInRange(double from, double to) {
        return one("meanInRange", new Criterion.MeanInRange(least(from, to), to));
    }

    /**
     * Every text contains all of some texts.
     *
     * @param texts at least one
     * @return the check
     * @throws IllegalArgumentException if there is none
     */
    public static Modifier.Checks contains(String... texts) {
        return one("contains", new Criterion.Contains(some(List.of(texts))));
    }

    /**
     * No text contains any of some texts.
     *
     * @param texts at least one
     * @return the check
     * @throws IllegalArgumentException if there is none
     */
    public static Modifier.Checks doesNotContain(String... texts) {
        return one("doesNotContain", new Criterion.DoesNotContain(some(List.of(texts))));
    }

    /**
     * A frame has the columns of a record, of its types.
     *
     * @param record the record
     * @return the check
     */
    public static Modifier.Checks schema(Class<? extends Record> record) {
        return one("schema", new Criterion.Schema(ValueTypes.of(record), ValueTypes.components(record)));
    }

    /**
     * A validator is content, as {@link CheckWith} says.
     *
     * @param validator a class with a constructor without parameters
     * @return the check
     */
    public static Modifier.Checks with(Class<? extends Validator<?>> validator) {
        ValueType type = ValueTypes.of(validator);
        return new Modifier.Checks(
                List.of(Check.by(new Code.Validator(type.erasure()), type.display(), null, OnFail.WARN)), List.of());
    }

    private static Modifier.Checks one(String name, Criterion criterion) {
        return new Modifier.Checks(List.of(new Check(name, criterion, OnFail.WARN)), List.of());
    }

    private static double least(double from, double to) {
        if (!(from <= to)) {
            throw new IllegalArgumentException("nothing is from %s to %s".formatted(from, to));
        }
        return from;
    }

    private static double share(double most) {
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("a share of the rows cannot be " + most);
        }
        return most;
    }

    private static List<String> some(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a check needs something to check for");
        }
        return texts;
    }
}
