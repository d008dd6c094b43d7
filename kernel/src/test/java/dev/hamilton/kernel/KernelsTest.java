package dev.hamilton.kernel;

import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.DriverBuilder;
import dev.hamilton.Module;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.kernel.library.Secretive;
import dev.hamilton.plan.Step;
import dev.hamilton.run.Executors;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFailedException;
import dev.hamilton.run.hook.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KernelsTest {
    private static final int MANY = GeneratedKernels.COLD_ROWS + 100;

    /** A dataflow of two groups. */
    static final class Features {
        private static final AtomicInteger CALLS = new AtomicInteger();

        private Features() {}

        static double doubled(double x) {
            CALLS.incrementAndGet();
            return x * 2;
        }

        static double shifted(double doubled, double offset) {
            return doubled + offset;
        }

        static DoubleColumn smooth(DoubleColumn shifted) {
            return shifted.rolling(2).mean();
        }

        static double rest(double shifted, double smooth) {
            return shifted - smooth;
        }

        static double checked(double rest, double x) {
            if (x == 70) {
                throw new IllegalStateException("seventy");
            }
            return rest;
        }
    }

    private static DoubleColumn numbers(int rows) {
        double[] numbers = new double[rows];
        Arrays.setAll(numbers, i -> i);
        return DoubleColumn.of(numbers);
    }

    private static Map<String, Object> inputs(int rows) {
        return Map.of("x", numbers(rows), "offset", 0.5);
    }

    @Test
    void explain_prints_groups_and_loops() {
        String plan = Driver.of(Features.class)
                .request("rest")
                .inputs(inputs(3))
                .explain()
                .explain();
        assertThat(plan).contains("""
                2 steps in 2 loops; 'shifted' is stored; ends because 'smooth' needs the whole of 'shifted'
                  up to 2048 rows, counted over all runs, are computed one by one instead
                  loop over 'doubled': about 13 operations a row, 2 streams
                  loop over 'shifted': about 1 operation a row, 2 streams
                1 step in 1 loop; it is stored; ends because nothing is left to compute
                  up to 2048 rows, counted over all runs, are computed one by one instead
                  loop over 'rest': about 1 operation a row, 3 streams
                """);
    }

    @Test
    void each_function_is_called_once_a_row() {
        Features.CALLS.set(0);
        DoubleColumn rest = (DoubleColumn)
                Driver.of(Features.class).execute(inputs(MANY), "rest").get("rest");
        assertThat(rest.size()).isEqualTo(MANY);
        assertThat(rest.isMissing(0)).isTrue();
        assertThat(rest.getDouble(MANY - 1)).isEqualTo(1);
        assertThat(Features.CALLS.get()).isEqualTo(MANY);
    }

    @Test
    void a_failure_names_node_row_and_arguments() {
        assertThatThrownBy(() -> Driver.of(Features.class).execute(inputs(MANY), "checked"))
                .isInstanceOfSatisfying(StepFailedException.class, failure -> {
                    assertThat(failure.node().text()).isEqualTo("checked");
                    assertThat(failure.row()).hasValue(70);
                    assertThat(failure.source().line()).isPositive();
                    assertThat(failure).hasMessageContaining("with rest = 1.0, x = 70.0");
                })
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void listeners_are_told_of_every_step_of_a_group() {
        List<String> told = new ArrayList<>();
        Driver driver = Driver.builder()
                .modules(Features.class)
                .listeners(event -> describe(event, told))
                .build();
        driver.execute(inputs(MANY), "shifted");
        assertThat(told).containsExactly("started doubled", "started shifted", "done doubled", "done shifted");
    }

    @Test
    void listeners_see_the_values_that_leave_a_group() {
        List<String> seen = new ArrayList<>();
        RunListener eyes = new RunListener() {
            @Override
            public void on(RunEvent event) {
                describe(event, seen);
            }

            @Override
            public void see(long run, Step step, Object value) {
                seen.add("saw " + step.name() + " of " + ((DoubleColumn) value).size());
            }
        };
        Driver driver = Driver.builder().modules(Features.class).listeners(eyes).build();
        driver.execute(inputs(MANY), "shifted");
        assertThat(seen)
                .as("'doubled' stays in its loop")
                .containsExactly(
                        "started doubled", "started shifted", "done doubled", "saw shifted of " + MANY, "done shifted");
    }

    @Test
    void the_time_of_a_group_is_measured_while_it_runs_in_loops() {
        Timing timing = new Timing();
        Driver driver =
                Driver.builder().modules(Features.class).listeners(timing).build();
        Features.CALLS.set(0);
        driver.execute(inputs(MANY), "rest");
        assertThat(timing.entries())
                .extracting(Timing.Entry::label)
                .containsExactlyInAnyOrder("doubled, shifted", "smooth", "rest");
        driver.execute(inputs(3), "shifted");
        assertThat(timing.entries())
                .as("a few rows are called one by one")
                .extracting(Timing.Entry::label)
                .contains("doubled", "shifted");
    }

    @Test
    void explain_says_up_to_how_many_rows_are_called_one_by_one() {
        Timing timing = new Timing();
        Driver driver = chain(32).listeners(timing).build();
        String last = "n31_doubled";
        assertThat(driver.request(last).input("x", numbers(3)).explain().explain())
                .contains("32 steps in 32 loops")
                .contains("  up to 768 rows, counted over all runs, are computed one by one instead\n");
        driver.request(last).input("x", numbers(700)).run();
        driver.request(last).input("x", numbers(68)).run();
        assertThat(timing.entries()).as("calls").hasSize(32);
        driver.request(last).input("x", numbers(1)).run();
        assertThat(timing.entries()).as("and then loops").hasSize(33);
    }

    @Test
    void the_more_steps_a_group_has_the_fewer_rows_are_called_one_by_one() {
        int rows = GeneratedKernels.COLD_ROWS / 2;
        assertThat(timed(16, rows)).as("calls").hasSize(16);
        assertThat(timed(32, rows)).as("loops").hasSize(1);
    }

    private static List<Timing.Entry> timed(int steps, int rows) {
        Timing timing = new Timing();
        chain(steps).listeners(timing).build().execute(Map.of("x", numbers(rows)), "n" + (steps - 1) + "_doubled");
        return timing.entries();
    }

    private static DriverBuilder chain(int steps) {
        return Driver.builder()
                .modules(IntStream.range(0, steps)
                        .mapToObj(i -> Module.of(Features.class)
                                .prefix("n" + i + "_")
                                .wire("x", i == 0 ? "x" : "n" + (i - 1) + "_doubled"))
                        .toList());
    }

    @Test
    void after_a_failure_the_steps_behind_it_are_abandoned() {
        List<String> told = new ArrayList<>();
        Driver driver = Driver.builder()
                .modules(Failing.class)
                .listeners(event -> describe(event, told))
                .build();
        assertThatThrownBy(() -> driver.execute(Map.of("x", numbers(MANY)), "third"))
                .isInstanceOf(StepFailedException.class);
        assertThat(told)
                .containsExactly(
                        "started first",
                        "started second",
                        "started third",
                        "done first",
                        "failed second",
                        "abandoned third");
    }

    /** A group whose second step fails. */
    static final class Failing {
        private Failing() {}

        static double first(double x) {
            return x + 1;
        }

        static double second(double first) {
            throw new IllegalStateException("never " + first);
        }

        static double third(double second) {
            return second;
        }
    }

    private static void describe(RunEvent event, List<String> told) {
        if (event instanceof RunEvent.StepStarted started) {
            told.add("started " + started.step().name());
        } else if (event instanceof RunEvent.StepSucceeded done) {
            told.add("done " + done.step().name());
        } else if (event instanceof RunEvent.StepFailed failed) {
            told.add("failed " + failed.step().name());
        } else if (event instanceof RunEvent.StepAbandoned abandoned) {
            told.add("abandoned " + abandoned.step().name());
        }
    }

    @Test
    void interceptors_see_every_step_with_its_columns_and_the_plan_says_so() {
        List<String> seen = new ArrayList<>();
        Driver driver = Driver.builder()
                .modules(Features.class)
                .interceptors((step, arguments, next) -> {
                    seen.add(step.name() + " of " + ((DoubleColumn) arguments[0]).size());
                    return next.call(arguments);
                })
                .build();
        driver.execute(inputs(3), "shifted");
        assertThat(seen).containsExactly("doubled of 3", "shifted of 3");
        assertThat(driver.request("shifted").inputs(inputs(3)).explain().explain())
                .contains("one call a row: 'doubled', 'shifted', because interceptors wrap each step");
    }

    @Test
    void a_function_object_is_called_row_by_row_and_the_plan_says_so() {
        Module module = Module.builder("lambdas")
                .function("twice", double.class, in("x", double.class), x -> x * 2)
                .build();
        Driver driver = Driver.builder().modules(module).build();
        assertThat(driver.request("twice")
                        .inputs(Map.of("x", numbers(2)))
                        .explain()
                        .explain())
                .contains("one call a row: 'twice', because no method is behind it that takes values without boxes");
    }

    @ParameterizedTest
    @CsvSource({
        "hamilton.kernel, off, hamilton.kernel is off",
        "org.graalvm.nativeimage.imagecode, runtime, a native image loads no classes"
    })
    void where_no_classes_are_to_be_loaded_plans_say_so(String property, String value, String why) {
        Driver driver;
        System.setProperty(property, value);
        try {
            driver = Driver.of(Features.class);
        } finally {
            System.clearProperty(property);
        }
        assertThat(driver.request("shifted").inputs(inputs(3)).explain().explain())
                .contains("one call a row: 'doubled', 'shifted', because " + why);
        assertThat(driver.rowFunction(Row.class, Shifted.class).explain())
                .endsWith("each row is interpreted, because " + why + "\n");
        assertThat(driver.rowFunction(Row.class, Shifted.class).apply(new Row(2, 1)))
                .isEqualTo(new Shifted(5));
        assertThat(driver.execute(inputs(MANY), "rest").get("rest"))
                .isEqualTo(
                        Driver.of(Features.class).execute(inputs(MANY), "rest").get("rest"));
    }

    record Row(double x, double offset) {}

    record Shifted(double shifted) {}

    @Test
    void types_that_only_the_functions_class_may_name_are_no_obstacle() {
        DoubleColumn shown = (DoubleColumn) Driver.of(Secretive.class)
                .execute(Map.of("x", numbers(MANY)), "shown")
                .get("shown");
        assertThat(shown.getDouble(MANY - 1)).isEqualTo(MANY);
    }

    @Test
    void the_threads_make_no_difference() {
        Driver sequential = Driver.of(Features.class);
        Driver parallel = Driver.builder()
                .modules(Features.class)
                .executor(Executors.parallel())
                .build();
        assertThat(parallel.execute(inputs(MANY), "rest", "doubled").get("rest"))
                .isEqualTo(sequential.execute(inputs(MANY), "rest", "doubled").get("rest"));
    }
}
