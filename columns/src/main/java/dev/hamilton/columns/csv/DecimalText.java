package dev.hamilton.columns.csv;

import java.math.BigInteger;

/**
 * Writes numbers as characters, without a string in between. A double is the decimal of fewest digits, but two at least, that is read
 * back as it, and of those the nearest to it, as {@link Double#toString(double)} says since Java 19: the same in every Java, where
 * Java 17 itself writes some of them with a digit too many (formulas: R. Giulietti, "The Schubfach way to render doubles", 2020).
 */
final class DecimalText {

    /** No number takes more characters. */
    static final int LONGEST = 26;

    private static final int MANTISSA_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;
    private static final int LEAST_EXPONENT = -1074;
    private static final long TINY = 3; // doubles of so few units have one digit, and are to have two
    private static final int LEAST_POWER = -293;
    private static final int MOST_POWER = 326;
    private static final int POWER_BITS = 126;
    private static final long LOW_BITS = Long.MAX_VALUE; // 63 of them
    private static final long[] POWERS = powers();
    private static final int EIGHT = 100_000_000;
    private static final int PLAIN = 7; // digits before the point, of which there are no more without an exponent
    private static final int PLAIN_ZEROS = 2; // zeros behind the point

    private DecimalText() {}

    /** A double as text. */
    static String text(double value) {
        char[] text = new char[LONGEST];
        return new String(text, 0, write(value, text, 0));
    }

    /** Writes a double from a position on, and gives the position behind it. */
    static int write(double value, char[] to, int start) {
        long bits = Double.doubleToRawLongBits(value);
        int at = start;
        int biased = (int) (bits >>> MANTISSA_BITS) & 0x7FF;
        if (biased == 0x7FF) {
            return write(Double.toString(value), to, at);
        }
        if (bits < 0) {
            to[at++] = '-';
        }
        long fraction = bits & (IMPLICIT_BIT - 1);
        if (biased == 0) {
            if (fraction == 0) {
                return write("0.0", to, at);
            }
            boolean tiny = fraction < TINY;
            return shortest(tiny ? 10 * fraction : fraction, LEAST_EXPONENT, tiny ? -1 : 0, to, at);
        }
        long units = IMPLICIT_BIT | fraction;
        int exponent = biased - 1 + LEAST_EXPONENT;
        if (exponent <= 0 && exponent > -MANTISSA_BITS - 1) {
            long whole = units >> -exponent;
            if (whole << -exponent == units) {
                return decimal(whole, 0, to, at);
            }
        }
        return shortest(units, exponent, 0, to, at);
    }

    /** Writes the shortest decimal that rounds to units * 2^exponent * 10^shift. */
    private static int shortest(long units, int exponent, int shift, char[] to, int at) {
        boolean even = units != IMPLICIT_BIT
                || exponent == LEAST_EXPONENT; // as far from the double below as from the one above
        int power = even ? (315_653 * exponent) >> 20 : (631_305 * exponent - 261_663) >> 21;
        int left = exponent + ((217_706 * -power) >> 16) + 2;
        int index = 2 * (-power - LEAST_POWER);
        long high = POWERS[index];
        long low = POWERS[index + 1];
        long quarters = product(high, low, (units << 2) << left); // of 10^power, odd where it is not exact
        long odd = units & 1; // doubles of odd units do not own the ends of their stretch
        long least = product(high, low, ((units << 2) - (even ? 2 : 1)) << left) + odd;
        long most = product(high, low, ((units << 2) + 2) << left) - odd;
        long below = quarters >> 2;
        long tens = below / 10 * 10;
        boolean tensBelow = least <= tens << 2;
        boolean tensAbove = (tens + 10) << 2 <= most;
        if (tensBelow != tensAbove && below >= 100) {
            return decimal(tensBelow ? tens : tens + 10, power + shift, to, at);
        }
        boolean isBelow = least <= below << 2;
        boolean isAbove = (below + 1) << 2 <= most;
        long middle = quarters - ((below << 2) + 2);
        boolean nearer = middle < 0 || (middle == 0 && (below & 1) == 0);
        return decimal((isBelow != isAbove ? isBelow : nearer) ? below : below + 1, power + shift, to, at);
    }

