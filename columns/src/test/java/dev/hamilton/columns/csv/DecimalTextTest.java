package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.StringColumn;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is what the JDK and another library write. */
final class DecimalTextTest {

    private static final int SHORTEST_SINCE = 19;

    @Test
    void doubles_are_the_shortest_decimals_that_are_read_back() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            double value = number(random, i);
            String text = DecimalText.text(value);
            String jdk = Double.toString(value);
            assertThat(Double.valueOf(text)).as("%s, seed %d", jdk, seed).isEqualTo(Double.valueOf(value));
            assertThat(text.length()).as("%s, seed %d", jdk, seed).isLessThanOrEqualTo(jdk.length());
            if (Runtime.version().feature() >= SHORTEST_SINCE) {
                assertThat(text).as("seed %d", seed).isEqualTo(jdk);
            }
        }
    }

    @Test
    void what_java_17_writes_too_long_is_short() {
        assertThat(DecimalText.text(Math.scalb(1.0, -44))).isEqualTo("5.684341886080802E-14");
        assertThat(DecimalText.text(Math.scalb(1.0, -1074))).isEqualTo("4.9E-324");
    }

    private static double number(Random random, int i) {
        return switch (i % 6) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextDouble() - 0.5;
            case 2 -> random.nextInt(1_000_000) / 100.0;
            case 3 -> Math.scalb(1.0, i / 6 % 2098 - 1074);
            case 4 -> Double.longBitsToDouble(random.nextLong() >>> (12 + random.nextInt(50)));
            default -> Double.parseDouble(random.nextInt(100_000) + "e" + (random.nextInt(640) - 330));
        };
    }

    @Test
    void texts_have_quotes_where_fastcsv_gives_them_some() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"a", "#", "\"", ",", "\n", "\r", "'", " ", "é", "x".repeat(40_000), ""};
        for (int i = 0; i < 300; i++) {
            String[][] columns = new String[2][20];
            StringWriter expected = new StringWriter();
            CsvWriter fast = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .quoteStrategy(QuoteStrategies.EMPTY)
                    .build(expected);
            fast.writeRecord("a,", "b");
            for (int row = 0; row < 20; row++) {
                for (String[] column : columns) {
                    int many = random.nextInt(i < 10 ? pieces.length : pieces.length - 2);
                    column[row] = random.nextInt(6) == 0 ? null : pieces[many] + pieces[random.nextInt(8)];
                }
                fast.writeRecord(columns[0][row], columns[1][row]);
            }
            fast.flush();
            StringWriter text = new StringWriter();
            Csv.write(DataFrame.of("a,", StringColumn.of(columns[0]), "b", StringColumn.of(columns[1])), text);
            assertThat(text.toString().replaceAll("x{9,}", "X"))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(expected.toString().replaceAll("x{9,}", "X"));
        }
    }
}
