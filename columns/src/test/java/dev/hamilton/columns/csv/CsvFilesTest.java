package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, encodings, rows that are left out, and the ports. */
final class CsvFilesTest {

    private static final CsvOptions STANDARD = CsvOptions.standard();

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_not_made() {
        Path file = folder.resolve("no/b.csv");
        DataFrame frame = DataFrame.of("n", IntColumn.of(1));
        assertThatThrownBy(() -> CsvSaver.of(file).save(frame))
                .isInstanceOf(TransferException.class)
                .hasMessage(file + ": its folder " + folder.resolve("no") + " does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void lines_that_begin_with_the_comment_character_are_not_read() {
        String text = "# made by hand\na,b\n1,#2\n#3,4\n\"#5\",6\n";
        assertThat(Csv.read(new StringReader(text), STANDARD.comment('#')))
                .isEqualTo(DataFrame.of("a", StringColumn.of("1", "#5"), "b", StringColumn.of("#2", "6")));
        assertThatThrownBy(() -> Csv.read(new StringReader(text)))
                .hasMessageContaining("line 2: found 2 fields, expected 1");
    }

    @Test
    void a_field_that_would_begin_a_comment_is_quoted() {
        DataFrame frame = DataFrame.of("a", StringColumn.of("%x", "y"), "b", IntColumn.of(1, 2));
        StringWriter text = new StringWriter();
        Csv.write(frame, text, STANDARD.comment('%'));
        assertThat(text).hasToString("a,b\n\"%x\",1\ny,2\n");
        assertThat(Csv.read(new StringReader(text.toString()), STANDARD.comment('%')))
                .isEqualTo(frame);
    }

    @Test
    void characters_that_mean_something_are_different() {
        assertThatThrownBy(() -> STANDARD.comment(','))
                .hasMessage("separator, quote and comment must be different characters that do not end a line");
        assertThatThrownBy(() -> STANDARD.comment('\n')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.comment('#').separator('#')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.quote(',')).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE"})
    void every_charset_is_read_as_it_was_written(String charset) {
        DataFrame frame = DataFrame.of("näme", StringColumn.of("Käse", null, "\u00e9"));
        CsvOptions options = STANDARD.charset(Charset.forName(charset)).separator(';');
        Csv.write(frame, folder.resolve("b.csv"), options);
        assertThat(Csv.read(folder.resolve("b.csv"), options)).isEqualTo(frame);
    }

    @Test
    void rows_that_cannot_be_read_are_left_out_and_told() throws IOException {
        Path file = file("n,s\n1,a\ntwo,b\n3\n4,d,e\n,\n\n6,\"f\ng\"\nx\n");
        CsvSalvage salvage = Csv.readLenient(file, STANDARD.type("n", CsvType.INT));
        assertThat(salvage.frame())
                .isEqualTo(
                        DataFrame.of("n", IntColumn.ofNullable(1, null, 6), "s", StringColumn.of("a", null, "f\ng")));
        assertThat(salvage.faults())
                .extracting(CsvException::getMessage)
                .containsExactly(
                        file
                                + ", line 3, column 1 'n': found 'two', expected an int (a whole number from -2147483648 to "
                                + "2147483647) or a missing value",
                        file + ", line 4, column 2 's': found no field, the record ends after 1; expected 2 fields",
                        file + ", line 5: found 3 fields, expected 2; the first too many is 'e'",
                        file + ", line 10, column 2 's': found no field, the record ends after 1; expected 2 fields");
        assertThatThrownBy(() -> Csv.read(file, STANDARD.type("n", CsvType.INT)))
                .hasMessage(salvage.faults().get(1).getMessage());
    }

    @Test
    void a_file_without_faults_is_read_whole() throws IOException {
        CsvSalvage salvage = Csv.readLenient(file("a,b\n1,x\n"), STANDARD);
        assertThat(salvage.frame()).isEqualTo(DataFrame.of("a", IntColumn.of(1), "b", StringColumn.of("x")));
        assertThat(salvage.faults()).isEmpty();
    }

    @Test
    void of_a_malformed_record_one_line_is_left_out() throws IOException {
        Path file = file("n,s\n1,a\n2,\"b\"x\n3,c\n\n4,\"d\ne\"\r\n5,\"f\r6,g\r\n7,h\n");
        CsvSalvage salvage = Csv.readLenient(file, STANDARD);
        assertThat(salvage.frame())
                .isEqualTo(DataFrame.of(
                        "n", IntColumn.of(1, 3, 4, 6, 7), "s", StringColumn.of("a", "c", "d\ne", "g", "h")));
        String quotes = "; expected fields whose quotes (\") open at the start of the field, close at its end, and are"
                + " doubled inside";
        assertThat(salvage.faults())
                .extracting(CsvException::getMessage)
                .containsExactly(
                        file + ", line 3: the record is malformed: Unexpected character after closing quote: 'x' (0x78)"
                                + quotes,
                        file + ", line 8: the record is malformed: Unclosed quoted field at end of input" + quotes);
        assertThatThrownBy(() -> Csv.read(file))
                .isInstanceOf(CsvException.class)
                .hasMessage(salvage.faults().get(0).getMessage());
    }

    @Test
    void a_byte_order_mark_is_no_text_wherever_it_would_hide() {
        assertThat(Csv.read(new StringReader("\uFEFF\"a\",b\n1,2\n")).names()).containsExactly("a", "b");
        assertThat(Csv.read(new StringReader("\uFEFF1,x\n2,y\n"), STANDARD.header(false))
                        .ints("column_1"))
                .isEqualTo(IntColumn.of(1, 2));
        assertThat(Csv.read(new StringReader("\uFEFF# made by hand\na\n1\n"), STANDARD.comment('#'))
                        .names())
                .containsExactly("a");
    }

    @Test
    void a_line_of_a_missing_token_is_no_empty_line() {
        assertThatThrownBy(() -> Csv.read(new StringReader("a,b\n1,2\nNA\n"), STANDARD.missing("NA")))
                .hasMessageContaining("line 3, column 2 'b': found no field");
        assertThatThrownBy(() -> Csv.read(new StringReader("a,b\n1,2\n\"\"\n")))
                .hasMessageContaining("line 3, column 2 'b': found no field");
    }

    @Test
    void a_column_may_be_called_as_what_is_missing() {
        DataFrame frame = DataFrame.of("NA", IntColumn.ofNullable(1, null), "b", IntColumn.of(2, 3));
        Csv.write(frame, folder.resolve("na.csv"), STANDARD.missing("NA"));
        assertThat(Csv.read(folder.resolve("na.csv"), STANDARD.missing("NA"))).isEqualTo(frame);
    }

    @Test
    void a_malformed_header_is_told_at_once() throws IOException {
        Path file = file("a,\"b\n1,2\n");
        assertThatThrownBy(() -> Csv.readLenient(file, STANDARD)).hasMessageStartingWith(file + ", line 1: ");
        assertThat(Csv.readLenient(file, STANDARD.header(false)).frame())
                .isEqualTo(DataFrame.of("column_1", IntColumn.of(1), "column_2", IntColumn.of(2)));
    }

    @Test
    void lines_are_left_out_wherever_blocks_of_the_file_end() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] ends = {"\n", "\r\n", "\r"};
        for (int round = 0; round < 20; round++) {
            StringBuilder text = new StringBuilder("n,s,t\n");
            StringBuilder whole = new StringBuilder("n,s,t\n");
            List<Long> faults = new ArrayList<>();
            long line = 2;
            for (int row = 0; row < 4_000; row++) {
                String end = ends[random.nextInt(ends.length)];
                int kind = random.nextInt(8);
                String good = row + (kind == 0 ? ",\"a" + end + "b\"," : ",x,") + "y".repeat(random.nextInt(60)) + end;
                if (random.nextInt(200) == 0) {
                    faults.add(line++);
                    text.append(row)
                            .append(random.nextBoolean() ? ",\"bad\"x,y" : ",\"bad\"\",y")
                            .append(end);
                    good = row + ",plain,y" + end; // no quote that the bad one could close with
                    kind = 1;
                }
                text.append(good);
                whole.append(good);
                line += kind == 0 ? 2 : 1;
            }
            Path file = file(text.toString());
            CsvSalvage salvage = Csv.readLenient(file, STANDARD);
            assertThat(salvage.faults())
                    .as("seed %d", seed)
                    .extracting(CsvException::line)
                    .containsExactlyElementsOf(faults);
            assertThat(salvage.frame()).as("seed %d", seed).isEqualTo(Csv.read(new StringReader(whole.toString())));
        }
    }

