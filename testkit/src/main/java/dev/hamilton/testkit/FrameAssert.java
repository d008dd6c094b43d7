package dev.hamilton.testkit;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.FrameDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ assertions about a {@link DataFrame}; failures list the first differences. Confined to one thread.
 *
 * <pre>{@code
 * FrameAssert.assertThat(frame)
 *         .hasNames("spend", "signups")
 *         .hasRow(0, 10.0, 1.0)
 *         .isEqualTo(expected, 1e-9);
 * }</pre>
 *
 * @since 0.1
 */
public final class FrameAssert extends AbstractAssert<FrameAssert, DataFrame> {
    private FrameAssert(@Nullable DataFrame actual) {
        super(actual, FrameAssert.class);
    }

    /**
     * Begins assertions.
     *
     * @param actual the frame under test
     * @return the assertions
     */
    public static FrameAssert assertThat(@Nullable DataFrame actual) {
        return new FrameAssert(actual);
    }

    private DataFrame frame() {
        isNotNull();
        return actual;
    }

    /**
     * Checks the columns' names and their order.
     *
     * @param names every name
     * @return these assertions
     * @throws AssertionError if the frame has other names
     */
    public FrameAssert hasNames(String... names) {
        List<String> wanted = List.of(names);
        if (!frame().names().equals(wanted)) {
            throw failureWithActualExpected(
                    frame().names(), wanted, "expected columns %s but there are %s", wanted, frame().names());
        }
        return this;
    }

    /**
     * Checks the number of rows.
     *
     * @param count how many there are to be
     * @return these assertions
     * @throws AssertionError if there are more or fewer
     */
    public FrameAssert hasRowCount(int count) {
        if (frame().rowCount() != count) {
            throw failure("expected %s rows but there are %s", count, frame().rowCount());
        }
        return this;
    }

    /**
     * Checks a row.
     *
     * @param row the row, from 0
     * @param values a value for each column, in order; null for one that is missing
     * @return these assertions
     * @throws AssertionError if there is no such row, or it has other values
     */
    public FrameAssert hasRow(int row, @Nullable Object... values) {
        if (row >= frame().rowCount()) {
            throw failure("expected a row %s but there are %s rows", row, frame().rowCount());
        }
        List<@Nullable Object> found = frame().names().stream()
                .map(name -> frame().row(row).get(name))
                .collect(Collectors.toCollection(ArrayList::new));
        List<@Nullable Object> wanted = Arrays.asList(values);
        if (!found.equals(wanted)) {
            throw failureWithActualExpected(found, wanted, "expected row %s to be %s but it is %s", row, wanted, found);
        }
        return this;
    }

    /**
     * Checks the whole frame: names, order, types, rows, values, and which are missing.
     *
     * @param expected what is wanted; from a CSV file, which does not say types, read with {@code CsvOptions.standard().typesOf(actual)}
     * @param tolerance how far numbers may be apart, relative to the larger one
     * @return these assertions
     * @throws AssertionError if there is a difference
     * @throws IllegalArgumentException if the tolerance is negative or not a number
     */
    public FrameAssert isEqualTo(DataFrame expected, double tolerance) {
        FrameDifference difference = frame().differenceFrom(expected, tolerance);
        if (!difference.isEmpty()) {
            throw failure("expected frames to be equal within %s, but:%n%s", tolerance, difference);
        }
        return this;
    }
}
