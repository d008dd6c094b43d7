package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleBuilder;
import dev.hamilton.RowFunction;
import dev.hamilton.annotation.Default;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.run.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RowFunctionTest {
    /** Features of which one needs a whole column, or a value in its place. */
    static final class Features {
        private Features() {}

        static double meanSpend(DoubleColumn spend) {
            return spend.mean();
        }

        static double perSignup(double spend, double signups) {
            if (signups < 0) {
                throw new IllegalArgumentException("fewer than none");
            }
            return spend / signups;
        }

        static boolean aboveMean(double spend, double meanSpend, @Default("1.0") double factor) {
            return spend > meanSpend * factor;
        }

        static String label(@Nullable String name, boolean aboveMean) {
            return (name == null ? "somebody" : name) + (aboveMean ? "+" : "-");
        }

        static int length(String name) {
            return name.length();
        }
    }

    record Week(
            double spend,
            double signups,
            double meanSpend,
            @Nullable String name) {}

    record Scores(
            double perSignup, boolean aboveMean, @Nullable String label, double spend) {}

    record Length(int length) {}

    private static final Driver DRIVER = Driver.of(Features.class);

    @Test
    void components_are_inputs_overrides_and_outputs() {
        RowFunction<Week, Scores> scores = DRIVER.rowFunction(Week.class, Scores.class);
        assertThat(scores.explain()).endsWith("each row is compiled\n");
        assertThat(scores.apply(new Week(10, 4, 8, "Ada"))).isEqualTo(new Scores(2.5, true, "Ada+", 10));
        assertThat(scores.apply(new Week(1, 0, 8, null)))
                .isEqualTo(new Scores(Double.POSITIVE_INFINITY, false, "somebody-", 1));
    }

    /** A column that no function reads. */
    static final class Lagged {
        private Lagged() {}

        static DoubleColumn lag(DoubleColumn x) {
            return x.shift(1);
        }

        static double doubled(double x) {
            return 2 * x;
        }
    }

    @Test
    void a_column_that_nobody_reads_is_one_value_in_a_map() {
        var row = Driver.of(Lagged.class).rowFunction(List.of("x", "lag"), List.of("doubled", "lag"));
        assertThat(row.apply(Map.of("x", 1.5, "lag", 1.0)).toString()).isEqualTo("{doubled=3.0, lag=1.0}");
    }

    @Test
    void a_failure_names_the_node_and_its_arguments() {
        RowFunction<Week, Scores> scores = DRIVER.rowFunction(Week.class, Scores.class);
        assertThatThrownBy(() -> scores.apply(new Week(10, -1, 8, "Ada")))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("computing 'perSignup' failed")
                .hasMessageContaining("with spend = 10.0, signups = -1.0")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_missing_fits_no_primitive_component() {
        RowFunction<Week, Length> length = DRIVER.rowFunction(Week.class, Length.class);
        assertThat(length.apply(new Week(1, 1, 1, "Ada"))).isEqualTo(new Length(3));
        assertThatThrownBy(() -> length.apply(new Week(1, 1, 1, null)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H210]");
    }

    record Spend(double spend) {}

    record TooNarrow(float spend) {}

    record Unknown(double nothing) {}

    @Test
    void what_does_not_fit_is_told_before_the_first_row() {
        assertThatThrownBy(() -> DRIVER.rowFunction(Spend.class, Scores.class))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H101] no value was given for the input 'signups'")
                .hasMessageContaining("[H201] 'meanSpend' needs 'spend'");
        assertThatThrownBy(() -> DRIVER.rowFunction(Spend.class, TooNarrow.class))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'spend' of TooNarrow is wanted as float");
        assertThatThrownBy(() -> DRIVER.rowFunction(Spend.class, Unknown.class))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H102]");
    }

    @Test
    void hooks_see_every_step_and_the_function_says_so() {
        List<String> seen = new ArrayList<>();
        Driver watched = Driver.builder()
                .modules(Features.class)
                .interceptors((step, arguments, next) -> {
                    seen.add(step.name().text());
                    return next.call(arguments);
                })
                .build();
        RowFunction<Week, Length> length = watched.rowFunction(Week.class, Length.class);
        assertThat(length.apply(new Week(1, 1, 1, "Ada"))).isEqualTo(new Length(3));
        assertThat(seen).containsExactly("length");
        assertThat(length.explain()).endsWith("each row is interpreted, because hooks see each step\n");
    }

    record X(double x) {}

    record Last(double n999) {}

    @Test
    void a_function_object_is_interpreted_and_the_function_says_so() {
        ModuleBuilder many = Module.builder("many");
        for (int i = 0; i < 1000; i++) {
            many.function(
                    "n" + i, double.class, ModuleBuilder.in(i == 0 ? "x" : "n" + (i - 1), double.class), x -> x + 1);
        }
        RowFunction<X, Last> last =
                Driver.builder().modules(many.build()).build().rowFunction(X.class, Last.class);
        assertThat(last.apply(new X(1))).isEqualTo(new Last(1001));
        assertThat(last.explain()).contains("each row is interpreted, because no method");
    }
}
