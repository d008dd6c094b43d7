package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LineageCommandTest extends CommandTest {
    @BeforeEach
    void a_bakery() throws IOException {
        write("bakery/hamilton.yaml", BAKERY);
    }

    @Test
    void upstream_is_what_a_node_needs() {
        assertThat(names("upstream", "costPerLoaf")).containsExactly("flourKg", "flourPrice", "loaves", "flourCost");
        assertThat(names("upstream", "costPerLoaf", "--roots")).containsExactly("flourKg", "flourPrice", "loaves");
    }

    @Test
    void downstream_is_what_needs_it_and_leaves_are_its_results() {
        assertThat(names("downstream", "flourKg")).containsExactly("flourCost", "costPerLoaf");
        assertThat(names("downstream", "flourKg", "--leaves")).containsExactly("costPerLoaf");
        assertThat(names("downstream", "loaves", "--tag", "owner=till")).containsExactly("costPerLoaf");
    }

    @Test
    void between_is_about_two_nodes() {
        assertThat(names("between", "flourKg", "costPerLoaf")).containsExactly("flourKg", "flourCost", "costPerLoaf");
        Said said = hamilton("lineage", "bakery", "between", "flourKg");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("'between' is about two nodes");
    }

    @Test
    void what_the_config_chose_is_downstream_of_its_key() throws IOException {
        write("bakery/hamilton.yaml", MARKET + "config: {region: EU}\n");

        assertThat(names("downstream", "region")).containsExactly("price", "total");
        assertThat(names("upstream", "price")).containsExactlyInAnyOrder("cost", "region");
        assertThat(names("upstream", "total", "--roots")).containsExactlyInAnyOrder("region", "cost", "pieces");
        assertThat(hamilton("lineage", "bakery", "upstream", "price", "--tree").out())
                .contains("region : String");
    }

    @Test
    void ways_are_told_one_by_one() {
        assertThat(hamilton("lineage", "bakery", "between", "flourKg", "costPerLoaf", "--paths"))
                .isEqualTo(new Said(0, "flourKg -> flourCost -> costPerLoaf\n", ""));
        assertThat(hamilton("lineage", "bakery", "between", "flourKg", "costPerLoaf", "--paths", "--json")
                        .out())
                .isEqualTo("[\n  [\"flourKg\",\"flourCost\",\"costPerLoaf\"]\n]\n");
        assertThat(hamilton("lineage", "bakery", "upstream", "costPerLoaf", "--paths")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void where_nothing_leads_that_is_said() {
        assertThat(hamilton("lineage", "bakery", "between", "costPerLoaf", "flourKg"))
                .isEqualTo(new Said(0, "", "no way leads from 'costPerLoaf' to 'flourKg', but one leads back\n"));
        assertThat(hamilton("lineage", "bakery", "between", "flourKg", "loaves", "--paths", "--json"))
                .isEqualTo(new Said(0, "[]\n", "no way leads from 'flourKg' to 'loaves'\n"));
        assertThat(hamilton("lineage", "bakery", "upstream", "flourKg").err())
                .isEqualTo("nothing is upstream of flourKg\n");
    }

    @Test
    void another_question_is_answered_with_those_that_there_are() {
        assertThat(hamilton("lineage", "bakery", "sideways", "flourKg").err())
                .contains("expected one of upstream, downstream, between but was 'sideways'");
    }

    @Test
    void a_label_stands_for_all_that_have_it() {
        assertThat(names("upstream", "tag:owner")).containsExactly("flourKg", "flourPrice", "loaves", "flourCost");
    }

    @Test
    void an_answer_can_be_a_tree_or_json() {
        assertThat(hamilton("lineage", "bakery", "upstream", "flourCost", "--tree")
                        .out())
                .isEqualTo("""
                flourCost : double
                ├─ flourKg : double, input
                └─ flourPrice : double, input
                """);
        assertThat(hamilton("lineage", "bakery", "downstream", "loaves", "--json")
                        .out())
                .startsWith("[\n  {\"name\":\"costPerLoaf\"")
                .endsWith("}\n]\n");
        assertThat(hamilton("lineage", "bakery", "downstream", "loaves", "--tree")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void an_unknown_name_is_a_problem_with_the_nearest() {
        expectMistake("""
                1 problem while asking about [loafs]:
                [H102] 'loafs' was named, but the dataflow has no such node
                    fix: see which there are with 'hamilton list'
                """, "lineage", "bakery", "upstream", "loafs");
    }

    private List<String> names(String... question) {
        String[] arguments = new String[question.length + 2];
        arguments[0] = "lineage";
        arguments[1] = "bakery";
        System.arraycopy(question, 0, arguments, 2, question.length);
        return hamilton(arguments)
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(" ")[0])
                .toList();
    }
}
