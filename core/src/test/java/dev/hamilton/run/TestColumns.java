package dev.hamilton.run;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns for tests: ints and doubles with a bitmap, and texts. Printed as {@code [1, -, 3]}. */
public final class TestColumns {
    public static final List<ColumnType> ALL = List.of(
            new Type(Ints.class, PrimitiveType.INT, Ints::new),
            new Type(Doubles.class, PrimitiveType.DOUBLE, Doubles::new),
            new Type(Texts.class, DeclaredType.of("java.lang.String"), Texts::new));

    private TestColumns() {}

    /** Ints; null is missing, and 0 stands behind it. */
    public static Ints ints(Integer... values) {
        return new Ints(ColumnData.of(
                Arrays.stream(values)
                        .mapToInt(value -> value == null ? 0 : value)
                        .toArray(),
                values.length,
                validity(values)));
    }

    public static Doubles doubles(Double... values) {
        return new Doubles(ColumnData.of(
                Arrays.stream(values)
                        .mapToDouble(value -> value == null ? 0 : value)
                        .toArray(),
                values.length,
                validity(values)));
    }

    public static Texts texts(String... values) {
        return new Texts(ColumnData.of(values, values.length, null));
    }

    private static long[] validity(Object[] values) {
        long[] bits = new long[(values.length + 63) / 64];
        for (int i = 0; i < values.length; i++) {
            bits[i / 64] |= values[i] == null ? 0 : 1L << i % 64;
        }
        return Arrays.stream(values).allMatch(value -> value != null) ? null : bits;
    }

    public abstract static class Col {
        final ColumnData data;

        Col(ColumnData data) {
            this.data = data;
        }

        List<Object> values() {
            List<Object> values = new ArrayList<>();
            IntStream.range(0, data.length()).forEach(row -> values.add(data.get(row)));
            return values;
        }

        @Override
        public String toString() {
            return values().stream()
                    .map(value -> value == null ? "-" : value.toString())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    public static final class Ints extends Col {
        Ints(ColumnData data) {
            super(data);
            if (!(data.array() instanceof int[])) {
                throw new ClassCastException("not int[]");
            }
        }
    }

    public static final class Doubles extends Col {
        Doubles(ColumnData data) {
            super(data);
            if (!(data.array() instanceof double[])) {
                throw new ClassCastException("not double[]");
            }
        }
    }

    public static final class Texts extends Col {
        Texts(ColumnData data) {
            super(data);
        }
    }

    private record Type(Class<?> columnClass, ValueType element, Function<ColumnData, Object> make)
            implements ColumnType {
        @Override
        public String family() {
            return "test";
        }

        @Override
        public ValueType elementOf(ValueType column) {
            return element;
        }

        @Override
        public Optional<ValueType> columnOf(ValueType wanted) {
            return wanted.boxed().equals(element.boxed())
                    ? Optional.of(DeclaredType.of(columnClass.getName()))
                    : Optional.empty();
        }

        @Override
        public int length(Object column) {
            return ((Col) column).data.length();
        }

        @Override
        public ColumnData read(Object column) {
            return ((Col) column).data;
        }

        @Override
        public Object wrap(ColumnData data) {
            return make.apply(data);
        }
    }
}
