package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
import java.io.StringReader;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads a number from text reads the same ones. */
final class NumbersInTextTest {

    private static final String ONES =
            "1|+1|-0|007|1.|.5|1e3|-1.5E-2|2147483648|9223372036854775808|-9223372036854775808";
    private static final String WORDS = "NaN|nan|-NaN|Infinity|Inf|inf|+inf|-Inf";
    private static final String NONE =
            " 1|1 |\t1|1d|0x1p3|0x10|1_0|1,5|1e|.|-|+-1|\u0661|\uFF11|\u22121|1\u00A0|INF|Nan|infinity|in|Infinity1";

    @ParameterizedTest
    @ValueSource(strings = {ONES, WORDS, NONE})
    void texts_and_fields_are_the_same_numbers(String texts) {
        for (String text : texts.split("\\|")) {
            StringColumn column = StringColumn.of(text);
            assertThat(orNull(column::parseDoubles))
                    .as("'%s' as a double", text)
                    .isEqualTo(orNull(() -> field(text, CsvType.DOUBLE)));
            assertThat(orNull(column::parseLongs))
                    .as("'%s' as a long", text)
                    .isEqualTo(orNull(() -> field(text, CsvType.LONG)));
            assertThat(orNull(column::parseInts))
                    .as("'%s' as an int", text)
                    .isEqualTo(orNull(() -> field(text, CsvType.INT)));
            assertThat(orNull(column::parseDoubles) == null)
                    .as("'%s' is none", text)
                    .isEqualTo(texts.equals(NONE));
        }
    }

    private static Column field(String text, CsvType type) {
        CsvOptions options = CsvOptions.standard().separator(';').type("a", type);
        return Csv.read(new StringReader("a\n" + text + "\n"), options).column("a");
    }

    private static Column orNull(Supplier<Column> parsed) {
        try {
            return parsed.get();
        } catch (IllegalArgumentException | CsvException none) {
            return null;
        }
    }

    @Test
    void words_are_numbers_that_are_not_finite() {
        DoubleColumn words = DoubleColumn.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(Csv.read(new StringReader("a\nnan\n-inf\nInf\n")).column("a"))
                .isEqualTo(words);
        assertThat(StringColumn.of("nan", "-inf", "Inf").parseDoubles()).isEqualTo(words);
    }

    @Test
    void decimals_have_the_digits_of_others() {
        assertThatThrownBy(() -> field("\u0661", CsvType.DECIMAL))
                .hasMessageContaining("found '\u0661', expected a decimal number");
    }
}
