package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
import org.junit.jupiter.api.Test;

class FrameAssertTest {
    private static DataFrame frame(double... values) {
        return DataFrame.of("x", DoubleColumn.of(values), "s", StringColumn.of("a", null));
    }

    @Test
    void a_frame_that_is_as_expected_passes() {
        FrameAssert.assertThat(frame(1, 2))
                .hasNames("x", "s")
                .hasRowCount(2)
                .hasRow(0, 1.0, "a")
                .hasRow(1, 2.0, null)
                .isEqualTo(frame(1, 2 + 1e-12), 1e-9);
    }

    @Test
    void differences_are_listed() {
        assertThatThrownBy(() -> FrameAssert.assertThat(frame(1, 2)).isEqualTo(frame(1, 3), 1e-9))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected frames to be equal within 1.0E-9, but:")
                .hasMessageContaining("column 'x', row 1: 2.0, not 3.0");
    }

    @Test
    void other_names_rows_and_values_fail() {
        FrameAssert about = FrameAssert.assertThat(frame(1, 2));
        assertThatThrownBy(() -> about.hasNames("x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected columns [x] but there are [x, s]");
        assertThatThrownBy(() -> about.hasRowCount(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected 3 rows but there are 2");
        assertThatThrownBy(() -> about.hasRow(1, 2.0, "b"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected row 1 to be [2.0, b] but it is [2.0, null]");
        assertThatThrownBy(() -> about.hasRow(2, 2.0, "b"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected a row 2 but there are 2 rows");
    }

    @Test
    void no_frame_fails() {
        assertThatThrownBy(() -> FrameAssert.assertThat(null).hasRowCount(0)).isInstanceOf(AssertionError.class);
    }
}
