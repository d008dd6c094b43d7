package dev.hamilton.columns.csv;

import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.graph.Graph;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTest {

    private static final CsvOptions STANDARD = CsvOptions.standard();

    @TempDir
    Path folder;

    @Test
    void types_are_inferred_from_the_whole_file() {
        DataFrame frame = read("""
                flag,count,large,share,day,text,mixed,nothing
                true,1,1,1,2020-02-29,a,1,
                False,-2,3000000000,.5,1999-12-31,b,true,
                ,,,,,,,
                """);

        assertThat(frame)
                .isEqualTo(DataFrame.of(
                        "flag", BooleanColumn.ofNullable(true, false, null),
                        "count", IntColumn.ofNullable(1, -2, null),
                        "large", LongColumn.ofNullable(1L, 3_000_000_000L, null),
                        "share", DoubleColumn.ofNullable(1.0, 0.5, null),
                        "day", DateColumn.ofNullable(LocalDate.of(2020, 2, 29), LocalDate.of(1999, 12, 31), null),
                        "text", StringColumn.of("a", "b", null),
                        "mixed", StringColumn.of("1", "true", null),
                        "nothing", DoubleColumn.ofNullable(null, null, null)));
    }

    @Test
    void only_numbers_as_people_write_them_are_numbers() {
        DataFrame frame = read("a,b,c,d,e,f,g\n1d,0x10,1e,.,-,1_0, 1\n");

        assertThat(frame.names())
                .allSatisfy(name -> assertThat(frame.column(name)).isInstanceOf(StringColumn.class));
        assertThat(read("a,b\n1e3,NaN\n-inf,1.\nInfinity,+1.5E-2\n"))
                .isEqualTo(DataFrame.of(
                        "a", DoubleColumn.of(1000, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                        "b", DoubleColumn.of(Double.NaN, 1, 0.015)));
    }

    @Test
    void what_is_declared_may_be_narrow_exact_or_a_moment() {
        Map<String, CsvType> types = Map.of(
                "f", CsvType.FLOAT,
                "s", CsvType.SHORT,
                "b", CsvType.BYTE,
                "d", CsvType.DECIMAL,
                "t", CsvType.DATE_TIME,
                "i", CsvType.INSTANT);
        DataFrame frame = DataFrame.of(
                "f", FloatColumn.ofNullable(0.1f, Float.NEGATIVE_INFINITY, null),
                "s", ShortColumn.ofNullable((short) -32768, (short) 1, null),
                "b", ByteColumn.ofNullable((byte) 127, (byte) 0, null),
                "d", ObjectColumn.of(new BigDecimal("1.50"), new BigDecimal("12345678901234567890.1"), null),
                "t", ObjectColumn.of(LocalDateTime.of(2024, 2, 29, 12, 0), LocalDateTime.of(1, 1, 1, 0, 0, 1), null),
                "i", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00.5Z"), Instant.EPOCH, null));

        assertThat(read("""
                f,s,b,d,t,i
                0.1,-32768,127,1.50,2024-02-29T12:00,2024-02-29T13:00:00.5+01:00
                -inf,+1,0,12345678901234567890.1,0001-01-01 00:00:01,1970-01-01T00:00:00Z
                ,,,,,
                """, STANDARD.types(types))).isEqualTo(frame);
        assertThat(read(written(frame), STANDARD.types(types))).isEqualTo(frame);
        assertThatThrownBy(() -> read("s\n40000\n", STANDARD.type("s", CsvType.SHORT)))
                .hasMessageContaining("found '40000', expected a short");
        assertThatThrownBy(() -> read("i\n2024-02-29\n", STANDARD.type("i", CsvType.INSTANT)))
                .hasMessageContaining("found '2024-02-29', expected a moment");
    }

    @Test
    void declared_types_are_not_inferred() {
        CsvOptions options = STANDARD.type("zip", CsvType.STRING).type("x", CsvType.DOUBLE);

        assertThat(read("zip,x\n01234,1\n", options))
                .isEqualTo(DataFrame.of("zip", StringColumn.of("01234"), "x", DoubleColumn.of(1)));
    }

    @Test
    void separators_quotes_headers_missing_tokens_and_dates_can_be_others() {
        CsvOptions options = STANDARD.separator(';')
                .quote('\'')
                .header(false)
                .missing("NA", "")
                .datePattern("dd.MM.yyyy");

        assertThat(read("'a;b''c';NA;31.12.2020\n'NA';7;01.01.2021\n", options))
                .isEqualTo(DataFrame.of(
                        "column_1", StringColumn.of("a;b'c", "NA"),
                        "column_2", IntColumn.ofNullable(null, 7),
                        "column_3", DateColumn.of(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1))));
    }

    @Test
    void quotes_hold_separators_quotes_and_lines_and_an_empty_string() {
        assertThat(read("a,b\r\n\"x, \"\"y\"\"\nz\",\"\"\r\n,q\r\n"))
                .isEqualTo(DataFrame.of(
                        "a", StringColumn.of("x, \"y\"\nz", null),
                        "b", StringColumn.of("", "q")));
    }

    @Test
    void quotes_around_numbers_mean_nothing() {
        assertThat(read("a,b\n\"1\",\n\"2\",\"3\"\n"))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1, 2), "b", IntColumn.ofNullable(null, 3)));
    }

    @Test
    void quotes_alone_are_an_empty_text_unless_something_else_is_declared() {
        assertThat(read("s,n\n\"\",1\n\"\",2\n"))
                .isEqualTo(DataFrame.of("s", StringColumn.of("", ""), "n", IntColumn.of(1, 2)));
        assertThat(read("a\n1\n\"\"\n")).isEqualTo(DataFrame.of("a", StringColumn.of("1", "")));
        assertThat(read("a\n1\n\"\"\n", STANDARD.type("a", CsvType.INT)))
                .isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null)));
        for (StringColumn texts : List.of(
                StringColumn.of("", null), StringColumn.of(null, ""), StringColumn.of("", "1"), StringColumn.of(""))) {
            DataFrame frame = DataFrame.of("s", texts);
            assertThat(read(written(frame))).isEqualTo(frame);
        }
        DataFrame tokens = DataFrame.of("s", StringColumn.of("-1", null, "-1"));
        CsvOptions options = STANDARD.missing("-1");
        assertThat(read(written(tokens, options), options)).isEqualTo(tokens);
    }

    @Test
    void numbers_may_have_a_comma() {
        CsvOptions comma = STANDARD.separator(';').decimal(',');
        Map<String, CsvType> types = Map.of("f", CsvType.FLOAT, "m", CsvType.DECIMAL);
        DataFrame frame = DataFrame.of(
                "d", DoubleColumn.ofNullable(1.5, -0.001, null, 1e300),
                "f", FloatColumn.of(0.5f, 1e-20f, 2, 3),
                "m", ObjectColumn.of(new BigDecimal("12345678901234567890.10"), null, null, null),
                "i", IntColumn.of(1, 2, 3, 4),
                "s", StringColumn.of("1.5", "a,b", "c;d", "e"));
        String text = """
                d;f;m;i;s
                1,5;0,5;12345678901234567890,10;1;1.5
                -0,001;1,0E-20;;2;a,b
                ;2,0;;3;"c;d"
                1,0E300;3,0;;4;e
                """;
        assertThat(written(frame, comma)).isEqualTo(text);
        assertThat(read(text, comma.types(types))).isEqualTo(frame);
        assertThat(read("a;b\n1.5;1,2345678901234567890123\n", comma))
                .isEqualTo(DataFrame.of("a", StringColumn.of("1.5"), "b", DoubleColumn.of(1.2345678901234567)));
        assertThatThrownBy(() -> read("m\n1.5\n", comma.type("m", CsvType.DECIMAL)))
                .hasMessageContaining("found '1.5', expected a decimal number");
        assertThatThrownBy(() -> STANDARD.decimal(','))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "',' cannot be both in numbers and a separator, quote or comment: set another separator first,"
                                + " as in separator(';').decimal(',')");
        assertThatThrownBy(() -> STANDARD.decimal('5')).hasMessage("numbers have a point or a comma, not '5'");
        assertThat(written(DataFrame.of("x", DoubleColumn.of(1.5)), STANDARD.separator('.')))
                .isEqualTo("x\n\"1.5\"\n");
    }

    @Test
    void objects_without_a_text_that_can_be_read_back_are_refused() {
        UUID id = new UUID(1, 2);
        assertThat(written(DataFrame.of("id", ObjectColumn.of(id), "t", ObjectColumn.of(Duration.ofHours(1)))))
                .isEqualTo("id,t\n" + id + ",PT1H\n");
        for (Object value : List.of(new Object(), List.of(1, 2), new byte[0])) {
            assertThatThrownBy(() -> written(DataFrame.of("c", ObjectColumn.of(null, value))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "column 'c' holds an object of " + value.getClass().getTypeName()
                                    + " in row 1, which has no text that can be read back: make it a column of text first");
        }
    }

    @Test
    void empty_lines_are_skipped_unless_there_is_one_column() {
        assertThat(read("a,b\n1,2\n\n3,4\n\n"))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1, 3), "b", IntColumn.of(2, 4)));
        assertThat(read("a\n1\n\n3\n")).isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null, 3)));
    }

    @Test
    void a_header_alone_is_a_frame_without_rows_and_a_byte_order_mark_is_no_name() {
        assertThat(read("\uFEFFa,b\n")).isEqualTo(DataFrame.of("a", DoubleColumn.of(), "b", DoubleColumn.of()));
    }

    @Test
    void what_is_written_is_read_back() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 63, 64, 65, 1000}) {
            DoubleColumn.Builder doubles = DoubleColumn.builder();
            String[] texts = new String[size];
            DateColumn.Builder dates = DateColumn.builder();
            for (int row = 0; row < size; row++) {
                boolean missing = random.nextInt(4) == 0;
                texts[row] = missing ? null : text(random);
                if (missing) {
                    doubles.addMissing();
                    dates.addMissing();
                } else {
                    doubles.add(Double.longBitsToDouble(random.nextLong()));
                    dates.add(LocalDate.ofEpochDay(random.nextInt(100_000)));
                }
            }
            DataFrame frame = DataFrame.of(
                    "doubles", canonicalNaN(doubles.build()),
                    "a \"text\", quoted", StringColumn.of(texts),
                    "dates", dates.build());
            CsvOptions options = STANDARD.type("a \"text\", quoted", CsvType.STRING)
                    .type("dates", CsvType.DATE)
                    .type("doubles", CsvType.DOUBLE);
            assertThat(read(written(frame), options)).as("size %d", size).isEqualTo(frame);
            for (String name : frame.names()) {
                DataFrame one = frame.select(name);
                assertThat(read(
                                written(one),
                                STANDARD.type(name, options.types().declared().get(name))))
                        .isEqualTo(one);
            }
        }
    }

    private static DoubleColumn canonicalNaN(DoubleColumn column) {
        return column.map(value -> Double.isNaN(value) ? Double.NaN : value);
    }

    private static String text(Random random) {
        String letters = "ab ,\"\n\r;'#\tü€";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void the_text_written_is_plain() {
        DataFrame frame = DataFrame.of(
                "x", DoubleColumn.ofNullable(0.1, null, 1e300),
                "s", StringColumn.of("", null, "a,b"),
                "ok", BooleanColumn.ofNullable(true, false, null),
                "day", DateColumn.ofNullable(LocalDate.EPOCH, null, null));

        assertThat(written(frame)).isEqualTo("x,s,ok,day\n0.1,\"\",true,1970-01-01\n,,false,\n1.0E300,\"a,b\",,\n");
    }

    @Test
    void files_are_written_and_read_in_their_charset() throws IOException {
        Path file = folder.resolve("umlaut.csv");
        DataFrame frame = DataFrame.of("größe", StringColumn.of("ä"));
        CsvOptions latin = STANDARD.charset(StandardCharsets.ISO_8859_1);
        Csv.write(frame, file, latin);

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo("größe\nä\n");
        assertThat(Csv.read(file, latin)).isEqualTo(frame);
        assertThatThrownBy(() -> Csv.read(file))
                .isInstanceOf(CsvException.class)
                .hasMessage(file
                        + ", line 1, column 1 'gr\uFFFD\uFFFDe': found 'gr\uFFFD\uFFFDe', whose bytes are not UTF-8:"
                        + " expected that, or another charset by CsvOptions.charset(...)");
    }

    @Test
    void options_read_back_what_they_write() {
        DataFrame frame = DataFrame.of(
                "text", StringColumn.of("NA", null, "", "-", "x"),
                "count", IntColumn.ofNullable(1, null, 2, null, 3),
                "at", ObjectColumn.of(LocalDateTime.parse("2024-02-29T00:00"), null, null, null, null));
        for (CsvOptions options : List.of(
                STANDARD,
                STANDARD.missing("NA"),
                STANDARD.missing("-", "NA", "").quote('\''),
                STANDARD.missing("", "-").separator(';').comment('-'))) {
            CsvOptions typed = options.type("at", CsvType.DATE_TIME);
            assertThat(read(written(frame, options), typed)).isEqualTo(frame);
            for (String name : List.of("text", "count")) {
                assertThat(read(written(frame.select(name), options), options)).isEqualTo(frame.select(name));
            }
        }
        assertThat(written(frame, STANDARD.missing("NA")))
                .isEqualTo("text,count,at\n\"NA\",1,2024-02-29T00:00:00\nNA,NA,NA\n\"\",2,NA\n-,NA,NA\nx,3,NA\n");
    }

    @Test
    void what_would_be_read_as_something_else_is_refused() {
        Path file = folder.resolve("refused.csv");
        DataFrame frame = DataFrame.of("n", IntColumn.ofNullable(1, -1, null));
        assertThatThrownBy(() -> Csv.write(frame, file, STANDARD.missing("-1")))
                .isInstanceOf(CsvException.class)
                .hasMessage(file + ": column 'n' holds -1 in row 1, which by the options means a missing value:"
                        + " write it with others");
        assertThatThrownBy(() -> Csv.write(frame, new StringWriter(), STANDARD.missing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'n' has nothing in row 2, and by the options no field means a missing value:"
                        + " name one by missing(...)");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_packed_file_is_told_by_its_first_bytes() throws IOException {
        Path file = folder.resolve("weeks.csv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        for (CsvOptions options : List.of(STANDARD, STANDARD.charset(StandardCharsets.ISO_8859_1))) {
            assertThatThrownBy(() -> Csv.read(file, options))
                    .isInstanceOf(CsvException.class)
                    .hasMessage(file + ": is packed by gzip: unpack it first");
        }
    }

    @Test
    void a_field_of_another_type_names_file_line_and_column() throws IOException {
        Path file = folder.resolve("weather.csv");
        Files.writeString(file, "day,precip\n2020-01-01,1\n2020-01-02,\"a\nb\"\n2020-13-01,x\n");

        assertThatThrownBy(() -> Csv.read(file, STANDARD.type("precip", CsvType.DOUBLE)))
                .isInstanceOfSatisfying(CsvException.class, fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.column()).isEqualTo("precip");
                })
                .hasMessage(file + ", line 3, column 2 'precip': found 'a\nb', expected a double (a decimal number)"
                        + " or a missing value");
        assertThatThrownBy(() -> Csv.read(file, STANDARD.type("day", CsvType.DATE)))
                .hasMessage(file + ", line 5, column 1 'day': found '2020-13-01', expected a date like uuuu-MM-dd"
                        + " or a missing value");
    }

    @Test
    void every_declared_type_refuses_what_it_is_not() {
        assertThatThrownBy(() -> read("a\nyes\n", STANDARD.type("a", CsvType.BOOLEAN)))
                .hasMessageContaining("line 2, column 1 'a': found 'yes', expected a boolean (true or false)");
        assertThatThrownBy(() -> read("a\n3000000000\n", STANDARD.type("a", CsvType.INT)))
                .hasMessageContaining("expected an int");
        assertThatThrownBy(() -> read("a\n9223372036854775808\n", STANDARD.type("a", CsvType.LONG)))
                .hasMessageContaining("expected a long");
        assertThatThrownBy(() -> read("a\n2021-02-29\n", STANDARD.type("a", CsvType.DATE)))
                .hasMessageContaining("expected a date like uuuu-MM-dd");
    }

    @Test
    void a_record_of_another_length_names_its_line() {
        assertThatThrownBy(() -> read("a,b,c\n1,2,3\n4,5\n"))
                .hasMessage(
                        "the CSV text, line 3, column 3 'c': found no field, the record ends after 2; expected 3 fields");
        assertThatThrownBy(() -> read("a,b\n1,2\n4,5,6\n"))
                .hasMessage("the CSV text, line 3: found 3 fields, expected 2; the first too many is '6'");
    }

    @Test
    void a_header_that_is_not_one_is_refused() {
        assertThatThrownBy(() -> read("a,b,a\n"))
                .hasMessage("the CSV text, line 1, column 3 'a': column 1 has the same name; expected different ones");
        assertThatThrownBy(() -> read("a,,b\n"))
                .hasMessage(
                        "the CSV text, line 1: column 2 has no name: expected one, or options that say there is no header");
        assertThatThrownBy(() -> read("")).hasMessage("the CSV text: is empty: expected a header");
        assertThatThrownBy(() -> read("", STANDARD.header(false)))
                .hasMessageStartingWith("the CSV text: is empty: expected at least one record, as there is no header");
    }

    @Test
    void quotes_that_do_not_close_name_the_line_of_their_record() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,\"4\n5,6\n"))
                .isInstanceOf(CsvException.class)
                .hasMessageStartingWith("the CSV text, line 3: ");
        assertThatThrownBy(() -> read("a,b\n1,\"2\"x\n")).hasMessageStartingWith("the CSV text, line 2: ");
    }

    @Test
    void a_type_for_an_unknown_column_names_the_nearest() {
        assertThatThrownBy(() -> read("price\n1\n", STANDARD.type("prise", CsvType.DOUBLE)))
                .hasMessage(
                        "the CSV text: a type is declared for a column 'prise', which is not there: did you mean 'price'?");
    }

    @Test
    void inputs_of_a_dataflow_are_read_as_it_wants_them() {
        Graph graph = Driver.builder()
                .modules(Module.builder("shop")
                        .function("total", double.class, in("price", double.class), price -> price)
                        .function("label", StringColumn.class, in("code", StringColumn.class), code -> code)
                        .function("rows", LongColumn.class, in("id", LongColumn.class), id -> id)
                        .function("next", LocalDate.class, in("day", LocalDate.class), day -> day)
                        .function("on", TextStyle.class, in("style", TextStyle.class), style -> style)
                        .function("not", boolean.class, in("elsewhere", boolean.class), given -> !given)
                        .build())
                .build()
                .graph();
        CsvOptions options = STANDARD.inputsOf(graph);

        assertThat(read("price,code,id,day,style,other\n1,007,2,2020-02-29,FULL,3\n", options))
                .isEqualTo(DataFrame.of(
                        "price", DoubleColumn.of(1),
                        "code", StringColumn.of("007"),
                        "id", LongColumn.of(2),
                        "day", DateColumn.of(LocalDate.of(2020, 2, 29)),
                        "style", ObjectColumn.of(TextStyle.FULL),
                        "other", IntColumn.of(3)));
        assertThat(read("code,style\n,\n", options))
                .isEqualTo(
                        DataFrame.of("code", StringColumn.of((String) null), "style", ObjectColumn.of((Object) null)));
        assertThat(read("style\nwide\n", options.type("style", CsvType.STRING)))
                .isEqualTo(DataFrame.of("style", StringColumn.of("wide")));
        assertThat(read("price\n1\n", options.type("price", CsvType.INT)))
                .isEqualTo(DataFrame.of("price", IntColumn.of(1)));
        assertThatThrownBy(() -> read("price\nfree\n", options)).hasMessageContaining("'free'");
    }

    @Test
    void a_file_that_is_not_there_says_so() {
        Path file = folder.resolve("absent.csv");
        assertThatThrownBy(() -> Csv.read(file)).hasMessage(file + ": there is no such file");
        assertThatThrownBy(() -> Csv.write(DataFrame.of(), folder.resolve("no/such/folder.csv")))
                .isInstanceOf(CsvException.class)
                .hasMessage(folder.resolve("no/such/folder.csv") + ": its folder " + folder.resolve("no/such")
                        + " does not exist");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> STANDARD.separator('"')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.quote('\n')).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.datePattern("bbb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the date pattern 'bbb' is none: Unknown pattern letter: b; expected one as"
                        + " DateTimeFormatter takes it, such as dd.MM.uuuu");
    }

    private static DataFrame read(String text) {
        return Csv.read(new StringReader(text));
    }

    private static DataFrame read(String text, CsvOptions options) {
        return Csv.read(new StringReader(text), options);
    }

    private static String written(DataFrame frame) {
        return written(frame, STANDARD);
    }

    private static String written(DataFrame frame, CsvOptions options) {
        StringWriter text = new StringWriter();
        Csv.write(frame, text, options);
        return text.toString();
    }
}
