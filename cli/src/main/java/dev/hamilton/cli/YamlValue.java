package dev.hamilton.cli;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value in a YAML file: a scalar, or a list of scalars. Immutable. */
sealed interface YamlValue {
    /** The line it starts on, from 1. */
    int line();

    /**
     * One value.
     *
     * @param text as it stands, without quotes
     * @param plain what it is by itself: a number, a boolean, text, or null
     * @param line the line it is on
     */
    record Scalar(String text, @Nullable Object plain, int line) implements YamlValue {
        static Scalar of(ScalarNode node, int line) {
            return new Scalar(node.getValue(), plain(node.getTag(), node.getValue()), line);
        }

        /** As it stands. */
        @Override
        public String toString() {
            return text;
        }

        /* Numbers as Java writes them: the smallest of int, long and double that holds them. */
        private static @Nullable Object plain(Tag tag, String text) {
            if (tag.equals(Tag.NULL)) {
                return null;
            }
            if (tag.equals(Tag.BOOL)) {
                return Boolean.valueOf(text);
            }
            if (tag.equals(Tag.INT)) {
                BigInteger value = new BigInteger(text);
                if (value.bitLength() < Integer.SIZE) {
                    return value.intValueExact();
                }
                if (value.bitLength() < Long.SIZE) {
                    return value.longValueExact();
                }
                return value.doubleValue();
            }
            return tag.equals(Tag.FLOAT) ? (Object) number(text) : text;
        }

        private static double number(String text) {
            return switch (text) {
                case ".inf" -> Double.POSITIVE_INFINITY;
                case "-.inf" -> Double.NEGATIVE_INFINITY;
                case ".nan" -> Double.NaN;
                default -> Double.parseDouble(text);
            };
        }
    }

    /** Several values. */
    record Items(List<Scalar> items, int line) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }

        /** {@code [a, b]}. */
        @Override
        public String toString() {
            return items.toString();
        }
    }
}
