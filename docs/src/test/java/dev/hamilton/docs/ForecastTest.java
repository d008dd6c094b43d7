package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual says of functions that are put together. */
final class ForecastTest {
    private static Driver forecast(boolean smooth) {
        return Driver.builder()
                .modules(Forecast.class)
                .config("smooth", smooth)
                .config("longestLag", 2)
                .build();
    }

    @Test
    void a_body_is_another_method_and_a_method_refines_it() {
        Map<String, Object> inputs = Map.of("rent", 10.2, "wages", 20.0, "energy", 1.0);

        assertThat(forecast(false).execute(inputs, "costs", "costs.raw").asMap())
                .isEqualTo(Map.of("costs", 31.0, "costs.raw", 31.2));
    }

    @Test
    void steps_stand_behind_a_function() {
        DataFrame weeks =
                DataFrame.of("visitors", DoubleColumn.of(100, 400, 40), "share", DoubleColumn.of(0.5, 0.5, 0.5));

        assertThat(forecast(true).execute(weeks, "demand", "demand.with_clip", "lag_2"))
                .isEqualTo(DataFrame.of(
                        "demand",
                        DoubleColumn.of(50, 75, 170 / 3.0),
                        "demand.with_clip",
                        DoubleColumn.of(50, 100, 20),
                        "lag_2",
                        DoubleColumn.ofNullable(null, null, 50.0)));
    }

    @Test
    void columns_are_put_into_a_frame() {
        DataFrame weeks = DataFrame.of("sales", DoubleColumn.of(100, 40));

        assertThat(forecast(false)
                        .execute(Map.of("weeks", weeks), "good")
                        .get("good")
                        .toString())
                .startsWith(" sales  meanSales  aboveMean");
    }
}
