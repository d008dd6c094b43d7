package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates moved and measured by calendars, against days counted one by one. */
final class BusinessDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 29);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

    private static final BusinessCalendar WEEKDAYS = BusinessCalendar.weekdays();
    private static final BusinessCalendar EASTER = WEEKDAYS.except(Set.of(FRIDAY, MONDAY)::contains);

    @Test
    void a_date_is_moved_by_business_days() {
        assertThat(WEEKDAYS.plus(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(WEEKDAYS.plus(SATURDAY, 1)).isEqualTo(MONDAY);
        assertThat(WEEKDAYS.plus(SATURDAY, 0)).isEqualTo(MONDAY);
        assertThat(WEEKDAYS.plus(FRIDAY, 0)).isEqualTo(FRIDAY);
        assertThat(WEEKDAYS.plus(SATURDAY, -1)).isEqualTo(FRIDAY);
        assertThat(WEEKDAYS.plus(MONDAY, -1)).isEqualTo(FRIDAY);
        assertThat(WEEKDAYS.plus(FRIDAY, 10)).isEqualTo(FRIDAY.plusWeeks(2));
        assertThat(EASTER.plus(FRIDAY.minusDays(1), 1)).isEqualTo(TUESDAY);
        assertThat(EASTER.nextOrSame(FRIDAY)).isEqualTo(TUESDAY);
        assertThat(EASTER.previousOrSame(MONDAY)).isEqualTo(FRIDAY.minusDays(1));
        assertThat(EASTER.previousOrSame(TUESDAY)).isEqualTo(TUESDAY);
        assertThat(BusinessCalendar.weekend(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                        .nextOrSame(FRIDAY))
                .isEqualTo(FRIDAY.plusDays(2));
        assertThat(BusinessCalendar.weekend().isBusinessDay(SATURDAY)).isTrue();
    }

    @Test
    void business_days_between_two_dates_are_counted() {
        assertThat(WEEKDAYS.between(FRIDAY, MONDAY)).isEqualTo(1);
        assertThat(WEEKDAYS.between(SATURDAY, MONDAY)).isZero();
        assertThat(WEEKDAYS.between(MONDAY, FRIDAY)).isEqualTo(-1);
        assertThat(EASTER.between(FRIDAY, TUESDAY)).isZero();
        assertThat(EASTER.between(FRIDAY, FRIDAY.plusDays(7))).isEqualTo(3);
    }

    @Test
    void a_calendar_without_business_days_is_told() {
        assertThatThrownBy(() -> BusinessCalendar.weekend(DayOfWeek.values()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a week must have a business day, but all are of the weekend");
        BusinessCalendar over = date -> date.getYear() < 2024;
        assertThatThrownBy(() -> over.plus(FRIDAY, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the calendar has no business day in the year before 2025-03-31, so none can be counted");
        assertThatThrownBy(() -> DateColumn.of(FRIDAY).nextOrSame(over)).isInstanceOf(IllegalStateException.class);
        assertThat(DateColumn.of(FRIDAY).plusBusinessDays(-1, over))
                .isEqualTo(DateColumn.of(LocalDate.of(2023, 12, 31)));
    }

    @Test
    void a_spine_of_business_days_leaves_none_out() {
        assertThat(DateColumn.businessDays(FRIDAY.minusDays(1), TUESDAY, EASTER))
                .isEqualTo(DateColumn.of(FRIDAY.minusDays(1), TUESDAY));
        assertThat(DateColumn.of(FRIDAY, SATURDAY).isBusinessDay(WEEKDAYS)).isEqualTo(BooleanColumn.of(true, false));
        assertThat(DateColumn.of(LocalDate.of(2024, 9, 12))
                        .startOf(DateUnit.MONTH)
                        .nextOrSame(WEEKDAYS))
                .isEqualTo(DateColumn.of(LocalDate.of(2024, 9, 2)));
        assertThatThrownBy(() -> DateColumn.businessDays(TUESDAY, FRIDAY, EASTER))
                .hasMessage("from 2024-04-02 to 2024-03-29: the last must not be before the first");
        assertThatThrownBy(() -> DateColumn.of(FRIDAY).businessDaysSince(DateColumn.of(), EASTER))
                .hasMessage("columns of different sizes: this one has 1 row, the other 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
    void columns_are_moved_and_measured_as_single_dates_are(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 47L * size + (long) (100 * missing);
            Random random = new Random(seed);
            Set<LocalDate> holidays = new HashSet<>();
            for (int day = 0; day < 300; day++) {
                holidays.add(LocalDate.EPOCH.plusDays(random.nextInt(2000) - 1000));
            }
            BusinessCalendar calendar = WEEKDAYS.except(holidays::contains);
            DateColumn dates = dates(size, missing, random);
            DateColumn others = dates(size, missing, random);
            DateColumn.Builder earlier = DateColumn.builder();
            IntColumn.Builder between = IntColumn.builder();
            for (int row = 0; row < size; row++) {
                LocalDate date = dates.get(row);
                LocalDate other = others.get(row);
                if (date == null) {
                    earlier.addMissing();
                } else {
                    earlier.add(calendar.previousOrSame(date));
                }
                if (date == null || other == null) {
                    between.addMissing();
                } else {
                    between.add(calendar.between(other, date));
                }
            }
            assertThat(dates.previousOrSame(calendar)).as("seed %d", seed).isEqualTo(earlier.build());
            assertThat(dates.businessDaysSince(others, calendar))
                    .as("seed %d", seed)
                    .isEqualTo(between.build());
            for (int days : new int[] {0, 1, -1, 7, -90}) {
                DateColumn.Builder moved = DateColumn.builder();
                for (int row = 0; row < size; row++) {
                    LocalDate date = dates.get(row);
                    if (date == null) {
                        moved.addMissing();
                    } else {
                        moved.add(calendar.plus(date, days));
                    }
                }
                assertThat(dates.plusBusinessDays(days, calendar))
                        .as("seed %d by %d", seed, days)
                        .isEqualTo(moved.build());
            }
            DateColumn moved = dates.nextOrSame(calendar).plusBusinessDays(23, calendar);
            assertThat(moved.businessDaysSince(dates.nextOrSame(calendar), calendar)
                            .equalTo(23)
                            .all())
                    .isTrue();
        }
    }

    /** A slice of a slice of random dates of five years. */
    private static DateColumn dates(int size, double missing, Random random) {
        DoubleColumn days = RandomColumns.of(size, missing, random);
        DateColumn.Builder dates = DateColumn.builder().addMissing();
        for (int row = 0; row < size; row++) {
            if (days.isMissing(row)) {
                dates.addMissing();
            } else {
                dates.addEpochDay((int) (days.getDouble(row) * 3));
            }
        }
        return dates.addMissing().build().slice(1, size + 2).head(size);
    }
}
