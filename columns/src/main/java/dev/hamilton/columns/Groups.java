package dev.hamilton.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which rows belong together: the groups in the order of their first rows, each with its rows in order. Immutable. */
final class Groups {

    private static final int NONE = -1;

    private final int size;
    private final int[][] rows;

    private Groups(int size, int[][] rows) {
        this.size = size;
        this.rows = rows;
    }

    /** The rows whose keys are all present and equal belong together. */
    static Groups of(int size, Column... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("grouping needs at least one key column");
        }
        int[] groups = new int[size];
        int count = 1;
        for (int i = 0; i < keys.length; i++) {
            Sizes.requireEqual(size, keys[i].size());
            count = split(groups, keys[i], i == 0);
        }
        return new Groups(size, rows(groups, count));
    }

    /** Splits the groups by a key, the first or a further one, and gives how many there are now. */
    private static int split(int[] groups, Column key, boolean first) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (int row = 0; row < groups.length; row++) {
            Object value = groups[row] == NONE ? null : key.get(row);
            if (value == null) {
                groups[row] = NONE;
            } else {
                Object both = first ? value : List.of(groups[row], value);
                Integer known = numbers.putIfAbsent(both, numbers.size());
                groups[row] = known == null ? numbers.size() - 1 : known;
            }
        }
        return numbers.size();
    }

    private static int[][] rows(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            if (group != NONE) {
                sizes[group]++;
            }
        }
        int[][] rows = new int[count][];
        for (int group = 0; group < count; group++) {
            rows[group] = new int[sizes[group]];
            sizes[group] = 0;
        }
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] != NONE) {
                rows[groups[row]][sizes[groups[row]]++] = row;
            }
        }
        return rows;
    }

    /** Applies an operation that keeps the size to the rows of each group, and puts the results where the rows were. */
    DoubleColumn each(DoubleColumn column, UnaryOperator<DoubleColumn> operation) {
        double[] results = new double[size];
        Validity.Marks marks = new Validity.Marks(size);
        for (int[] group : rows) {
            DoubleColumn result = operation.apply(column.at(group));
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
