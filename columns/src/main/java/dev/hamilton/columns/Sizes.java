package dev.hamilton.columns;

/** The checks of sizes, counts and widths that operations share, and what they say. */
final class Sizes {

    /** As many rows as an array can have. */
    static final int MOST_ROWS = Integer.MAX_VALUE - 8;

    private Sizes() {}

    static void requireEqual(int mine, int others) {
        if (mine != others) {
            throw new IllegalArgumentException("columns of different sizes: this one has "
                    + Describe.counted(mine, "row") + ", the other " + others);
        }
    }

    static int requireNotNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of rows must not be negative, but is " + count);
        }
        return count;
    }

    static int requireWidth(int width) {
        if (width < 1) {
            throw new IllegalArgumentException("a window must be at least 1 row wide, but is " + width);
        }
        return width;
    }

    static int requirePeriods(int minPeriods, int width) {
        if (minPeriods < 0 || minPeriods > width) {
            throw new IllegalArgumentException("minPeriods must be from 0 to the window's width of "
                    + Describe.counted(width, "row") + ", but is " + minPeriods);
        }
        return minPeriods;
    }
}
