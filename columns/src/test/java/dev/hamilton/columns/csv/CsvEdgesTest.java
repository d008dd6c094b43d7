package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back as it was, or is refused. */
final class CsvEdgesTest {

    private static final CsvOptions STANDARD = CsvOptions.standard();

    @TempDir
    Path folder;

    @Test
    void a_missing_value_has_no_quotes_or_is_refused() {
        DataFrame frame = DataFrame.of("s", StringColumn.of("a", null), "n", IntColumn.ofNullable(null, 2));
        CsvOptions excel = STANDARD.missing("#N/A");
        assertThat(written(frame, excel)).isEqualTo("s,n\na,#N/A\n#N/A,2\n");
        assertThat(read(written(frame, excel), excel)).isEqualTo(frame);
        assertRefused(
                frame,
                excel.comment('#'),
                "column 's' has nothing in row 1, and the field '#N/A', which by the options means that, would need quotes"
                        + " there, in which it is a text: name another first by missing(...)");
        for (CsvOptions options : List.of(
                STANDARD.missing("n;a").separator(';'),
                STANDARD.missing("\"", "NA"),
                STANDARD.missing("n\na"),
                STANDARD.missing("n\ra"))) {
            assertThatThrownBy(() -> written(frame, options))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("column 'n' has nothing in row 0, and the field '");
            DataFrame whole = DataFrame.of("s", StringColumn.of("a"));
            assertThat(read(written(whole, options), options)).isEqualTo(whole);
        }
        assertThat(read(
                        "a;b\n1;2\n\"n;a\";3\n",
                        STANDARD.missing("n;a").separator(';').type("a", CsvType.INT)))
                .isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null), "b", IntColumn.of(2, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yy, 1926-01-02, which the date pattern 'dd.MM.yy' writes as '02.01.26' and reads as 2026-01-02",
        "dd.MM.yy, 2100-01-02, which the date pattern 'dd.MM.yy' writes as '02.01.00' and reads as 2000-01-02",
        "MM.yyyy, 2026-01-02, which the date pattern 'MM.yyyy' writes as '01.2026' and reads as no date",
    })
    void a_date_that_the_pattern_does_not_say_is_refused(String pattern, LocalDate date, String why) {
        String message = "column 'd' holds " + date + " in row 1, " + why
                + "; expected one of the whole year, the month and the day, such as dd.MM.uuuu";
        CsvOptions options = STANDARD.datePattern(pattern);
        assertRefused(DataFrame.of("d", DateColumn.ofNullable(null, date)), options, message);
        assertRefused(DataFrame.of("d", ObjectColumn.of(null, date)), options, message);
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yy, 2026-01-02",
        "uuuu-MM-dd, -0044-03-15",
        "uuuu-DDD, 2026-07-19",
        "yyyy-MM-dd, +12026-01-02",
        "YYYY-'W'ww-e, 2026-01-02",
        "'d MMM uuuu G', 2026-01-02",
    })
    void a_date_that_the_pattern_says_is_read_back(String pattern, LocalDate date) {
        DataFrame frame = DataFrame.of("d", DateColumn.of(date));
        CsvOptions options = STANDARD.datePattern(pattern);
        assertThat(read(written(frame, options), options)).isEqualTo(frame);
    }

    @Test
    void the_first_and_the_last_moment_are_read_back() {
        DataFrame frame = DataFrame.of(
                "at", ObjectColumn.of(Instant.MIN, Instant.EPOCH, Instant.MAX),
                "time", ObjectColumn.of(LocalDateTime.MIN, LocalDateTime.MAX, null));
        CsvOptions options = STANDARD.type("at", CsvType.INSTANT).type("time", CsvType.DATE_TIME);
        assertThat(read(written(frame, options), options)).isEqualTo(frame);
        assertThatThrownBy(() -> read("at\n+1000000001-01-01T00:00:00Z\n", STANDARD.type("at", CsvType.INSTANT)))
                .hasMessageContaining("expected a moment");
    }

    @Test
    void a_field_has_sixteen_million_characters_at_most() throws Exception {
        String most = "x".repeat(CsvSyntax.LONGEST_FIELD - 3) + ",";
        DataFrame frame = DataFrame.of("s", StringColumn.of(most), "t", StringColumn.of(most));
        assertThat(read(written(frame, STANDARD), STANDARD)).isEqualTo(frame);
        String more = most + "x";
        assertRefused(
                DataFrame.of("s", StringColumn.of("a", more)),
                STANDARD,
                "what column 's' holds in row 1 has 15999999 characters, and no field of more than 16000000, with quotes"
                        + " where it has some, is read back: keep it in another format");
        assertThatThrownBy(() -> written(DataFrame.of("\"".repeat(8_000_000), IntColumn.of(1)), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the name of a column has 8000000 characters, and no field of more than");
        Path file = Files.writeString(folder.resolve("open.csv"), "n,s\n1,a\n2,\"b\n" + "3,c\n".repeat(5_000_000));
        assertThatThrownBy(() -> Csv.read(file))
                .isInstanceOf(CsvException.class)
                .hasMessage(file + ", line 3: the record is malformed: a field has more than 16000000 characters, which"
                        + " are not read; expected fields whose quotes (\") open at the start of the field, close at its"
                        + " end, and are doubled inside");
    }

    @Test
    void a_frame_that_a_header_cannot_say_is_refused() {
        assertRefused(
                DataFrame.of("a", IntColumn.of(1), "", IntColumn.of(2)),
                STANDARD,
                "column 2 has no name, and a header without one cannot be read back: rename it");
        assertThat(written(DataFrame.of("", IntColumn.of(2)), STANDARD.header(false)))
                .isEqualTo("2\n");
        for (boolean header : List.of(true, false)) {
            for (DataFrame none : List.of(
                    DataFrame.of(), DataFrame.of("a", IntColumn.of(1, 2)).select())) {
                assertRefused(
                        none,
                        STANDARD.header(header),
                        "the frame has no columns, and a text without fields cannot be read back: expected one at least");
            }
        }
    }

    @Test
    void dates_that_look_like_numbers_are_read_back() {
        CsvOptions options = STANDARD.datePattern("yyyyMMdd");
        DataFrame frame = DataFrame.of(
                "d", DateColumn.ofNullable(LocalDate.of(2024, 2, 29), null),
                "n", IntColumn.of(20240229, 20240230),
                "x", DoubleColumn.of(20240229, 20240228));
        String text = written(frame, options);
        assertThat(text).isEqualTo("d,n,x\n20240229,20240229,2.0240229E7\n,20240230,2.0240228E7\n");
        assertThat(read(text, options)).isEqualTo(frame);
        assertThat(read("d\n20240229\n", options.type("d", CsvType.INT)).ints("d"))
                .isEqualTo(IntColumn.of(20240229));
        assertThat(read("d\n20240229\n", STANDARD).ints("d")).isEqualTo(IntColumn.of(20240229));
        assertThat(read("d\n29.022024\n", STANDARD.datePattern("dd.MMuuuu")))
                .isEqualTo(frame.select("d").head(1));
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.uuuu HH:mm, H", "uuuu-MM-dd['T'HH:mm], H", "uuuu-MM-dd a, a", "uuuu-MM-ddXXX, X"})
    void a_pattern_of_what_a_date_has_not_is_refused(String pattern, String letter) {
        assertThatThrownBy(() -> STANDARD.datePattern(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the date pattern '" + pattern + "' is none: '" + letter
                        + "' is of a time, which a date has not,"
                        + " and which would be lost where it is read: read dates with times as texts, or declare them as"
                        + " CsvType.DATE_TIME; expected one as DateTimeFormatter takes it, such as dd.MM.uuuu");
        DataFrame frame = DataFrame.of("d", DateColumn.of(LocalDate.of(2024, 2, 29)));
        CsvOptions quoted = STANDARD.datePattern("uuuu-MM-dd'Ha''m'");
        assertThat(read(written(frame, quoted), quoted)).isEqualTo(frame);
    }

    @Test
    void nothing_that_the_charset_has_not_is_an_option() {
        CsvOptions ascii = STANDARD.charset(StandardCharsets.US_ASCII);
        String why = ", and US-ASCII has no '\u00a7' (U+00A7): expected other text, or another charset by"
                + " CsvOptions.charset(...)";
        assertThatThrownBy(() -> ascii.separator('\u00a7'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the separator is '\u00a7'" + why);
        assertThatThrownBy(() -> STANDARD.quote('\u00a7').charset(StandardCharsets.US_ASCII))
                .hasMessage("the quote is '\u00a7'" + why);
        assertThatThrownBy(() -> ascii.comment('\u00a7')).hasMessage("the comment is '\u00a7'" + why);
        assertThatThrownBy(() -> ascii.missing("", "n\u00a7")).hasMessage("the missing token is 'n\u00a7'" + why);
        assertThatThrownBy(() -> ascii.datePattern("uuuu\u00a7MM\u00a7dd"))
                .hasMessage("the date pattern is 'uuuu\u00a7MM\u00a7dd'" + why);
        assertThatThrownBy(() -> STANDARD.separator('\ud83d'))
                .hasMessage(
                        "the separator is '\ud83d', which has half of a character (U+D83D) that no charset can say: mend"
                                + " the text");
        assertThatThrownBy(() -> STANDARD.missing("\ud83d")).hasMessageContaining("missing token");
        assertThat(STANDARD.missing("\ud83d\ude00")).isNotNull();
    }

    @Test
    void nothing_is_left_of_a_frame_without_rows_and_header() {
        String text = written(DataFrame.of("a", IntColumn.of()), STANDARD.header(false));
        assertThat(text).isEmpty();
        assertThatThrownBy(() -> read(text, STANDARD.header(false)))
                .isInstanceOf(CsvException.class)
                .hasMessage(
                        "the CSV text: is empty: expected at least one record, as there is no header by the options, so"
                                + " that a frame without rows leaves nothing that tells its columns");
    }

    @Test
    void a_byte_order_mark_that_is_text_is_kept() {
        DataFrame frame = DataFrame.of("column_1", StringColumn.of("\uFEFFx"));
        assertThat(read(written(frame, STANDARD.header(false)), STANDARD.header(false)))
                .isEqualTo(frame);
        DataFrame named = DataFrame.of("\uFEFFx", IntColumn.of(1));
        assertThat(read(written(named, STANDARD), STANDARD)).isEqualTo(named);
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // what is not to be null is
    void options_say_which_argument_is_null() {
        assertThatThrownBy(() -> STANDARD.missing("NA", null)).hasMessage("a token is null: the empty field is \"\"");
        assertThatThrownBy(() -> STANDARD.missing((String[]) null)).hasMessage("tokens");
        assertThatThrownBy(() -> STANDARD.datePattern(null)).hasMessage("pattern");
        assertThatThrownBy(() -> STANDARD.charset(null)).hasMessage("charset");
        assertThatThrownBy(() -> STANDARD.type(null, CsvType.INT)).hasMessage("column");
        assertThatThrownBy(() -> STANDARD.type("a", null)).hasMessage("type");
        assertThatThrownBy(() -> STANDARD.types(null)).hasMessage("declared");
        assertThatThrownBy(() -> STANDARD.types(Collections.singletonMap("a", null)))
                .hasMessage("the type of column 'a' is null");
        assertThatThrownBy(() -> STANDARD.constants(null, CsvType.class)).hasMessage("column");
        assertThatThrownBy(() -> STANDARD.constants("a", null)).hasMessage("type");
        assertThatThrownBy(() -> STANDARD.inputsOf(null)).hasMessage("graph");
        assertThatThrownBy(() -> Csv.read(new StringReader("a\n"), null)).hasMessage("options");
        assertThatThrownBy(() -> Csv.write(null, new StringWriter())).hasMessage("frame");
    }

    @Test
    void whatever_the_options_are_what_is_written_is_read_back_or_refused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int readBack = 0;
        for (int round = 0; round < 4_000; round++) {
            CsvOptions options = options(random);
            DataFrame frame = frame(random);
            String text;
            try {
                text = written(frame, options);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).startsWith("column '");
                continue;
            }
            readBack++;
            assertThat(read(text, options))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(frame);
        }
        assertThat(readBack).as("seed %d", seed).isGreaterThan(1_000);
    }

    private static CsvOptions options(Random random) {
        String letters = ",;'\"#-.\t5";
        CsvOptions options = STANDARD;
        try {
            options = options.separator(any(random, letters)).quote(any(random, letters));
            if (random.nextBoolean()) {
                options = options.comment(any(random, letters));
            }
            options = options.decimal(any(random, ",."));
        } catch (IllegalArgumentException alike) {
            // as far as they go
        }
        String[] tokens = new String[random.nextInt(3)];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = text(random, letters + "\na");
        }
        String[] patterns = {"uuuu-MM-dd", "dd.MM.yy", "uuuuMMdd", "d/M/uuuu", "DDD;uuuu", "MM.uuuu"};
        boolean trim = random.nextBoolean();
        for (int i = 0; trim && i < tokens.length; i++) {
            tokens[i] = FieldTexts.trimmed(tokens[i]);
        }
        return options.missing(random.nextInt(4) == 0 ? new String[] {""} : tokens)
                .trim(trim)
                .header(random.nextBoolean())
                .datePattern(patterns[random.nextInt(patterns.length)])
                .types(Map.of(
                        "column_1", CsvType.STRING,
                        "column_2", CsvType.DOUBLE,
                        "column_3", CsvType.DATE,
                        "column_4", CsvType.INT));
    }

    private static DataFrame frame(Random random) {
        int size = 1 + random.nextInt(4);
        StringColumn.Builder texts = StringColumn.builder();
        DoubleColumn.Builder doubles = DoubleColumn.builder();
        DateColumn.Builder dates = DateColumn.builder();
        IntColumn.Builder ints = IntColumn.builder();
        for (int row = 0; row < size; row++) {
            if (random.nextInt(4) == 0) {
                texts.addMissing();
                doubles.addMissing();
            } else {
                texts.add(text(random, ",;'\"#-.\t 5\n\ra\uFEFF"));
                doubles.add(random.nextInt(20) / 10.0 - 1);
            }
            if (random.nextInt(4) == 0) {
                dates.addMissing();
                ints.addMissing();
            } else {
                dates.add(LocalDate.ofEpochDay(random.nextInt(60_000)));
                ints.add(random.nextInt(12) - 6);
            }
        }
        return DataFrame.of(
                "column_1", texts.build(),
                "column_2", doubles.build(),
                "column_3", dates.build(),
                "column_4", ints.build());
    }

    private static char any(Random random, String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(any(random, letters));
        }
        return text.toString();
    }

    private void assertRefused(DataFrame frame, CsvOptions options, String message) {
        assertThatThrownBy(() -> written(frame, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        Path file = folder.resolve("refused.csv");
        assertThatThrownBy(() -> Csv.write(frame, file, options))
                .isInstanceOf(CsvException.class)
                .hasMessage(file + ": " + message);
        assertThat(file).doesNotExist();
    }

    private static DataFrame read(String text, CsvOptions options) {
        return Csv.read(new StringReader(text), options);
    }

    private static String written(DataFrame frame, CsvOptions options) {
        StringWriter text = new StringWriter();
        Csv.write(frame, text, options);
        return text.toString();
    }
}
