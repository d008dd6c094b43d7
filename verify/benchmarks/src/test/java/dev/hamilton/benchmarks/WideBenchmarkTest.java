package dev.hamilton.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared is the same. */
class WideBenchmarkTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1000})
    void columns_by_hand_and_by_hamilton_are_the_same_to_the_last_bit(int rows) {
        WideBenchmark benchmark = new WideBenchmark();
        benchmark.rows = rows;
        benchmark.prepare();
        Map<?, ?> byHamilton = (Map<?, ?>) benchmark.byHamilton();
        assertThat(List.<Object>copyOf(byHamilton.values())).isEqualTo(benchmark.byHand());
    }
}
