package dev.hamilton.columns;

/**
 * The four operations on arrays of one length, each in a loop of its own: a loop that calls an operation it is handed is
 * compiled for whichever operations the program happened to call before, and then calls for each row.
 */
enum Arithmetic {
    ADD {
        @Override
        void of(double[] left, double[] right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] + right[row];
            }
        }

        @Override
        void of(double[] left, double right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] + right;
            }
        }
    },
    SUBTRACT {
        @Override
        void of(double[] left, double[] right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] - right[row];
            }
        }

        @Override
        void of(double[] left, double right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] - right;
            }
        }
    },
    MULTIPLY {
        @Override
        void of(double[] left, double[] right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] * right[row];
            }
        }

        @Override
        void of(double[] left, double right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] * right;
            }
        }
    },
    DIVIDE {
        @Override
        void of(double[] left, double[] right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] / right[row];
            }
        }

        @Override
        void of(double[] left, double right, double[] result) {
            for (int row = 0; row < result.length; row++) {
                result[row] = left[row] / right;
            }
        }
    };

    abstract void of(double[] left, double[] right, double[] result);

    abstract void of(double[] left, double right, double[] result);

    /** Of two columns of one size, missing where either is; what cells hold that are missing, nobody looks at. */
    final DoubleColumn of(DoubleColumn left, DoubleColumn right) {
        Sizes.requireEqual(left.size(), right.size());
        double[] result = new double[left.size()];
        of(left.array(), right.array(), result);
        return new DoubleColumn(result, left.validity.and(right.validity));
    }

    /** Of a column and a number, missing where the column is. */
    final DoubleColumn of(DoubleColumn left, double right) {
        double[] result = new double[left.size()];
        of(left.array(), right, result);
        return new DoubleColumn(result, left.validity);
    }
}
