package dev.hamilton.benchmarks.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.dflib.DoubleSeries;
import org.dflib.Series;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared is the same. */
class LibrariesTest {
    private static final int ROWS = 2000;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void every_library_does_it_or_says_that_it_has_no_such_operation(Operation operation) throws Exception {
        for (Library.Name name : Library.Name.values()) {
            try (Library library = name.over(new Given(ROWS, folder))) {
                Optional<Callable<Object>> ready = library.operation(operation);
                if (ready.isPresent()) {
                    assertThat(ready.orElseThrow().call())
                            .as("%s by %s", operation, name)
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSV_READ", "CSV_WRITE", "PARQUET_READ", "PARQUET_WRITE"})
    void hamilton_computes_what_the_loop_by_hand_computes(Operation operation) throws Exception {
        Given given = new Given(ROWS, folder);
        double[] expected = numbers(
                new HandLibrary(given).operation(operation).orElseThrow().call());
        double[] actual = numbers(
                new HamiltonLibrary(given).operation(operation).orElseThrow().call());
        assertSame(actual, expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADD", "MULTIPLY", "DIVIDE", "SHIFT", "CUM_SUM"})
    void other_libraries_compute_the_same_column(Operation operation) throws Exception {
        Given given = new Given(ROWS, folder);
        double[] expected = numbers(
                new HandLibrary(given).operation(operation).orElseThrow().call());
        assertSame(
                numbers(new DflibLibrary(given)
                        .operation(operation)
                        .orElseThrow()
                        .call()),
                expected);
        assertSame(
                numbers(new TablesawLibrary(given)
                        .operation(operation)
                        .orElseThrow()
                        .call()),
                expected);
    }

    private static void assertSame(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).as("row %s", i).isNaN();
            } else {
                assertThat(actual[i]).as("row %s", i).isEqualTo(expected[i], within(1e-9));
            }
        }
    }

    private static double[] numbers(Object made) {
        if (made instanceof DoubleColumn column) {
            return column.toArray(Double.NaN);
        }
        if (made instanceof DataFrame frame) {
            return frame.doubles(frame.names().get(frame.columnCount() - 1)).toArray(Double.NaN);
        }
        if (made instanceof DoubleSeries series) {
            return series.toDoubleArray();
        }
        if (made instanceof Series<?> series) {
            return series.toList().stream().mapToDouble(LibrariesTest::number).toArray();
        }
        if (made instanceof tech.tablesaw.api.DoubleColumn column) {
            return column.asDoubleArray();
        }
        return DoubleStream.of((double[]) made).toArray();
    }

    private static double number(@Nullable Object value) {
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }
}
