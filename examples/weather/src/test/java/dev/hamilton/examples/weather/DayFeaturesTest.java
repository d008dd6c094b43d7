package dev.hamilton.examples.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.DoubleColumn;
import org.junit.jupiter.api.Test;

/** Nodes are methods, so they are tested as methods. */
final class DayFeaturesTest {

    @Test
    void a_day_is_heated_or_cooled_but_never_both() {
        assertThat(DayFeatures.heating(11)).isEqualTo(7);
        assertThat(DayFeatures.cooling(11)).isZero();
        assertThat(DayFeatures.heating(20)).isZero();
        assertThat(DayFeatures.cooling(20)).isEqualTo(2);
    }

    @Test
    void growth_counts_no_frost_and_no_more_than_thirty_degrees() {
        assertThat(DayFeatures.growth(8, -5)).isZero();
        assertThat(DayFeatures.growth(20, 0)).isEqualTo(5);
        assertThat(DayFeatures.growth(40, 20)).isEqualTo(15);
    }

    @Test
    void a_wet_day_ends_a_dry_spell_and_a_day_that_is_not_known_has_none() {
        assertThat(DayFeatures.drySpell(DoubleColumn.ofNullable(0.0, 0.0, 1.0, 0.0, null, 0.0, 1.0)))
                .isEqualTo(DoubleColumn.ofNullable(1.0, 2.0, 0.0, 1.0, null, 2.0, 0.0));
    }

    @Test
    void a_millimetre_makes_a_day_wet() {
        assertThat(DayFeatures.wet(0.9)).isZero();
        assertThat(DayFeatures.wet(1)).isEqualTo(1);
    }
}
