package dev.hamilton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlimpseTest {
    @Test
    void a_value_is_cut_at_the_given_length() {
        assertThat(Glimpse.of(1234567890123L, 10)).isEqualTo("1234567...");
        assertThat(Glimpse.of(1234567890L, 10)).isEqualTo("1234567890");
    }

    @Test
    void a_character_of_two_units_is_not_cut_in_half() {
        assertThat(Glimpse.of("ab\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 10))
                .isEqualTo("\"ab\uD83D\uDE00\uD83D\uDE00...");
    }

    @Test
    void only_the_first_elements_are_looked_at() {
        List<Integer> hundred = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                assertThat(index).isLessThan(6);
                return index;
            }

            @Override
            public int size() {
                return 100;
            }
        };
        assertThat(Glimpse.of(hundred, 80)).isEqualTo("[0, 1, 2, 3, 4, ... 100 in all]");
    }

    @Test
    void a_list_that_contains_itself_ends() {
        Object[] self = new Object[1];
        self[0] = self;
        assertThat(Glimpse.of(self, 80)).isEqualTo("[[[1 in all]]]");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        assertThat(Glimpse.of("a\u001B[31m\r\n\tb", 80)).isEqualTo("\"a [31m b\"");
    }

    @Test
    void a_length_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> Glimpse.of(1, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
