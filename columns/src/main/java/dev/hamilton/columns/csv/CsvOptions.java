package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.graph.Graph;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a CSV file is written or to be read. Each method gives new options with one thing changed. Immutable.
 *
 * <p>At first: commas, double quotes, a header, UTF-8, an empty field is missing, points in numbers, spaces are text, dates as {@code uuuu-MM-dd}, all types
 * inferred.
 *
 * @since 0.1
 */
public final class CsvOptions {

    private static final CsvOptions STANDARD = new CsvOptions(
            new CsvSyntax(',', '"', null, '.', false),
            true,
            StandardCharsets.UTF_8,
            Set.of(""),
            DateFormat.of("uuuu-MM-dd"),
            CsvTypes.INFERRED);

    private final CsvSyntax syntax;
    private final boolean header;
    private final Charset charset;
    private final Set<String> missing;
    private final int longestMissing;
    private final DateFormat dates;
    private final List<CsvType> inferred;
    private final CsvTypes types;

    private CsvOptions(
            CsvSyntax syntax, boolean header, Charset charset, Set<String> missing, DateFormat dates, CsvTypes types) {
        this.syntax = syntax;
        this.header = header;
        this.charset = charset;
        this.missing = missing;
        this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(-1);
        this.dates = dates;
        this.inferred = dates.isLikeNumbers(syntax.decimal()) ? CsvType.DATES_FIRST : CsvType.INFERRED;
        this.types = types;
        if (syntax.trims()) {
            missing.forEach(CsvOptions::requireTrimmed);
        }
        if (charset.canEncode()) {
            requireEncodable(charset.newEncoder());
        }
    }

    private static void requireTrimmed(String token) {
        if (!token.equals(FieldTexts.trimmed(token))) {
            throw new IllegalArgumentException("the missing token '" + token
                    + "' has spaces around it, which trim(true) takes off fields: name it without them");
        }
    }

    /** What the options say stands in files too. */
    private void requireEncodable(CharsetEncoder encoder) {
        requireEncodable(encoder, "separator", String.valueOf(syntax.separator()));
        requireEncodable(encoder, "quote", String.valueOf(syntax.quote()));
        if (syntax.comment() != null) {
            requireEncodable(encoder, "comment", String.valueOf(syntax.comment()));
        }
        missing.forEach(token -> requireEncodable(encoder, "missing token", token));
        requireEncodable(encoder, "date pattern", dates.pattern());
    }

    private static void requireEncodable(CharsetEncoder encoder, String option, String text) {
        Encodable.require(encoder, text, "the " + option + " is '" + text + "'", null);
    }

    /** The options to start from. */
    public static CsvOptions standard() {
        return STANDARD;
    }

    /**
     * The character between fields.
     *
     * @throws IllegalArgumentException when it is the quote, begins a comment, is the comma in numbers, ends a line, is half of a
     *     character, or the charset has it not
     */
    public CsvOptions separator(char character) {
        return with(new CsvSyntax(character, syntax.quote(), syntax.comment(), syntax.decimal(), syntax.trims()));
    }

    /**
     * The character around fields that hold a separator, a quote or the end of a line; inside it is doubled.
     *
     * @throws IllegalArgumentException when it is the separator or begins a comment, ends a line, is half of a character, or the charset
     *     has it not
     */
    public CsvOptions quote(char character) {
        return with(new CsvSyntax(syntax.separator(), character, syntax.comment(), syntax.decimal(), syntax.trims()));
    }

    /**
     * The character that makes a line a comment, which is not read, when it is the first of it. When writing, a first field that
     * begins with it is quoted. Without this option there are no comments.
     *
     * @throws IllegalArgumentException when it is the separator or the quote, ends a line, is half of a character, or the charset has it
     *     not
     */
    public CsvOptions comment(char character) {
        return with(new CsvSyntax(syntax.separator(), syntax.quote(), character, syntax.decimal(), syntax.trims()));
    }

    /**
     * The character between the whole digits of a number and the others, when reading and writing: a point or a comma. With a comma,
     * {@code 1.5} is no number.
     *
     * <pre>{@code CsvOptions.standard().separator(';').decimal(',')}</pre>
     *
     * @throws IllegalArgumentException when it is another character, or the separator, the quote or begins a comment
     */
    public CsvOptions decimal(char character) {
        if (character != '.' && character != ',') {
            throw new IllegalArgumentException("numbers have a point or a comma, not '" + character + "'");
        }
        return with(new CsvSyntax(syntax.separator(), syntax.quote(), syntax.comment(), character, syntax.trims()));
    }

    /**
     * Whether spaces and tabs around fields without quotes, such as those of {@code day, sales}, are no part of them, nor of columns'
     * names, and are passed over around quotes. At first they are text, as they may matter; numbers and dates have none. When writing, a
     * text that begins or ends with one has quotes.
     *
     * @throws IllegalArgumentException when a missing token begins or ends with one, which would never be found
     */
    public CsvOptions trim(boolean spaces) {
        return with(new CsvSyntax(syntax.separator(), syntax.quote(), syntax.comment(), syntax.decimal(), spaces));
    }

    private CsvOptions with(CsvSyntax changed) {
        return new CsvOptions(changed, header, charset, missing, dates, types);
    }

    /**
     * Whether the first record holds the columns' names; without, they are {@code column_1}, {@code column_2}, ..., and are not
     * written: of a frame without rows nothing is left to read.
     */
    public CsvOptions header(boolean present) {
        return new CsvOptions(syntax, present, charset, missing, dates, types);
    }

