package dev.hamilton.columns;

/** Conversions of single numbers that are exact or fail, naming the row. */
final class Casts {

    private static final double LONG_LIMIT = 0x1p63;

    private Casts() {}

    static long toLong(double value, int row) {
        if (value != Math.rint(value) || !(value >= -LONG_LIMIT && value < LONG_LIMIT)) {
            throw new ArithmeticException("row " + row + " holds " + value + ", which is no whole number that fits");
        }
        return (long) value;
    }

    /** Refuses a number that became an infinity when it was made a float, and was none. */
    static void requireInfinite(double value, int row) {
        if (!Double.isInfinite(value)) {
            throw new ArithmeticException("row " + row + " holds " + value + ", which is larger than any float");
        }
    }

    static int toInt(long value, int row) {
        if (value != (int) value) {
            throw new ArithmeticException("row " + row + " holds " + value + ", which no int is equal to");
        }
        return (int) value;
    }

    static short toShort(int value, int row) {
        if (value != (short) value) {
            throw new ArithmeticException("row " + row + " holds " + value + ", which no short is equal to");
        }
        return (short) value;
    }

    static byte toByte(int value, int row) {
        if (value != (byte) value) {
            throw new ArithmeticException("row " + row + " holds " + value + ", which no byte is equal to");
        }
        return (byte) value;
    }
}
