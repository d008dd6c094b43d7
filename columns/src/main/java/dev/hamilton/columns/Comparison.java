package dev.hamilton.columns;

/** The comparisons of numbers: of doubles by the rules of {@code double}, of whole numbers exactly, also with doubles. */
enum Comparison {
    GREATER {
        @Override
        boolean test(double left, double right) {
            return left > right;
        }

        @Override
        boolean test(long left, long right) {
            return left > right;
        }
    },
    GREATER_OR_EQUAL {
        @Override
        boolean test(double left, double right) {
            return left >= right;
        }

        @Override
        boolean test(long left, long right) {
            return left >= right;
        }
    },
    LESS {
        @Override
        boolean test(double left, double right) {
            return left < right;
        }

        @Override
        boolean test(long left, long right) {
            return left < right;
        }
    },
    LESS_OR_EQUAL {
        @Override
        boolean test(double left, double right) {
            return left <= right;
        }

        @Override
        boolean test(long left, long right) {
            return left <= right;
        }
    },
    EQUAL {
        @Override
        boolean test(double left, double right) {
            return left == right;
        }

        @Override
        boolean test(long left, long right) {
            return left == right;
        }
    };

    private static final double LONG_LIMIT = 0x1p63;
    private static final double WHOLE_LIMIT = 0x1p53; // each whole number below is a double of its own

    abstract boolean test(double left, double right);

    abstract boolean test(long left, long right);

    /**
     * Whether this holds of a whole number and a double, exactly: rounding keeps the order, so that only what rounds to the same number
     * needs another look.
     */
    private boolean test(long left, double right) {
        double rounded = left;
        if (rounded != right) {
            return test(rounded, right);
        }
        return right == LONG_LIMIT ? test(0, 1) : test(left, (long) right);
    }

    /** Whether this holds of a double and a whole number, exactly. */
    private boolean test(double left, long right) {
        double rounded = right;
        if (left != rounded) {
            return test(left, rounded);
        }
        return left == LONG_LIMIT ? test(1, 0) : test((long) left, right);
    }

    /** True where this holds; missing where either is missing. */
    BooleanColumn of(NumericColumn left, NumericColumn right) {
        Sizes.requireEqual(left.size(), right.size());
        if (left instanceof LongColumn lefts && right.isFractional()) {
            return of(lefts, right.asDoubles());
        }
        if (left.isFractional() && right instanceof LongColumn rights) {
            return of(left.asDoubles(), rights);
        }
        boolean[] holds = new boolean[left.size()];
        Validity both;
        if (left.isFractional() || right.isFractional()) {
            DoubleColumn lefts = left.asDoubles();
            DoubleColumn rights = right.asDoubles();
            both = lefts.validity.and(rights.validity);
            for (int row = 0; row < holds.length; row++) {
                holds[row] = test(lefts.array()[row], rights.array()[row]);
            }
        } else {
            LongColumn lefts = left.asLongs();
            LongColumn rights = right.asLongs();
            both = lefts.validity.and(rights.validity);
            for (int row = 0; row < holds.length; row++) {
                holds[row] = test(lefts.array()[row], rights.array()[row]);
            }
        }
        return new BooleanColumn(holds, both);
    }

    private BooleanColumn of(LongColumn left, DoubleColumn right) {
        boolean[] holds = new boolean[left.size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = test(left.array()[row], right.array()[row]);
        }
        return new BooleanColumn(holds, left.validity.and(right.validity));
    }

    private BooleanColumn of(DoubleColumn left, LongColumn right) {
        boolean[] holds = new boolean[left.size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = test(left.array()[row], right.array()[row]);
        }
        return new BooleanColumn(holds, left.validity.and(right.validity));
    }

    /** True where this holds; missing where the column is missing. */
    BooleanColumn of(NumericColumn left, double right) {
        boolean[] holds = new boolean[left.size()];
        if (left instanceof LongColumn lefts) {
            for (int row = 0; row < holds.length; row++) {
                holds[row] = test(lefts.array()[row], right);
            }
            return new BooleanColumn(holds, lefts.validity);
        }
        DoubleColumn lefts = left.asDoubles();
        for (int row = 0; row < holds.length; row++) {
            holds[row] = test(lefts.array()[row], right);
        }
        return new BooleanColumn(holds, lefts.validity);
    }

    /** True where this holds; missing where the column is missing. */
    BooleanColumn of(NumericColumn left, long right) {
        if (!(left instanceof LongColumn) && Math.abs((double) right) < WHOLE_LIMIT) {
            return of(left, (double) right);
        }
        boolean[] holds = new boolean[left.size()];
        if (left.isFractional()) {
            DoubleColumn lefts = left.asDoubles();
            for (int row = 0; row < holds.length; row++) {
                holds[row] = test(lefts.array()[row], right);
            }
            return new BooleanColumn(holds, lefts.validity);
        }
        LongColumn lefts = left.asLongs();
        for (int row = 0; row < holds.length; row++) {
            holds[row] = test(lefts.array()[row], right);
        }
        return new BooleanColumn(holds, lefts.validity);
    }
}
