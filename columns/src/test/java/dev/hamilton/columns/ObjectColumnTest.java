package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Moments, decimals and enums are objects with an order. */
final class ObjectColumnTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 2, 29, 12, 0);

    @Test
    void what_has_an_order_is_compared_and_missing_stays_missing() {
        ObjectColumn<LocalDateTime> times = ObjectColumn.of(NOON.minusHours(1), null, NOON, NOON.plusNanos(1));

        assertThat(times.lessThan(NOON)).isEqualTo(BooleanColumn.ofNullable(true, null, false, false));
        assertThat(times.greaterThan(NOON)).isEqualTo(BooleanColumn.ofNullable(false, null, false, true));
        assertThat(times.equalTo(NOON)).isEqualTo(BooleanColumn.ofNullable(false, null, true, false));
        assertThat(times.between(NOON, NOON.plusDays(1))).isEqualTo(BooleanColumn.ofNullable(false, null, true, true));
    }

    @Test
    void what_has_none_cannot_be_compared() {
        ObjectColumn<Object> things = ObjectColumn.of(new Object());

        assertThatThrownBy(() -> things.lessThan("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objects of java.lang.Object have no natural order with those of java.lang.String");
    }

    @Test
    void objects_are_mapped_moved_and_filled() {
        ObjectColumn<Instant> moments = ObjectColumn.of(Instant.EPOCH, null);

        assertThat(moments.map(moment -> moment.plus(Duration.ofDays(1))))
                .isEqualTo(ObjectColumn.of(Instant.parse("1970-01-02T00:00:00Z"), null));
        assertThat(moments.shift(1, Instant.MAX)).isEqualTo(ObjectColumn.of(Instant.MAX, Instant.EPOCH));
        assertThat(moments.fillNull(Instant.MAX)).isEqualTo(ObjectColumn.of(Instant.EPOCH, Instant.MAX));
        assertThat(moments.first()).contains(Instant.EPOCH);
        assertThat(moments.slice(1, 2).first()).isEmpty();
    }

    @Test
    void frames_of_objects_are_sorted_grouped_and_have_a_smallest() {
        ObjectColumn<DayOfWeek> days = ObjectColumn.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        ObjectColumn<BigDecimal> prices =
                ObjectColumn.of(new BigDecimal("2.50"), new BigDecimal("10"), new BigDecimal("1.20"));
        DataFrame frame = DataFrame.of("day", days, "price", prices);

        assertThat(frame.sort("day").column("day"))
                .isEqualTo(ObjectColumn.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SUNDAY));
        assertThat(frame.groupBy("day").aggregate(Aggregation.min("price")).column("min_price"))
                .isEqualTo(ObjectColumn.of(new BigDecimal("1.20"), new BigDecimal("10")));
    }
}
