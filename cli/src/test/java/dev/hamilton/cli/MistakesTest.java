package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user is told of each mistake. */
final class MistakesTest extends CommandTest {
    @Test
    void a_folder_that_is_not_there() throws IOException {
        write("examples/bakery/hamilton.yaml", BAKERY);

        expectMistake("""
                there is no folder or file 'examples/bakry'
                    fix: did you mean 'examples/bakery'?
                """, "run", "examples/bakry");
        expectMistake("""
                there is no folder or file 'nowhere/bakery'
                    fix: give a folder that has a hamilton.yaml
                """, "run", "nowhere/bakery");
    }

    @Test
    void a_folder_without_a_dataflow() throws IOException {
        write("examples/bakery/hamilton.yaml", BAKERY);
        write("empty/notes.txt", "");

        expectMistake("""
                there is no file 'examples/hamilton.yaml'
                    fix: give a folder that has one, such as 'examples/bakery'
                """, "run", "examples/");
        expectMistake("""
                there is no file 'empty/hamilton.yaml'
                    fix: give a folder that has one, or write one that names the modules
                """, "run", "empty");
    }

    @Test
    void a_file_that_is_not_yaml() throws IOException {
        write("a.yaml", "modules: [dev.hamilton.cli.Kitchen$Bakery\ninputs: x\n");
        write("b.yaml", "\n");
        write("c.yaml", "just words");
        Files.write(folder.resolve("d.yaml"), "modules: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(hamilton("run", "a.yaml").err()).startsWith("a.yaml:2:7: is not YAML: ");
        expectMistake("b.yaml: is empty\n    fix: name at least one class under 'modules:'\n", "run", "b.yaml");
        expectMistake("c.yaml:1: expected keys such as 'modules:', found 'just words'\n", "run", "c.yaml");
        expectMistake("d.yaml: is not UTF-8 text\n", "run", "d.yaml");
    }

    @Test
    void every_fault_of_a_file_is_told_at_once_with_its_line() throws IOException {
        write("a.yaml", """
                moduls: [dev.hamilton.cli.Kitchen$Bakery]
                modules: [{a: b}]
                inputs: [1, 2]
                config:
                  region:
                  depth: {a: 1}
                  list: [[1]]
                  depth: 2
                outputs: {form: x}
                executor: paralel
                """);

        expectMistake("""
                a.yaml:1: unknown key 'moduls'
                    fix: did you mean 'modules'?
                a.yaml:2: expected the name of a class, found a map
                a.yaml:3: 'inputs' must be a CSV file, or values such as 'name: value', found a list
                a.yaml:8: 'depth' is given twice
                    fix: remove one of them
                a.yaml:6: 'depth' must be a value or a list of values, found a map
                a.yaml:7: 'list' must be a value or a list of values, found a list in a list
                a.yaml:5: the config 'region' has no value
                    fix: give it one, or leave it out
                a.yaml:9: 'outputs' must be names of nodes, or 'from: ' and a class that supplies them
                a.yaml:10: there is no executor 'paralel'
                    fix: did you mean 'parallel'?
                """, "run", "a.yaml");
    }

    @Test
    void no_modules() throws IOException {
        write("a.yaml", "inputs: x.csv\n");
        write("b.yaml", "modules: []\n");
        write("c.yaml", "modules: dev.hamilton.cli.Kitchen$NoBakery\n");

        String fix = "    fix: write 'modules:' and the names of classes, each after a dash\n";
        expectMistake("a.yaml:1: no modules are named\n" + fix, "run", "a.yaml");
        expectMistake("b.yaml:1: no modules are named\n" + fix, "run", "b.yaml");
        expectMistake("""
                c.yaml: the modules are none
                    fix: let the class return at least one
                """, "run", "c.yaml");
    }

    @Test
    void classes_that_are_not_there_or_not_of_use() throws IOException {
        write("a.yaml", "modules:\n  - dev.hamilton.cli.Kitchn\n");
        write("b.yaml", "modules: dev.hamilton.cli.Kitchen$ShyBakery\n");
        write("c.yaml", BAKERY + "outputs:\n  from: dev.hamilton.cli.Kitchen$Bakery\n");
        write("d/pom.xml", "<project/>");
        write("d/hamilton.yaml", "modules: market.Stall\n");

        expectMistake("""
                a.yaml:2: there is no class 'dev.hamilton.cli.Kitchn'
                    fix: put it on the class path, or the file into a Maven module
                """, "run", "a.yaml");
        expectMistake("""
                b.yaml:1: making a 'dev.hamilton.cli.Kitchen$ShyBakery' failed: java.lang.IllegalStateException: closed on Mondays
                """, "run", "b.yaml");
        expectMistake("""
                c.yaml:3: 'dev.hamilton.cli.Kitchen$Bakery' is not a Supplier
                    fix: let it implement java.util.function.Supplier
                """, "run", "c.yaml");
        expectMistake("""
                d/hamilton.yaml:1: there is no class 'market.Stall'
                    fix: compile it first: there is no folder 'target/classes' beside d/hamilton.yaml
                """, "run", "d");
    }

    @Test
    void an_input_file_that_is_not_there() throws IOException {
        write("a.yaml", BAKERY + "inputs: dais.csv\n");
        write("days.csv", DAYS);

        expectMistake("""
                a.yaml:2: there is no file 'dais.csv'
                    fix: did you mean 'days.csv'?
                """, "run", "a.yaml");
    }

    @Test
    void an_input_file_that_holds_something_else() throws IOException {
        write("a.yaml", BAKERY + "inputs: days.csv\n");
        write("days.csv", DAYS.replace("55", "many"));

        Said said = hamilton("run", "a.yaml");

        assertThat(said.err())
                .startsWith(folder.resolve("days.csv") + ", line 4, column 4 'loaves': ")
                .contains("'many'")
                .contains("\n    fix: correct it there; where nothing is known, leave it empty\n");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void an_input_file_that_is_no_csv() throws IOException {
        write("days.parquet", "PAR1\u0015\u0004");
        write("days.csv", "ARROW1\u0000\u0000");
        write("days.jsonl", "{\"loaves\": 1}\n");

        for (String[] each : new String[][] {
            {"days.parquet", "a Parquet file"}, {"days.csv", "an Arrow file"}, {"days.jsonl", "a file of JSON lines"}
        }) {
            write("b.yaml", BAKERY + "inputs: " + each[0] + "\n");
            expectMistake("""
                    b.yaml:2: '%s' is %s, and a frame of inputs is read from CSV only
                        fix: write it as CSV, or give it to the dataflow by a program of your own
                    """.formatted((Object[]) each), "run", "b.yaml");
        }
    }

    @Test
    void a_value_that_is_not_what_is_wanted() throws IOException {
        write("a.yaml", BAKERY + "inputs: {flourKg: much, flourPrice: 1, loaves: [1]}\n");

        expectMistake("""
                a.yaml:2: the input 'flourKg' is wanted as double, but is 'much'
                    fix: give a number such as 1.5
                """, "run", "a.yaml");
        expectMistake("""
                the command line: the input 'loaves' is wanted as Double, but is 'a' at row 1
                    fix: give a number such as 1.5, or null where it is missing
                """, "run", "a.yaml", "--input", "flourKg=1", "--input", "loaves=[1, a]");
    }

    @Test
    void problems_of_the_dataflow() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Tangled\n");

        Said said = hamilton("run", "a.yaml");

        assertThat(said.err()).startsWith("1 problem while building the dataflow:\n[H105] ");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void a_wrong_output_has_its_nearest_name() throws IOException {
        write("a.yaml", BAKERY + "inputs: days.csv\n");
        write("days.csv", DAYS);

        Said said = hamilton("run", "a.yaml", "--outputs", "costPerLoav,dai");

        assertThat(said.err())
                .contains("[H102] 'costPerLoav'", "did you mean 'costPerLoaf'?")
                .contains("[H102] 'dai'");
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void an_output_without_a_name() throws IOException {
        write("a.yaml", BAKERY + "inputs: {flourKg: 1, flourPrice: 1, loaves: [1]}\n");

        Said said = hamilton("run", "a.yaml", "--outputs", "flourCost, ");

        assertThat(said.err()).startsWith("an output has no name");
        assertThat(said.code()).isEqualTo(2);
        assertThat(hamilton("run", "a.yaml", "--outputs", "flourCost, loaves").code())
                .isZero();
    }

    @Test
    void an_input_that_nothing_gives() throws IOException {
        write("a.yaml", BAKERY + "inputs: {flourKg: 1, loaves: [1]}\n");

        assertThat(hamilton("run", "a.yaml").err())
                .contains("[H101]", "'flourPrice' (double)", "needed by 'flourCost'");
    }

    @Test
    void a_column_that_a_file_does_not_have() throws IOException {
        write("a.yaml", BAKERY + "inputs: days.csv\n");
        write("days.csv", DAYS.replace("flourPrice", "price"));

        for (String command : List.of("run", "explain")) {
            assertThat(hamilton(command, "a.yaml").err())
                    .contains(
                            "1 problem while planning a request for ",
                            "    'days.csv' has the columns day, flourKg, price, loaves\n",
                            "    fix: give a value for 'flourPrice'",
                            ": as a column of 'days.csv', or with --input NAME=VALUE\n");
        }
        write("days.csv", DAYS.replace("flourPrice", " flourPrice"));
        assertThat(hamilton("run", "a.yaml").err())
                .contains("'days.csv' has the columns day, flourKg, ' flourPrice' with spaces around it, loaves\n");
    }

    @Test
    void a_setting_that_nothing_sets() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Season\ninputs: {flourKg: 1}\n");

        assertThat(hamilton("run", "a.yaml").err())
                .startsWith("1 problem while building the dataflow:\n[H302]")
                .contains("    fix: set 'season' under 'config:' in hamilton.yaml, or with --config season=..., to ");
        assertThat(hamilton("run", "a.yaml", "--config", "season=summer").out()).contains("2.0");
    }

    @Test
    void options_that_give_nothing() throws IOException {
        write("a.yaml", BAKERY);

        expectMistakenOption("""
                '--config season' does not give a name its value
                    fix: write --config name=value
                """, "run", "a.yaml", "--config", "season");
        expectMistakenOption("""
                there is one CSV file of inputs, not 2
                    fix: join them to one
                """, "run", "a.yaml", "--input", "a.csv", "--input", "b.csv");
        expectMistake("""
                the command line: the input 'flourKg' is wanted as double, but is 'much'
                    fix: give a number such as 1.5
                """, "run", "a.yaml", "--input", "flourKg=much");
    }

    @Test
    void an_input_given_under_a_misspelled_name_is_one_mistake() throws IOException {
        write("a.yaml", BAKERY + "inputs: {flourKg: 1, flourPrices: 1, loaves: [1]}\n");

        assertThat(hamilton("run", "a.yaml").err())
                .startsWith("1 problem")
                .contains(
                        "[H102] 'flourPrices'", "'flourPrice' is needed by 'flourCost'", "did you mean 'flourPrice'?");
    }

    @Test
    void a_function_that_fails_is_told_without_its_stack_trace() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Burnt\ninputs: {flourKg: [1, 21]}\n");

        Said said = hamilton("run", "a.yaml");

        assertThat(said.err())
                .contains("computing 'crust' failed at row 1: java.lang.IllegalStateException: the oven is too small")
                .contains(
                        "at Kitchen.Burnt.crust(Kitchen.java:", "\n    fix: correct the function, or what it was given")
                .doesNotContain("\tat ");
        assertThat(said.code()).isEqualTo(1);
        assertThat(hamilton("run", "a.yaml", "--debug").err()).contains("\tat ");
    }

    @Test
    void outputs_that_do_not_make_a_frame() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Sums\ninputs: {amounts: [1, 2]}\n");

        Said said = hamilton("run", "a.yaml");

        assertThat(said.err()).contains("[H203] ").contains("fix: request nodes of one length");
        assertThat(said.code()).isEqualTo(1);
        assertThat(hamilton("run", "a.yaml", "--outputs", "total").out()).contains("3.0");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told_before_the_run() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Burnt\ninputs: {flourKg: 21}\n");
        write("folder/file", "");

        expectMistake("""
                'nowhere/frame.csv' cannot be written: its folder does not exist
                    fix: make the folder first
                """, "run", "a.yaml", "--out", "nowhere/frame.csv");
        expectMistake("""
                'folder' is a folder
                    fix: name a file in it, such as 'folder/frame.csv'
                """, "run", "a.yaml", "--out", "folder");
    }

