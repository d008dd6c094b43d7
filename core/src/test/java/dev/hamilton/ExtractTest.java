package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.column.NamedColumns;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.run.StepFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nodes that are taken out of what a method returns. */
class ExtractTest {
    record Frame(Map<String, Object> columns) implements NamedColumns {}

    record Weather(double high, long rainfallMm, String sky) {}

    @Dataflow(naming = Naming.SNAKE_CASE)
    static final class Extracts {
        /** The whole. */
        @ExtractColumns(
                value = {"spend", "signups"},
                type = double[].class,
                outputs = {
                    @Output(name = "weeks", type = int[].class, doc = "The weeks."),
                    @Output(name = "rate", type = double[].class, orElse = "0.5"),
                    @Output(name = "unit", type = String[].class, orElse = "eur")
                })
        @Tag(key = "from", value = "frame")
        static Frame frame(Map<String, Object> columns) {
            return new Frame(columns);
        }

        @ExtractFields({"rainfallMm", "sky"})
        static Weather weather(double high) {
            return new Weather(high, 3, "grey");
        }

        @ExtractFields(
                prefix = "m_",
                outputs = {
                    @Output(name = "low", type = int.class),
                    @Output(name = "text", type = String.class, orElse = "none")
                })
        static Map<String, Object> map(int low) {
            return Map.of("low", low);
        }

        @Unpack({"first", "second"})
        static List<Integer> three(int a) {
            return List.of(a, a + 1, a + 2);
        }

        @Unpack("one")
        static double[] array(double b) {
            return new double[] {b, 2};
        }

        @Unpack({"hot", "wet"})
        static Weather byPlace() {
            return new Weather(30, 4, "");
        }

        @ParameterizeExtract(
                names = {"c0", "c1"},
                type = double[].class)
        static Frame swapped(double[] spend, double[] signups) {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("signups", signups);
            columns.put("spend", spend);
            return new Frame(columns);
        }

        static double perSignup(double spend, double signups, double rate) {
            return spend / signups * rate;
        }
    }

    private static final Map<String, Object> COLUMNS =
            Map.of("spend", new double[] {10, 20}, "signups", new double[] {1, 4}, "weeks", new int[] {1, 2});

    private final Driver driver = Driver.of(Extracts.class);

    private Object get(String node, Object... namesAndValues) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return driver.execute(inputs, node).get(node);
    }

    @Test
    void columns_of_a_frame_are_nodes_which_functions_over_rows_read() {
        assertThat(get("per_signup", "columns", COLUMNS)).isEqualTo(new double[] {5, 2.5});
        assertThat(get("weeks", "columns", COLUMNS)).isEqualTo(new int[] {1, 2});
        assertThat(get("unit", "columns", COLUMNS)).isEqualTo(new String[] {"eur", "eur"});
        assertThat(get("c1", "columns", COLUMNS)).isEqualTo(new double[] {10, 20});
    }

    @Test
    void a_column_that_is_not_there_or_of_another_type_is_a_failure_that_names_it() {
        assertThatThrownBy(() -> get("spend", "columns", Map.of("weeks", new int[1])))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("the frame has no column 'spend', only [weeks]");
        assertThatThrownBy(() -> get("spend", "columns", Map.of("spend", new int[1])))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("the column 'spend' is int[], not double[]");
    }

    @Test
    void labels_go_to_the_columns_and_docs_are_their_own() {
        List<String> labelled = new ArrayList<>();
        for (Node node : driver.graph().nodes()) {
            if (node.tags().has("from")) {
                labelled.add(node.name().text());
            }
        }
        assertThat(labelled).containsExactlyInAnyOrder("spend", "signups", "weeks", "rate", "unit");
    }

    @Test
    void some_components_of_a_record_are_nodes() {
        assertThat(get("rainfall_mm", "high", 3.0)).isEqualTo(3L);
        assertThat(driver.graph().nodes())
                .extracting(node -> node.name().text())
                .contains("sky");
        assertThat(driver.graph().find(new NodeName("high")).orElseThrow()).isInstanceOf(Node.Input.class);
    }

    @Test
    void values_of_a_map_are_nodes_of_the_declared_types() {
        assertThat(get("m_low", "low", 3)).isEqualTo(3);
        assertThat(get("m_text", "low", 3)).isEqualTo("none");
    }

    static final class Wrong {
        @ExtractFields(outputs = {@Output(name = "a", type = int.class), @Output(name = "b", type = int.class)})
        static Map<String, Object> map() {
            return Map.of("a", "text");
        }

        @Unpack({"x", "y"})
        static int[] one() {
            return new int[1];
        }
    }

    @Test
    void a_value_that_is_not_there_or_of_another_type_is_a_failure_that_names_it() {
        Driver wrong = Driver.of(Wrong.class);
        assertThatThrownBy(() -> wrong.execute(Map.of(), "a")).hasMessageContaining("'a' is java.lang.String, not int");
        assertThatThrownBy(() -> wrong.execute(Map.of(), "b")).hasMessageContaining("the map has no 'b', only [a]");
        assertThatThrownBy(() -> wrong.execute(Map.of(), "y")).hasMessageContaining("element 1 is wanted of 1");
        assertThat(wrong.execute(Map.of(), "x").get("x")).isEqualTo(0);
    }

    @Test
    void elements_of_lists_arrays_and_records_are_nodes_by_position() {
        assertThat(get("second", "a", 1)).isEqualTo(2);
        assertThat(get("one", "b", 1.5)).isEqualTo(1.5);
        assertThat(get("hot")).isEqualTo(30.0);
        assertThat(get("wet")).isEqualTo(4L);
    }

    @Test
    void what_is_returned_for_every_row_is_taken_apart_for_every_row() {
        assertThat(get("second", "a", new int[] {1, 5})).isEqualTo(new Integer[] {2, 6});
    }
}
