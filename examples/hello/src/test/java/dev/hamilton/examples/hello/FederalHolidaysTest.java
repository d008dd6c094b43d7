package dev.hamilton.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FederalHolidaysTest {
    /* As the U.S. Office of Personnel Management lists them; New Year's Day of 2022 was observed in 2021. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020: 01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25",
                "2021: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24",
                "2023: 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
                "2026: 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"
            })
    void a_year_has_the_days_that_the_government_lists(String listed) {
        int year = Integer.parseInt(listed.substring(0, 4));
        Stream<String> days = Stream.of(listed.substring(6).split(" "));

        assertThat(FederalHolidays.ofYear(year))
                .isEqualTo(days.map(day -> LocalDate.parse(year + "-" + day)).toList());
    }

    @Test
    void a_new_year_that_begins_on_a_saturday_is_observed_in_the_old_one() {
        assertThat(FederalHolidays.ofYear(2022).get(0)).isEqualTo(LocalDate.of(2021, 12, 31));
    }

    @Test
    void a_week_has_the_days_from_its_monday_to_its_sunday() {
        assertThat(FederalHolidays.ofWeek(2025, 48)).containsExactly(LocalDate.of(2025, 11, 27));
        assertThat(FederalHolidays.ofWeek(2025, 49)).isEmpty();
    }

    @Test
    void a_week_at_the_turn_of_the_year_has_the_days_of_both_years() {
        assertThat(FederalHolidays.ofWeek(2026, 1)).containsExactly(LocalDate.of(2026, 1, 1));
        assertThat(FederalHolidays.ofWeek(2020, 53)).containsExactly(LocalDate.of(2021, 1, 1));
        assertThat(FederalHolidays.ofWeek(2021, 52)).containsExactly(LocalDate.of(2021, 12, 31));
    }

    @Test
    void the_weeks_of_forty_years_hold_each_observed_day_once() {
        LocalDate first = LocalDate.of(1986, 1, 6);
        LocalDate last = LocalDate.of(2026, 1, 4);
        List<LocalDate> ofWeeks = new ArrayList<>();
        for (LocalDate monday = first; monday.isBefore(last); monday = monday.plusWeeks(1)) {
            ofWeeks.addAll(FederalHolidays.ofWeek(
                    monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }

        List<LocalDate> ofYears = IntStream.rangeClosed(1986, 2026)
                .boxed()
                .flatMap(year -> FederalHolidays.ofYear(year).stream())
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        assertThat(ofWeeks).hasSize(405).isEqualTo(ofYears);
    }

    @Test
    void what_is_no_week_or_before_the_rules_is_refused() {
        assertThatThrownBy(() -> FederalHolidays.ofWeek(2025, 53)).hasMessage("the year 2025 has no week 53");
        assertThatThrownBy(() -> FederalHolidays.ofYear(1985))
                .hasMessage("the holidays of 1985 are not known, only those since 1986");
    }
}
