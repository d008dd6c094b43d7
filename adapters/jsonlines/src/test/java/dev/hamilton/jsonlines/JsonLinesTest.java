package dev.hamilton.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("frame.jsonl");
    }

    private JsonLinesLoader lines(String... lines) {
        try {
            Files.write(file(), List.of(lines));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return JsonLinesLoader.of(file());
    }

    private String text() {
        try {
            return Files.readString(file());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_line_that_ends_too_soon_is_told_without_what_the_parser_calls_it() throws IOException {
        String whole = "expected one whole object on each line";
        Files.writeString(file(), "{\"a\": 1}\n{\"a\": 1");
        assertThatThrownBy(() -> JsonLinesLoader.of(file()).load())
                .hasMessage(file() + ", line 2: ends within an object ({), " + whole);
        Files.writeString(file(), "\"text");
        assertThatThrownBy(() -> JsonLinesLoader.of(file()).load())
                .hasMessage(file() + ", line 1: ends within a text, " + whole);
        assertThatThrownBy(() -> lines("{\"a\": 1,, \"b\": 2}").load())
                .hasMessageStartingWith(file() + ", line 1: is malformed at character 9: Unexpected character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\": 1}, {\"a\": 2}]", "[", "[1]", " [{\"a\": 1},"})
    void an_array_of_objects_is_told_as_that(String line) {
        assertThatThrownBy(() -> lines(line, "]").load())
                .hasMessage(file() + ", line 1: found an array ([), expected one whole object on each line: jq -c '.[]'"
                        + " makes such lines of an array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\": [", "{\"a\": 1, ", "{\"a\":"})
    void an_object_over_several_lines_is_told_as_that(String line) {
        assertThatThrownBy(() -> lines(line, "}").load())
                .hasMessage(file() + ", line 1: ends within an object ({), expected one whole object on each line:"
                        + " jq -c . makes such lines of objects over several");
    }

    @Test
    void a_frame_without_rows_is_an_empty_file_that_has_no_columns() {
        JsonLinesSaver.of(file()).save(DataFrame.of("a", IntColumn.of()));
        assertThat(file()).isEmptyFile();
        assertThat(JsonLinesLoader.of(file()).load()).isEqualTo(DataFrame.of());
        assertThat(JsonLinesLoader.of(file()).type("a", JsonType.INT).load())
                .isEqualTo(DataFrame.of("a", IntColumn.of()));
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        Path file = folder.resolve("no/a.jsonl");
        DataFrame frame = DataFrame.of("a", IntColumn.of(1));
        assertThatThrownBy(() -> JsonLinesSaver.of(file).save(frame))
                .hasMessage(file + ": cannot be written as JSON lines: its folder " + folder.resolve("no")
                        + " does not exist");
    }

    @Test
    void types_are_those_that_all_values_fit() {
        DataFrame frame = lines("""
                        {"b": true,  "i": 1,    "l": 1,          "d": 1,   "s": "a",          "day": "2024-02-29", "o": 1}
                        {"b": false, "i": -2,   "l": 4294967296, "d": 0.5, "s": "2024-02-29", "day": null,         "o": "1"}
                        {"b": null,  "i": null, "l": null,       "d": null, "s": null,        "day": "9999-12-31", "o": null}""").load();
        assertThat(frame)
                .isEqualTo(DataFrame.of(
                        "b", BooleanColumn.ofNullable(true, false, null),
                        "i", IntColumn.ofNullable(1, -2, null),
                        "l", LongColumn.ofNullable(1L, 4294967296L, null),
                        "d", DoubleColumn.ofNullable(1.0, 0.5, null),
                        "s", StringColumn.of("a", "2024-02-29", null),
                        "day", StringColumn.of("2024-02-29", null, "9999-12-31"),
                        "o", ObjectColumn.of(1, "1", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2147483647            | int    | 1 2147483647",
                "1 2147483648            | long   | 1 2147483648",
                "0.5 9007199254740992    | double | 0.5 9.007199254740992E15",
                "0.5 9007199254740993    | object | 0.5 9007199254740993",
                "1 12345678901234567890  | object | 1 12345678901234567890",
                "1.50 1e400              | object | 1.50 1E+400",
                "-0.0 -0                 | double | -0.0 -0.0",
                "0e0 1e-300              | double | 0.0 1.0E-300",
                "1.0 1e-400              | object | 1.0 1E-400",
                "NaN -Infinity           | double | NaN -Infinity",
                "\"NaN\" \"Infinity\"    | string | NaN Infinity",
                "\"NaN\" NaN             | double | NaN NaN",
                "\"NaN\" null            | string | NaN null",
                "\"2024-01-01\" null     | string | 2024-01-01 null",
                "\"NaN\" 7               | double | NaN 7.0",
                "\"NaN\" \"a\"           | string | NaN a",
                "\"NaN\" 9007199254740993 | object | NaN 9007199254740993",
                "NaN \"a\"               | object | NaN a",
                "\"NaN\" true            | object | NaN true",
                "\"2024-01-01\" 7        | object | 2024-01-01 7",
                "\"2023-02-29\" \"x\"    | string | 2023-02-29 x",
                "null null               | double | null null",
            })
    void no_whole_number_is_rounded_unless_that_is_declared(String values, String type, String read) {
        String[] pair = values.split(" ");
        DataFrame frame =
                lines("{\"x\": " + pair[0] + "}", "{\"x\": " + pair[1] + "}").load();
        assertThat(frame.column("x").typeName()).isEqualTo(type);
        assertThat(frame.column("x").get(0) + " " + frame.column("x").get(1)).isEqualTo(read);
    }

    @Test
    void declared_types_are_kept_to() {
        JsonLinesLoader loader = lines("{\"price\": 1, \"code\": 7}", "{\"price\": 2.50, \"code\": 8}")
                .type("price", JsonType.DECIMAL)
                .type("code", JsonType.DOUBLE);
        assertThat(loader.load())
                .isEqualTo(DataFrame.of(
                        "price", ObjectColumn.of(new BigDecimal("1"), new BigDecimal("2.50")),
                        "code", DoubleColumn.of(7, 8)));
        assertThatThrownBy(() -> loader.type("price", JsonType.INT).load())
                .isInstanceOf(JsonLinesException.class)
                .hasMessage(file() + ", line 2, column 'price': found 2.50, expected an int (a whole number from"
                        + " -2147483648 to 2147483647) or null")
                .extracting(
                        fault -> ((JsonLinesException) fault).line(), fault -> ((JsonLinesException) fault).column())
                .containsExactly(2L, "price");
    }

    @ParameterizedTest
    @CsvSource({
        "FLOAT, 0.1, true",
        "FLOAT, 16777217, true",
        "FLOAT, 1e39, false",
        "FLOAT, 1e-60, false",
        "SHORT, -32768, true",
        "SHORT, 32768, false",
        "BYTE, 127, true",
        "BYTE, -129, false",
        "BYTE, 1.0, false",
    })
    void narrow_types_are_only_declared(JsonType type, String value, boolean fits) {
        JsonLinesSalvage salvage =
                lines("{\"x\": " + value + "}").type("x", type).loadLenient(Projection.all());
        assertThat(salvage.faults()).hasSize(fits ? 0 : 1);
        assertThat(salvage.frame().column("x").typeName()).isEqualTo(type.name().toLowerCase(Locale.ROOT));
        if (fits) {
            assertThat(((Number) salvage.frame().column("x").get(0)).floatValue())
                    .isEqualTo(Float.parseFloat(value));
        }
    }

    @Test
    void declared_columns_are_there_without_a_line() {
        assertThat(lines().types(Map.of("x", JsonType.INT)).load()).isEqualTo(DataFrame.of("x", IntColumn.of()));
        assertThat(lines("{\"y\": 1}").types(Map.of("x", JsonType.INT)).load())
                .isEqualTo(DataFrame.of("y", IntColumn.of(1), "x", IntColumn.ofNullable((Integer) null)));
        assertThat(lines().load()).isEqualTo(DataFrame.of());
    }

    @Test
    void a_key_that_is_absent_is_missing_unless_every_key_must_be_there() {
        JsonLinesLoader loader = lines("{\"a\": 1}", "{\"b\": 2, \"a\": null}");
        assertThat(loader.load())
                .isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null), "b", IntColumn.ofNullable(null, 2)));
        assertThatThrownBy(() -> loader.everyKey().load())
                .hasMessageStartingWith(file() + ", line 1, column 'b': the key is not there, expected an int")
                .hasMessageEndingWith(" or null");
        assertThat(loader.everyKey().load(Projection.of("a")).column("a")).isEqualTo(IntColumn.ofNullable(1, null));
    }

    @Test
    void missing_values_are_null_or_left_out() {
        DataFrame frame = DataFrame.of("a", IntColumn.ofNullable(1, null), "b", StringColumn.of(null, ""));
        JsonLinesSaver.of(file()).save(frame);
        assertThat(text()).isEqualTo("{\"a\":1,\"b\":null}\n{\"a\":null,\"b\":\"\"}\n");
        JsonLinesSaver.of(file()).withoutMissing().save(frame);
        assertThat(text()).isEqualTo("{\"a\":1}\n{\"b\":\"\"}\n");
        assertThat(JsonLinesLoader.of(file()).load()).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1",
                "{\"a\": 1}}",
                "{\"a\": 1} {\"a\": 2}",
                "[1]",
                "7",
                "null",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"a\": 01}",
                "{a: 1}",
                "\"text"
            })
    void a_line_that_is_no_object_is_told_or_left_out(String line) {
        JsonLinesLoader loader = lines("{\"a\": 1}", "", line, "{\"a\": 3}");
        assertThatThrownBy(loader::load)
                .isInstanceOf(JsonLinesException.class)
                .hasMessageStartingWith(file() + ", line 3");
        JsonLinesSalvage salvage = loader.loadLenient(Projection.all());
        assertThat(salvage.frame()).isEqualTo(DataFrame.of("a", IntColumn.of(1, 3)));
        assertThat(salvage.faults()).extracting(JsonLinesException::line).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, \"a\": 2}", "{\"a\": null, \"b\": 1, \"a\": null}", "{\"a\": [1], \"a\": {}}"})
    void a_key_that_stands_there_twice_is_told_wherever_it_is(String twice) {
        String fault = "column 'a': the key stands there twice, expected once";
        for (Projection wanted : List.of(Projection.all(), Projection.of("a"))) {
            JsonLinesLoader loader = lines(twice, twice);
            assertThatThrownBy(() -> loader.load(wanted)).hasMessage(file() + ", line 1, " + fault);
            JsonLinesSalvage salvage = loader.loadLenient(wanted);
            assertThat(salvage.frame().rowCount()).isZero();
            assertThat(salvage.faults())
                    .extracting(Throwable::getMessage)
                    .containsExactly(file() + ", line 1, " + fault, file() + ", line 2, " + fault);
        }
        JsonLinesLoader beside = lines("{\"b\": 1}", twice, "{\"b\": 2, \"a\": 3}");
        for (Projection wanted : List.of(Projection.all(), Projection.of("a", "b"), Projection.of("b"))) {
            assertThatThrownBy(() -> beside.load(wanted)).hasMessage(file() + ", line 2, " + fault);
            assertThat(beside.loadLenient(wanted).frame().ints("b")).isEqualTo(IntColumn.of(1, 2));
        }
    }

    @Test
    void lines_with_values_that_do_not_fit_are_left_out() {
        JsonLinesSalvage salvage = lines("{\"a\": 1}", "{\"a\": \"x\"}", "{\"a\": null}", "{\"a\": 2.5}")
                .type("a", JsonType.INT)
                .loadLenient(Projection.of("a"));
        assertThat(salvage.frame()).isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null)));
        assertThat(salvage.faults())
                .extracting(Throwable::getMessage)
                .allSatisfy(message -> assertThat(message).contains("expected an int"))
                .satisfiesExactly(
                        first -> assertThat(first).contains(", line 2, column 'a': found \"x\""),
                        second -> assertThat(second).contains(", line 4, column 'a': found 2.5"));
    }

    @Test
    void bytes_that_are_no_text_are_told() throws IOException {
        Files.write(file(), "{\"a\": \"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> JsonLinesLoader.of(file()).load())
                .isInstanceOf(TransferException.class)
                .hasMessage(file() + ", line 1: its bytes are not UTF-8: expected that");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(lines("\uFEFF{\"a\": 1}").load()).isEqualTo(DataFrame.of("a", IntColumn.of(1)));
    }

    @Test
    void nested_values_are_lists_and_maps() {
        DataFrame frame = lines("{\"x\": {\"b\": [1, null, {\"c\": []}], \"a\": true}}", "{\"x\": [[2.5], \"t\"]}")
                .load();
        assertThat(frame.column("x").get(0)).hasToString("{b=[1, null, {c=[]}], a=true}");
        assertThat(frame.column("x").get(1)).isEqualTo(List.of(List.of(2.5), "t"));
        JsonLinesSaver.of(file()).save(frame);
        assertThat(text()).isEqualTo("{\"x\":{\"b\":[1,null,{\"c\":[]}],\"a\":true}}\n{\"x\":[[2.5],\"t\"]}\n");
        assertThat(JsonLinesLoader.of(file()).load()).isEqualTo(frame);
    }

    @Test
    void deep_values_are_read_and_written() {
        int depth = 400;
        String deep = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        DataFrame frame = lines(deep).load();
        JsonLinesSaver.of(file()).save(frame);
        assertThat(text()).isEqualTo(deep + "\n");
    }

    @Test
    void objects_with_a_meaning_in_json_are_written() {
        JsonLinesSaver.of(file())
                .save(DataFrame.of(
                        "decimal", ObjectColumn.of(new BigDecimal("1.50")),
                        "instant", ObjectColumn.of(Instant.EPOCH),
                        "unit", ObjectColumn.of(TimeUnit.DAYS),
                        "float", ObjectColumn.of(0.1f)));
        assertThat(text())
                .isEqualTo("{\"decimal\":1.50,\"instant\":\"1970-01-01T00:00:00Z\",\"unit\":\"DAYS\",\"float\":0.1}\n");
    }

    @Test
    void other_objects_are_refused() {
        JsonLinesSaver.of(file()).save(DataFrame.of("x", IntColumn.of(1)));
        DataFrame frame = DataFrame.of("x", ObjectColumn.of("a", Map.of(1, 2)));
        assertThatThrownBy(() -> JsonLinesSaver.of(file()).save(frame))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(
                        file() + ": cannot be written as JSON lines: column 'x' holds a map with a key that"
                                + " is no string in row 1; written are numbers");
        assertThat(text()).isEqualTo("{\"x\":1}\n");
    }

    @Test
    void a_file_is_read_batch_by_batch() {
        DataFrame frame =
                DataFrame.of("n", IntColumn.of(IntStream.range(0, 1000).toArray()));
        JsonLinesSaver.of(file()).save(frame);
        List<DataFrame> batches = new ArrayList<>();
        JsonLinesLoader.of(file()).rowsPerFrame(300).stream().forEach(batches::add);
        assertThat(batches).extracting(DataFrame::rowCount).containsExactly(300, 300, 300, 100);
        assertThat(DataFrame.concatRows(batches.toArray(new DataFrame[0]))).isEqualTo(frame);
        assertThatThrownBy(() -> JsonLinesLoader.of(file()).rowsPerFrame(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void types_of_a_stream_are_found_in_the_whole_file() {
        JsonLinesLoader loader =
                lines("{\"a\": 1}", "{\"a\": 2, \"b\": \"x\"}", "{\"a\": 0.5}", "{\"a\": \"x\", \"b\": 1");
        List<DataFrame> frames = new ArrayList<>();
        assertThatThrownBy(() -> loader.rowsPerFrame(1).stream().forEach(frames::add))
                .isInstanceOf(JsonLinesException.class)
                .hasMessageStartingWith(file() + ", line 4: ends within an object");
        assertThat(frames)
                .containsExactly(
                        DataFrame.of("a", DoubleColumn.of(1), "b", StringColumn.of((String) null)),
                        DataFrame.of("a", DoubleColumn.of(2), "b", StringColumn.of("x")),
                        DataFrame.of("a", DoubleColumn.of(0.5), "b", StringColumn.of((String) null)));
    }

    @Test
    void values_of_columns_that_are_not_wanted_may_be_anything() {
        assertThat(lines("{\"a\": 1, \"z\": {\"q\": 1}}", "{\"z\": [], \"a\": 2}")
                        .load(Projection.of("a")))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1, 2)));
        assertThatThrownBy(() -> JsonLinesLoader.of(file()).load(Projection.of("y")))
                .hasMessage(file() + ": there is no column 'y'; there are [a, z]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1000})
    void random_doubles_and_longs_are_read_bit_by_bit(int rows) {
        Random random = new Random(rows);
        double[] doubles = random.doubles(rows)
                .map(value -> value * Math.pow(10, random.nextInt(600) - 300))
                .toArray();
        doubles[0] = 0.5; // so that there is a fraction, however few rows
        long[] longs = random.longs(rows).toArray();
        longs[0] = Long.MIN_VALUE;
        DataFrame frame = DataFrame.of("d", DoubleColumn.of(doubles), "l", LongColumn.of(longs));
        JsonLinesSaver.of(file()).save(frame);
        assertThat(JsonLinesLoader.of(file()).load())
                .as("seed %d, %s", rows, Arrays.toString(doubles))
                .isEqualTo(frame);
    }

    private Path pipe(int number) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe" + number);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    /** A pipe that gets a text once. */
    private Path pipe(String text) throws IOException, InterruptedException {
        Path pipe = pipe(text.length());
        Thread other = new Thread(() -> {
            try {
                Files.writeString(pipe, text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        other.setDaemon(true);
        other.start();
        return pipe;
    }

    @Test
    @Timeout(20)
    void a_pipe_is_opened_once_whatever_its_types_are() throws IOException, InterruptedException {
        assertThat(JsonLinesLoader.of(pipe("{\"a\": 1}\n{\"b\": 2.5}\n")).load())
                .isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null), "b", DoubleColumn.ofNullable(null, 2.5)));
        Path faulty = pipe("{\"a\": 1}\n{\"a\"\n{\"a\": 3}\n");
        JsonLinesSalvage salvage = JsonLinesLoader.of(faulty).loadLenient(Projection.all());
        assertThat(salvage.frame()).isEqualTo(DataFrame.of("a", IntColumn.of(1, 3)));
        assertThat(salvage.faults()).hasSize(1).first().asString().contains(faulty + ", line 2: ");
    }

    @Test
    @Timeout(20)
    void a_pipe_is_streamed_where_the_wanted_columns_are_declared() throws IOException, InterruptedException {
        JsonLinesLoader.of(pipe("{\"a\": 1}\n{\"a\": 2, \"b\": 3}\n")).type("a", JsonType.INT).stream(
                        Projection.of("a"))
                .forEach(frame -> assertThat(frame).isEqualTo(DataFrame.of("a", IntColumn.of(1, 2))));
        Path pipe = pipe(0);
        assertThatThrownBy(() -> JsonLinesLoader.of(pipe).stream())
                .isInstanceOf(TransferException.class)
                .hasMessage(pipe + ": is no file that can be read twice, first for keys and types: name the wanted"
                        + " columns and declare their types, or load all at once");
    }

    @Test
    void half_of_a_character_is_escaped_in_texts_and_refused_in_keys() {
        DataFrame texts = DataFrame.of("a", StringColumn.of("x\uD83D", "\uDE00y"));
        JsonLinesSaver.of(file()).save(texts);
        assertThat(JsonLinesLoader.of(file()).load()).isEqualTo(texts);
        refused(
                DataFrame.of("a\uD83D", IntColumn.of(1)),
                "the name 'a\uD83D' has half of a character (U+D83D), which no charset can say: mend it");
        refused(
                DataFrame.of("a", ObjectColumn.of(Map.of(), Map.of("k\uDE00", 1))),
                "column 'a' holds a map with a key 'k\uDE00' that has half of a character (U+DE00), which no charset can"
                        + " say, in row 1: mend the key");
        assertThat(JsonLinesLoader.of(file()).load()).isEqualTo(texts);
    }

    private void refused(DataFrame frame, String message) {
        assertThatThrownBy(() -> JsonLinesSaver.of(file()).save(frame))
                .isInstanceOf(TransferException.class)
                .hasMessage(file() + ": cannot be written as JSON lines: " + message);
    }

    @Test
    void nothing_given_is_null() {
        JsonLinesLoader loader = JsonLinesLoader.of(file());
        assertThatThrownBy(() -> loader.type(null, JsonType.INT)).hasMessage("column");
        assertThatThrownBy(() -> loader.type("a", null)).hasMessage("type");
        assertThatThrownBy(() -> loader.types(null)).hasMessage("some");
        assertThatThrownBy(() -> loader.loadLenient(null)).hasMessage("wanted");
        assertThatThrownBy(() -> JsonLinesSaver.of(file()).saveAll(null)).hasMessage("frames");
    }
}
