package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A builder goes on after it has built, whatever room was made, and what it has built stays. */
final class ColumnBuilderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
    void what_is_built_stays_as_it_is(int reserved) {
        Random random = new Random(reserved);
        DoubleColumn.Builder builder = DoubleColumn.builder().reserve(reserved);
        Double[] cells = new Double[1500];
        DoubleColumn[] built = new DoubleColumn[1501];
        for (int row = 0; row <= cells.length; row++) {
            built[row] = builder.build();
            if (row < cells.length) {
                cells[row] = random.nextInt(5) == 0 ? null : (Double) random.nextDouble();
                DoubleColumn.Builder same = cells[row] == null ? builder.addMissing() : builder.add(cells[row]);
                assertThat(same.size()).isEqualTo(row + 1);
                if (random.nextInt(100) == 0) {
                    builder.reserve(random.nextInt(40));
                }
            }
        }
        DoubleColumn all = DoubleColumn.ofNullable(cells);
        for (int row = 0; row <= cells.length; row++) {
            assertThat(built[row]).isEqualTo(all.head(row));
        }
    }

    @Test
    void room_for_less_than_no_row_is_refused() {
        assertThatThrownBy(() -> StringColumn.builder().reserve(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number of rows must not be negative, but is -1");
    }
}
