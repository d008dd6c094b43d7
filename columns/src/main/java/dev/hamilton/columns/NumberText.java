package dev.hamilton.columns;

import java.math.BigInteger;
import java.util.Objects;

/**
 * Reads the numbers that texts say, and holds the last one: those of {@link StringColumn#parseDoubles}, of CSV, and of loaders of your
 * own. Confined to one thread.
 *
 * <ul>
 *   <li>A whole number is digits from 0 to 9 with an optional sign, {@code -} or {@code +}, that fit a long.
 *   <li>A decimal number is digits with an optional sign, point and exponent ({@code 1.5}, {@code .5}, {@code 1.}, {@code -2e-3}), of
 *       which the nearest double is taken; or {@code NaN} or {@code nan}; or {@code Infinity}, {@code Inf} or {@code inf}. These may have a
 *       sign too.
 *   <li>Nothing else is a number: no spaces, no digits of other scripts, no separators of thousands, no hexadecimals, no {@code 1d}.
 * </ul>
 *
 * <p>A decimal number is {@code digits * 10^exponent}. Where both factors are doubles, one operation rounds right (W. D. Clinger,
 * "How to read floating point numbers accurately", 1990). Else the 64 leading bits of the product with the power's 64 leading bits
 * decide (after D. Lemire, "Number parsing at a gigabyte per second", 2021), unless they are so near to the middle of two doubles that
 * the rest matters, which is left to {@link Double#parseDouble}.
 *
 * @since 0.1
 */
public final class NumberText {

    private static final int LONGEST_WORD = 8; // Infinity
    private static final int SAFE_DIGITS = 18; // always fit a long
    private static final int MOST_DIGITS = 19; // always fit the 64 bits without a sign
    private static final int MOST_EXPONENT = 100_000_000; // more than a field has digits
    private static final long EXACT = 1L << 53; // whole numbers below are doubles
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int LEAST_POWER = -300; // with digits from 1 to 19, no number is too small or too large
    private static final int MOST_POWER = 288;
    private static final long[] FIVES = fives();
    private static final int DOUBLE_BITS = 53;
    private static final int EXPONENT_BIAS = 1075;

    private final char point;
    private long whole;
    private double decimal;
    private char[] characters = new char[32];

    /**
     * For numbers.
     *
     * @param point before the digits that are less than 1
     */
    public NumberText(char point) {
        this.point = point;
    }

    /** The number that was a whole one. */
    public long whole() {
        return whole;
    }

    /** The number that was a decimal one. */
    public double decimal() {
        return decimal;
    }

    /** Whether a text is a whole number that fits a long. */
    public boolean isWhole(String text) {
        return isWhole(characters(text), 0, text.length());
    }

    /** Whether a text is a decimal number. */
    public boolean isDecimal(String text) {
        return isDecimal(characters(text), 0, text.length());
    }

