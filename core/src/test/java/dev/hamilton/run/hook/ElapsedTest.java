package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0 ns",
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1.00 us",
        "9994, 9.99 us",
        "9995, 10.0 us",
        "99949, 99.9 us",
        "99951, 100 us",
        "1234567, 1.23 ms",
        "999499999, 999 ms",
        "1000000000, 1.00 s",
        "59900000000, 59.9 s",
        "60000000000, 1 min 0 s",
        "125000000000, 2 min 5 s"
    })
    void a_duration_has_three_digits_and_a_unit(long nanos, String text) {
        assertThat(Elapsed.of(nanos)).isEqualTo(text);
    }
}