    @Test
    void of_columns_that_are_not_wanted_the_fields_do_not_matter() throws IOException {
        Path file = file("a,b\n1,x\n2,y\n");
        CsvLoader loader = CsvLoader.of(file, STANDARD.type("b", CsvType.INT));
        assertThat(loader.load(Projection.of("a"))).isEqualTo(DataFrame.of("a", IntColumn.of(1, 2)));
        assertThatThrownBy(loader::load).isInstanceOf(CsvException.class).isInstanceOf(TransferException.class);
        assertThat(loader.source()).isEqualTo(file.toString());
    }

    @Test
    void what_cannot_be_encoded_leaves_the_old_file() throws IOException {
        Path file = file("old\n1\n");
        CsvSaver saver = CsvSaver.of(file, STANDARD.charset(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> saver.save(DataFrame.of("new", StringColumn.of("ü"))))
                .isInstanceOf(CsvException.class)
                .hasMessage(saver.target() + ": column 'new' holds 'ü' in row 0, and US-ASCII has no 'ü' (U+00FC):"
                        + " expected other text, or another charset by CsvOptions.charset(...)");
        assertThatThrownBy(() -> saver.save(DataFrame.of("größe", IntColumn.of(1))))
                .hasMessageContaining(": a column is called 'größe', and US-ASCII has no 'ö' (U+00F6):");
        assertThatThrownBy(() -> CsvSaver.of(file).save(DataFrame.of("a", StringColumn.of("b", "\uD83D"))))
                .hasMessageContaining(
                        "in row 1, which has half of a character (U+D83D) that no charset can say: mend the text");
        assertThat(file).hasContent("old\n1\n");
    }

    @Test
    void bytes_that_are_no_text_are_told_with_their_place() throws IOException {
        Path file = folder.resolve("latin.csv");
        String text = "n,street\n" + "1,x\n".repeat(10_000) + "2,\"Große\nStraße\"\n";
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        String place =
                file + ", line 10002, column 2 'street': found 'Gro\uFFFDe\nStra\uFFFDe', whose bytes are not UTF-8:"
                        + " expected that, or another charset by CsvOptions.charset(...)";
        assertThatThrownBy(() -> Csv.read(file))
                .hasMessage(place)
                .isInstanceOfSatisfying(
                        CsvException.class, fault -> assertThat(fault.line()).isEqualTo(10_002));
        assertThatThrownBy(() -> CsvLoader.of(file).stream()).hasMessage(place);
        CsvSalvage salvage = Csv.readLenient(file, STANDARD);
        assertThat(salvage.faults()).extracting(CsvException::getMessage).containsExactly(place);
        assertThat(salvage.frame().rowCount()).isEqualTo(10_000);
    }

    @Test
    void rows_whose_bytes_are_no_text_are_left_out_and_told() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String row :
                List.of("n,s\n", "1,\uFFFF\n", "2,ü\n", "x,\uDBFF\uDFFD\n", "ü,b,c\n", "5,\"ü\"x\n", "6,d\n")) {
            bytes.write(row.getBytes(row.contains("ü") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        bytes.write(new byte[] {'7', ',', (byte) 0xC3});
        Path file = Files.write(folder.resolve("mixed.csv"), bytes.toByteArray());
        CsvSalvage salvage = CsvLoader.of(file, STANDARD.type("n", CsvType.INT)).loadLenient(Projection.of("s", "n"));
        assertThat(salvage.frame())
                .isEqualTo(DataFrame.of("s", StringColumn.of("\uFFFF", "d"), "n", IntColumn.of(1, 6)));
        String fix = "', whose bytes are not UTF-8: expected that, or another charset by CsvOptions.charset(...)";
        assertThat(salvage.faults())
                .extracting(CsvException::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(file + ", line 3, column 2 's': found '\uFFFD" + fix),
                        second -> assertThat(second)
                                .startsWith(file + ", line 4, column 1 'n': found 'x', expected an int"),
                        third -> assertThat(third).isEqualTo(file + ", line 5, column 1 'n': found '\uFFFD" + fix),
                        fourth -> assertThat(fourth).startsWith(file + ", line 6: the record is malformed"),
                        fifth -> assertThat(fifth).isEqualTo(file + ", line 8, column 2 's': found '\uFFFD" + fix));
        assertThatThrownBy(() -> Csv.read(file))
                .hasMessage(salvage.faults().get(0).getMessage());
        Files.write(file, "ü,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Csv.readLenient(file, STANDARD))
                .hasMessage(file + ", line 1, column 1 '\uFFFD': found '\uFFFD" + fix);
    }

    @Test
    void the_wanted_columns_of_whole_rows_are_loaded() throws IOException {
        Path file = file("n,s,t\n1,a,x\n2,b\n3,c,y\n");
        CsvOptions options = STANDARD.type("n", CsvType.INT).type("t", CsvType.INT);
        CsvSalvage salvage = CsvLoader.of(file, options).loadLenient(Projection.of("s", "n"));
        assertThat(salvage.frame()).isEqualTo(DataFrame.of("s", StringColumn.of("a", "c"), "n", IntColumn.of(1, 3)));
        assertThat(salvage.faults()).extracting(CsvException::line).containsExactly(3L);
        assertThat(CsvLoader.of(file, options)
                        .loadLenient(Projection.of("t"))
                        .frame()
                        .rowCount())
                .isZero();
        assertThatThrownBy(() -> CsvLoader.of(file).loadLenient(Projection.of("z")))
                .hasMessage(file + ": there is no column 'z'; there are [n, s, t]");
        assertThatThrownBy(() -> CsvLoader.of(file).loadLenient(null)).hasMessage("wanted");
    }

    @Test
    void types_of_a_stream_are_found_in_the_whole_file() throws IOException {
        CsvLoader loader = CsvLoader.of(file("n,s\n1,a\n,b\n\n2.5,\"c\nd\"\n3,\n"), STANDARD)
                .rowsPerFrame(2);
        List<DataFrame> frames = new ArrayList<>();
        loader.stream(Projection.of("s", "n")).forEach(frames::add);
        assertThat(frames)
                .containsExactly(
                        DataFrame.of("s", StringColumn.of("a", "b"), "n", DoubleColumn.ofNullable(1.0, null)),
                        DataFrame.of("s", StringColumn.of("c\nd", null), "n", DoubleColumn.of(2.5, 3)));
        assertThat(DataFrame.concatRows(frames.toArray(new DataFrame[0])))
                .isEqualTo(loader.load(Projection.of("s", "n")));
        assertThatThrownBy(() -> loader.rowsPerFrame(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_faulty_row_of_a_stream_is_told_as_that_of_a_file() throws IOException {
        Path file = file("n\n1\n2\nthree\n4\n");
        CsvOptions options = STANDARD.type("n", CsvType.INT);
        try (FrameStream frames = CsvLoader.of(file, options).rowsPerFrame(2).stream()) {
            assertThat(frames.next()).contains(DataFrame.of("n", IntColumn.of(1, 2)));
            assertThatThrownBy(frames::next)
                    .isInstanceOf(CsvException.class)
                    .hasMessageStartingWith(file + ", line 4, column 1 'n': found 'three', expected an int");
        }
    }

    /** A pipe that gets a text once. */
    private Path pipe(String text) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe" + text.length());
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
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
    void a_pipe_is_read_once_whatever_its_types_are() throws IOException, InterruptedException {
        assertThat(Csv.read(pipe("a,b\n1,2\nx,3\n")))
                .isEqualTo(DataFrame.of("a", StringColumn.of("1", "x"), "b", IntColumn.of(2, 3)));
    }

    @Test
    void a_pipe_is_streamed_where_all_types_are_declared() throws IOException, InterruptedException {
        CsvLoader loader = CsvLoader.of(pipe("a\n1\n2\n"), STANDARD.type("a", CsvType.INT));
        loader.stream().forEach(frame -> assertThat(frame).isEqualTo(DataFrame.of("a", IntColumn.of(1, 2))));
        Path pipe = pipe("a\n1\n");
        assertThatThrownBy(() -> CsvLoader.of(pipe).stream())
                .isInstanceOf(CsvException.class)
                .hasMessage(
                        pipe + ": is no file that can be read twice, first for the types of [a]: declare them, or load"
                                + " all at once");
    }

    @Test
    void a_stream_without_header_keeps_its_first_row() throws IOException {
        List<DataFrame> frames = new ArrayList<>();
        CsvLoader.of(file("1\n2\n3\n"), STANDARD.header(false)).rowsPerFrame(1).stream()
                .forEach(frames::add);
        assertThat(frames).extracting(frame -> frame.ints("column_1").getInt(0)).containsExactly(1, 2, 3);
    }

    @Test
    void constants_are_read_by_their_names() throws IOException {
        CsvOptions options = STANDARD.constants("unit", Unit.class);
        DataFrame frame =
                DataFrame.of("unit", ObjectColumn.of(Unit.SECOND, null, Unit.HOUR), "n", IntColumn.of(1, 2, 3));
        Csv.write(frame, folder.resolve("units.csv"));
        assertThat(folder.resolve("units.csv")).hasContent("unit,n\nSECOND,1\n,2\nHOUR,3\n");
        assertThat(Csv.read(folder.resolve("units.csv"), options)).isEqualTo(frame);
    }

    @Test
    void a_constant_that_is_none_names_line_column_and_the_nearest() throws IOException {
        Path file = file("n,unit\n1,HOUR\n2,HOURS\n3,x\n4,SECOND\n");
        CsvOptions options = STANDARD.constants("unit", Unit.class);
        String hours =
                file + ", line 3, column 2 'unit': found 'HOURS', expected a constant of Unit or a missing value:"
                        + " did you mean 'HOUR'?";
        assertThatThrownBy(() -> Csv.read(file, options))
                .isInstanceOf(CsvException.class)
                .hasMessage(hours);
        CsvSalvage salvage = Csv.readLenient(file, options);
        assertThat(salvage.frame())
                .isEqualTo(DataFrame.of("n", IntColumn.of(1, 4), "unit", ObjectColumn.of(Unit.HOUR, Unit.SECOND)));
        assertThat(salvage.faults())
                .extracting(CsvException::getMessage)
                .containsExactly(
                        hours,
                        file + ", line 4, column 2 'unit': found 'x', expected a constant of Unit or a missing value;"
                                + " there are [HOUR, SECOND]");
        assertThatThrownBy(() -> Csv.read(file, STANDARD.constants("units", Unit.class)))
                .hasMessageContaining("did you mean 'unit'?");
        assertThat(Csv.read(file, options.type("unit", CsvType.STRING))
                        .strings("unit")
                        .getString(1))
                .isEqualTo("HOURS");
    }

    /** Constants whose texts are not their names, one of them of a class of its own. */
    private enum Unit {
        HOUR,
        SECOND {
            @Override
            public String toString() {
                return "s";
            }
        }
    }
}
