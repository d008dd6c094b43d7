package dev.hamilton.jsonlines;

import java.math.BigDecimal;

/** What the text of a number, as JSON writes it, means. */
final class NumberTexts {

    private NumberTexts() {}

    static boolean isNotFinite(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    /** Whether the number has neither fraction nor exponent, nor a sign that only a double keeps. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < '0' || letter > '9') && letter != '-') {
                return false;
            }
        }
        return !text.equals("-0");
    }

    /** Whether the nearest double or float of a number is neither infinite nor, where the number is not, zero. */
    static boolean isInRange(String text, double nearest) {
        return !Double.isInfinite(nearest) && (nearest != 0 || new BigDecimal(text).signum() == 0);
    }

    /** A number as an object: a double, or a decimal where it is a whole number or out of a double's range. */
    static Object object(String text) {
        double nearest = Double.parseDouble(text);
        boolean asDouble = isNotFinite(text) || (!isWhole(text) && isInRange(text, nearest));
        return asDouble ? (Object) nearest : new BigDecimal(text);
    }

    /** A whole number as the smaller of int and long that holds it. */
    static Object object(long whole) {
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
}
