package dev.hamilton.run.check;

import dev.hamilton.quality.Diagnostics.FailedRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may be told of a value that did not pass. Immutable.
 *
 * @param column whether it is a column, so that rows have numbers
 * @param secret whether its values, and what is measured of them, are not to be told
 * @param rows how many rows there are
 * @param failed how many rows failed
 * @param first the first of these
 */
record Shown(boolean column, boolean secret, int rows, int failed, List<FailedRow> first) {
    /**
     * Tells the rows.
     *
     * @param many what several rows are or do, such as {@code are not}
     * @param one what a single row is or does, such as {@code is not}
     * @return for example {@code 2 of 6 rows are not: row 3 = 1.5, row 5 = -0.2}
     */
    String rowsThat(String many, String one) {
        String verb = failed == 1 ? one : many;
        if (!column) {
            return secret ? "it " + verb : "%s %s".formatted(first.get(0).value(), verb);
        }
        return told(verb, secret ? row -> "row " + row.row() : FailedRow::toString);
    }

    /**
     * Tells which rows, and not what is in them.
     *
     * @param many what several rows are, such as {@code are}
     * @param one what a single row is, such as {@code is}
     * @return for example {@code 2 of 6 rows are: row 3, row 5}
     */
    String rowNumbersThat(String many, String one) {
        return column ? told(failed == 1 ? one : many, row -> "row " + row.row()) : "it " + one;
    }

    private String told(String verb, Function<FailedRow, String> words) {
        String listed = first.stream().map(words).collect(Collectors.joining(", "));
        return "%d of %d %s %s: %s%s"
                .formatted(
                        failed, rows, rows == 1 ? "row" : "rows", verb, listed, failed > first.size() ? ", ..." : "");
    }
}
