package dev.hamilton.columns;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Which rows of two frames stand side by side in their join: {@code -1} where there is none.
 *
 * <p>The right frame's keys are indexed, the left frame's are found in the index. Time grows linearly with the rows of both
 * frames and of the result; beside the result and the index (see {@link KeyIndex}) 12 bytes are taken for each right row and
 * 4 for each left row. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JoinedRows(int[] left, int[] right) {

    private static final int NONE = KeyIndex.NONE;

    /** What is said of a repeated key. */
    private static final String ONLY_ONCE = ", where this join wants each key once";

    /** The rows of a frame in the order of a spine. */
    static DataFrame align(DataFrame frame, DataFrame spine, String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("aligning to a spine needs at least one key");
        }
        Sides sides = new Sides(
                "the spine",
                "the frame that is aligned",
                ", which can have one row for each of the spine's: take its rows together by groupBy(...), or keep the first of a"
                        + " key by distinct(...)");
        Join join = Join.left(keys).manyToOne();
        keyColumns(sides.left, Objects.requireNonNull(spine, "spine"), join);
        return join(spine.select(keys), frame, join, sides);
    }

    /** The join of two frames, by keys that both have. */
    static DataFrame join(DataFrame left, DataFrame right, Join join) {
        return join(left, right, join, new Sides("the left frame", "the right frame", ONLY_ONCE));
    }

    /** What the frames are called, and what is wrong when a key is there more than once in one that has it only once. */
    private record Sides(String left, String right, String onlyOnce) {}

    private static DataFrame join(DataFrame left, DataFrame right, Join join, Sides sides) {
        Column[] leftKeys = keyColumns(sides.left, left, join);
        Column[] rightKeys = keyColumns(sides.right, right, join);
        requireSameKinds(join.keys(), leftKeys, rightKeys, sides);
        KeyIndex index = KeyIndex.ofPresent(rightKeys);
        int[] found = index.find(leftKeys);
        switch (join.repeats()) {
            case NOWHERE -> {
                requireUnique(join, left, sides.left + sides.onlyOnce, KeyIndex.ofPresent(leftKeys));
                requireUnique(join, right, sides.right + sides.onlyOnce, index);
            }
            case LEFT -> requireUnique(join, right, sides.right + sides.onlyOnce, index);
            case RIGHT -> requireUnique(join, left, sides.left + sides.onlyOnce, KeyIndex.ofPresent(leftKeys));
            case IN_ONE -> requireUniqueInOne(join, left, found, Buckets.of(index));
            case IN_BOTH -> {}
        }
        if (join.kind() == Join.Kind.ANTI) {
            return left.rows(unmatched(found));
        }
        return of(found, Buckets.of(index), right.rowCount(), join.kind()).frame(left, right, join);
    }

    private static int[] unmatched(int[] found) {
        int[] rows = new int[found.length];
        int count = 0;
        for (int row = 0; row < found.length; row++) {
            if (found[row] == NONE) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static JoinedRows of(int[] found, Buckets buckets, int rightCount, Join.Kind kind) {
        boolean all = kind != Join.Kind.INNER;
        boolean[] matched = new boolean[kind == Join.Kind.OUTER ? buckets.count() : 0];
        long size = 0;
        for (int number : found) {
            size += number == NONE ? (all ? 1 : 0) : buckets.size(number);
            if (number != NONE && matched.length > 0) {
                matched[number] = true;
            }
        }
        int[] alone = kind == Join.Kind.OUTER ? alone(buckets, matched, rightCount) : new int[0];
        size += alone.length;
        if (size > Sizes.MOST_ROWS) {
            throw new IllegalArgumentException("the join would have " + size + " rows, more than a frame can hold");
        }
        int[] left = new int[(int) size];
        int[] right = new int[(int) size];
        int next = 0;
        for (int row = 0; row < found.length; row++) {
            int number = found[row];
            if (number == NONE) {
                if (all) {
                    left[next] = row;
                    right[next++] = NONE;
                }
                continue;
            }
            for (int i = buckets.starts()[number]; i < buckets.starts()[number + 1]; i++) {
                left[next] = row;
                right[next++] = buckets.rows()[i];
            }
        }
        Arrays.fill(left, next, left.length, NONE);
        System.arraycopy(alone, 0, right, next, alone.length);
        return new JoinedRows(left, right);
    }

    /** The right rows that match nothing, in order. */
    private static int[] alone(Buckets buckets, boolean[] matched, int rightCount) {
        boolean[] isMatched = new boolean[rightCount];
        int count = rightCount;
        for (int number = 0; number < matched.length; number++) {
            for (int i = buckets.starts()[number]; i < buckets.starts()[number + 1] && matched[number]; i++) {
                isMatched[buckets.rows()[i]] = true;
                count--;
            }
        }
        int[] alone = new int[count];
        int next = 0;
        for (int row = 0; row < rightCount; row++) {
            if (!isMatched[row]) {
                alone[next++] = row;
            }
        }
        return alone;
    }

    private DataFrame frame(DataFrame leftFrame, DataFrame rightFrame, Join join) {
        DataFrame.Builder joined = DataFrame.builder();
        for (String name : leftFrame.names()) {
            Column column = leftFrame.column(name);
            boolean fromBoth = join.kind() == Join.Kind.OUTER && join.keys().contains(name);
            joined.add(name, fromBoth ? keys(name, column, rightFrame.column(name)) : at(column, left));
        }
        for (String name : rightFrame.names()) {
            String newName = join.keys().contains(name) ? null : join.nameOf(name, leftFrame, rightFrame);
            if (newName != null) {
                joined.add(newName, at(rightFrame.column(name), right));
            }
        }
        return joined.build();
    }

    /** The keys of the left rows, and those of the right rows where there is no left one. */
    private Column keys(String name, Column leftKey, Column rightKey) {
        int[] rows = left.clone();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = left[row] == NONE ? leftKey.size() + right[row] : left[row];
        }
        return at(Stacked.of(name, List.of(leftKey, rightKey)), rows);
    }

    private static Column at(Column column, int[] rows) {
        return (Column) ((Cells<?, ?, ?>) column).at(rows);
    }

    private static Column[] keyColumns(String which, DataFrame frame, Join join) {
        try {
            return frame.columnsOf(join.keys());
        } catch (NoSuchElementException lacking) {
            throw new NoSuchElementException("in " + which + " " + lacking.getMessage(), lacking);
        }
    }

    private static void requireSameKinds(List<String> keys, Column[] left, Column[] right, Sides sides) {
        for (int i = 0; i < left.length; i++) {
            boolean whole = isWhole(left[i]) && isWhole(right[i]);
            if (!whole && left[i].getClass() != right[i].getClass()) {
                boolean numbers = left[i] instanceof NumericColumn && right[i] instanceof NumericColumn;
                throw new IllegalArgumentException("key '" + keys.get(i) + "' is " + Describe.kind(left[i]) + " in "
                        + sides.left + " and " + Describe.kind(right[i]) + " in " + sides.right
                        + (numbers
                                ? ", which are not compared, because not every number of one is one of the other: make"
                                        + " them one type first, by asDoubles(), or by asLongs() or asInts() where all are"
                                        + " whole"
                                : ", which are never equal: convert one of them first"));
            }
        }
    }

    private static boolean isWhole(Column column) {
        return column instanceof NumericColumn numbers && !numbers.isFractional();
    }

    /** Keys that match nothing are looked at too. */
    private static void requireUnique(Join join, DataFrame frame, String where, KeyIndex index) {
        Buckets buckets = Buckets.of(index);
        for (int number = 0; number < buckets.count(); number++) {
            if (buckets.size(number) > 1) {
                throw repeated(join, frame, buckets.rows()[buckets.starts()[number]], where);
            }
        }
    }

    private static void requireUniqueInOne(Join join, DataFrame leftFrame, int[] found, Buckets buckets) {
        boolean[] seen = new boolean[buckets.count()];
        for (int row = 0; row < found.length; row++) {
            int number = found[row];
            if (number != NONE) {
                if (seen[number] && buckets.size(number) > 1) {
                    throw repeated(
                            join, leftFrame, row, "both frames, which multiplies their rows: allow it by manyToMany()");
                }
                seen[number] = true;
            }
        }
    }

    private static IllegalArgumentException repeated(Join join, DataFrame frame, int row, String where) {
        return new IllegalArgumentException(
                "the key " + CellText.of(frame.select(join.keys()).row(row)) + " is repeated in " + where);
    }
}
