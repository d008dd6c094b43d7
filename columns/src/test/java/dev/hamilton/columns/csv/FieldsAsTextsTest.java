package dev.hamilton.columns.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.NumberText;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields are read from characters as the JDK reads them from strings, and columns get the type that a look at all fields gives. */
final class FieldsAsTextsTest {

    private static final String DECIMAL =
            "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?|[+-]?(NaN|nan|Infinity|Inf|inf)";
    private static final String WHOLE = "[+-]?[0-9]+";

    @TempDir
    Path folder;

    @Test
    void decimals_are_those_of_the_jdk() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        NumberText number = new NumberText('.');
        for (int i = 0; i < 300_000; i++) {
            String text = decimal(random, i % 8);
            assertThat(number.isDecimal(("x" + text + "1").toCharArray(), 1, 1 + text.length()))
                    .as("%s, seed %d", text, seed)
                    .isEqualTo(text.matches(DECIMAL));
            if (text.matches(DECIMAL)) {
                assertThat(Double.doubleToLongBits(number.decimal()))
                        .as("%s, seed %d", text, seed)
                        .isEqualTo(Double.doubleToLongBits(parsed(text)));
            }
        }
    }

    private static double parsed(String text) {
        return Double.parseDouble(
                text.replaceFirst("[Ii]nf(inity)?", "Infinity").replace("nan", "NaN"));
    }

    private static String decimal(Random random, int way) {
        double any = Double.longBitsToDouble(random.nextLong());
        return switch (way) {
            case 0 -> Double.toString(any);
            case 1 -> Double.toString(random.nextDouble() * random.nextInt(1000));
            case 2 -> digits(random, 1 + random.nextInt(22)) + "e" + (random.nextInt(700) - 350);
            case 3 -> digits(random, random.nextInt(12)) + "." + digits(random, random.nextInt(14));
            case 4 -> middle(random, any);
            case 5 -> (random.nextBoolean() ? "-" : "+") + "0." + "0".repeat(random.nextInt(30)) + digits(random, 18);
            case 6 -> Long.toUnsignedString(random.nextLong()) + "E" + (random.nextInt(40) - 20);
            default ->
                letters(random, random.nextBoolean() ? "0123456789.eE+-xNaif " : "+-NnaIif ", 1 + random.nextInt(6));
        };
    }

    /** A number in the middle of two doubles, or just beside. */
    private static String middle(Random random, double any) {
        double least = Double.isFinite(any) ? Math.abs(any) % 1e15 : random.nextDouble();
        BigDecimal middle =
                new BigDecimal(least).add(new BigDecimal(Math.nextUp(least))).divide(BigDecimal.valueOf(2));
        String text = middle.toString();
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> middle.round(new java.math.MathContext(18)).toString();
            default -> text.contains("E") || !text.contains(".") ? text : text + "0000001";
        };
    }

    private static String digits(Random random, int count) {
        return letters(random, "0123456789", count);
    }

    private static String letters(Random random, String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void whole_numbers_are_those_of_the_jdk() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        NumberText number = new NumberText('.');
        for (int i = 0; i < 100_000; i++) {
            String text = random.nextInt(3) == 0
                    ? letters(random, "0123456789+-.", random.nextInt(4))
                    : (random.nextBoolean() ? "-" : "") + digits(random, 1 + random.nextInt(21));
            Long expected;
            try {
                expected = Long.parseLong(text);
            } catch (NumberFormatException none) {
                expected = null;
            }
            boolean fits = number.isWhole((text + "1").toCharArray(), 0, text.length());
            assertThat(fits ? number.whole() : null)
                    .as("'%s', seed %d", text, seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuuu-MM-dd",
                "dd.MM.yyyy",
                "uuuuMMdd",
                "MM/dd/uuuu",
                "dd MM uuuu",
                "d.M.uuuu",
                "uuuu-DDD",
                "d MMM uuuu"
            })
    void dates_are_those_of_the_jdk(String pattern) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        DateFormat format = DateFormat.of(pattern);
        DateTimeFormatter oracle = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        for (int i = 0; i < 3_000; i++) {
            String text = oracle.format(LocalDate.ofEpochDay(random.nextInt(3_000_000) - 800_000));
            if (random.nextInt(4) == 0) {
                int at = random.nextInt(text.length());
                text = text.substring(0, at) + letters(random, "0123456789-./ ", 1) + text.substring(at + 1);
            }
            Long expected;
            try {
                expected = LocalDate.parse(text, oracle).toEpochDay();
            } catch (DateTimeParseException none) {
                expected = DateFormat.NONE;
            }
            assertThat(format.epochDay((text + "1").toCharArray(), 0, text.length()))
                    .as("'%s', seed %d", text, seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuuu-MM-dd", "uuuuMMdd", "uuuuMMdd['x']"})
    void a_type_is_the_first_that_all_fields_fit_whatever_their_order(String dates) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        CsvOptions options = CsvOptions.standard().datePattern(dates);
        Path file = folder.resolve("guess.csv");
        for (int i = 0; i < 600; i++) {
            List<String> fields = fields(random);
            StringBuilder text = new StringBuilder("a,b,c\n");
            fields.forEach(field -> text.append("1,").append(field).append(",x\n"));
            Files.writeString(file, text);
            DataFrame frame = Csv.read(file, options);
            DataFrame declared =
                    expected(text.toString(), type(fields, dates.equals("uuuuMMdd"), options.dates()), options);
            assertThat(frame).as("%s, seed %d", fields, seed).isEqualTo(declared);
            assertThat(Csv.read(new StringReader(text.toString()), options)).isEqualTo(frame);
            assertThat(Csv.readLenient(file, options).frame()).isEqualTo(frame);
            assertThat(streamed(file, options)).as("%s, seed %d", fields, seed).isEqualTo(frame);
        }
    }

    private static DataFrame expected(String text, CsvType type, CsvOptions options) {
        return Csv.read(new StringReader(text), options.type("b", type));
    }

    private static DataFrame streamed(Path file, CsvOptions options) {
        List<DataFrame> frames = new ArrayList<>();
        try (FrameStream stream = CsvLoader.of(file, options).rowsPerFrame(2).stream(Projection.all())) {
            stream.forEach(frames::add);
        }
        return DataFrame.concatRows(frames.toArray(new DataFrame[0]));
    }

    private static List<String> fields(Random random) {
        List<List<String>> kinds = List.of(
                List.of("", "\"\""),
                List.of("true", "False", "\"TRUE\""),
                List.of("0", "-0", "007", "+5", "\"12\"", "-2147483648"),
                List.of("3000000000", "9007199254740993", "-9223372036854775808"),
                List.of("-0.0", "1e3", ".5", "NaN", "9223372036854775808", "0.1234567890123456789"),
                List.of("2020-02-29", "20200229", "20210101", "20200101x"),
                List.of("a", "1d", "-", "+", "2021-02-29"));
        List<String> fields = new ArrayList<>();
        int from = random.nextInt(kinds.size());
        int span = 1 + random.nextInt(random.nextBoolean() ? 2 : 4);
        for (int row = random.nextInt(7); row >= 0; row--) {
            List<String> kind = random.nextInt(4) == 0
                    ? kinds.get(0)
                    : kinds.get(Math.min(kinds.size() - 1, from + random.nextInt(span)));
            fields.add(kind.get(random.nextInt(kind.size())));
        }
        return fields;
    }

    /** The type that the documentation promises. */
    private static CsvType type(List<String> fields, boolean datesFirst, DateFormat dates) {
        if (fields.contains("\"\"")) {
            return CsvType.STRING;
        }
        List<String> present = fields.stream()
                .filter(field -> !field.isEmpty())
                .map(field -> field.replace("\"", ""))
                .toList();
        if (present.isEmpty()) {
            return CsvType.DOUBLE;
        }
        Stream<CsvType> first = datesFirst ? Stream.of(CsvType.DATE) : Stream.empty();
        return Stream.concat(first, Arrays.stream(CsvType.values()))
                .filter(type -> present.stream().allMatch(text -> fits(type, text, dates)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean fits(CsvType type, String text, DateFormat dates) {
        return switch (type) {
            case BOOLEAN -> text.matches("true|True|TRUE|false|False|FALSE");
            case INT ->
                text.matches(WHOLE)
                        && new BigDecimal(text).compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                        && new BigDecimal(text).compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0;
            case LONG ->
                text.matches(WHOLE) && new BigDecimal(text).toBigInteger().bitLength() < Long.SIZE;
            case DOUBLE -> text.matches(DECIMAL);
            case DATE -> dates.epochDay(text.toCharArray(), 0, text.length()) != DateFormat.NONE;
            default -> true;
        };
    }

    @Test
    void a_reader_is_read_again_from_what_is_kept() {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int row = 0; row < 50_000; row++) {
            text.append("00").append(row).append(",-0\n");
        }
        text.append("x,0.5\n");
        DataFrame frame = Csv.read(new StringReader(text.toString()));
        assertThat(frame.strings("a").getString(0)).isEqualTo("000");
        assertThat(frame.strings("a").getString(49_999)).isEqualTo("0049999");
        Column zeros = frame.column("b").slice(0, 2);
        assertThat(zeros).isEqualTo(DoubleColumn.of(-0.0, -0.0));
    }
}
