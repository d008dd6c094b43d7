package dev.hamilton.docs;

import static dev.hamilton.testkit.FrameAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.graph.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the manual advises to test a dataflow. */
final class OwnTestsTest {
    // tag::column[]
    @Test
    void the_mean_needs_three_weeks() {
        assertThat(MarketingFeatures.avg3wkSpend(DoubleColumn.of(10, 20, 30, 40)))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 20.0, 30.0));
    }
    // end::column[]

    // tag::override[]
    @Test
    void more_than_usual_is_above_the_trend() {
        Object above = Driver.of(MarketingFeatures.class)
                .request("aboveTrend")
                .input("spend", 31.0)
                .override("avg3wkSpend", 30.0)
                .run()
                .get("aboveTrend");

        assertThat(above).isEqualTo(true);
    }
    // end::override[]

    // tag::frame[]
    @Test
    void weeks_become_features() {
        DataFrame weeks = DataFrame.of("spend", DoubleColumn.of(10, 20), "signups", DoubleColumn.of(4, 0.3));
        DataFrame expected = DataFrame.of("spendPerSignup", DoubleColumn.of(2.5, 66.666667));

        assertThat(Driver.of(MarketingFeatures.class).execute(weeks, "spendPerSignup"))
                .isEqualTo(expected, 1e-6);
    }
    // end::frame[]

    // tag::both[]
    @Test
    void a_week_by_itself_is_what_it_is_among_others() {
        Driver driver = Driver.of(MarketingFeatures.class);
        DataFrame weeks = DataFrame.of("spend", DoubleColumn.of(10, 20), "signups", DoubleColumn.of(4, 0.3));
        DoubleColumn batch = driver.execute(weeks, "spendPerSignup").doubles("spendPerSignup");

        for (int row = 0; row < weeks.rowCount(); row++) {
            Map<String, Object> week = weeks.row(row);
            assertThat(driver.execute(week, "spendPerSignup").get("spendPerSignup"))
                    .isEqualTo(batch.get(row));
        }
    }
    // end::both[]

    // tag::documented[]
    @Test
    void every_column_says_what_it_is() {
        assertThat(Driver.of(MarketingFeatures.class).graph().nodes()).allSatisfy(node -> {
            if (node instanceof Node.Computed computed) {
                assertThat(computed.function().doc()).as(node.name().text()).isNotEmpty();
            }
        });
    }
    // end::documented[]
}
