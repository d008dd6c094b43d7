package dev.hamilton.columns;

import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The comparisons of numbers: of doubles by the rules of {@code double}, of whole numbers exactly, also with doubles. Each is a loop
 * of its own, as in {@link Arithmetic}: a call for each row to one of several comparisons takes several times as long as comparing.
 */
enum Comparison {
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    EQUAL;

    /** From here on not every whole number is a double, but every double is a whole number. */
    private static final double WHOLE = 0x1p53;

    private static final double BEYOND_LONGS = 0x1p63;
    private static final int UNORDERED = 2;

    /** True where this holds; missing where either is missing. */
    BooleanColumn of(NumericColumn left, NumericColumn right) {
        Sizes.requireEqual(left.size(), Objects.requireNonNull(right, "other").size());
        if (this == LESS || this == LESS_OR_EQUAL) {
            return (this == LESS ? GREATER : GREATER_OR_EQUAL).of(right, left);
        }
        if (left instanceof LongColumn longs && right.isFractional()) {
            DoubleColumn doubles = right.asDoubles();
            return mixed(left, right, row -> order(longs.array()[row], doubles.array()[row]));
        }
        if (left.isFractional() && right instanceof LongColumn longs) {
            DoubleColumn doubles = left.asDoubles();
            return mixed(left, right, row -> -order(longs.array()[row], doubles.array()[row]));
        }
        boolean[] holds = new boolean[left.size()];
        Validity both;
        if (left.isFractional() || right.isFractional()) {
            DoubleColumn lefts = left.asDoubles();
            DoubleColumn rights = right.asDoubles();
            both = lefts.validity.and(rights.validity);
            compare(lefts.array(), rights.array(), holds);
        } else {
            LongColumn lefts = left.asLongs();
            LongColumn rights = right.asLongs();
            both = lefts.validity.and(rights.validity);
            compare(lefts.array(), rights.array(), holds);
        }
        return new BooleanColumn(holds, both);
    }

    /** True where this holds; missing where the column is missing. */
    BooleanColumn of(NumericColumn left, double right) {
        if (left instanceof LongColumn && Math.abs(right) >= WHOLE && right >= -BEYOND_LONGS && right < BEYOND_LONGS) {
            return of(left, (long) right);
        }
        /* No long is rounded across a smaller number; the largest are rounded to one that is none of theirs. */
        double other = left instanceof LongColumn && right == BEYOND_LONGS ? Double.POSITIVE_INFINITY : right;
        DoubleColumn lefts = left.asDoubles();
        boolean[] holds = new boolean[left.size()];
        compare(lefts.array(), other, holds);
        return new BooleanColumn(holds, lefts.validity);
    }

    /** True where this holds; missing where the column is missing. */
    BooleanColumn of(NumericColumn left, long right) {
        if (left.isFractional() && Math.abs((double) right) >= WHOLE) {
            DoubleColumn doubles = left.asDoubles();
            return mixed(left, left, row -> -order(right, doubles.array()[row]));
        }
        if (!(left instanceof LongColumn lefts)) {
            return of(left, (double) right); // narrower whole numbers are doubles, and none is near a rounded long
        }
        boolean[] holds = new boolean[left.size()];
        compare(lefts.array(), right, holds);
        return new BooleanColumn(holds, lefts.validity);
    }

    private BooleanColumn mixed(NumericColumn left, NumericColumn right, IntUnaryOperator order) {
        boolean[] holds = new boolean[left.size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = holds(order.applyAsInt(row));
        }
        return new BooleanColumn(holds, ((Cells<?, ?, ?>) left).validity.and(((Cells<?, ?, ?>) right).validity));
    }

    private boolean holds(int order) {
        return switch (this) {
            case GREATER -> order == 1;
            case GREATER_OR_EQUAL -> order == 1 || order == 0;
            case LESS -> order == -1;
            case LESS_OR_EQUAL -> order == -1 || order == 0;
            case EQUAL -> order == 0;
        };
    }

    /** -1, 0 or 1 as the first is less, equal or more, exactly: rounding keeps the order, so only equal ones need another look. */
    private static int order(long whole, double number) {
        double rounded = whole;
        if (rounded == number) {
            return number == BEYOND_LONGS ? -1 : Long.compare(whole, (long) number);
        }
        return rounded < number ? -1 : rounded > number ? 1 : UNORDERED;
    }

    private void compare(double[] left, double[] right, boolean[] holds) {
        switch (this) {
            case GREATER -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] > right[row];
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] >= right[row];
                }
            }
            case EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] == right[row];
                }
            }
            case LESS, LESS_OR_EQUAL -> throw new AssertionError("less is asked for as more, the other way round");
        }
    }

    private void compare(double[] left, double right, boolean[] holds) {
        switch (this) {
            case GREATER -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] > right;
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] >= right;
                }
            }
            case LESS -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] < right;
                }
            }
            case LESS_OR_EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] <= right;
                }
            }
            case EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] == right;
                }
            }
        }
    }

    private void compare(long[] left, long[] right, boolean[] holds) {
        switch (this) {
            case GREATER -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] > right[row];
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] >= right[row];
                }
            }
            case EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] == right[row];
                }
            }
            case LESS, LESS_OR_EQUAL -> throw new AssertionError("less is asked for as more, the other way round");
        }
    }

    private void compare(long[] left, long right, boolean[] holds) {
        switch (this) {
            case GREATER -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] > right;
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] >= right;
                }
            }
            case LESS -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] < right;
                }
            }
            case LESS_OR_EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] <= right;
                }
            }
            case EQUAL -> {
                for (int row = 0; row < holds.length; row++) {
                    holds[row] = left[row] == right;
                }
            }
        }
    }
}
