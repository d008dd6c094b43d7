package dev.hamilton.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProjectionTest {
    private static final List<String> THERE = List.of("signups", "spend");

    @Test
    void all_columns_are_those_that_are_there() {
        assertThat(Projection.all().from("weeks.csv", THERE)).isEqualTo(THERE);
        assertThat(Projection.all().names()).isEmpty();
        assertThat(Projection.all()).hasToString("all columns");
    }

    @Test
    void some_columns_come_in_the_order_that_is_wanted() {
        assertThat(Projection.of("spend", "signups").from("weeks.csv", THERE)).containsExactly("spend", "signups");
        assertThat(Projection.of("spend", "signups").names()).contains(List.of("spend", "signups"));
        assertThat(Projection.of("spend")).hasToString("[spend]");
    }

    @Test
    void a_column_that_is_not_there_names_the_place_and_the_nearest() {
        assertThatThrownBy(() -> Projection.of("spent").from("weeks.csv", THERE))
                .isInstanceOf(TransferException.class)
                .hasMessage("weeks.csv: there is no column 'spent': did you mean 'spend'?");
        assertThatThrownBy(() -> Projection.of("region").from("weeks.csv", THERE))
                .hasMessage("weeks.csv: there is no column 'region'; there are [signups, spend]");
    }

    @Test
    void a_column_is_wanted_once() {
        assertThatThrownBy(() -> Projection.of("a", "a")).hasMessage("a column is wanted twice: [a, a]");
    }
}
