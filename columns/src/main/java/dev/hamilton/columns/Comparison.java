package dev.hamilton.columns;

/** The comparisons of numbers: of doubles by the rules of {@code double}, of whole numbers exactly. */
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

    abstract boolean test(double left, double right);

    abstract boolean test(long left, long right);

    /** True where this holds; missing where either is missing. */
    BooleanColumn of(NumericColumn left, NumericColumn right) {
        Sizes.requireEqual(left.size(), right.size());
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

    /** True where this holds; missing where the column is missing. */
    BooleanColumn of(NumericColumn left, double right) {
        DoubleColumn lefts = left.asDoubles();
        boolean[] holds = new boolean[left.size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = test(lefts.array()[row], right);
        }
        return new BooleanColumn(holds, lefts.validity);
    }

    /** True where this holds; missing where the column is missing. Exact where the column is of whole numbers. */
    BooleanColumn of(NumericColumn left, long right) {
        if (!(left instanceof LongColumn lefts)) {
            return of(left, (double) right); // narrower whole numbers are doubles, and none is near a rounded long
        }
        boolean[] holds = new boolean[left.size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = test(lefts.array()[row], right);
        }
        return new BooleanColumn(holds, lefts.validity);
    }
}
