package dev.hamilton.quality;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check counted and measured. Immutable, as far as the figures are.
 *
 * <p>A single value counts as one row. Values of nodes tagged {@code secret} are not shown: neither in a failed row nor by a
 * figure.
 *
 * @param rows how many rows there are, missing ones included
 * @param failedRows how many rows are not as the check wants them; zero for a check that does not judge row by row
 * @param first the first of these, at most {@link #MOST}
 * @param figures what was measured, by name, such as {@code mean}; iterates in the order of the names
 * @since 0.1
 */
public record Diagnostics(int rows, int failedRows, List<FailedRow> first, Map<String, Object> figures) {
    /** How many failed rows are shown. */
    public static final int MOST = 5;

    /** Copies, and sorts the figures. */
    public Diagnostics {
        first = List.copyOf(first);
        figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /**
     * A row that is not as a check wants it.
     *
     * @param row the row, from 0
     * @param value its value in a few words; {@code missing} where there is none
     */
    public record FailedRow(int row, String value) {
        /** The row as in {@code row 3 = 1.5}. */
        @Override
        public String toString() {
            return "row " + row + " = " + value;
        }
    }
}
