package dev.hamilton.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Projection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates with times, moments, dates beyond those of columns, and bytes that are no text. */
final class JsonTimesTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("frame.jsonl");
    }

    private JsonLinesLoader lines(String text) throws IOException {
        return JsonLinesLoader.of(Files.writeString(file(), text));
    }

    @Test
    void times_that_are_declared_are_read_back_as_they_were() {
        DataFrame frame = DataFrame.of(
                "time",
                        ObjectColumn.of(
                                LocalDateTime.of(2024, 2, 29, 23, 59),
                                LocalDateTime.of(1, 1, 1, 0, 0, 0, 1),
                                null,
                                LocalDateTime.MIN,
                                LocalDateTime.MAX),
                "at",
                        ObjectColumn.of(
                                Instant.parse("2024-02-29T23:59:00Z"), null, Instant.MIN, Instant.MAX, Instant.EPOCH));
        JsonLinesSaver.of(file()).save(frame);
        JsonLinesLoader declared =
                JsonLinesLoader.of(file()).type("time", JsonType.DATE_TIME).type("at", JsonType.INSTANT);
        assertThat(declared.load()).isEqualTo(frame);
        assertThat(JsonLinesLoader.of(file()).load().column("at")).isInstanceOf(StringColumn.class);
    }

    @Test
    void moments_may_have_any_offset_and_no_seconds() throws IOException {
        assertThat(lines("{\"at\": \"2024-03-01T00:59+01:00\"}")
                        .type("at", JsonType.INSTANT)
                        .load())
                .isEqualTo(DataFrame.of("at", ObjectColumn.of(Instant.parse("2024-02-29T23:59:00Z"))));
    }

    @Test
    void what_is_no_time_is_told_with_its_line() throws IOException {
        JsonLinesLoader loader = lines("{\"t\": \"2024-02-29T23:59:00\"}\n{\"t\": \"2024-02-29\"}\n{\"t\": 5}\n");
        assertThatThrownBy(() -> loader.type("t", JsonType.DATE_TIME).load())
                .isInstanceOf(JsonLinesException.class)
                .hasMessage(file() + ", line 2, column 't': found \"2024-02-29\", expected a date and time like"
                        + " \"2024-02-29T23:59:00\" or null");
        assertThatThrownBy(() -> loader.type("t", JsonType.INSTANT).load())
                .hasMessage(file() + ", line 1, column 't': found \"2024-02-29T23:59:00\", expected a moment like"
                        + " \"2024-02-29T23:59:00Z\" or null");
    }

    @Test
    void a_date_that_no_column_can_hold_is_told() throws IOException {
        JsonLinesLoader loader = lines("{\"d\": \"+5881580-07-11\"}\n{\"d\": \"+5881580-07-12\"}\n");
        assertThatThrownBy(() -> loader.type("d", JsonType.DATE).load())
                .hasMessageStartingWith(file() + ", line 2, column 'd': found \"+5881580-07-12\", expected a date");
        assertThat(lines("{\"d\": \"+5881580-07-11\"}").type("d", JsonType.DATE).load())
                .isEqualTo(DataFrame.of("d", DateColumn.of(LocalDate.ofEpochDay(Integer.MAX_VALUE))));
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int line = 1; line <= 3_000; line++) {
            String text = "{\"a\": " + line + ", \"s\": \"\u00e9\"}\r\n";
            bytes.write(text.getBytes(line == 2_345 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        Files.write(file(), bytes.toByteArray());
        String message = file() + ", line 2345: its bytes are not UTF-8: expected that";
        assertThatThrownBy(() -> JsonLinesLoader.of(file()).load())
                .isInstanceOf(JsonLinesException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> JsonLinesLoader.of(file())
                        .type("a", JsonType.INT)
                        .type("s", JsonType.STRING)
                        .load(Projection.of("a", "s")))
                .hasMessage(message);
        JsonLinesSalvage salvage = JsonLinesLoader.of(file()).loadLenient(Projection.of("a"));
        assertThat(salvage.frame().rowCount()).isEqualTo(2_999);
        assertThat(salvage.faults()).extracting(JsonLinesException::getMessage).containsExactly(message);
    }

    @Test
    void texts_are_texts_unless_a_type_is_declared() throws IOException {
        DataFrame frame = DataFrame.of(
                "s", StringColumn.of("NaN", "Infinity", null),
                "d", StringColumn.of("2024-01-01", "2024-01-02", null));
        JsonLinesSaver.of(file()).save(frame);
        assertThat(JsonLinesLoader.of(file()).load()).isEqualTo(frame);
        assertThat(JsonLinesLoader.of(file())
                        .type("s", JsonType.DOUBLE)
                        .type("d", JsonType.DATE)
                        .load())
                .isEqualTo(DataFrame.of(
                        "s", DoubleColumn.ofNullable(Double.NaN, Double.POSITIVE_INFINITY, null),
                        "d", DateColumn.ofNullable(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2), null)));
    }

    @Test
    void doubles_that_are_not_finite_are_doubles_again_beside_a_number() throws IOException {
        DataFrame frame = DataFrame.of(
                "x", DoubleColumn.ofNullable(Double.NaN, Double.NEGATIVE_INFINITY, null, 1.0),
                "y", DoubleColumn.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        JsonLinesSaver.of(file()).save(frame);
        assertThat(JsonLinesLoader.of(file()).load().column("x")).isEqualTo(frame.column("x"));
        assertThat(JsonLinesLoader.of(file()).load().column("y"))
                .isEqualTo(StringColumn.of("NaN", "NaN", "NaN", "NaN"));
        assertThat(JsonLinesLoader.of(file()).type("y", JsonType.DOUBLE).load()).isEqualTo(frame);
    }
}
