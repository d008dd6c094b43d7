package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunTest extends CommandTest {
    private static final String FRAME = """
               day  flourKg  flourPrice  loaves  flourCost  costPerLoaf  loavesBefore
              date   double      double  double     double       double        double
        2026-11-02     20.0         1.5    60.0       30.0          0.5             -
        2026-11-03     18.0         1.5    50.0       27.0         0.54          60.0
        2026-11-04        -         1.4    55.0          -            -          50.0
        3 rows x 7 columns
        """;

    @Test
    void without_outputs_the_inputs_and_every_computed_node_are_shown() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);

        Said said = hamilton("run", "bakery");

        assertThat(said.out()).isEqualTo(FRAME);
        assertThat(said.code()).isZero();
    }

    @Test
    void a_frame_is_an_object_for_programs() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: [day, costPerLoaf]\n");
        write("bakery/days.csv", DAYS);

        assertThat(hamilton("run", "bakery", "--json").out()).isEqualTo("""
                {
                  "columns": {
                    "day": "date",
                    "costPerLoaf": "double"
                  },
                  "rows": [
                    {"day":"2026-11-02","costPerLoaf":0.5},
                    {"day":"2026-11-03","costPerLoaf":0.54},
                    {"day":"2026-11-04","costPerLoaf":null}
                  ]
                }
                """);
    }

    @Test
    void progress_and_times_go_to_the_error_stream() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);

        assertThat(hamilton("run", "bakery").err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  0 %  0/3  "),
                        line -> assertThat(line).startsWith(" 33 %  1/3  "),
                        line -> assertThat(line).startsWith(" 66 %  2/3  "),
                        line -> assertThat(line).startsWith("100 %  3/3  "),
                        line -> assertThat(line)
                                .matches("time: link [\\d.]+ \\ws, read [\\d.]+ \\ws, plan and run [\\d.]+ \\ws"),
                        line -> assertThat(line)
                                .startsWith("slowest: ")
                                .contains("flourCost ", "costPerLoaf ", "loavesBefore "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "parallel", "PARALLEL"})
    void each_executor_gives_the_same_frame(String executor) throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);

        assertThat(hamilton("run", "bakery", "--executor", executor).out()).isEqualTo(FRAME);
    }

    @Test
    void the_file_may_have_any_name_and_the_executor_and_outputs_may_stand_in_it() throws IOException {
        write("monday.yaml", BAKERY + "inputs: days.csv\noutputs: [loaves, costPerLoaf]\nexecutor: parallel\n");
        write("days.csv", DAYS);

        assertThat(hamilton("run", "monday.yaml").out()).isEqualTo("""
                loaves  costPerLoaf
                double       double
                  60.0          0.5
                  50.0         0.54
                  55.0            -
                3 rows x 2 columns
                """);
    }

    @Test
    void outputs_may_come_from_a_class_and_modules_too() throws IOException {
        write("a.yaml", BAKERY + "inputs: days.csv\noutputs: {from: dev.hamilton.cli.Kitchen$Wanted}\n");
        write("b.yaml", """
                modules: dev.hamilton.cli.Kitchen$TwoBakeries
                inputs: days.csv
                outputs: right_costPerLoaf
                """);
        write("days.csv", DAYS);

        assertThat(hamilton("run", "a.yaml").out()).startsWith("costPerLoaf  loaves\n");
        assertThat(hamilton("run", "b.yaml").out()).startsWith("right_costPerLoaf\n");
    }

    @Test
    void outputs_of_the_command_go_before_those_of_the_file() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: loaves\n");
        write("bakery/days.csv", DAYS);

        assertThat(hamilton("run", "bakery", "--outputs", "flourCost,day", "--rows", "0")
                        .out())
                .isEqualTo("3 rows x 2 columns\n");
        assertThat(hamilton("run", "bakery", "--outputs", "flourCost,day").out())
                .startsWith("flourCost         day\n");
    }

    @Test
    void rows_in_the_middle_are_left_out() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);

        assertThat(hamilton("run", "bakery", "--outputs", "loaves", "--rows", "2")
                        .out())
                .isEqualTo("""
                loaves
                double
                  60.0
                   ...
                  55.0
                3 rows x 1 column
                """);
    }

    @Test
    void values_are_read_as_what_the_functions_want() throws IOException {
        write("oven.yaml", """
                modules: [dev.hamilton.cli.Kitchen$Oven]
                inputs:
                  region: 01
                  day: 2026-11-22
                  tags: [dark, 007]
                config:
                  shelf: 3
                """);

        assertThat(hamilton("run", "oven.yaml").out()).isEqualTo("""
                label
                string
                01 2026-11-22 [dark, 007] 3
                1 row x 1 column
                """);
    }

    @Test
    void a_list_of_values_is_a_column() throws IOException {
        write("bakery.yaml", BAKERY + """
                inputs:
                  flourKg: [20, 18, null]
                  flourPrice: 1.5
                  loaves: [60, 50, 55]
                """);

        assertThat(hamilton("run", "bakery.yaml").out()).isEqualTo("""
                flourKg  loaves  flourCost  costPerLoaf  loavesBefore
                 double  double     double       double        double
                   20.0    60.0       30.0          0.5             -
                   18.0    50.0       27.0         0.54          60.0
                      -    55.0          -            -          50.0
                3 rows x 5 columns
                """);
    }

    @Test
    void the_frame_is_written_as_csv_and_nothing_is_left_beside_it() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: [day, costPerLoaf]\n");
        write("bakery/days.csv", DAYS);
        write("frame.csv", "from yesterday");

        Said said = hamilton("run", "bakery", "--rows", "0", "--out", "frame.csv");

        assertThat(said.out()).isEqualTo("3 rows x 2 columns\nwritten to frame.csv\n");
        assertThat(said.err()).contains(", write ");
        assertThat(read("frame.csv")).isEqualTo("day,costPerLoaf\n2026-11-02,0.5\n2026-11-03,0.54\n2026-11-04,\n");
        assertThat(names()).containsExactly("bakery", "frame.csv");
    }

    @Test
    void inputs_are_read_from_a_pipe() throws IOException, InterruptedException {
        write("bakery/hamilton.yaml", BAKERY);
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(pipe, DAYS);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });

        Said said = hamilton("run", "bakery", "--input", "pipe");

        other.join();
        assertThat(said.out()).isEqualTo(FRAME);
        assertThat(said.code()).isZero();
        assertThat(hamilton("run", "bakery", "--input", "bakery").err()).contains("there is no file");
    }

    @Test
    void a_pipe_takes_the_frame_and_stays_one() throws IOException, InterruptedException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: loaves\n");
        write("bakery/days.csv", DAYS);
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
            try (InputStream bytes = Files.newInputStream(pipe)) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });

        assertThat(hamilton("run", "bakery", "--out", "pipe").err()).contains(", write ");

        assertThat(other.join()).isEqualTo("loaves\n60.0\n50.0\n55.0\n");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(names()).containsExactly("bakery", "pipe");
    }

    @Test
    void what_csv_cannot_hold_is_told_with_the_name_of_the_file() throws IOException {
        write("a.yaml", """
                modules: dev.hamilton.cli.Kitchen$Oven
                inputs: {region: EU, day: 2026-11-02, tags: [a, b], shelf: 1}
                outputs: [label, tags]
                """);

        Said said = hamilton("run", "a.yaml", "--out", "o.csv");

        assertThat(said.err())
                .contains("'o.csv' cannot be written: column 'tags' holds an object of java.util.")
                .contains("""
                        row 0, which has no text that can be read back: make it a column of text first
                            fix: mend what computes it, or ask for other nodes with --outputs
                        """);
        assertThat(names()).containsExactly("a.yaml");
    }

    @Test
    void a_failed_run_leaves_the_file_of_yesterday() throws IOException {
        write("burnt.yaml", "modules: dev.hamilton.cli.Kitchen$Burnt\ninputs: {flourKg: 21}\n");
        write("frame.csv", "from yesterday");

        assertThat(hamilton("run", "burnt.yaml", "--out", "frame.csv").code()).isEqualTo(1);
        assertThat(read("frame.csv")).isEqualTo("from yesterday");
        assertThat(names()).containsExactly("burnt.yaml", "frame.csv");
    }

    @Test
    void a_link_to_the_file_stays_a_link() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\noutputs: loaves\n");
        write("bakery/days.csv", DAYS);
        write("far/frame.csv", "");
        Files.createSymbolicLink(folder.resolve("frame.csv"), Path.of("far", "frame.csv"));

        hamilton("run", "bakery", "--out", "frame.csv");

        assertThat(folder.resolve("frame.csv")).isSymbolicLink();
        assertThat(read("far/frame.csv")).isEqualTo("loaves\n60.0\n50.0\n55.0\n");
    }

    @Test
    void classes_that_were_compiled_beside_the_file_are_found() throws IOException {
        write("my bakery/Stall.java", """
                package market;

                final class Stall {
                    static double change(double paid, double price) {
                        return paid - price;
                    }
                }
                """);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-parameters",
                        "-d",
                        Files.createDirectories(folder.resolve("my bakery/target/classes"))
                                .toString(),
                        folder.resolve("my bakery/Stall.java").toString());
        write("my bakery/target/classpath.txt", folder.resolve("absent.jar").toString());
        write("my bakery/hamilton.yaml", "modules: market.Stall\ninputs: {paid: 5, price: 3.5}\n");
        write("my bakery/wrong.yaml", "modules: market.Stal\ninputs: {paid: 5, price: 3.5}\n");

        assertThat(compiled).isZero();
        assertThat(hamilton("run", "my bakery").out()).isEqualTo("change\ndouble\n   1.5\n1 row x 1 column\n");
        expectMistake("""
                my bakery/wrong.yaml:1: there is no class 'market.Stal'
                    fix: did you mean 'market.Stall'?
                """, "run", "my bakery/wrong.yaml");
    }

    @Test
    void where_somebody_watches_one_bar_is_drawn_over_itself_and_its_end_stays() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "inputs: days.csv\n");
        write("bakery/days.csv", DAYS);

        String err = hamilton(true, "run", "bakery").err();

        assertThat(err.substring(0, err.indexOf("time: ")))
                .startsWith("\r[                    ]   0 %  0/3  ")
                .contains("\r[====================] 100 %  3/3  ")
                .matches(bar -> bar.chars().filter(each -> each == '\n').count() == 1, "ends in one line feed");
    }

    @Test
    void options_give_inputs_and_config_before_the_file_does() throws IOException {
        write("bakery/hamilton.yaml", BAKERY + "outputs: [flourCost, costPerLoaf]\ninputs: nowhere.csv\n");
        write("days.csv", DAYS);

        assertThat(hamilton("run", "bakery", "--input", "days.csv", "--input", "flourPrice=2")
                        .out())
                .isEqualTo("""
                flourCost  costPerLoaf
                   double       double
                     40.0   0.66666667
                     36.0         0.72
                        -            -
                3 rows x 2 columns
                """);

        write("oven.yaml", """
                modules: [dev.hamilton.cli.Kitchen$Oven]
                inputs: {region: 01, day: 2026-11-22, tags: [dark]}
                config: {shelf: 3}
                """);
        assertThat(hamilton(
                                "run",
                                "oven.yaml",
                                "--config",
                                "shelf=4",
                                "--input",
                                "tags=[light, 007]",
                                "--input",
                                "region=02")
                        .out())
                .contains("02 2026-11-22 [light, 007] 4");
    }

    @Test
    void a_frame_among_other_outputs_stands_there_with_its_columns() throws IOException {
        write("a.yaml", "modules: dev.hamilton.cli.Kitchen$Ledger\ninputs: {amounts: [1, 2]}\n");

        assertThat(hamilton("run", "a.yaml", "--out", "o.csv").out()).isEqualTo("""
                amounts  ledger.before  ledger.after   total
                 double         double        double  double
                    1.0              -           2.0     3.0
                    2.0            1.0             -     3.0
                2 rows x 4 columns
                written to o.csv
                """);
        assertThat(read("o.csv")).startsWith("amounts,ledger.before,ledger.after,total\n1.0,,2.0,3.0\n");
        assertThat(hamilton("run", "a.yaml", "--outputs", "ledger").out()).startsWith("before   after\n");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }
}
