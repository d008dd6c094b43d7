package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Functions of one row of every type become loops over the columns that hold such rows. */
final class ElementTypesTest {

    static final class Shop {
        private Shop() {}

        static float half(float weight) {
            return weight / 2;
        }

        static short twice(byte count) {
            return (short) (2 * count);
        }

        /** Reads floats and shorts as what they widen to. */
        static double load(double half, int twice) {
            return half * twice;
        }

        static DayOfWeek day(LocalDateTime sold) {
            return sold.getDayOfWeek();
        }

        static BigDecimal price(DayOfWeek day, BigDecimal list) {
            return day == DayOfWeek.SUNDAY ? list.add(BigDecimal.ONE) : list;
        }
    }

    private static final LocalDateTime SATURDAY = LocalDateTime.of(2024, 3, 2, 10, 0);

    private static final DataFrame SALES = DataFrame.of(
            "weight", FloatColumn.ofNullable(1f, null, 3f),
            "count", ByteColumn.ofNullable((byte) 100, (byte) 2, (byte) 3),
            "sold", ObjectColumn.of(SATURDAY, SATURDAY.plusDays(1), null),
            "list", ObjectColumn.of(new BigDecimal("2.50"), new BigDecimal("3.10"), BigDecimal.TEN));

    @Test
    void each_type_has_its_column_and_missing_stays_missing() {
        DataFrame results = Driver.of(Shop.class)
                .request("half", "twice", "load", "day", "price")
                .inputs(SALES)
                .run(DataFrame.results());

        assertThat(results)
                .isEqualTo(DataFrame.of(
                        "half", FloatColumn.ofNullable(0.5f, null, 1.5f),
                        "twice", ShortColumn.of((short) 200, (short) 4, (short) 6),
                        "load", DoubleColumn.ofNullable(100.0, null, 9.0),
                        "day", ObjectColumn.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, null),
                        "price", ObjectColumn.of(new BigDecimal("2.50"), new BigDecimal("4.10"), null)));
    }

    @Test
    void all_of_them_are_compiled() {
        String plan = Driver.of(Shop.class)
                .request("load", "price")
                .inputs(SALES)
                .explain()
                .explain();

        assertThat(plan)
                .contains("5 steps in 3 loops")
                .contains("loop over 'half', 'twice', 'load'")
                .contains("loop over 'day'")
                .contains("loop over 'price'");
    }
}
