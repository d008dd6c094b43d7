package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.quality.FailedChecksException;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.result.Results;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual shows of data quality, and what it says becomes of it. */
final class QualityTest {
    private static final DataFrame DAYS =
            DataFrame.of("clicks", DoubleColumn.of(1, 3, 6), "views", DoubleColumn.of(4, 4, 4));

    @Test
    void results_are_values_and_warnings_are_events() {
        List<String> warnings = new ArrayList<>();
        // tag::results[]
        Driver driver = Driver.builder()
                .modules(Campaign.class)
                .listeners(event -> {
                    if (event instanceof RunEvent.CheckFailed found) {
                        warnings.add(found.result().message());
                    }
                })
                .build();

        Results results = driver.request("clickRate", "clickRate_range_validator", "clickRate_validation")
                .inputs(DAYS)
                .run();
        ValidationResult range = results.get("clickRate_range_validator", ValidationResult.class);
        range.passes(); // false
        range.message(); // must be from 0 to 1, but 1 of 3 rows is not: row 2 = 1.5
        range.diagnostics().failedRows(); // 1

        Lineage.of(driver.graph()).tagged("hamilton.data_quality.source_node", "clickRate"); // all of them
        // end::results[]
        assertThat(range.passes()).isFalse();
        assertThat(range.message()).isEqualTo("must be from 0 to 1, but 1 of 3 rows is not: row 2 = 1.5");
        assertThat(range.diagnostics().failedRows()).isEqualTo(1);
        assertThat(warnings).containsExactly(range.message());
        assertThat((List<?>) results.get("clickRate_validation")).hasSize(3);
        assertThat(Lineage.of(driver.graph()).tagged("hamilton.data_quality.source_node", "clickRate"))
                .hasSize(4);
    }

    @Test
    void a_check_that_fails_says_where_and_which_rows() {
        DataFrame days = DataFrame.of("clicks", DoubleColumn.of(1, 0, 0), "views", DoubleColumn.of(4, 0, 0));
        Throwable failure = catchThrowable(() -> Driver.of(Campaign.class).execute(days, "clickRate"));
        assertThat(failure).isInstanceOf(StepFailedException.class).hasCauseInstanceOf(FailedChecksException.class);
        assertThat(failure.getMessage() + "\n").isEqualTo(Snippets.said("failed-check.txt"));
    }

    @Test
    void a_validator_of_a_column_sees_the_column() {
        Driver driver = Driver.of(Campaign.class);
        assertThat(driver.execute(DAYS, "weights").doubles("weights").sum()).isEqualTo(1.0);
        DataFrame none = DataFrame.of("clicks", DoubleColumn.of(1), "views", DoubleColumn.of(0));
        assertThatThrownBy(() -> driver.execute(none, "weights"))
                .hasMessageContaining("must satisfy Campaign.SumsToOne, but it sums to NaN");
    }

    @Test
    void a_share_is_checked_wherever_it_is_one() {
        Driver driver = Driver.of(Campaign.class);
        assertThatThrownBy(() -> driver.execute(Map.of("bounces", 3.0, "views", 2.0), "bounceRate"))
                .hasMessageContaining("range: must be from 0 to 1, but 1.5 is not");
    }

    @Test
    void a_frame_is_checked_for_its_columns() {
        Driver driver = Driver.of(Campaign.class);
        assertThat(driver.execute(Map.of("log", DAYS), "totals").get("totals")).isEqualTo(DAYS);
        DataFrame other = DataFrame.of("clicks", StringColumn.of("1"), "vieuws", DoubleColumn.of(2));
        assertThatThrownBy(() -> driver.execute(Map.of("log", other), "totals"))
                .hasMessageContaining("schema: must have the columns of Campaign.Totals, "
                        + "but 'clicks' holds String, not double, 'views' is not there (did you mean 'vieuws'?)");
        assertThat(driver.graph().nodes())
                .filteredOn(node -> node.tags().has("hamilton.internal.schema_output"))
                .singleElement()
                .satisfies(node -> assertThat(node.tags())
                        .hasToString("hamilton.internal.schema_output=clicks=double|views=double"));
    }

    @Test
    void nodes_of_a_method_are_labelled_and_checked_one_by_one() {
        Driver driver = Driver.of(Campaign.class);
        Lineage lineage = Lineage.of(driver.graph());
        assertThat(lineage.tagged("unit"))
                .extracting(node -> node.name().text())
                .containsExactly("high");
        assertThat(lineage.tagged("cache.behavior", "recompute")).hasSize(9);
        assertThat(driver.execute(Map.of("reading", 75.0), "low_range_validator")
                        .toString())
                .contains("must be from -90 to 60, but 74.0 is not");
    }
}
