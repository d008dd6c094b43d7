package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OtherCommandsTest extends CommandTest {
    @BeforeEach
    void a_bakery() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);
    }

    @Test
    void validate_says_when_there_is_no_problem() {
        assertThat(hamilton("validate", "bakery"))
                .isEqualTo(new Said(0, "no problems: 6 nodes, 4 columns of 3 rows\n", ""));
    }

    @Test
    void validate_tells_every_problem() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: [costPerLoav]\n");

        expectMistake("""
                1 problem while validating bakery/hamilton.yaml:
                [H102] 'costPerLoav' was requested, but the dataflow has no such node
                    fix: did you mean 'costPerLoaf'?
                """, "validate", "bakery");
    }

    @Test
    void validate_goes_on_after_a_fault_of_the_file() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: [costPerLoav]\nexecutor: turbo\n");

        expectMistake("""
                bakery/hamilton.yaml:4: there is no executor 'turbo'
                    fix: the executors are sequential, parallel
                1 problem while validating bakery/hamilton.yaml:
                [H102] 'costPerLoav' was requested, but the dataflow has no such node
                    fix: did you mean 'costPerLoaf'?
                """, "validate", "bakery");
        Said json = hamilton("validate", "bakery", "--json");
        assertThat(json.out()).contains("H102");
        assertThat(json.err()).contains("no executor 'turbo'");
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\nexecutor: turbo\n");
        expectMistake("""
                bakery/hamilton.yaml:3: there is no executor 'turbo'
                    fix: the executors are sequential, parallel
                """, "validate", "bakery");
    }

    @Test
    void validate_tells_problems_to_programs_too() throws IOException {
        assertThat(hamilton("validate", "bakery", "--json")).isEqualTo(new Said(0, "[]\n", ""));
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: [costPerLoav]\n");
        assertThat(hamilton("validate", "bakery", "--json")).isEqualTo(new Said(1, """
                [
                  {"code":"H102","message":"'costPerLoav' was requested, but the dataflow has no such node","details":[],"fix":"did you mean 'costPerLoaf'?"}
                ]
                """, ""));
        write("bakery/hamilton.yaml", "modules: dev.hamilton.cli.Kitchen$Tangled\n");
        Said tangled = hamilton("validate", "bakery", "--json");
        assertThat(tangled.out()).contains("\"code\":\"H105\"", "\"class\":\"dev.hamilton.cli.Kitchen$Tangled\"");
        assertThat(tangled.err()).isEmpty();
        assertThat(tangled.code()).isEqualTo(1);
    }

    @Test
    void explain_is_an_object_for_programs() {
        assertThat(hamilton("explain", "bakery", "flourCost", "--json").out())
                .startsWith("{\n  \"supplied\": [\n")
                .contains("{\"name\":\"flourKg\",\"type\":\"DoubleColumn\",\"shape\":\"column\",\"origin\":\"input\"}")
                .contains("\"eachRow\":true,\"reads\":[{\"node\":\"flourKg\",\"element\":true},")
                .contains("\"outputs\": [\n    \"flourCost\"\n  ]");
    }

    @Test
    void version_says_what_this_is() {
        assertThat(hamilton("version").out()).matches("hamilton \\d+\\.\\d+\\.\\d+\\S*, Java \\S+\n");
        assertThat(hamilton("version", "--json").out())
                .startsWith("{\n  \"hamilton\": \"")
                .contains("\"java\": \"");
    }

    @Test
    void list_shows_names_types_what_is_read_and_what_is_said() {
        assertThat(hamilton("list", "bakery").out()).isEqualTo("""
                name          type          reads                tags        doc
                flourKg       double        (input)
                flourPrice    double        (input)
                loaves        DoubleColumn  (input)
                flourCost     double        flourKg, flourPrice
                costPerLoaf   double        flourCost, loaves    owner=till
                loavesBefore  DoubleColumn  loaves
                """);
    }

    @Test
    void list_can_be_narrowed_to_a_label() {
        assertThat(hamilton("list", "bakery", "--tag", "owner=till").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("costPerLoaf ");
        assertThat(hamilton("list", "bakery", "--tag", "owner").out().lines()).hasSize(2);
        Said said = hamilton("list", "bakery", "--tag", "owner=nobody");
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.err()).isEqualTo("no node has the label 'owner' with the value 'nobody'\n");
        assertThat(hamilton("lineage", "bakery", "upstream", "costPerLoaf", "--tag", "pii")
                        .err())
                .isEqualTo("of 4 nodes, none is asked for\n");
    }

    @Test
    void list_is_an_array_of_nodes_for_programs() {
        assertThat(hamilton("list", "bakery", "--json", "--tag", "owner").out())
                .startsWith("[\n  {\"name\":\"costPerLoaf\",\"type\":\"double\",")
                .contains(
                        "\"tags\":{\"owner\":[\"till\"]}",
                        "\"kind\":\"function\",\"reads\":[\"flourCost\",\"loaves\"]");
    }

    @Test
    void completion_knows_commands_and_options() {
        assertThat(hamilton("completion").out()).contains("lineage", "--no-legend", "complete -F");
    }

    @Test
    void explain_shows_the_plan_of_what_is_named_or_of_everything() {
        assertThat(hamilton("explain", "bakery", "flourCost").out())
                .contains("each row", "return [flourCost]")
                .doesNotContain("costPerLoaf");
        assertThat(hamilton("explain", "bakery").out()).contains("costPerLoaf");
        assertThat(hamilton("explain", "bakery", "flourCos").err()).contains("did you mean 'flourCost'?");
    }

    @Test
    void help_names_the_commands_and_the_exit_codes() {
        assertThat(hamilton("--help").out())
                .contains("run", "validate", "list", "explain", "view", "lineage", "diff", "Exit codes:", "70 ");
        assertThat(hamilton("run", "--help").out()).contains("--out", "sequential, parallel");
    }
}
