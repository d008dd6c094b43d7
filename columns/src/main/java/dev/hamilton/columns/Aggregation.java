package dev.hamilton.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is computed of each group's rows: one column of {@link GroupedFrame#aggregate}. Immutable.
 *
 * <p>Missing cells are skipped. A group without enough present cells has a missing result, but the sum of nothing is 0 and
 * its count is 0. NaN and infinities are numbers, as everywhere: a sum, a mean, a smallest or a largest with a NaN is NaN.
 * The column of results is named after the operation and the column, such as {@code sum_spend}, unless {@link #as} names it.
 *
 * <pre>{@code
 * sales.groupBy("region").aggregate(sum("spend"), mean("spend").as("usualSpend"), rows().as("weeks"))
 * }</pre>
 *
 * @since 0.1
 */
public final class Aggregation {

    private static final String OF_OBJECTS = ": make it numbers first, decimals by toDoubles(BigDecimal::doubleValue);"
            + " of decimals there are sum(column) and mean(column, scale, rounding) too";

    private final @Nullable String column;
    private final String name;
    private final BiFunction<Column, Groups, Column> operation;

    private Aggregation(@Nullable String column, String name, BiFunction<Column, Groups, Column> operation) {
        this.column = column;
        this.name = name;
        this.operation = operation;
    }

    private static String named(String word, String column) {
        return word + "_" + Objects.requireNonNull(column, "column");
    }

    /**
     * The sum of the numbers, as a double with the error of one rounding; of {@link BigDecimal}s, the exact sum as one; of truths, how
     * many are true. 0 of nothing.
     */
    public static Aggregation sum(String column) {
        Aggregation ofNumbers = ofNumbers("sum", column, (values, groups) -> groups.sums(values, false))
                .orTruths();
        return new Aggregation(
                column,
                ofNumbers.name,
                (values, groups) -> values instanceof ObjectColumn<?> objects && objects.hasOnly(BigDecimal.class)
                        ? ObjectColumn.of(groups.sums(objects.requireOnly(BigDecimal.class, column)))
                        : ofNumbers.operation.apply(values, groups));
    }

    /**
     * The mean of {@link BigDecimal}s, with so many digits behind the point.
     *
     * @throws ArithmeticException once it is computed, when {@code rounding} is {@code UNNECESSARY} and the digits do not suffice,
     *     naming the group
     */
    public static Aggregation mean(String column, int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return new Aggregation(column, named("mean", column), (values, groups) -> {
            if (!(values instanceof ObjectColumn<?> objects)) {
                throw new IllegalArgumentException("'mean_" + column + "' with a scale needs decimals, but column '"
                        + column + "' is " + Describe.kind(values));
            }
            int[] counts = groups.counts(objects.validity);
            BigDecimal[] sums = groups.sums(objects.requireOnly(BigDecimal.class, column));
            ObjectColumn.Builder<BigDecimal> means = ObjectColumn.builder();
            for (int group = 0; group < counts.length; group++) {
                if (counts[group] == 0) {
                    means.addMissing();
                } else {
                    means.add(mean(group, sums[group], counts[group], scale, rounding));
                }
            }
            return means.build();
        });
    }

    private static BigDecimal mean(int group, BigDecimal sum, int count, int scale, RoundingMode rounding) {
        try {
            return Decimals.meanOf(sum, count, scale, rounding);
        } catch (ArithmeticException unfit) {
            throw new UnfitGroup(group, unfit);
        }
    }

    /** A group of which something cannot be computed, known by its number only. */
    static final class UnfitGroup extends ArithmeticException {
        private static final long serialVersionUID = 1L;

        private final int group;

        private UnfitGroup(int group, ArithmeticException cause) {
            super(cause.getMessage());
            initCause(cause);
            this.group = group;
        }

        /** The same, with what the group is known by to others. */
        ArithmeticException in(DataFrame keys, String result) {
            ArithmeticException told = new ArithmeticException(
                    "'" + result + "' of group " + CellText.of(keys.row(group)) + ": " + getMessage());
            told.initCause(getCause());
            return told;
        }
    }

    /** The mean of the numbers; of truths, the share of those that are true. */
    public static Aggregation mean(String column) {
        return ofNumbers("mean", column, (values, groups) -> groups.sums(values, true))
                .orTruths();
    }

    /** The sample variance of the numbers; missing when there are less than two. */
    public static Aggregation var(String column) {
        return ofNumbers("var", column, (values, groups) -> groups.aggregate(values, Aggregates.var()));
    }

    /** The sample standard deviation of the numbers; missing when there are less than two. */
    public static Aggregation std(String column) {
        return ofNumbers("std", column, (values, groups) -> groups.aggregate(values, Aggregates.std()));
    }

    /** The middle number, or the mean of the two middle ones. */
    public static Aggregation median(String column) {
        return of("median_" + column, column, DoubleColumn::median);
    }

    /**
     * The number below which a share of the numbers lies, as {@link NumericColumn#quantile}.
     *
     * @throws IllegalArgumentException when {@code share} is not from 0 to 1
     */
    public static Aggregation quantile(String column, double share) {
        Sorted.requireShare(share);
        return of("quantile_" + column, column, values -> values.quantile(share));
    }

    /** How many cells have a value, as an int. */
    public static Aggregation count(String column) {
        return new Aggregation(
                column,
                named("count", column),
                (values, groups) -> IntColumn.of(groups.counts(((Cells<?, ?, ?>) values).validity)));
    }

    /** How many different values there are, as an int; 0.0 and -0.0 are one, and so are all NaN. */
    public static Aggregation countDistinct(String column) {
        return new Aggregation(
                column,
                named("countDistinct", column),
                (values, groups) -> IntColumn.of(groups.countsDistinct(values)));
    }

    /** How many rows the group has, as an int. The column is called {@code rows}. */
    public static Aggregation rows() {
        return new Aggregation(null, "rows", (any, groups) -> IntColumn.of(groups.sizes()));
    }

    /** The smallest value, of the type of the column; of strings, dates and other ordered objects too. */
    public static Aggregation min(String column) {
        return extreme("min", column, false);
    }

    /** The largest value, of the type of the column; of strings, dates and other ordered objects too. */
    public static Aggregation max(String column) {
        return extreme("max", column, true);
    }

    /** The first value that is present, of the type of the column. */
    public static Aggregation first(String column) {
        return new Aggregation(
                column,
                named("first", column),
                (values, groups) ->
                        chosen(values, groups.choose(((Cells<?, ?, ?>) values).validity, (best, row) -> best)));
    }

    /** The last value that is present, of the type of the column. */
    public static Aggregation last(String column) {
        return new Aggregation(
                column,
                named("last", column),
                (values, groups) ->
                        chosen(values, groups.choose(((Cells<?, ?, ?>) values).validity, (best, row) -> row)));
    }

    /**
     * Any number of a group's column: the function is given the group's rows in their order, and is not asked about groups in
     * which nothing is present, whose result is missing.
     *
     * @param name the name of the column of results
     */
    public static Aggregation of(String name, String column, ToDoubleFunction<DoubleColumn> reduction) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(reduction, "reduction");
        return new Aggregation(
                        column,
                        name,
                        (values, groups) -> groups.reduce(((NumericColumn) values).asDoubles(), reduction))
                .ofNumbersOnly();
    }

    /** The same, with another name for the column of results. */
    public Aggregation as(String newName) {
        return new Aggregation(column, Objects.requireNonNull(newName, "newName"), operation);
    }

    /** The name of the column of results. */
    public String name() {
        return name;
    }

    /** The name of the results and the column they are computed of. */
    @Override
    public String toString() {
        return "'" + name + "'" + (column == null ? "" : " of column '" + column + "'");
    }

    Column of(DataFrame frame, Groups groups) {
        Column values = column == null ? IntColumn.of() : frame.column(column);
        return operation.apply(values, groups);
    }

    private static Aggregation ofNumbers(
            String word, String column, BiFunction<DoubleColumn, Groups, Column> operation) {
        return new Aggregation(
                        column,
                        named(word, column),
                        (values, groups) -> operation.apply(((NumericColumn) values).asDoubles(), groups))
                .ofNumbersOnly();
    }

    private Aggregation ofNumbersOnly() {
        return new Aggregation(column, name, (values, groups) -> {
            if (!(values instanceof NumericColumn)) {
                throw new IllegalArgumentException("'" + name + "' needs numbers, but column '" + column + "' is "
                        + Describe.kind(values) + (values instanceof ObjectColumn ? OF_OBJECTS : ""));
            }
            return operation.apply(values, groups);
        });
    }

    /** The same, where a column of booleans is one of numbers: 1 where true, 0 where false. */
    private Aggregation orTruths() {
        return new Aggregation(
                column,
                name,
                (values, groups) ->
                        operation.apply(values instanceof BooleanColumn truths ? truths.asInts() : values, groups));
    }

    /** A NaN is the smallest too, as it is of {@link NumericColumn#min}. */
    private static Aggregation extreme(String word, String column, boolean largest) {
        return new Aggregation(column, named(word, column), (values, groups) -> {
            long[] ordered = OrderedLongs.of(column, values);
            long nan = values instanceof NumericColumn numbers && numbers.isFractional() ? OrderedLongs.NAN : 0;
            return chosen(values, groups.choose(((Cells<?, ?, ?>) values).validity, (best, row) -> {
                if (nan != 0 && (ordered[best] == nan || ordered[row] == nan)) {
                    return ordered[best] == nan ? best : row;
                }
                int compared = Long.compareUnsigned(ordered[row], ordered[best]);
                return (largest ? compared > 0 : compared < 0) ? row : best;
            }));
        });
    }

    private static Column chosen(Column values, int[] rows) {
        return (Column) ((Cells<?, ?, ?>) values).at(rows);
    }
}
