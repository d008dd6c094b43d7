package dev.hamilton.examples.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WeekFeaturesTest {

    @Test
    void what_is_usual_stands_beside_every_week_of_its_month() {
        IntColumn month = IntColumn.of(1, 2, 1);
        DataFrame normals = WeekFeatures.normals(month, DoubleColumn.of(2, 7, 4), DoubleColumn.of(10, 0, 20));

        assertThat(WeekFeatures.normalsOfWeeks(month, normals))
                .isEqualTo(DataFrame.of(
                        "month", month,
                        "usual_temp", DoubleColumn.of(3, 7, 3),
                        "usual_rain", DoubleColumn.of(15, 0, 15),
                        "much_rain", DoubleColumn.of(19, 0, 19)));
    }

    @Test
    void earlier_years_do_not_know_this_one() {
        assertThat(WeekFeatures.tempOfEarlierYears(DoubleColumn.of(3, 15, 5, 17, 99), IntColumn.of(1, 27, 1, 27, 1)))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 3.0, 15.0, 4.0));
    }

    @Test
    void a_winter_lasts_from_july_to_june() {
        assertThat(WeekFeatures.winter(2013, 6)).isEqualTo(2012);
        assertThat(WeekFeatures.winter(2013, 7)).isEqualTo(2013);
    }

    @Test
    void the_year_goes_in_a_circle() {
        LocalDate summer = LocalDate.of(2014, 7, 2);

        assertThat(WeekFeatures.seasonCos(summer)).isCloseTo(-1, within(1e-3));
        assertThat(WeekFeatures.seasonSin(summer)).isCloseTo(0, within(1e-2));
    }
}
