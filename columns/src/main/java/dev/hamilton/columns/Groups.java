package dev.hamilton.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Which rows belong together: the groups in the order of their first rows, each with its rows in order. Immutable. */
final class Groups {

    /** What stands for a row that would be before the first or after the last of its group. */
    static final int OUTSIDE = -2;

    private static final double[] NOTHING = new double[8];

    private final int[] numbers;
    private final int count;
    private final Column[] keys;
    private @Nullable Buckets buckets; // made when first asked for; who makes it twice makes the same

    private Groups(int[] numbers, int count, Column... keys) {
        this.numbers = numbers;
        this.count = count;
        this.keys = keys;
    }

    /** The rows whose keys are all present and equal belong together. */
    static Groups of(int size, Column... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("grouping needs at least one key column");
        }
        for (Column key : Given.each(keys, "keys")) {
            Sizes.requireEqual(size, key.size());
        }
        KeyIndex index = KeyIndex.ofPresent(keys);
        return new Groups(index.numbers(), index.count(), keys.clone());
    }

    /** A group for each of the different keys of an index, in their order, with the rows of another column that have that key. */
    static Groups of(KeyIndex index, Column keys) {
        return new Groups(index.find(keys), index.count());
    }

    private Buckets buckets() {
        Buckets made = buckets;
        if (made == null) {
            made = Buckets.of(numbers, count);
            buckets = made;
        }
        return made;
    }

    /** The keys of the group that a row is in, for messages. */
    String keyOf(int row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Column each : keys) {
            key.add(each.get(row));
        }
        return key.toString();
    }

    /** The number of groups. */
    int count() {
        return count;
    }

    /** How many rows each group has. */
    int[] sizes() {
        return counts(Validity.allPresent(numbers.length));
    }

    /** How many rows each group has that are present. */
    int[] counts(Validity present) {
        int[] counts = new int[count];
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] != KeyIndex.NONE && present.isPresent(row)) {
                counts[numbers[row]]++;
            }
        }
        return counts;
    }

    /** How many different values that are present each group has. */
    int[] countsDistinct(Column column) {
        Validity.Marks grouped = new Validity.Marks(numbers.length);
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] != KeyIndex.NONE) {
                grouped.present(row);
            }
        }
        int[] counts = new int[count];
        KeyIndex different = KeyIndex.ofPresent(new IntColumn(numbers, grouped.validity()), column);
        for (int row : different.firstRows()) {
            counts[numbers[row]]++;
        }
        return counts;
    }

    /** The first row of each group, -1 of one without rows. */
    int[] firstRows() {
        int[] first = new int[count];
        Arrays.fill(first, -1);
        int found = 0;
        for (int row = 0; found < count && row < numbers.length; row++) {
            if (numbers[row] != KeyIndex.NONE && first[numbers[row]] < 0) {
                first[numbers[row]] = row;
                found++;
            }
        }
        return first;
    }

    /** The sum of the present values of each group, 0 of none, or their mean, then missing; each added in the order of the rows. */
    DoubleColumn sums(DoubleColumn column, boolean mean) {
        double[] values = column.array();
        double[] sums = new double[count];
        double[] lost = new double[count];
        boolean all = column.validity.allPresent();
        for (int row = 0; row < numbers.length; row++) {
            int group = numbers[row];
            if (group != KeyIndex.NONE && (all || column.validity.isPresent(row))) {
                double sum = sums[group] + values[row];
                lost[group] += Exact.lostBySum(sums[group], values[row], sum);
                sums[group] = sum;
            }
        }
        int[] counts = mean ? counts(column.validity) : new int[0];
        Validity.Marks marks = new Validity.Marks(count);
        for (int group = 0; group < count; group++) {
            if (!mean || counts[group] > 0) {
                double exact = Sums.exact(sums[group], lost[group]);
                sums[group] = mean ? exact / counts[group] : exact;
                marks.present(group);
            }
        }
        return new DoubleColumn(sums, marks.validity());
    }

    /** One row of each group: the best of its rows, as the function chooses between two, of those that are present; else -1. */
    int[] choose(Validity present, IntBinaryOperator better) {
        Buckets made = buckets();
        int[] chosen = new int[count()];
        for (int group = 0; group < chosen.length; group++) {
            int best = -1;
            for (int i = made.starts()[group]; i < made.starts()[group + 1]; i++) {
                int row = made.rows()[i];
                if (present.isPresent(row)) {
                    best = best < 0 ? row : better.applyAsInt(best, row);
                }
            }
            chosen[group] = best;
        }
        return chosen;
    }

    /** For each row the one so many rows before it in its group; {@link #OUTSIDE} where there is none, -1 where it has no group. */
    int[] shifted(int by) {
        Buckets made = buckets();
        int[] from = new int[numbers.length];
        Arrays.fill(from, -1);
        int[] rows = made.rows();
        for (int group = 0; group < count(); group++) {
            int start = made.starts()[group];
            int end = made.starts()[group + 1];
            for (int i = start; i < end; i++) {
                long other = (long) i - by;
                from[rows[i]] = other >= start && other < end ? rows[(int) other] : OUTSIDE;
            }
        }
        return from;
    }

    /** For each row itself when it is present, else the nearest one of its group before or after it that is; -1 where there is none. */
    int[] filled(Validity present, boolean forward) {
        Buckets made = buckets();
        int[] from = new int[numbers.length];
        Arrays.fill(from, -1);
        for (int group = 0; group < count(); group++) {
            int last = -1;
            int rows = made.size(group);
            for (int i = 0; i < rows; i++) {
                int row = made.rows()[made.starts()[group] + (forward ? i : rows - 1 - i)];
                last = present.isPresent(row) ? row : last;
                from[row] = last;
            }
        }
        return from;
    }

    /** For each row that of its group, of one row for each group; -1 where it has no group. */
    int[] everywhere(int[] ofGroups) {
        int[] from = new int[numbers.length];
        for (int row = 0; row < from.length; row++) {
            from[row] = numbers[row] == KeyIndex.NONE ? -1 : ofGroups[numbers[row]];
        }
        return from;
    }

    /** The exact sum of the present decimals of each group, 0 of none. */
    BigDecimal[] sums(ObjectColumn<BigDecimal> column) {
        @Nullable BigDecimal[] sums = new @Nullable BigDecimal[count];
        for (int row = 0; row < numbers.length; row++) {
            int group = numbers[row];
            if (group != KeyIndex.NONE && column.validity.isPresent(row)) {
                BigDecimal sum = sums[group];
                BigDecimal value = column.valueAt(row);
                sums[group] = sum == null ? value : sum.add(value);
            }
        }
        BigDecimal[] all = new BigDecimal[count];
        Arrays.setAll(all, group -> Objects.requireNonNullElse(sums[group], BigDecimal.ZERO));
        return all;
    }

    /** The aggregate of the present values of each group, missing where there are too few. */
    DoubleColumn aggregate(DoubleColumn column, Aggregate aggregate) {
        Buckets made = buckets();
        double[] values = column.array();
        double[] results = new double[count()];
        Validity.Marks marks = new Validity.Marks(results.length);
        for (int group = 0; group < results.length; group++) {
            aggregate.clear();
            for (int i = made.starts()[group]; i < made.starts()[group + 1]; i++) {
                int row = made.rows()[i];
                if (column.validity.isPresent(row)) {
                    aggregate.add(values[row]);
                }
            }
            if (aggregate.count() >= aggregate.least()) {
                results[group] = aggregate.joined(NOTHING, 0, 0);
                marks.present(group);
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    /** A number of the column of each group, missing where no row has a value. */
    DoubleColumn reduce(DoubleColumn column, ToDoubleFunction<DoubleColumn> reduction) {
        double[] results = new double[count()];
        Validity.Marks marks = new Validity.Marks(results.length);
        for (int group = 0; group < results.length; group++) {
            DoubleColumn rows = column.at(buckets().of(group));
            if (rows.count() > 0) {
                results[group] = reduced(group, rows, reduction);
                marks.present(group);
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    private static double reduced(int group, DoubleColumn rows, ToDoubleFunction<DoubleColumn> reduction) {
        try {
            return reduction.applyAsDouble(rows);
        } catch (RuntimeException failed) {
            throw new FailedGroup(group, failed);
        }
    }

    /** What is done with the values of a group, which are those of some rows of a column. */
    @FunctionalInterface
    interface Operation<C> {
        DoubleColumn of(C values, int[] rows);
    }

    /** Applies an operation that keeps the size to the rows of each group, and puts the results where the rows were. */
    <C extends Column> DoubleColumn each(Cells<C, ?, ?> column, Operation<C> operation) {
        double[] results = new double[numbers.length];
        Validity.Marks marks = new Validity.Marks(numbers.length);
        for (int number = 0; number < count(); number++) {
            int[] group = buckets().of(number);
            DoubleColumn result = operation.of(column.at(group), group);
            for (int i = 0; i < group.length; i++) {
                if (result.validity.isPresent(i)) {
                    results[group[i]] = result.array()[i];
                    marks.present(group[i]);
                }
            }
        }
        return new DoubleColumn(results, marks.validity());
    }
}
