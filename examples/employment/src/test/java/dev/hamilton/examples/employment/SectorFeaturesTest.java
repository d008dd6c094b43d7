package dev.hamilton.examples.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import org.junit.jupiter.api.Test;

/** Nodes are methods, so they are tested as methods. */
final class SectorFeaturesTest {
    private static final DoubleColumn LEVEL = DoubleColumn.of(100, 110, 99, 120);

    @Test
    void a_change_is_missing_where_there_is_nothing_to_compare_with() {
        assertThat(SectorFeatures.diff(LEVEL, 3)).isEqualTo(DoubleColumn.ofNullable(null, null, null, 20.0));
        assertThat(SectorFeatures.pctChange(LEVEL, 3))
                .isEqualTo(DoubleColumn.ofNullable(null, null, null, 120.0 / 100 - 1));
    }

    @Test
    void a_drawdown_is_measured_from_the_highest_level_so_far() {
        assertThat(SectorFeatures.runningMax(LEVEL)).isEqualTo(DoubleColumn.of(100, 110, 110, 120));
        assertThat(SectorFeatures.drawdown(99, 110)).isCloseTo(-0.1, within(1e-15));
        assertThat(SectorFeatures.gapToMax(99, 110)).isEqualTo(11);
    }

    @Test
    void a_z_score_is_a_distance_in_standard_deviations() {
        assertThat(SectorFeatures.zscore12(7, 5, 4)).isEqualTo(0.5);
    }

    @Test
    void the_mean_itself_is_not_above_trend() {
        assertThat(SectorFeatures.aboveTrend(5, 5)).isFalse();
        assertThat(SectorFeatures.aboveTrend(5.1, 5)).isTrue();
    }

    @Test
    void a_seasonal_mean_looks_at_earlier_years_only() {
        IntColumn monthOfYear = IntColumn.of(1, 7, 1, 7, 1);

        assertThat(SectorFeatures.seasonalMean(DoubleColumn.of(10, 50, 20, 60, 999), monthOfYear))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 10.0, 50.0, 15.0));
    }
}
