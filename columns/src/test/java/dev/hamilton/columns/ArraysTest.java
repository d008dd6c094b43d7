package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.problem.InvalidRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dataflow over plain arrays is given a frame, and gives one. */
final class ArraysTest {

    private static final DataFrame FRAME = DataFrame.of(
                    "sales", DoubleColumn.of(100, 40, 150),
                    "visitors", IntColumn.ofNullable(10, null, 5),
                    "store", StringColumn.of("north", null, "south"),
                    "day", DateColumn.of(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH),
                    "price", ObjectColumn.of(BigDecimal.ONE, null, BigDecimal.TEN))
            .with("any", ObjectColumn.of(1, "a", null));

    /** Written over arrays. */
    static final class Plain {
        private Plain() {}

        static double[] changes(double[] sales) {
            double[] changes = new double[sales.length];
            for (int row = 1; row < changes.length; row++) {
                changes[row] = sales[row] - sales[row - 1];
            }
            return changes;
        }

        static int[] lengths(String[] store) {
            int[] lengths = new int[store.length];
            for (int row = 0; row < lengths.length; row++) {
                lengths[row] = store[row] == null ? 0 : store[row].length();
            }
            return lengths;
        }
    }

    @Test
    void a_frame_gives_its_columns_as_arrays() {
        Map<String, Object> arrays = FRAME.toArrays();
        assertThat(arrays.keySet()).containsExactlyElementsOf(FRAME.names());
        assertThat(arrays.get("sales")).isEqualTo(new double[] {100, 40, 150});
        assertThat(arrays.get("visitors")).isEqualTo(new Integer[] {10, null, 5});
        assertThat(arrays.get("store")).isEqualTo(new String[] {"north", null, "south"});
        assertThat(arrays.get("day")).isEqualTo(new LocalDate[] {LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH});
        assertThat(arrays.get("price")).isEqualTo(new BigDecimal[] {BigDecimal.ONE, null, BigDecimal.TEN});
        assertThat(arrays.get("any")).isEqualTo(new Object[] {1, "a", null});
    }

    @Test
    void an_array_is_as_long_as_the_column_and_a_copy() {
        DataFrame some = FRAME.slice(1, 3).select("sales");
        double[] sales = (double[]) some.toArrays().get("sales");
        assertThat(sales).containsExactly(40, 150);
        sales[0] = 0;
        assertThat(some.doubles("sales")).isEqualTo(DoubleColumn.of(40, 150));
    }

    @Test
    void a_dataflow_over_arrays_takes_a_frame_s_and_gives_a_frame() {
        DataFrame results = Driver.of(Plain.class)
                .request("changes", "lengths")
                .inputs(FRAME.select("sales", "store").toArrays())
                .run(DataFrame.results());
        assertThat(results)
                .isEqualTo(DataFrame.of("changes", DoubleColumn.of(0, -60, 110), "lengths", IntColumn.of(5, 0, 5)));
    }

    @Test
    void a_frame_that_is_given_as_it_is_is_told_how_it_becomes_arrays() {
        assertThatThrownBy(() -> Driver.of(Plain.class).execute(FRAME.select("sales"), "changes"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "[H204] 'sales' is double[], but a value of type dev.hamilton.columns.DoubleColumn was given")
                .hasMessageContaining("fix: give a value that can be passed as double[]; toArrays() of a frame gives"
                        + " arrays of primitives where no row is missing");
    }

    /** Over rows, then over an array of what was computed of them. */
    static final class Mixed {
        private Mixed() {}

        static double twice(double sales) {
            return 2 * sales;
        }

        static double largest(double[] twice) {
            return Arrays.stream(twice).max().orElseThrow();
        }
    }

    @Test
    void a_frame_between_functions_over_rows_and_over_arrays_is_told_how_it_becomes_arrays() {
        assertThatThrownBy(() -> Driver.of(Mixed.class).execute(FRAME.select("sales"), "largest"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "[H103] 'largest' wants 'twice' as double[], but in this request it is DoubleColumn")
                .hasMessageContaining(
                        "fix: supply columns of one kind, or let the function take DoubleColumn; toArrays() of a"
                                + " frame gives arrays of primitives where no row is missing");
    }
}