    @Test
    void a_table_of_an_unknown_kind_is_told_before_the_run() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Burnt\ninputs: {flourKg: 21}\n");

        for (String name : List.of("o.parquet", "o", "csv")) {
            expectMistakenOption(
                    "'%s' is of no known kind of table\n    fix: end it with .csv\n".formatted(name),
                    "run",
                    "a.yaml",
                    "--out",
                    name);
        }
    }

    @Test
    void a_file_that_its_folder_does_not_take_is_told_by_its_own_name() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "skipped: there is no /proc");
        write("a.yaml", BAKERY);

        expectMistake("""
                '/proc/x.svg' cannot be written: its folder takes no new files
                    fix: name a place elsewhere
                """, "view", "a.yaml", "-o", "/proc/x.svg");
    }

    @Test
    void options_that_no_dataflow_could_be_drawn_by() throws IOException {
        write("a.yaml", BAKERY);

        expectMistakenOption("""
                nothing is grouped by 'size'
                    fix: group by place, module, prefix, or tag:KEY
                """, "view", "a.yaml", "--group", "size");
        expectMistakenOption("""
                '--path' is about two nodes
                    fix: name the one above and the one below: --path a,b
                """, "view", "a.yaml", "--path", "loaves");
    }

    @Test
    void commands_that_are_not_understood() {
        assertUsage(
                hamilton(),
                "which command? one of run, validate, list, explain, view, lineage, diff, docs, init, completion, version\nsee 'hamilton --help'\n");
        assertUsage(hamilton("rnu", "x"), "there is no command 'rnu'\n    fix: did you mean 'run'?\n");
        assertUsage(hamilton("bake", "x"), "there is no command 'bake'\nsee 'hamilton --help'\n");
        assertUsage(hamilton("--bake"), "Unknown option: '--bake'");
        assertUsage(hamilton("run"), "Missing required parameter: 'FOLDER'\nsee 'hamilton run --help'\n");
        assertUsage(hamilton("run", "x", "--rows", "many"), "Invalid value for option '--rows'");
        assertUsage(hamilton("run", "x", "--rows", "1"), "Invalid value for option '--rows': show 0 rows");
        assertUsage(
                hamilton("run", "x", "--executor", "fast"),
                "Invalid value for option '--executor': expected one of sequential, parallel but was 'fast'\n");
        assertUsage(hamilton("run", "x", "--ouput", "y"), "Unknown options: '--ouput', 'y'");
    }

    private static void assertUsage(Said said, String complaint) {
        assertThat(said.err()).startsWith(complaint).contains("see 'hamilton").doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void who_watches_sees_codes_and_remedies_in_colours() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "outputs: [costPerLoav]\n");

        assumeTrue(System.getenv("NO_COLOR") == null, "skipped: no colours are wanted here");
        assertThat(hamilton(true, "explain", "bakery").err())
                .contains("\u001b[1;31m[H102]\u001b[0m 'costPerLoav'", "\u001b[32m    fix:\u001b[0m did you mean");
    }
}
