package dev.hamilton.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two frames, from the first difference to the last that is listed. Immutable.
 *
 * @param lines one line for each difference, the first twenty of them
 * @param count how many differences there are
 * @since 0.1
 */
public record FrameDifference(List<String> lines, long count) {

    private static final int LISTED = 20;
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final double WHOLE_DOUBLES = 0x1p53; // up to here every whole number is a double

    /** Keeps a copy of the lines. */
    public FrameDifference {
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** The differences, one a line. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "no difference";
        }
        String more = count > lines.size() ? "\nand " + (count - lines.size()) + " more" : "";
        return String.join("\n", lines) + more;
    }

    static FrameDifference between(DataFrame actual, DataFrame expected, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("a tolerance must not be negative, but is " + tolerance);
        }
        Finder finder = new Finder(tolerance);
        finder.frames(actual, expected);
        return new FrameDifference(finder.lines, finder.count);
    }

    /** Walks both frames and notes what differs. */
    private static final class Finder {
        private final double tolerance;
        private final List<String> lines = new ArrayList<>();
        private long count;

        Finder(double tolerance) {
            this.tolerance = tolerance;
        }

        private void frames(DataFrame actual, DataFrame expected) {
            if (actual.rowCount() != expected.rowCount()) {
                note((actual.rowCount() == 1
                                ? "there is 1 row, not "
                                : "there are " + actual.rowCount() + " rows, not ")
                        + expected.rowCount());
            }
            for (String name : expected.names()) {
                if (actual.has(name)) {
                    column(name, actual.column(name), expected.column(name));
                } else {
                    note("column '" + name + "' is not there");
                }
            }
            List<String> surplus = new ArrayList<>(actual.names());
            surplus.removeAll(expected.names());
            surplus.forEach(name -> note("column '" + name + "' is not expected"));
            order(actual.names(), expected.names());
        }

        private void order(List<String> actual, List<String> expected) {
            for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
                if (!actual.get(i).equals(expected.get(i))) {
                    note("column " + i + " is '" + actual.get(i) + "', not '" + expected.get(i) + "'");
                    return;
                }
            }
        }

        private void column(String name, Column actual, Column expected) {
            boolean numbers = actual instanceof NumericColumn && expected instanceof NumericColumn;
            if (!actual.typeName().equals(expected.typeName())) {
                note("column '" + name + "' is of " + actual.typeName() + ", not of " + expected.typeName());
                if (!numbers) {
                    return;
                }
            }
            for (int row = 0; row < Math.min(actual.size(), expected.size()); row++) {
                Object mine = actual.get(row);
                Object other = expected.get(row);
                if (!same(mine, other)) {
                    note("column '" + name + "', row " + row + ": " + text(mine) + ", not " + text(other));
                }
            }
        }

        private boolean same(@Nullable Object left, @Nullable Object right) {
            if (left instanceof Number one && right instanceof Number other) {
                return left.equals(right) || near(one, other);
            }
            return Objects.deepEquals(left, right);
        }

        private boolean near(Number one, Number other) {
            double first = one.doubleValue();
            double second = other.doubleValue();
            boolean finite = isFinite(one);
            if (!finite || !isFinite(other)) {
                return !finite && !isFinite(other) && Double.compare(first, second) == 0;
            }
            if (isRounded(one, first) || isRounded(other, second)) {
                return near(exact(one), exact(other));
            }
            return Math.abs(first - second) <= tolerance * Math.max(Math.abs(first), Math.abs(second));
        }

        /** With more digits than a double, and beyond its range; those that are cut off are behind many that differ. */
        private boolean near(BigDecimal one, BigDecimal other) {
            BigDecimal distance = one.subtract(other, DIGITS).abs();
            return tolerance == Double.POSITIVE_INFINITY
                    || distance.compareTo(
                                    new BigDecimal(tolerance).multiply(one.abs().max(other.abs()), DIGITS))
                            <= 0;
        }

        /** Whether a number is one; decimals and whole numbers always are, however large. */
        private static boolean isFinite(Number number) {
            return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
        }

        /** Whether a number may be another than its double. */
        private static boolean isRounded(Number number, double rounded) {
            return number instanceof BigDecimal
                    || number instanceof BigInteger
                    || (number instanceof Long && Math.abs(rounded) >= WHOLE_DOUBLES);
        }

        private static BigDecimal exact(Number number) {
            if (number instanceof BigDecimal decimal) {
                return decimal;
            }
            if (number instanceof BigInteger whole) {
                return new BigDecimal(whole);
            }
            return number instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.doubleValue());
        }

        private void note(String line) {
            count++;
            if (lines.size() < LISTED) {
                lines.add(line);
            }
        }

        private static String text(@Nullable Object value) {
            return value == null ? "missing" : CellText.of(value);
        }
    }
}
