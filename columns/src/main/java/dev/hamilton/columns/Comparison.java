package dev.hamilton.columns;

/**
 * The comparisons of numbers: of doubles by the rules of {@code double}, of whole numbers exactly. Each is a loop of its own, as in
 * {@link Arithmetic}: a call for each row to one of several comparisons takes several times as long as comparing.
 */
enum Comparison {
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    EQUAL;

    /** True where this holds; missing where either is missing. */
    BooleanColumn of(NumericColumn left, NumericColumn right) {
        Sizes.requireEqual(left.size(), right.size());
        if (this == LESS || this == LESS_OR_EQUAL) {
            return (this == LESS ? GREATER : GREATER_OR_EQUAL).of(right, left);
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
        DoubleColumn lefts = left.asDoubles();
        boolean[] holds = new boolean[left.size()];
        compare(lefts.array(), right, holds);
        return new BooleanColumn(holds, lefts.validity);
    }

    /** True where this holds; missing where the column is missing. Exact where the column is of whole numbers. */
    BooleanColumn of(NumericColumn left, long right) {
        if (!(left instanceof LongColumn lefts)) {
            return of(left, (double) right); // narrower whole numbers are doubles, and none is near a rounded long
        }
        boolean[] holds = new boolean[left.size()];
        compare(lefts.array(), right, holds);
        return new BooleanColumn(holds, lefts.validity);
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
