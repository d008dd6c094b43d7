package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hamilton.Driver;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test
    void spend_is_shared_by_those_who_sign_up() {
        assertEquals(0.4, Features.spendPerSignup(40, 100));
    }

    @Test
    void a_week_is_above_the_trend_when_more_was_spent_than_in_the_weeks_before() {
        DataFrame weeks = DataFrame.of("spend", DoubleColumn.of(10, 10, 20, 5));

        DataFrame features = Driver.of(Features.class).execute(weeks, "aboveTrend");

        assertEquals(BooleanColumn.ofNullable(null, null, true, false), features.column("aboveTrend"));
    }
}
