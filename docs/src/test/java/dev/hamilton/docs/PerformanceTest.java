package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.PreparedRequest;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual shows of speed: where to look, and what to keep. */
final class PerformanceTest {

    @Test
    void a_request_that_is_prepared_is_planned_once() {
        DoubleColumn sales = DoubleColumn.of(100, 40, 60);
        // tag::prepare[]
        Driver driver = Driver.of(StoreFeatures.class);
        PreparedRequest prepared =
                driver.request("aboveMean").inputs(Map.of("sales", sales)).prepare();
        String plan = prepared.explain().toString(); // what shares a loop, what does not, and why
        DataFrame features = prepared.run(Map.of(), DataFrame.results()); // again and again
        // end::prepare[]
        assertThat(plan).contains("1 step in 1 loop");
        assertThat(features.booleans("aboveMean").getBoolean(0)).isTrue();
    }
}