    /**
     * The charset of files; readers and writers have their own.
     *
     * @throws IllegalArgumentException when it has not what the options say, such as the separator
     */
    public CsvOptions charset(Charset given) {
        return new CsvOptions(syntax, header, Objects.requireNonNull(given, "charset"), missing, dates, types);
    }

    /**
     * The fields that mean a missing value, instead of the empty one. In quotes they are text, if nothing else is declared. When
     * writing, the first of them is a missing value, texts like one of them are quoted, and other values like one of them are
     * refused; so is a missing value where the first would need quotes, because it has a separator, or begins a comment.
     *
     * @throws IllegalArgumentException when one has half of a character, or one that the charset has not, or spaces around it that are
     *     trimmed
     */
    public CsvOptions missing(String... tokens) {
        Set<String> all = new LinkedHashSet<>();
        for (String token : Objects.requireNonNull(tokens, "tokens")) {
            all.add(Objects.requireNonNull(token, "a token is null: the empty field is \"\""));
        }
        return new CsvOptions(syntax, header, charset, Collections.unmodifiableSet(all), dates, types);
    }

    /**
     * How dates are written, as {@link java.time.format.DateTimeFormatter} says, in English; {@code y} is taken as {@code u}.
     * Where it makes numbers of dates, as {@code uuuuMMdd} does, a column is one of dates, and not of numbers, if all its fields are
     * dates by it and nothing else is declared. When writing, a date is refused that the pattern reads as another, as {@code dd.MM.yy}
     * does before 2000 and after 2099.
     *
     * @throws IllegalArgumentException when it is no such pattern, or asks for what a date has not, such as hours
     */
    public CsvOptions datePattern(String pattern) {
        DateFormat format = DateFormat.of(Objects.requireNonNull(pattern, "pattern"));
        return new CsvOptions(syntax, header, charset, missing, format, types);
    }

    /** The type of a column, which is then not inferred. */
    public CsvOptions type(String column, CsvType type) {
        return types(Map.of(Objects.requireNonNull(column, "column"), Objects.requireNonNull(type, "type")));
    }

    /** The types of some columns, which are then not inferred. */
    public CsvOptions types(Map<String, CsvType> declared) {
        Objects.requireNonNull(declared, "declared").forEach((column, type) -> {
            Objects.requireNonNull(column, "a type is declared for a column null");
            Objects.requireNonNull(type, () -> "the type of column '" + column + "' is null");
        });
        return with(types.declaring(declared));
    }

    /**
     * A column of an enum's constants, by their names: an {@link dev.hamilton.columns.ObjectColumn}, which sorts in the enum's order.
     *
     * <pre>{@code CsvOptions.standard().constants("day", DayOfWeek.class)}</pre>
     */
    public CsvOptions constants(String column, Class<? extends Enum<?>> type) {
        Objects.requireNonNull(column, "column");
        return with(types.declaring(column, Constants.of(Objects.requireNonNull(type, "type"))));
    }

    /**
     * Columns that are inputs of a dataflow are read as it wants them, so that the digits in a file do not decide whether a
     * column of prices holds ints, and one of which all fields are missing is not taken for doubles; what types are declared for goes
     * first. Inputs need not be in the file. A graph knows the classes of enums by name only: they are looked for by the thread's context
     * class loader, and are declared with {@link #constants} where that does not find them.
     *
     * <pre>{@code DataFrame weeks = Csv.read(file, CsvOptions.standard().inputsOf(driver.graph()));}</pre>
     */
    public CsvOptions inputsOf(Graph graph) {
        return with(types.expectingInputsOf(Objects.requireNonNull(graph, "graph")));
    }

    /**
     * The types of all columns of a frame, for those of the same name in the file: what was computed is compared with what a file
     * holds, which says of {@code 3} not whether it is an int. What types are declared for goes first. Columns need not be in the file.
     *
     * <pre>{@code frame.differenceFrom(Csv.read(expected, CsvOptions.standard().typesOf(frame)), 1e-9)}</pre>
     */
    public CsvOptions typesOf(DataFrame frame) {
        return with(types.expectingTypesOf(Objects.requireNonNull(frame, "frame")));
    }

    private CsvOptions with(CsvTypes changed) {
        return new CsvOptions(syntax, header, charset, missing, dates, changed);
    }

    CsvSyntax syntax() {
        return syntax;
    }

    boolean header() {
        return header;
    }

    Charset charset() {
        return charset;
    }

    /** The field that is written where a value is missing; empty when there is none. */
    Optional<String> firstMissing() {
        return missing.stream().findFirst();
    }

    /** Whether a field means a missing value. */
    boolean isMissing(String text) {
        return text.length() <= longestMissing && missing.contains(text);
    }

    /** Whether the characters from one on and before another are a field that means a missing value. */
    boolean isMissing(char[] characters, int start, int end) {
        if (end - start > longestMissing) {
            return false;
        }
        for (String token : missing) {
            if (FieldTexts.is(characters, start, end, token)) {
                return true;
            }
        }
        return false;
    }

    DateFormat dates() {
        return dates;
    }

    /** The types that are inferred, in the order in which they are tried. */
    List<CsvType> inferred() {
        return inferred;
    }

    CsvTypes types() {
        return types;
    }
}
