package dev.hamilton.columns;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.ToDoubleFunction;

/** Which rows belong together: the groups in the order of their first rows, each with its rows in order. Immutable. */
final class Groups {

    private static final double[] NOTHING = new double[8];

    private final int size;
    private final Buckets buckets;

    private Groups(int size, Buckets buckets) {
        this.size = size;
        this.buckets = buckets;
    }

    /** The rows whose keys are all present and equal belong together. */
    static Groups of(int size, Column... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("grouping needs at least one key column");
        }
        for (Column key : keys) {
            Sizes.requireEqual(size, key.size());
        }
        return new Groups(size, Buckets.of(KeyIndex.ofPresent(keys)));
    }

    /** A group for each of the different keys of an index, in their order, with the rows of another column that have that key. */
    static Groups of(KeyIndex index, Column keys) {
        return new Groups(keys.size(), Buckets.of(index.find(keys), index.count()));
    }

    /** The number of groups. */
    int count() {
        return buckets.count();
    }

    /** How many rows each group has. */
    int[] sizes() {
        int[] sizes = new int[count()];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = buckets.size(group);
        }
        return sizes;
    }

    /** One row of each group: the best of its rows, as the function chooses between two, of those that are present; else -1. */
    int[] choose(Validity present, IntBinaryOperator better) {
        int[] chosen = new int[count()];
        for (int group = 0; group < chosen.length; group++) {
            int best = -1;
            for (int i = buckets.starts()[group]; i < buckets.starts()[group + 1]; i++) {
                int row = buckets.rows()[i];
                if (present.isPresent(row)) {
                    best = best < 0 ? row : better.applyAsInt(best, row);
                }
            }
            chosen[group] = best;
        }
        return chosen;
    }

    /** For each row the one so many rows before it in its group; -1 where there is none. */
    int[] shifted(int by) {
        int[] from = new int[size];
        Arrays.fill(from, -1);
        int[] rows = buckets.rows();
        for (int group = 0; group < count(); group++) {
            int start = buckets.starts()[group];
            int end = buckets.starts()[group + 1];
            for (int i = start; i < end; i++) {
                long other = (long) i - by;
                if (other >= start && other < end) {
                    from[rows[i]] = rows[(int) other];
                }
            }
        }
        return from;
    }

    /** For each row itself when it is present, else the nearest one of its group before or after it that is; -1 where there is none. */
    int[] filled(Validity present, boolean forward) {
        int[] from = new int[size];
        Arrays.fill(from, -1);
        for (int group = 0; group < count(); group++) {
            int last = -1;
            int rows = buckets.size(group);
            for (int i = 0; i < rows; i++) {
                int row = buckets.rows()[buckets.starts()[group] + (forward ? i : rows - 1 - i)];
                last = present.isPresent(row) ? row : last;
                from[row] = last;
            }
        }
        return from;
    }

    /** The aggregate of the present values of each group, missing where there are too few. */
    DoubleColumn aggregate(DoubleColumn column, Aggregate aggregate) {
        double[] values = column.array();
        double[] results = new double[count()];
        Validity.Marks marks = new Validity.Marks(results.length);
        for (int group = 0; group < results.length; group++) {
            aggregate.clear();
            for (int i = buckets.starts()[group]; i < buckets.starts()[group + 1]; i++) {
                int row = buckets.rows()[i];
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
            DoubleColumn rows = column.at(buckets.of(group));
            if (rows.count() > 0) {
                results[group] = reduction.applyAsDouble(rows);
                marks.present(group);
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    /** What is done with the values of a group, which are those of some rows of a column. */
    @FunctionalInterface
    interface Operation {
        DoubleColumn of(DoubleColumn values, int[] rows);
    }

    /** Applies an operation that keeps the size to the rows of each group, and puts the results where the rows were. */
    DoubleColumn each(DoubleColumn column, Operation operation) {
        double[] results = new double[size];
        Validity.Marks marks = new Validity.Marks(size);
        for (int number = 0; number < count(); number++) {
            int[] group = buckets.of(number);
            DoubleColumn result = operation.of(column.at(group), group);
            if (result.size() != group.length) {
                throw new IllegalArgumentException("an operation over a group must keep its number of rows, but made "
                        + result.size() + " of " + group.length);
            }
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