    /** The number times the power, without the fraction, but odd where there is one. */
    private static long product(long high, long low, long number) {
        long middle = ((high * number) >>> 1) + Math.multiplyHigh(low, number);
        long whole = Math.multiplyHigh(high, number) + (middle >>> 63);
        return whole | ((middle & LOW_BITS) + LOW_BITS) >>> 63;
    }

    /** Writes digits * 10^power. */
    private static int decimal(long digits, int power, char[] to, int start) {
        long kept = digits;
        int point = power; // behind the last digit
        if (kept % EIGHT == 0) {
            kept /= EIGHT;
            point += 8;
        }
        while (kept % 10 == 0) {
            kept /= 10;
            point++;
        }
        int count = digits(kept);
        point += count; // now behind the first so many digits
        int at = start;
        if (point > PLAIN || point < -PLAIN_ZEROS) {
            at = pointed(kept, count, 1, to, at);
            to[at++] = 'E';
            return write(point - 1L, to, at);
        }
        if (point > 0) {
            return pointed(kept, count, point, to, at);
        }
        to[at++] = '0';
        to[at++] = '.';
        for (int zeros = point; zeros < 0; zeros++) {
            to[at++] = '0';
        }
        fill(kept, to, at + count);
        return at + count;
    }

    /** Writes digits with a point behind so many of them, with at least one behind the point. */
    private static int pointed(long digits, int count, int whole, char[] to, int start) {
        int at = start;
        fill(digits, to, at + count);
        for (int zeros = count; zeros <= whole; zeros++) {
            to[at + zeros] = '0';
        }
        int behind = Math.max(1, count - whole);
        System.arraycopy(to, at + whole, to, at + whole + 1, behind);
        to[at + whole] = '.';
        return at + whole + 1 + behind;
    }

    /** Writes a whole number from a position on, and gives the position behind it. */
    static int write(long value, char[] to, int start) {
        int at = start;
        if (value < 0) {
            if (value == Long.MIN_VALUE) {
                return write(Long.toString(value), to, at);
            }
            to[at++] = '-';
        }
        long digits = Math.abs(value);
        int end = at + digits(digits);
        fill(digits, to, end);
        return end;
    }

    private static int write(String text, char[] to, int at) {
        text.getChars(0, text.length(), to, at);
        return at + text.length();
    }

    /** How many digits a number has, which is not negative. */
    private static int digits(long number) {
        int count = 1;
        long least = 10;
        while (count < 19 && number >= least) {
            least *= 10;
            count++;
        }
        return count;
    }

    /** Writes the digits of a number before a position. */
    private static void fill(long number, char[] to, int end) {
        int at = end;
        long left = number;
        while (left >= EIGHT) {
            long above = left / EIGHT;
            int eight = (int) (left - above * EIGHT);
            for (int i = 0; i < 8; i++) {
                to[--at] = (char) ('0' + eight % 10);
                eight /= 10;
            }
            left = above;
        }
        int last = (int) left;
        do {
            to[--at] = (char) ('0' + last % 10);
            last /= 10;
        } while (last > 0);
    }

    /** The 126 leading bits of each power of ten, rounded up (always, also where nothing is cut off), as two parts of 63 bits. */
    private static long[] powers() {
        long[] powers = new long[2 * (MOST_POWER - LEAST_POWER + 1)];
        for (int exponent = LEAST_POWER; exponent <= MOST_POWER; exponent++) {
            BigInteger ten = BigInteger.TEN.pow(Math.abs(exponent));
            int bits = ten.bitLength();
            BigInteger leading = exponent >= 0
                    ? ten.shiftLeft(POWER_BITS).shiftRight(bits)
                    : BigInteger.ONE.shiftLeft(POWER_BITS - 1 + bits).divide(ten);
            BigInteger above = leading.add(BigInteger.ONE);
            powers[2 * (exponent - LEAST_POWER)] = above.shiftRight(63).longValue();
            powers[2 * (exponent - LEAST_POWER) + 1] = above.longValue() & LOW_BITS;
        }
        return powers;
    }
}
