package dev.hamilton.catalog;

import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to be. Immutable; it describes a check and cannot make it.
 *
 * <p>Each criterion speaks of the rows of a column; a single value is judged as a column of one row. What is missing is
 * judged by those criteria alone that ask whether something is missing.
 *
 * @since 0.1
 */
public sealed interface Criterion {
    /**
     * One branch per case: a new case cannot be added without every reader being told.
     *
     * @param cases what to do with each
     * @param <R> the result
     * @return what the branch for this case returns
     */
    <R> R fold(Cases<R> cases);

    /**
     * The criterion for people.
     *
     * @return a sentence without its subject, such as {@code must be from 0 to 1}
     */
    String requirement();

    /**
     * A branch for every criterion.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * The branch for a range.
         *
         * @param range the criterion
         * @return the result
         */
        R range(Range range);

        /**
         * The branch for a set of values.
         *
         * @param values the criterion
         * @return the result
         */
        R valuesIn(ValuesIn values);

        /**
         * The branch for the share of missing rows.
         *
         * @param share the criterion
         * @return the result
         */
        R maxNullFraction(MaxNullFraction share);

        /**
         * The branch for the share of rows that are not a number.
         *
         * @param share the criterion
         * @return the result
         */
        R maxNanFraction(MaxNanFraction share);

        /**
         * The branch for the class of the values.
         *
         * @param type the criterion
         * @return the result
         */
        R dataType(DataType type);

        /**
         * The branch for the standard deviation.
         *
         * @param deviation the criterion
         * @return the result
         */
        R maxStandardDev(MaxStandardDev deviation);

        /**
         * The branch for the mean.
         *
         * @param mean the criterion
         * @return the result
         */
        R meanInRange(MeanInRange mean);

        /**
         * The branch for texts that must be part of the values.
         *
         * @param texts the criterion
         * @return the result
         */
        R contains(Contains texts);

        /**
         * The branch for texts that must not be part of the values.
         *
         * @param texts the criterion
         * @return the result
         */
        R doesNotContain(DoesNotContain texts);

        /**
         * The branch for the columns of a frame.
         *
         * @param schema the criterion
         * @return the result
         */
        R schema(Schema schema);

        /**
         * The branch for a validator that was written by hand.
         *
         * @param custom the criterion
         * @return the result
         */
        R custom(Custom custom);
    }

    /**
     * Every row is a number between two others, both included. NaN is not.
     *
     * @param from the least number
     * @param to the greatest number
     */
    record Range(double from, double to) implements Criterion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.range(this);
        }

        @Override
        public String requirement() {
            return "must be " + between(from, to);
        }
    }

    /**
     * Every row is one of some values.
     *
     * @param values the values, in the notation of {@link Literals}
     */
    record ValuesIn(List<String> values) implements Criterion {
        /** Copies the list. */
        public ValuesIn {
            values = List.copyOf(values);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.valuesIn(this);
        }

        @Override
        public String requirement() {
            return "must be " + (values.size() == 1 ? values.get(0) : "one of " + few(values));
        }
    }

    /**
     * No more than a share of the rows is missing.
     *
     * @param most the share, from 0 to 1
     */
    record MaxNullFraction(double most) implements Criterion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.maxNullFraction(this);
        }

        @Override
        public String requirement() {
            return most == 0
                    ? "must not be missing"
                    : "must not be missing in more than %s of the rows".formatted(number(most));
        }
    }

    /**
     * No more than a share of the rows is not a number.
     *
     * @param most the share, from 0 to 1
     */
    record MaxNanFraction(double most) implements Criterion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.maxNanFraction(this);
        }

        @Override
        public String requirement() {
            return most == 0
                    ? "must not be NaN"
                    : "must not be NaN in more than %s of the rows".formatted(number(most));
        }
    }

    /**
     * Every row is of a class.
     *
     * @param type the class, or the primitive type whose box it is
     */
    record DataType(ValueType type) implements Criterion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dataType(this);
        }

        @Override
        public String requirement() {
            return "must be of type " + type.display();
        }
    }

    /**
     * The rows' standard deviation is small: that of a sample, with one degree of freedom less than there are rows.
     *
     * @param most the greatest standard deviation
     */
    record MaxStandardDev(double most) implements Criterion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.maxStandardDev(this);
        }

        @Override
        public String requirement() {
            return "must have a standard deviation of at most " + number(most);
        }
    }

    /**
     * The rows' mean is between two numbers, both included.
     *
     * @param from the least mean
     * @param to the greatest mean
     */
    record MeanInRange(double from, double to) implements Criterion {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.meanInRange(this);
        }

        @Override
        public String requirement() {
            return "must have a mean " + between(from, to);
        }
    }

    /**
     * Every row is a text with some others in it.
     *
     * @param texts the texts, all of which are wanted
     */
    record Contains(List<String> texts) implements Criterion {
        /** Copies the list. */
        public Contains {
            texts = List.copyOf(texts);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.contains(this);
        }

        @Override
        public String requirement() {
            return "must contain " + (texts.size() == 1 ? quoted(texts) : "all of " + quoted(texts));
        }
    }

    /**
     * Every row is a text with none of some others in it.
     *
     * @param texts the texts, none of which is wanted
     */
    record DoesNotContain(List<String> texts) implements Criterion {
        /** Copies the list. */
        public DoesNotContain {
            texts = List.copyOf(texts);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.doesNotContain(this);
        }

        @Override
        public String requirement() {
            return texts.size() == 1 ? "must not contain " + quoted(texts) : "must contain none of " + quoted(texts);
        }
    }

    /**
     * A frame has columns of a record's names and types; it may have more.
     *
     * @param record the record
     * @param columns its components
     */
    record Schema(ValueType record, List<TypeSystem.Component> columns) implements Criterion {
        /** Copies the list. */
        public Schema {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.schema(this);
        }

        @Override
        public String requirement() {
            return "must have the columns of " + record.display();
        }
    }

    /**
     * A validator of the author's own is content.
     *
     * @param code what to call: a function of one parameter that gives a {@link dev.hamilton.quality.Verdict}
     * @param called what people call it
     * @param judged the type of what it judges; null where its class says so
     * @param elements whether it judges row by row, rather than the value as a whole
     */
    record Custom(Code code, String called, @Nullable ValueType judged, boolean elements) implements Criterion {
        /**
         * The same validator, called row by row or for the whole.
         *
         * @param rows whether it judges row by row
         * @return the criterion
         */
        public Custom byElements(boolean rows) {
            return new Custom(code, called, judged, rows);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.custom(this);
        }

        @Override
        public String requirement() {
            return "must satisfy " + called;
        }
    }

    private static String between(double from, double to) {
        if (to == Double.POSITIVE_INFINITY) {
            return "at least " + number(from);
        }
        return from == Double.NEGATIVE_INFINITY
                ? "at most " + number(to)
                : "from %s to %s".formatted(number(from), number(to));
    }

    /* As an author would write it: 1, not 1.0. */
    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    private static String few(List<String> texts) {
        return texts.size() <= 10
                ? String.join(", ", texts)
                : String.join(", ", texts.subList(0, 9)) + ", ... (%d in all)".formatted(texts.size());
    }

    private static String quoted(List<String> texts) {
        return few(texts.stream().map(text -> "\"" + text + "\"").toList());
    }
}
