package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LongTableTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 5000, 1L << 40, Long.MAX_VALUE})
    void longs_get_the_numbers_that_a_map_gives_them(long range) {
        Random random = new Random(range);
        long[] longs = random.longs(20_000).map(any -> any % range).toArray();
        LongTable table = LongTable.of(longs, Validity.allPresent(longs.length));
        Map<Long, Integer> expected = new HashMap<>();
        for (long each : longs) {
            expected.putIfAbsent(each, expected.size());
            assertThat(table.number(each)).as("range %d long %d", range, each).isEqualTo(expected.get(each));
        }
        assertThat(table.size()).isEqualTo(expected.size());
        for (long each : random.longs(1000).map(any -> any % (range + 3)).toArray()) {
            assertThat(table.find(each)).isEqualTo(expected.getOrDefault(each, LongTable.NONE));
        }
        assertThat(table.find(Long.MIN_VALUE)).isEqualTo(expected.getOrDefault(Long.MIN_VALUE, LongTable.NONE));
        assertThat(table.find(Long.MAX_VALUE)).isEqualTo(expected.getOrDefault(Long.MAX_VALUE, LongTable.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void the_ends_of_the_range_of_longs_are_longs_like_others(int missing) {
        long[] longs = {Long.MAX_VALUE, Long.MIN_VALUE, 0};
        LongTable table = LongTable.of(longs, Validity.allPresent(longs.length - missing));
        assertThat(table.find(0)).isEqualTo(LongTable.NONE);
        assertThat(table.number(Long.MAX_VALUE)).isZero();
        assertThat(table.numberOther()).isEqualTo(1);
        assertThat(table.number(Long.MIN_VALUE)).isEqualTo(2);
        assertThat(table.number(Long.MAX_VALUE)).isZero();
        assertThat(table.find(0)).isEqualTo(LongTable.NONE);
    }
}
