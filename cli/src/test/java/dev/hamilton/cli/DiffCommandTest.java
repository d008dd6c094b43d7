package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DiffCommandTest extends CommandTest {
    @BeforeEach
    void two_builds() throws IOException {
        write("old/hamilton.yaml", BAKERY);
        write("new/hamilton.yaml", "modules: [dev.hamilton.cli.Kitchen$RenovatedBakery]\n");
    }

    @Test
    void what_changed_is_listed_with_what_lies_downstream() {
        assertThat(hamilton("diff", "old", "new")).isEqualTo(new Said(0, """
                + rent
                - loavesBefore
                ~ loaves: type 'DoubleColumn' -> 'double'
                ~ flourCost: parameters 'double flourKg, double flourPrice' -> 'double flourKg, double flourPrice, double rent'
                > costPerLoaf
                1 added, 1 removed, 2 changed, 1 affected
                """, ""));
    }

    @Test
    void another_value_of_the_config_is_a_difference() throws IOException {
        write("eu.yaml", MARKET + "config: {region: EU, depth: 1}\n");
        write("us.yaml", MARKET + "config: {region: US, depth: 2}\n");

        assertThat(hamilton("diff", "eu.yaml", "us.yaml").out())
                .contains("~ region: config 'EU' -> 'US'\n", "~ depth: config '1' -> '2'\n", "> total\n");
        assertThat(hamilton("diff", "eu.yaml", "us.yaml", "-o", "d.dot").code()).isZero();
        assertThat(read("d.dot")).containsPattern("\"region\" \\[.*<i>US</i>.*#ffe08a");
    }

    @Test
    void nothing_different_is_said_too() {
        assertThat(hamilton("diff", "old", "old", "--exit-code")).isEqualTo(new Said(0, "nothing is different\n", ""));
        assertThat(hamilton("diff", "old", "old", "--markdown").out())
                .isEqualTo("No node of the dataflow is different.\n");
    }

    @Test
    void a_pipeline_can_ask_by_exit_code() {
        assertThat(hamilton("diff", "old", "new", "--exit-code").code()).isEqualTo(3);
    }

    @Test
    void differences_are_json_for_programs() {
        assertThat(hamilton("diff", "old", "new", "--json").out()).isEqualTo("""
                {
                  "added": [
                    "rent"
                  ],
                  "removed": [
                    "loavesBefore"
                  ],
                  "changed": {
                    "loaves": ["type 'DoubleColumn' -> 'double'"],
                    "flourCost": ["parameters 'double flourKg, double flourPrice' -> 'double flourKg, double flourPrice, double rent'"]
                  },
                  "affected": [
                    "costPerLoaf"
                  ]
                }
                """);
    }

    @Test
    void differences_are_markdown_for_a_pull_request() {
        assertThat(hamilton("diff", "old", "new", "--markdown").out()).isEqualTo("""
                **Dataflow: 1 added, 1 removed, 2 changed, 1 affected**

                | | Node | What |
                |---|---|---|
                | added | `rent` | |
                | removed | `loavesBefore` | |
                | changed | `loaves` | type 'DoubleColumn' -> 'double' |
                | changed | `flourCost` | parameters 'double flourKg, double flourPrice' -> 'double flourKg, double flourPrice, double rent' |

                Downstream: `costPerLoaf`
                """);
    }

    @Test
    void differences_are_drawn_in_colours() throws IOException {
        assertThat(hamilton("diff", "old", "new", "-o", "d.dot").code()).isZero();
        assertThat(read("d.dot"))
                .contains("legend:added", "legend:removed", "legend:changed", "legend:affected")
                .contains("#a8e0b0", "#f2b5ae", "#ffe08a");
    }

    @Test
    void two_forms_at_once_are_refused() {
        assertThat(hamilton("diff", "old", "new", "--json", "--markdown").code())
                .isEqualTo(2);
    }

    @Test
    void a_build_that_is_not_there_is_a_mistake() {
        expectMistake("""
                there is no folder or file 'nwe'
                    fix: did you mean 'new'?
                """, "diff", "old", "nwe");
    }
}
