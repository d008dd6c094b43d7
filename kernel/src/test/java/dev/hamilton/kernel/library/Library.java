package dev.hamilton.kernel.library;

import dev.hamilton.columns.DoubleColumn;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Functions of all kinds for random dataflows. They are package-private on purpose; what they compute does not matter. */
public final class Library {
    private final double scale;

    public Library(double scale) {
        this.scale = scale;
    }

    public record Pair(double left, @Nullable String right, int count) {}

    /** Thrown on some rows. */
    static final class Unlucky extends Exception {
        private static final long serialVersionUID = 1L;

        Unlucky(String message) {
            super(message);
        }
    }

    static double sum(double a, double b) {
        return a + b;
    }

    static double difference(double a, double b) {
        return a - b;
    }

    static double ratio(double a, double b) {
        return a / b;
    }

    static double polynomial(double x) {
        return (x * x - 3) * x + 0.5;
    }

    static double negated(double x) {
        return -x;
    }

    static double root(double x) {
        return Math.sqrt(x);
    }

    static double exponential(double x) {
        return Math.exp(x);
    }

    static double clipped(double x, double low, double high) {
        return x < low ? low : Math.min(x, high);
    }

    static int quotient(int a, int b) {
        return a / b;
    }

    static int product(int a, int b) {
        return a * b + 7;
    }

    static long squared(long x) {
        return x * x - 1;
    }

    static long remainder(long a, int b) {
        return b == 0 ? a : a % b;
    }

    static int rounded(double x) {
        return (int) x;
    }

    static float single(double x) {
        return (float) x;
    }

    static double fromSingle(float x, long y) {
        return x + y;
    }

    static byte low(int x) {
        return (byte) x;
    }

    static short medium(int x, byte y) {
        return (short) (x - y);
    }

    static char letter(int x) {
        return (char) ('a' + (x & 15));
    }

    static int code(char letter, short s) {
        return letter * 3 + s;
    }

    static boolean less(double a, double b) {
        return a < b;
    }

    static boolean both(boolean a, boolean b) {
        return a && b;
    }

    static boolean not(boolean a) {
        return !a;
    }

    static double choice(boolean which, double a, double b) {
        return which ? a : b;
    }

    static String text(double x) {
        return "v" + x;
    }

    static String joined(String a, int b) {
        return a.length() > 12 ? a.substring(0, 3) : a + b;
    }

    static int length(String text) {
        return text.length();
    }

    static @Nullable String sometimes(String text) {
        return text.length() % 3 == 0 ? null : text;
    }

    static String spoken(@Nullable String text, @Nullable Double number) {
        return (text == null ? "-" : "+") + (number == null ? "-" : "+");
    }

    static @Nullable Double positive(double x) {
        return x > 0 ? (Double) x : null;
    }

    static @Nullable Integer even(int x) {
        return (x & 1) == 0 ? (Integer) x : null;
    }

    static double orZero(@Nullable Double x) {
        return x == null ? 0.0 : x + 1;
    }

    static double orElse(OptionalDouble x, double other) {
        return x.isPresent() ? x.getAsDouble() * 2 : other;
    }

    static int orOne(OptionalInt x) {
        return x.orElse(1);
    }

    static long orTwo(OptionalLong x) {
        return x.orElse(2);
    }

    static String orNone(Optional<String> text) {
        return text.map(each -> "[" + each + "]").orElse("none");
    }

    static String described(Object any) {
        return any.getClass().getSimpleName();
    }

    static double number(Number any) {
        return any.doubleValue() / 2;
    }

    static Pair pair(double left, @Nullable String right) {
        return new Pair(left, right, right == null ? 0 : right.length());
    }

    static double leftOf(Pair pair) {
        return pair.left() + pair.count();
    }

    static double fragile(double x, int y) throws Unlucky {
        if (y % 97 == 13) {
            throw new Unlucky("no luck with " + x + " and " + y);
        }
        return x + y;
    }

    static int strict(String text) {
        return Integer.parseInt(text.substring(1, 2));
    }

    static int constant() {
        return 42;
    }

    static DoubleColumn shifted(DoubleColumn column) {
        return column.shift(1);
    }

    static double mean(DoubleColumn column) {
        return column.size() == 0 ? 1 : column.size() * 0.25;
    }

    double scaled(double x) {
        return x * scale;
    }

    String labelled(int x, String unit) {
        return x + unit + scale;
    }
}
