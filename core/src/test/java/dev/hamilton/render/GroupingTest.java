package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Dataflow(naming = Naming.SNAKE_CASE)
    static final class Oven {
        static double meanHeat(double heat) {
            return heat;
        }

        @ParameterizeEach(
                parameter = "days",
                name = "heat_{days}",
                values = {"1", "2"})
        static double warmth(double heat, int days) {
            return heat * days;
        }
    }

    private final Graph graph = Driver.builder()
            .modules(Module.of(Oven.class).prefix("left_"), Module.of(Oven.class))
            .build()
            .graph();

    @Test
    void a_module_is_called_after_its_class() {
        assertThat(group(Grouping.module(), "left_mean_heat")).contains("GroupingTest.Oven");
        assertThat(group(Grouping.module(), "heat")).isEmpty();
    }

    @Test
    void a_prefix_is_what_stands_before_the_functions_own_name() {
        assertThat(group(Grouping.prefix(), "left_mean_heat")).contains("left");
        assertThat(group(Grouping.prefix(), "mean_heat")).isEmpty();
        assertThat(group(Grouping.prefix(), "heat")).isEmpty();
    }

    @Test
    void a_place_is_a_prefix_or_where_there_is_none_a_module() {
        assertThat(group(Grouping.place(graph), "left_mean_heat")).contains("left");
        assertThat(group(Grouping.place(graph), "mean_heat")).contains("GroupingTest.Oven");
        assertThat(group(Grouping.place(graph), "heat")).isEmpty();
        assertThat(group(Grouping.prefix(), "left_heat_2")).isEmpty();
        assertThat(group(Grouping.place(graph), "left_heat_2")).contains("left");
        assertThat(group(Grouping.place(graph), "heat_2")).contains("GroupingTest.Oven");
    }

    private Optional<String> group(Grouping grouping, String name) {
        return grouping.groupOf(graph.find(new NodeName(name)).orElseThrow());
    }
}
