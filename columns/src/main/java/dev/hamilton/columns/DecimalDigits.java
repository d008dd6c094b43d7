package dev.hamilton.columns;

import java.math.BigDecimal;

/**
 * How many digits the decimals of a column need, so that one size holds them all: what formats ask for that store decimals of one
 * size. Immutable.
 *
 * @param whole the digits before the point, at least 1
 * @param scale the digits behind the point, at least 0
 * @since 0.1
 */
public record DecimalDigits(int whole, int scale) {

    /** The digits of the {@link BigDecimal}s in a column; other objects are passed over. */
    public static DecimalDigits of(ObjectColumn<?> column) {
        int whole = 1;
        int scale = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.get(row) instanceof BigDecimal decimal) {
                scale = Math.max(scale, decimal.scale());
                whole = Math.max(whole, atMost((long) decimal.precision() - decimal.scale()));
            }
        }
        return new DecimalDigits(whole, scale);
    }

    /** All digits of the size; {@link Integer#MAX_VALUE} where there are more, as of {@code 1E+2147483647}. */
    public int precision() {
        return atMost((long) whole + scale);
    }

    private static int atMost(long digits) {
        return (int) Math.min(Integer.MAX_VALUE, digits);
    }
}
