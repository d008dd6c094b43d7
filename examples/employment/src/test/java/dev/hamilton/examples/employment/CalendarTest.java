package dev.hamilton.examples.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class CalendarTest {
    @Test
    void the_recession_lasts_from_december_2007_to_june_2009() {
        assertThat(Calendar.isRecession(LocalDate.of(2007, 11, 1))).isFalse();
        assertThat(Calendar.isRecession(LocalDate.of(2007, 12, 1))).isTrue();
        assertThat(Calendar.isRecession(LocalDate.of(2009, 6, 1))).isTrue();
        assertThat(Calendar.isRecession(LocalDate.of(2009, 7, 1))).isFalse();
    }

    @Test
    void a_quarter_has_three_months_and_ends_with_the_third() {
        assertThat(Calendar.quarter(3)).isEqualTo(1);
        assertThat(Calendar.quarter(4)).isEqualTo(2);
        assertThat(Calendar.quarter(12)).isEqualTo(4);
        assertThat(Calendar.isQuarterEnd(3)).isTrue();
        assertThat(Calendar.isQuarterEnd(4)).isFalse();
    }
}
