package dev.hamilton.run.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Wants every row to be one of some values. Equal numbers are equal: 2.0 and 2.00, 0.0 and -0.0, NaN and NaN. */
final class ValuesJudge extends Judge {
    private final Values values;

    ValuesJudge(Values values) {
        this.values = values;
    }

    /** The values, sorted for each kind of block. Immutable. */
    static final class Values {
        private final double[] doubles;
        private final long[] longs;
        private final Set<Object> objects = new HashSet<>();

        /** Values as the elements of a column of their type would be, boxed. */
        Values(List<Object> values) {
            values.forEach(value -> objects.add(canonical(value)));
            doubles = values.stream()
                    .filter(value -> value instanceof Double || value instanceof Float)
                    .mapToDouble(value -> ((Number) value).doubleValue() + 0.0)
                    .sorted()
                    .toArray();
            longs = values.stream()
                    .filter(value -> !(value instanceof Double || value instanceof Float))
                    .mapToLong(Values::whole)
                    .sorted()
                    .toArray();
        }

        private static long whole(Object value) {
            if (value instanceof Character character) {
                return character;
            }
            if (value instanceof Boolean truth) {
                return truth ? 1 : 0;
            }
            return value instanceof Number number ? number.longValue() : 0;
        }

        /* Minus zero plus zero is zero. */
        private static Object canonical(Object value) {
            if (value instanceof Double number) {
                return number + 0.0;
            }
            if (value instanceof Float number) {
                return number + 0.0f;
            }
            return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        }
    }

    @Override
    void see(Block block) {
        for (int i = 0; i < block.size(); i++) {
            if (!block.isMissing(i) && !isAmong(block, i)) {
                fail(block.from() + i);
            }
        }
    }

    private boolean isAmong(Block block, int index) {
        return switch (block.kind()) {
            case DOUBLES -> Arrays.binarySearch(values.doubles, block.doubles()[index] + 0.0) >= 0;
            case LONGS -> Arrays.binarySearch(values.longs, block.longs()[index]) >= 0;
            case OBJECTS -> values.objects.contains(Values.canonical(block.present(index)));
        };
    }

    @Override
    String finding(Shown shown) {
        return shown.rowsThat("are not", "is not");
    }
}
