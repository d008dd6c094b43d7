package dev.hamilton.examples.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame next to the one that pandas 1.5.3 makes of the same table. */
final class OracleTest {
    private static final Path ORACLE =
            Path.of(System.getProperty("hamilton.root", "."), "../shared/oracle/employment/frame.csv");

    private final Driver driver =
            Driver.builder().modules(new Employment().modules()).build();
    private final DataFrame frame = driver.request(new Employment().get())
            .inputs(Employment.months(driver))
            .run(DataFrame.results());

    @Test
    void the_frame_is_that_of_pandas_but_for_three_cells_that_pandas_rounds_worse() {
        assumeTrue(Files.exists(ORACLE), () -> "skipped, because there is no " + ORACLE.normalize());

        assertThat(frame.differenceFrom(Csv.read(ORACLE, CsvOptions.standard().typesOf(frame)), 1e-9)
                        .lines())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "column 'trade_transportation_utilties_rolling_std_3', row 86",
                        "column 'wholesale_trade_rolling_std_3', row 51",
                        "column 'wholesale_trade_rolling_std_3', row 104");
    }

    /* pandas moves one running variance along, and with it the rounding errors of months that the window has left. */
    @ParameterizedTest
    @CsvSource({
        "trade_transportation_utilties_rolling_std_3, 86, 25679, 25679, 25680",
        "wholesale_trade_rolling_std_3, 51, 5443.6, 5444.3, 5443.4",
        "wholesale_trade_rolling_std_3, 104, 5824.3, 5824.6, 5823.5"
    })
    void these_three_cells_are_those_of_exact_arithmetic(
            String column, int row, BigDecimal a, BigDecimal b, BigDecimal c) {
        BigDecimal three = BigDecimal.valueOf(3);
        BigDecimal mean = a.add(b).add(c).divide(three, MathContext.DECIMAL128);
        BigDecimal squares =
                Stream.of(a, b, c).map(level -> level.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        double exact = squares.divide(BigDecimal.valueOf(2))
                .sqrt(MathContext.DECIMAL64)
                .doubleValue();

        assertThat(frame.doubles(column).getDouble(row)).isCloseTo(exact, within(1e-12));
    }
}