    private char[] characters(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > characters.length) {
            characters = new char[text.length()];
        }
        text.getChars(0, text.length(), characters, 0);
        return characters;
    }

    /** Whether the characters from one on and before another are a whole number that fits a long. */
    public boolean isWhole(char[] text, int start, int end) {
        Objects.requireNonNull(text, "text");
        int at = start + signs(text, start, end);
        if (at == end || end - at > SAFE_DIGITS) {
            return at < end && isLongWhole(text, start, at, end);
        }
        long value = 0;
        for (; at < end; at++) {
            char digit = (char) (text[at] - '0');
            if (digit > 9) {
                return false;
            }
            value = 10 * value + digit;
        }
        whole = text[start] == '-' ? -value : value;
        return true;
    }

    private boolean isLongWhole(char[] text, int start, int digits, int end) {
        if (digitsEnd(text, digits, end) < end) {
            return false;
        }
        try {
            whole = Long.parseLong(new String(text, start, end - start));
            return true;
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }

    /** Whether the characters from one on and before another are a decimal number. */
    public boolean isDecimal(char[] text, int start, int end) {
        Objects.requireNonNull(text, "text");
        int first = start + signs(text, start, end);
        long digits = 0;
        int at = first;
        for (; at < end && isDigit(text[at]); at++) {
            digits = 10 * digits + (text[at] - '0');
        }
        int count = at - first;
        int behind = 0;
        if (at < end && text[at] == point) {
            int after = ++at;
            for (; at < end && isDigit(text[at]); at++) {
                digits = 10 * digits + (text[at] - '0');
            }
            behind = at - after;
        }
        if (count + behind == 0) {
            return at == first && isWord(text, start, first, end);
        }
        int exponent = 0;
        if (at < end && (text[at] == 'e' || text[at] == 'E')) {
            int power = at + 1 + signs(text, at + 1, end);
            at = digitsEnd(text, power, end);
            if (at == power) {
                return false;
            }
            exponent = exponent(text, power, at);
        }
        if (at < end) {
            return false;
        }
        boolean few = count + behind <= MOST_DIGITS || count + behind - zeros(text, first, end) <= MOST_DIGITS;
        decimal = few ? signed(text, start, end, digits, exponent - behind) : parsed(text, start, end);
        return true;
    }

    private boolean isWord(char[] text, int start, int first, int end) {
        if (end - first > LONGEST_WORD) {
            return false;
        }
        switch (new String(text, first, end - first)) {
            case "NaN", "nan" -> decimal = Double.NaN;
            case "Infinity", "Inf", "inf" ->
                decimal = text[start] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            default -> {
                return false;
            }
        }
        return true;
    }

    private double signed(char[] text, int start, int end, long digits, int exponent) {
        double value;
        if (digits >= 0 && digits < EXACT && Math.abs(exponent) < EXACT_POWERS.length) {
            value = exponent < 0 ? digits / EXACT_POWERS[-exponent] : digits * EXACT_POWERS[exponent];
        } else if (digits != 0 && exponent >= LEAST_POWER && exponent <= MOST_POWER) {
            int zeros = Long.numberOfLeadingZeros(digits);
            long high = high(digits << zeros, FIVES[exponent - LEAST_POWER]);
            int shift = high < 0 ? Long.SIZE - DOUBLE_BITS : Long.SIZE - DOUBLE_BITS - 1;
            long rest = high & ((1L << shift) - 1);
            long half = 1L << (shift - 1);
            if (rest == half || rest == half - 1) { // the product is less than 2 above its leading bits
                return parsed(text, start, end);
            }
            int power = 1 + shift + log2OfTen(exponent) - zeros + EXPONENT_BIAS;
            long bits = (high >>> shift) + (rest > half ? 1 : 0); // the leading bit adds one to the power
            value = Double.longBitsToDouble(((long) (power - 1) << (DOUBLE_BITS - 1)) + bits);
        } else {
            return parsed(text, start, end);
        }
        return text[start] == '-' ? -value : value;
    }

    private double parsed(char[] text, int start, int end) {
        return Double.parseDouble(new String(text, start, end - start).replace(point, '.'));
    }

    /** The leading 64 bits of the product of two numbers of 64 bits without a sign, the second of which is at least 2^63. */
    private static long high(long number, long power) {
        return Math.multiplyHigh(number, power) + (number >> (Long.SIZE - 1) & power) + number;
    }

    /** The largest whole number that is not above the logarithm of 10^exponent, for exponents from -350 to 350. */
    private static int log2OfTen(int exponent) {
        return (217_706 * exponent) >> 16;
    }

    /** The leading 64 bits of 5^exponent, cut off, for each exponent. */
    private static long[] fives() {
        long[] fives = new long[MOST_POWER - LEAST_POWER + 1];
        BigInteger power = BigInteger.ONE;
        BigInteger five = BigInteger.valueOf(5);
        for (int exponent = 0; exponent <= -LEAST_POWER; exponent++) {
            int bits = power.bitLength();
            if (exponent <= MOST_POWER) {
                BigInteger leading = power.shiftLeft(Long.SIZE).shiftRight(bits);
                fives[exponent - LEAST_POWER] = leading.longValue();
            }
            if (exponent > 0) {
                BigInteger inverse =
                        BigInteger.ONE.shiftLeft(Long.SIZE - 1 + bits).divide(power);
                fives[-exponent - LEAST_POWER] = inverse.longValue();
            }
            power = power.multiply(five);
        }
        return fives;
    }

    private static int exponent(char[] text, int start, int end) {
        int exponent = 0;
        for (int at = start; at < end; at++) {
            exponent = Math.min(MOST_EXPONENT, 10 * exponent + (text[at] - '0'));
        }
        return text[start - 1] == '-' ? -exponent : exponent;
    }

    /** How many zeros the digits of a decimal number begin with. */
    private int zeros(char[] text, int start, int end) {
        int at = start;
        int points = 0;
        while (at < end && (text[at] == '0' || text[at] == point)) {
            points += text[at] == point ? 1 : 0;
            at++;
        }
        return at - start - points;
    }

    private static int signs(char[] text, int at, int end) {
        return at < end && (text[at] == '-' || text[at] == '+') ? 1 : 0;
    }

    private static int digitsEnd(char[] text, int start, int end) {
        int at = start;
        while (at < end && isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
