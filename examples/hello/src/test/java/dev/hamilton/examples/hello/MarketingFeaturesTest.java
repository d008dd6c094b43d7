package dev.hamilton.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.DoubleColumn;
import org.junit.jupiter.api.Test;

/** Nodes are methods, so they are tested as methods. */
final class MarketingFeaturesTest {
    @Test
    void thanksgiving_is_the_only_holiday_of_its_week() {
        assertThat(MarketingFeatures.holidays(2025, 48)).isEqualTo(1);
        assertThat(MarketingFeatures.holidays(2025, 49)).isZero();
    }

    @Test
    void the_mean_spend_of_three_weeks_begins_with_the_third() {
        assertThat(MarketingFeatures.avg3wkSpend(DoubleColumn.of(10, 20, 60, 10)))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 30.0, 30.0));
    }

    @Test
    void spend_is_divided_among_those_who_signed_up() {
        assertThat(MarketingFeatures.spendPerSignup(10, 5)).isEqualTo(2);
        assertThat(MarketingFeatures.spendPerSignup(10, 0)).isInfinite();
    }

    @Test
    void spend_three_weeks_ago_is_missing_in_the_first_three_weeks() {
        assertThat(MarketingFeatures.spendShift3weeks(DoubleColumn.of(10, 20, 60, 10)))
                .isEqualTo(DoubleColumn.ofNullable(null, null, null, 10.0));
    }
}
