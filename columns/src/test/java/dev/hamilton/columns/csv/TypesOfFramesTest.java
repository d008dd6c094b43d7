package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.format.TextStyle;
import org.junit.jupiter.api.Test;

final class TypesOfFramesTest {

    private static final DataFrame FRAME = DataFrame.of(
            "x", DoubleColumn.of(1),
            "n", LongColumn.of(2),
            "style", ObjectColumn.of(TextStyle.FULL),
            "price", ObjectColumn.of(new BigDecimal("1.50")),
            "label", StringColumn.of("007"),
            "elsewhere", BooleanColumn.of(true));

    private static DataFrame read(String text, CsvOptions options) {
        return Csv.read(new StringReader(text), options);
    }

    @Test
    void a_file_is_read_with_the_types_of_a_frame() {
        CsvOptions options = CsvOptions.standard().typesOf(FRAME);

        assertThat(read("x,n,style,price,label,other\n1,2,FULL,1.50,007,3\n", options))
                .isEqualTo(FRAME.drop("elsewhere").with("other", IntColumn.of(3)));
        assertThat(read("x\n1\n", options.type("x", CsvType.INT))).isEqualTo(DataFrame.of("x", IntColumn.of(1)));
        assertThatThrownBy(() -> read("n\n1.5\n", options)).hasMessageContaining("'1.5'");
    }

    @Test
    void what_was_computed_is_compared_with_what_a_file_holds() {
        DataFrame computed = DataFrame.of("x", DoubleColumn.of(1, 2));
        String expected = "x\n1\n3\n";

        assertThat(computed.differenceFrom(read(expected, CsvOptions.standard()), 0))
                .hasToString("column 'x' is of double, not of int\ncolumn 'x', row 1: 2.0, not 3");
        assertThat(computed.differenceFrom(read(expected, CsvOptions.standard().typesOf(computed)), 0))
                .hasToString("column 'x', row 1: 2.0, not 3.0");
    }

    @Test
    void objects_whose_text_tells_all_are_written_and_others_refused() {
        StringWriter text = new StringWriter();
        Csv.write(
                DataFrame.of(
                        "large", ObjectColumn.of(new BigInteger("123456789012345678901")),
                        "sign", ObjectColumn.of('x')),
                text,
                CsvOptions.standard());

        assertThat(text).hasToString("large,sign\n123456789012345678901,x\n");
        assertThatThrownBy(() -> Csv.write(
                        DataFrame.of("o", ObjectColumn.of(String.class)), new StringWriter(), CsvOptions.standard()))
                .hasMessageContaining("column 'o' holds an object of java.lang.Class in row 0");
    }
}
