package dev.hamilton.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is computed of a column of {@link BigDecimal}s: a view of it, which holds nothing of its own. Sums, differences and products are
 * exact, with the scales of {@code BigDecimal}; where digits must be cut, the caller says how many and how. The smallest and the largest
 * are asked of the column itself, and what is done with single decimals is a {@link ObjectColumn#map map} of it.
 *
 * <pre>{@code
 * Decimals.of(price).multiply(quantity)
 * Decimals.of(price).mean(2, RoundingMode.HALF_EVEN)
 * }</pre>
 *
 * <p>Missing rows are skipped by reductions and {@link #cumSum}, and are missing in the result of everything that goes row by row.
 * Immutable.
 *
 * @since 0.1
 */
public final class Decimals {

    private final ObjectColumn<BigDecimal> values;

    private Decimals(ObjectColumn<BigDecimal> values) {
        this.values = values;
    }

    /**
     * The decimals of a column.
     *
     * @throws IllegalArgumentException when an object is of another class, naming its row
     */
    public static Decimals of(ObjectColumn<BigDecimal> values) {
        return new Decimals(values.requireOnly(BigDecimal.class));
    }

    /** The exact sum of the present decimals; 0 when there is none. */
    public BigDecimal sum() {
        return sumOf(values).orElse(BigDecimal.ZERO);
    }

    /**
     * The sum of the present decimals divided by their number, with so many digits behind the point; empty when there is none.
     *
     * @throws ArithmeticException when {@code rounding} is {@code UNNECESSARY} and the digits do not suffice
     */
    public Optional<BigDecimal> mean(int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return sumOf(values).map(sum -> meanOf(sum, values.count(), scale, rounding));
    }

    /**
     * The mean of so many decimals, of which there is one at least.
     *
     * @throws ArithmeticException when {@code rounding} is {@code UNNECESSARY} and the digits do not suffice
     */
    static BigDecimal meanOf(BigDecimal sum, int count, int scale, RoundingMode rounding) {
        BigDecimal divisor = BigDecimal.valueOf(count);
        try {
            return sum.divide(divisor, scale, rounding);
        } catch (ArithmeticException unfit) {
            throw undivided("the sum is " + sum, divisor, scale, unfit);
        }
    }

    private static Optional<BigDecimal> sumOf(ObjectColumn<BigDecimal> values) {
        @Nullable BigDecimal sum = null;
        for (int row = 0; row < values.size(); row++) {
            if (values.validity.isPresent(row)) {
                sum = sum == null ? values.valueAt(row) : sum.add(values.valueAt(row));
            }
        }
        return Optional.ofNullable(sum);
    }

    /** The exact sum of all present decimals up to and with each row; missing where this is. */
    public ObjectColumn<BigDecimal> cumSum() {
        ObjectColumn.Builder<BigDecimal> sums = ObjectColumn.builder();
        @Nullable BigDecimal sum = null;
        for (int row = 0; row < values.size(); row++) {
            if (values.validity.isPresent(row)) {
                sum = sum == null ? values.valueAt(row) : sum.add(values.valueAt(row));
                sums.add(sum);
            } else {
                sums.addMissing();
            }
        }
        return sums.build();
    }

    /**
     * This plus the other column, row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size, or objects of another class
     */
    public ObjectColumn<BigDecimal> add(ObjectColumn<BigDecimal> other) {
        return values.combine(other.requireOnly(BigDecimal.class), BigDecimal::add);
    }

    /** This plus a decimal. */
    public ObjectColumn<BigDecimal> add(BigDecimal decimal) {
        Objects.requireNonNull(decimal, "decimal");
        return values.map(value -> value.add(decimal));
    }

    /**
     * This less the other column, row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size, or objects of another class
     */
    public ObjectColumn<BigDecimal> subtract(ObjectColumn<BigDecimal> other) {
        return values.combine(other.requireOnly(BigDecimal.class), BigDecimal::subtract);
    }

    /** This less a decimal. */
    public ObjectColumn<BigDecimal> subtract(BigDecimal decimal) {
        Objects.requireNonNull(decimal, "decimal");
        return values.map(value -> value.subtract(decimal));
    }

    /**
     * This times the other column, row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size, or objects of another class
     */
    public ObjectColumn<BigDecimal> multiply(ObjectColumn<BigDecimal> other) {
        return values.combine(other.requireOnly(BigDecimal.class), BigDecimal::multiply);
    }

    /** This times a decimal. */
    public ObjectColumn<BigDecimal> multiply(BigDecimal decimal) {
        Objects.requireNonNull(decimal, "decimal");
        return values.map(value -> value.multiply(decimal));
    }

    /**
     * This divided by the other column, row by row, with so many digits behind the point; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size, or objects of another class
     * @throws ArithmeticException when a row is divided by 0, which decimals have no answer to, or {@code rounding} is
     *     {@code UNNECESSARY} and the digits do not suffice, naming the row
     */
    public ObjectColumn<BigDecimal> divide(ObjectColumn<BigDecimal> other, int scale, RoundingMode rounding) {
        Sizes.requireEqual(values.size(), other.size());
        return quotients(
                values.validity.and(other.validity), other.requireOnly(BigDecimal.class)::valueAt, scale, rounding);
    }

    /**
     * This divided by a decimal, with so many digits behind the point.
     *
     * @throws ArithmeticException when it is 0, which decimals have no answer to, or {@code rounding} is {@code UNNECESSARY} and the
     *     digits do not suffice, naming the row
     */
    public ObjectColumn<BigDecimal> divide(BigDecimal decimal, int scale, RoundingMode rounding) {
        Objects.requireNonNull(decimal, "decimal");
        return quotients(values.validity, row -> decimal, scale, rounding);
    }

    private ObjectColumn<BigDecimal> quotients(
            Validity present, IntFunction<BigDecimal> divisors, int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        ObjectColumn.Builder<BigDecimal> quotients = ObjectColumn.builder();
        for (int row = 0; row < present.size(); row++) {
            if (present.isPresent(row)) {
                quotients.add(quotient(row, divisors.apply(row), scale, rounding));
            } else {
                quotients.addMissing();
            }
        }
        return quotients.build();
    }

    private BigDecimal quotient(int row, BigDecimal divisor, int scale, RoundingMode rounding) {
        try {
            return values.valueAt(row).divide(divisor, scale, rounding);
        } catch (ArithmeticException unfit) {
            throw undivided("row " + row + " holds " + values.valueAt(row), divisor, scale, unfit);
        }
    }

    private static ArithmeticException undivided(
            String what, BigDecimal divisor, int scale, ArithmeticException unfit) {
        ArithmeticException told = new ArithmeticException(what + ", which cannot be divided by " + divisor + " to "
                + Describe.counted(scale, "digit") + " behind the point: " + unfit.getMessage());
        told.initCause(unfit);
        return told;
    }
}
