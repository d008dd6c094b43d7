package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PicturesTest extends CommandTest {
    @BeforeEach
    void a_bakery() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);
    }

    @Test
    void without_a_file_dot_is_printed() {
        assertThat(hamilton("view", "bakery").out())
                .startsWith("// Dependency Graph\ndigraph {\n")
                .contains("\"flourCost\" -> \"costPerLoaf\"", "_flourCost_inputs");
    }

    @ParameterizedTest
    @CsvSource({"b.dot,// Dependency", "b.mmd,flowchart LR", "b.json,{", "b.svg,<svg", "b.html,<!doctype html>"})
    void the_ending_of_the_file_says_what_is_drawn(String file, String start) throws IOException {
        Said said = hamilton("view", "bakery", "-o", file);

        assertThat(said).isEqualTo(new Said(0, "", "6 nodes drawn to " + file + "\n"));
        assertThat(read(file)).startsWith(start).contains("costPerLoaf");
        assertThat(files()).containsExactlyInAnyOrder("bakery", file);
    }

    @Test
    void another_ending_is_refused_before_anything_is_read() {
        expectMistakenOption("""
                'b.jpg' is of no known kind of picture
                    fix: end it with .dot, .mmd, .json, .svg, .png or .html
                """, "view", "nowhere", "-o", "b.jpg");
    }

    @Test
    void a_picture_shows_what_is_chosen() {
        assertThat(nodes("--upstream", "costPerLoaf")).containsExactly("flourCost", "costPerLoaf");
        assertThat(nodes("--downstream", "flourCost")).containsExactly("flourCost", "costPerLoaf");
        assertThat(nodes("--between", "flourCost,costPerLoaf")).containsExactly("flourCost", "costPerLoaf");
        assertThat(nodes("--around", "flourCost", "--up", "0", "--down", "0")).containsExactly("flourCost");
        assertThat(nodes("--name", "*Cost")).containsExactly("flourCost");
        assertThat(nodes("--tag", "owner=till")).containsExactly("costPerLoaf");
        assertThat(nodes("--upstream", "tag:owner")).containsExactly("flourCost", "costPerLoaf");
        assertThat(nodes("--inputs", "hidden")).containsExactly("flourCost", "costPerLoaf", "loavesBefore");
    }

    @Test
    void a_picture_of_a_run_marks_what_is_wanted() {
        String dot = hamilton("view", "bakery", "--outputs", "flourCost").out();

        assertThat(dot).contains("FFC857").doesNotContain("costPerLoaf", "loaves");
        assertThat(hamilton("view", "bakery", "--run").out()).contains("loavesBefore", "FFC857");
    }

    @Test
    void the_config_is_drawn_with_its_values_and_leads_to_what_it_chose() throws IOException {
        write("eu.yaml", MARKET + "config: {region: EU, sizes: [1, 2]}\ninputs: {cost: 1.0, pieces: 2.0}\n");

        String dot = hamilton("view", "eu.yaml").out();
        assertThat(dot)
                .contains("<b>price: region</b>", "\"region\" -> \"price\"", "legend:config")
                .containsPattern("\"region\" \\[.*<i>EU</i>.*shape=note")
                .containsPattern("\"sizes\" \\[.*<i>\\[1, 2\\]</i>.*shape=note");
        assertThat(hamilton("view", "eu.yaml", "--outputs", "total").out())
                .contains("\"region\" -> \"price\"", "<i>EU</i>")
                .doesNotContain("sizes");
        assertThat(hamilton("view", "eu.yaml", "--downstream", "region").out())
                .contains("\"region\"", "\"price\"", "\"total\"")
                .doesNotContain("pieces");
    }

    @Test
    void a_choice_of_nothing_is_a_mistake() {
        expectMistake("""
                no node has the label 'foo'
                    fix: see which there are with 'hamilton list'
                """, "view", "bakery", "--tag", "foo");
        expectMistake("""
                no node is chosen that could be drawn
                    fix: see the names with 'hamilton list'
                """, "view", "bakery", "--name", "zzz*");
        expectMistake("""
                no way leads from 'costPerLoaf' to 'flourKg'
                    fix: name them the other way round: --path flourKg,costPerLoaf
                """, "view", "bakery", "--path", "costPerLoaf,flourKg");
        expectMistake("""
                no way leads from 'flourKg' to 'loaves'
                    fix: see where one leads with 'hamilton lineage FOLDER downstream flourKg'
                """, "view", "bakery", "--between", "flourKg,loaves");
        expectMistake("""
                '--up' counts from a node, and none is named
                    fix: name it: --around NAME --up N
                """, "view", "bakery", "--up", "3");
    }

    @Test
    void the_report_of_another_dataflow_is_refused() throws IOException {
        write("eu.yaml", MARKET + "config: {region: EU}\ninputs: {cost: 1.0, pieces: 2.0}\n");
        hamilton("run", "eu.yaml", "--report", "eu.json");
        hamilton("run", "bakery", "--report", "run.json");

        expectMistake("""
                'eu.json' is of another dataflow: this one has no 'price'
                    fix: write one of this with 'hamilton run FOLDER --report eu.json'
                """, "view", "bakery", "-o", "b.html", "--report", "eu.json");
        write("run.json", read("run.json").replace("\"flourCost\"", "\"gone\""));
        assertThat(hamilton("view", "bakery", "-o", "b.html", "--report", "run.json")
                        .err())
                .contains("in run.json, 1 are not in this dataflow, such as 'gone'\n");
    }

    @Test
    void a_large_flowchart_is_folded_because_viewers_refuse_it() throws IOException {
        write("large.yaml", "modules: dev.hamilton.cli.Kitchen$ManyBakeries\n");

        assertThat(hamilton("view", "large.yaml", "-o", "l.mmd").err())
                .isEqualTo("306 nodes drawn to l.mmd, folded to 101 groups\n");
        assertThat(read("l.mmd")).contains("3 nodes");
        assertThat(hamilton("view", "large.yaml", "-o", "l.mmd", "--group", "prefix")
                        .err())
                .startsWith(
                        "306 nodes drawn to l.mmd\nviewers refuse Mermaid of more than 50000 characters or 500 edges");
    }

    @Test
    void groups_are_drawn_and_folded() {
        assertThat(hamilton("view", "bakery", "--group", "module").out()).contains("cluster_group_Kitchen.Bakery");
        assertThat(hamilton("view", "bakery", "--fold").out()).contains("group:Kitchen.Bakery", "6 nodes");
        assertThat(hamilton("view", "bakery", "--group", "tag:owner").out()).contains("cluster_group_till");
        expectMistakenOption("""
                nothing is grouped by 'colour'
                    fix: group by place, module, prefix, or tag:KEY
                """, "view", "bakery", "--group", "colour");
    }

    @Test
    void the_way_the_legend_and_a_path_can_be_chosen() {
        assertThat(hamilton("view", "bakery", "--flow", "tb", "--no-legend", "--path", "flourKg,costPerLoaf")
                        .out())
                .contains("rankdir=TB", "[color=red]")
                .doesNotContain("legend");
    }

    @Test
    void an_unknown_name_is_a_problem_with_the_nearest() {
        expectMistake("""
                1 problem while asking about [flourCos]:
                [H102] 'flourCos' was named, but the dataflow has no such node
                    fix: did you mean 'flourCost'?
                """, "view", "bakery", "--upstream", "flourCos");
        expectMistake("""
                no node has the label 'owner' with the value 'nobody'
                    fix: see which there are with 'hamilton list'
                """, "view", "bakery", "--upstream", "tag:owner=nobody");
        expectMistakenOption("""
                '--between' is about two nodes
                    fix: name the one above and the one below: --between a,b
                """, "view", "bakery", "--between", "flourCost");
    }

    @Test
    void a_picture_that_cannot_be_written_is_refused_first() {
        expectMistake("""
                'no/b.svg' cannot be written: its folder does not exist
                    fix: make the folder first
                """, "view", "bakery", "-o", "no/b.svg");
    }

    @Test
    void a_page_tells_what_a_run_found() throws IOException {
        assertThat(hamilton("run", "bakery", "--report", "run.json").code()).isZero();
        assertThat(read("run.json"))
                .contains("\"format\": \"hamilton-run\"")
                .containsPattern("\\{\"name\":\"flourCost\",\"nanos\":\\d+,\"rows\":3,\"missing\":1}");

        hamilton("view", "bakery", "-o", "b.html", "--report", "run.json");

        assertThat(read("b.html")).containsPattern("\"flourCost\":\\{\"nanos\":\\d+,\"missing\":0.333");
    }

    @Test
    void a_report_counts_what_is_missing_in_inputs_and_in_what_lies_between() throws IOException {
        hamilton("run", "bakery", "--outputs", "costPerLoaf", "--report", "run.json");

        assertThat(read("run.json"))
                .contains("{\"name\":\"flourKg\",\"rows\":3,\"missing\":1}")
                .containsPattern("\\{\"name\":\"flourCost\",\"nanos\":\\d+,\"rows\":3,\"missing\":1}")
                .doesNotContain("day");
    }

    @Test
    void what_is_no_report_is_refused() throws IOException {
        write("other.json", "[1, 2");
        expectMistake("""
                'other.json' is no report of a run
                    fix: write one with 'hamilton run FOLDER --report FILE'
                """, "view", "bakery", "-o", "b.html", "--report", "other.json");
        expectMistake("""
                there is no file 'run.json'
                    fix: write it with 'hamilton run FOLDER --report run.json'
                """, "view", "bakery", "-o", "b.html", "--report", "run.json");
        expectMistakenOption("""
                only a page shows a report
                    fix: draw an .html: -o graph.html
                """, "view", "bakery", "--report", "other.json", "-o", "b.svg");
    }

    private List<String> nodes(String... options) {
        String[] arguments = Stream.concat(Stream.of("view", "bakery", "--no-legend"), Stream.of(options))
                .toArray(String[]::new);
        return hamilton(arguments)
                .out()
                .lines()
                .filter(line -> line.contains("rounded,filled"))
                .map(line -> line.split("\"")[1])
                .toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void a_page_is_called_after_its_dataflow() throws IOException {
        write("bakery/hamilton.yaml", BAKERY);

        hamilton("view", "bakery", "-o", "page.html");
        assertThat(read("page.html")).contains("<title>bakery</title>");
    }
}
