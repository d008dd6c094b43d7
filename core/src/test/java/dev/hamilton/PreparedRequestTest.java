package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.result.ResultBuilders;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparedRequestTest {
    /** A dataflow that can be asked over rows and over single values. */
    static final class Bakery {
        private static final AtomicInteger CALLS = new AtomicInteger();

        private Bakery() {}

        static double flourCost(double flourKg, double flourPrice) {
            CALLS.incrementAndGet();
            return flourKg * flourPrice;
        }

        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }
    }

    private static final Driver DRIVER = Driver.of(Bakery.class);
    private static final Map<String, Object> MONDAY = Map.of("flourKg", 10.0, "flourPrice", 2.0, "loaves", 40.0);

    private static PreparedRequest prepared() {
        return DRIVER.request("costPerLoaf").inputs(MONDAY).prepare();
    }

    @Test
    void what_a_run_is_given_takes_the_place_of_what_was_given_before() {
        PreparedRequest prepared = prepared();
        assertThat(prepared.run(Map.of()).get("costPerLoaf")).isEqualTo(0.5);
        assertThat(prepared.run(Map.of("loaves", 20.0)).get("costPerLoaf")).isEqualTo(1.0);
        assertThat(prepared.run(MONDAY, ResultBuilders.map())).containsEntry("costPerLoaf", 0.5);
    }

    @Test
    void other_types_are_planned_for_as_if_the_request_was_made_anew() {
        PreparedRequest prepared = prepared();
        assertThat(prepared.run(Map.of("loaves", 20)).get("costPerLoaf")).isEqualTo(1.0);
        assertThat((double[])
                        prepared.run(Map.of("loaves", new double[] {10, 20})).get("costPerLoaf"))
                .containsExactly(2, 1);
        assertThat(prepared.explain().explain()).contains("3 supplied, 2 steps");
    }

    @Test
    void an_unknown_name_is_a_problem_and_not_forgotten() {
        PreparedRequest prepared = prepared();
        assertThatThrownBy(() -> prepared.run(Map.of("loafs", 20.0)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H102] 'loafs' was supplied");
    }

    @Test
    void an_override_stays_an_override() {
        PreparedRequest prepared = DRIVER.request("costPerLoaf")
                .inputs(Map.of("loaves", 10.0))
                .override("flourCost", 5.0)
                .prepare();
        int before = Bakery.CALLS.get();
        assertThat(prepared.run(Map.of("flourCost", 20.0)).get("costPerLoaf")).isEqualTo(2.0);
        assertThat(prepared.run(Map.of("flourCost", 20)).get("costPerLoaf")).isEqualTo(2.0);
        assertThat(Bakery.CALLS.get()).isEqualTo(before);
    }

    @Test
    void columns_of_two_lengths_are_told_by_the_same_words_each_time() {
        Map<String, Object> fitting = Map.of("flourKg", new double[2], "flourPrice", 2.0, "loaves", new double[2]);
        Map<String, Object> unfit = Map.of("flourKg", new double[2], "flourPrice", 2.0, "loaves", new double[3]);
        String first = message(unfit);
        PreparedRequest prepared = DRIVER.request("costPerLoaf").inputs(fitting).prepare();
        assertThatThrownBy(() -> prepared.run(unfit)).hasMessage(first);
        assertThat(message(unfit)).isEqualTo(first).contains("[H203]", "'loaves' has 3");
    }

    private static String message(Map<String, Object> inputs) {
        try {
            DRIVER.execute(inputs, "costPerLoaf");
            throw new AssertionError("columns of two lengths");
        } catch (InvalidRequestException expected) {
            return expected.getMessage();
        }
    }

    @Test
    void more_requests_than_are_remembered_are_answered_all_the_same() {
        ModuleBuilder many = Module.builder("many");
        for (int i = 0; i < 200; i++) {
            int factor = i;
            many.function("n" + i, double.class, ModuleBuilder.in("x", double.class), x -> x * factor);
        }
        Driver wide = Driver.builder().modules(many.build()).build();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 200; i++) {
                assertThat(wide.execute(Map.of("x", 2.0), "n" + i).get("n" + i)).isEqualTo(2.0 * i);
            }
        }
    }

    @Test
    void many_threads_may_run_one_prepared_request() {
        PreparedRequest prepared = prepared();
        double sum = IntStream.rangeClosed(1, 2000)
                .parallel()
                .mapToDouble(i ->
                        (Double) prepared.run(Map.of("flourKg", (double) i)).get("costPerLoaf"))
                .sum();
        assertThat(sum).isEqualTo(2000 * 2001 / 2.0 / 20);
    }
}
