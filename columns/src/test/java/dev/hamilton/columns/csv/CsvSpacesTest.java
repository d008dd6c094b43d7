package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Projection;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces around fields are text, or are taken off, as the options say. */
final class CsvSpacesTest {

    private static final CsvOptions STANDARD = CsvOptions.standard();
    private static final CsvOptions TRIMMING = STANDARD.trim(true);

    @TempDir
    Path folder;

    private static DataFrame read(String text, CsvOptions options) {
        return Csv.read(new StringReader(text), options);
    }

    @Test
    void spaces_are_text_if_nothing_else_is_said() {
        assertThat(read("day, sales\n2026-01-05, 100\n", STANDARD))
                .isEqualTo(DataFrame.of(
                        "day", DateColumn.of(LocalDate.of(2026, 1, 5)), " sales", StringColumn.of(" 100")));
    }

    @Test
    void spaces_and_tabs_around_fields_and_names_are_taken_off() {
        assertThat(read("day, sales\t,\tname \n2026-01-05, 100 , a b\t\n 2026-01-06 ,  , \"c, \" \n", TRIMMING))
                .isEqualTo(DataFrame.of(
                        "day", DateColumn.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)),
                        "sales", IntColumn.ofNullable(100, null),
                        "name", StringColumn.of("a b", "c, ")));
        assertThat(read("a, b\n1, NA\n \t \n2,3\n", TRIMMING.missing("NA")))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1, 2), "b", IntColumn.ofNullable(null, 3)));
        assertThat(read("a\tb\n 1\t\"2\"\n", TRIMMING.separator('\t')))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1), "b", IntColumn.of(2)));
        assertThat(read("a b\n1 2\n", TRIMMING.separator(' ')))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1), "b", IntColumn.of(2)));
    }

    @Test
    void lines_are_told_as_without() {
        assertThatThrownBy(() -> read("a, b\n1, \"x\ny\"\n2, \"x\"y\n", TRIMMING))
                .hasMessageContaining("line 4: the record is malformed: Unexpected character after closing quote: 'y'");
        assertThatThrownBy(() -> read("a, b\n\n1, \"x\n", TRIMMING))
                .hasMessageContaining(
                        "line 3: the record is malformed: Unclosed quoted field at end of input; expected");
        assertThatThrownBy(() -> read("a, b\n1, 2, 3\n", TRIMMING)).hasMessageContaining("the first too many is '3'");
    }

    @Test
    void texts_with_spaces_are_read_back() {
        DataFrame frame = DataFrame.of(
                " a", StringColumn.of(" x", "y\t", " ", "", null, "p q"), "b\t", IntColumn.of(1, 2, 3, 4, 5, 6));
        StringWriter text = new StringWriter();
        Csv.write(frame, text, TRIMMING);
        assertThat(text).hasToString("\" a\",\"b\t\"\n\" x\",1\n\"y\t\",2\n\" \",3\n\"\",4\n,5\np q,6\n");
        assertThat(read(text.toString(), TRIMMING)).isEqualTo(frame);
        assertThat(read(text.toString(), STANDARD)).isEqualTo(frame);
    }

    @Test
    void a_value_that_is_refused_for_its_spaces_names_the_option() {
        String fix = "; CsvOptions.trim(true) takes off the spaces around it";
        assertThatThrownBy(() -> read("a,b\n1, 1\n", STANDARD.type("b", CsvType.DOUBLE)))
                .hasMessageEndingWith(
                        "line 2, column 2 'b': found ' 1', expected a double (a decimal number) or a missing" + " value"
                                + fix);
        assertThatThrownBy(() -> read("a\nMONDAY \n", STANDARD.constants("a", DayOfWeek.class)))
                .hasMessageEndingWith(fix);
        assertThatThrownBy(() -> read("a,b\n ,2\n", STANDARD.type("a", CsvType.INT)))
                .hasMessageEndingWith(fix);
        assertThatThrownBy(() -> read("a\n x\n", STANDARD.type("a", CsvType.INT)))
                .hasMessageEndingWith("or a missing value");
        assertThatThrownBy(() -> read("a\n\" 1\"\n", TRIMMING.type("a", CsvType.INT)))
                .hasMessageEndingWith("or a missing value");
        assertThat(read("a,b\n1, 1\n", TRIMMING.type("b", CsvType.DOUBLE)))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1), "b", DoubleColumn.of(1)));
    }

    @Test
    void a_name_that_is_not_found_for_its_spaces_names_the_option() throws IOException {
        Path file = Files.writeString(folder.resolve("spaces.csv"), "day, sales\n2026-01-05, 100\n");
        String fix = "but one ' sales': CsvOptions.trim(true) takes off the spaces around it";
        assertThatThrownBy(() -> CsvLoader.of(file).load(Projection.of("sales")))
                .hasMessage(file + ": there is no column 'sales', " + fix);
        assertThatThrownBy(() -> Csv.read(file, STANDARD.type("sales", CsvType.INT)))
                .hasMessage(file + ": a type is declared for a column 'sales', which is not there, " + fix);
        assertThat(CsvLoader.of(file, TRIMMING).load(Projection.of("sales")))
                .isEqualTo(DataFrame.of("sales", IntColumn.of(100)));
    }

    @Test
    void a_missing_token_that_would_be_trimmed_is_refused() {
        String message =
                "the missing token 'NA ' has spaces around it, which trim(true) takes off fields: name it without"
                        + " them";
        assertThatThrownBy(() -> TRIMMING.missing("NA ")).hasMessage(message);
        assertThatThrownBy(() -> STANDARD.missing("NA ").trim(true)).hasMessage(message);
    }
}
