package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@link String}, of which null is missing; an empty string is a value. Immutable.
 *
 * <p>Where the same strings come again and again, equal ones are kept as one object, so a row takes 4 bytes.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = String.class)
public final class StringColumn extends Cells<StringColumn, @Nullable String[], String> implements Column {

    StringColumn(@Nullable String[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these strings, of which null is missing. The array is copied. */
    public static StringColumn of(@Nullable String... values) {
        @Nullable String[] copied = values.clone();
        SharedStrings.share(copied);
        return new StringColumn(copied, Validity.ofObjects(copied));
    }

    /** A builder that adds cells one after the other. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The string of a row.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public String getString(int row) {
        return Objects.requireNonNull(values[present(row)]);
    }

    /** A new array of the strings, with null where one is missing. */
    public @Nullable String[] toArray() {
        return Arrays.copyOf(values, size());
    }

    /** Each present string, changed by the function, whose null is missing; the function does not see missing rows. */
    public StringColumn map(UnaryOperator<@Nullable String> function) {
        @Nullable String[] mapped = new @Nullable String[size()];
        for (int row = 0; row < mapped.length; row++) {
            if (validity.isPresent(row)) {
                mapped[row] = function.apply(values[row]);
            }
        }
        SharedStrings.share(mapped);
        return new StringColumn(mapped, Validity.ofObjects(mapped));
    }

    /** True where the string is the given one; missing where this is missing. */
    public BooleanColumn equalTo(String other) {
        return test(Objects.requireNonNull(other, "other")::equals);
    }

    /**
     * True where the strings of both columns are the same; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public BooleanColumn equalTo(StringColumn other) {
        Sizes.requireEqual(size(), other.size());
        boolean[] same = new boolean[size()];
        for (int row = 0; row < same.length; row++) {
            same[row] = Objects.equals(values[row], other.values[row]);
        }
        return new BooleanColumn(same, validity.and(other.validity));
    }

    /** True where the string holds the text; missing where this is missing. */
    public BooleanColumn contains(String text) {
        Objects.requireNonNull(text, "text");
        return test(value -> value.contains(text));
    }

    /** True where the string starts with the text; missing where this is missing. */
    public BooleanColumn startsWith(String text) {
        Objects.requireNonNull(text, "text");
        return test(value -> value.startsWith(text));
    }

    /** True where the string ends with the text; missing where this is missing. */
    public BooleanColumn endsWith(String text) {
        Objects.requireNonNull(text, "text");
        return test(value -> value.endsWith(text));
    }

    /** True where the pattern is found in the string; missing where this is missing. */
    public BooleanColumn find(Pattern pattern) {
        return test(value -> pattern.matcher(value).find());
    }

    /** True where the condition holds; missing where this is missing, and the condition does not see such rows. */
    public BooleanColumn test(Predicate<String> condition) {
        boolean[] holds = new boolean[size()];
        for (int row = 0; row < holds.length; row++) {
            String value = values[row];
            holds[row] = value != null && condition.test(value);
        }
        return new BooleanColumn(holds, validity);
    }

    /** The strings without white space at their ends, as {@link String#strip}. */
    public StringColumn strip() {
        return each(String::strip);
    }

    /** The strings in lower case, the same in every locale. */
    public StringColumn toLowerCase() {
        return each(value -> value.toLowerCase(Locale.ROOT));
    }

    /** The strings in upper case, the same in every locale. */
    public StringColumn toUpperCase() {
        return each(value -> value.toUpperCase(Locale.ROOT));
    }

    /**
     * The strings with every match of the pattern replaced, as {@link java.util.regex.Matcher#replaceAll(String)}.
     *
     * @throws IllegalArgumentException when the replacement asks for a group that the pattern has not, and the pattern is found in a row,
     *     naming it
     */
    public StringColumn replace(Pattern pattern, String replacement) {
        Objects.requireNonNull(replacement, "replacement");
        @Nullable String[] replaced = new @Nullable String[size()];
        for (int row = 0; row < replaced.length; row++) {
            String value = values[row];
            try {
                replaced[row] = value == null ? null : pattern.matcher(value).replaceAll(replacement);
            } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
                throw new IllegalArgumentException(
                        "row " + row + " holds '" + value + "', where the pattern '" + pattern
                                + "' is found, which the replacement '" + replacement + "' does not fit: "
                                + unfit.getMessage() + " (a $ itself is written \\$)",
                        unfit);
            }
        }
        SharedStrings.share(replaced);
        return new StringColumn(replaced, validity);
    }

    /**
     * What a group of the pattern's first match holds; missing where the pattern, or the group, is not found.
     *
     * @param group the number of the group, 0 for the whole match
     * @throws IndexOutOfBoundsException when the pattern has no such group
     */
    public StringColumn extract(Pattern pattern, int group) {
        int groups = pattern.matcher("").groupCount();
        if (group < 0 || group > groups) {
            throw new IndexOutOfBoundsException("the pattern '" + pattern + "' has no group " + group + ": there "
                    + (groups == 0 ? "is only 0, the whole match" : "are 0, the whole match, to " + groups));
        }
        return each(value -> {
            Matcher found = pattern.matcher(value);
            return found.find() ? found.group(group) : null;
        });
    }

    /**
     * One of the parts between separators, counted from 0; missing where there are not so many.
     *
     * @throws IllegalArgumentException when the separator is empty or {@code index} negative
     */
    public StringColumn part(String separator, int index) {
        if (separator.isEmpty() || index < 0) {
            throw new IllegalArgumentException("part " + index + " between '" + separator
                    + "': the separator must not be empty, nor the number negative");
        }
        return each(value -> {
            int start = 0;
            for (int i = 0; i < index && start >= 0; i++) {
                int next = value.indexOf(separator, start);
                start = next < 0 ? -1 : next + separator.length();
            }
            int end = start < 0 ? -1 : value.indexOf(separator, start);
            return start < 0 ? null : end < 0 ? value.substring(start) : value.substring(start, end);
        });
    }

    private StringColumn each(Function<String, @Nullable String> function) {
        return map(value -> function.apply(Objects.requireNonNull(value)));
    }

    /** How many characters of Java ({@code char}s) each string has. */
    public IntColumn length() {
        int[] lengths = new int[size()];
        for (int row = 0; row < lengths.length; row++) {
            String value = values[row];
            lengths[row] = value == null ? 0 : value.length();
        }
        return new IntColumn(lengths, validity);
    }

    /**
     * The numbers that the strings say, as {@link NumberText} reads decimal ones, and so CSV does.
     *
     * @throws IllegalArgumentException when a string says none, naming its row; {@link #strip} takes off spaces around numbers
     */
    public DoubleColumn parseDoubles() {
        NumberText number = new NumberText('.');
        return parse(DoubleColumn.builder(), "double", (cells, text) -> {
            requireNumber(number.isDecimal(text));
            cells.add(number.decimal());
        });
    }

    /**
     * The whole numbers that the strings say, as {@link NumberText} reads them, and so CSV does.
     *
     * @throws IllegalArgumentException when a string says none that fits a long, naming its row; {@link #strip} takes off spaces around
     *     numbers
     */
    public LongColumn parseLongs() {
        NumberText number = new NumberText('.');
        return parse(LongColumn.builder(), "long", (cells, text) -> {
            requireNumber(number.isWhole(text));
            cells.add(number.whole());
        });
    }

    /**
     * The whole numbers that the strings say, as {@link NumberText} reads them, and so CSV does.
     *
     * @throws IllegalArgumentException when a string says none that fits an int, naming its row; {@link #strip} takes off spaces around
     *     numbers
     */
    public IntColumn parseInts() {
        NumberText number = new NumberText('.');
        return parse(IntColumn.builder(), "int", (cells, text) -> {
            requireNumber(number.isWhole(text) && number.whole() == (int) number.whole());
            cells.add((int) number.whole());
        });
    }

    private static void requireNumber(boolean is) {
        if (!is) {
            throw new NumberFormatException();
        }
    }

    /**
     * The truths that the strings say: {@code true} or {@code false}, in lower case, upper case or with a capital.
     *
     * @throws IllegalArgumentException when a string says none, naming its row
     */
    public BooleanColumn parseBooleans() {
        return parse(BooleanColumn.builder(), "boolean (true or false)", (cells, text) -> {
            switch (text) {
                case "true", "True", "TRUE" -> cells.add(true);
                case "false", "False", "FALSE" -> cells.add(false);
                default -> throw new IllegalArgumentException(text);
            }
        });
    }

    /**
     * The dates that the strings say by a format, such as {@link DateTimeFormatter#ISO_LOCAL_DATE} or
     * {@code DateTimeFormatter.ofPattern("dd/MM/yyyy")}. A day that its month has not, such as the 31st of February, is no date, whatever
     * the format would make of it, unless its resolver style is {@link java.time.format.ResolverStyle#LENIENT}.
     *
     * @throws IllegalArgumentException when a string says none, naming its row, or one that no column can hold
     */
    public DateColumn parseDates(DateTimeFormatter format) {
        Objects.requireNonNull(format, "format");
        return parse(DateColumn.builder(), "date", (cells, text) -> cells.add(StrictDates.parse(text, format)));
    }

    private <C extends Column, B extends CellsBuilder<C, ?, B>> C parse(
            B cells, String type, BiConsumer<B, String> adding) {
        for (int row = 0; row < size(); row++) {
            String text = values[row];
            try {
                if (text == null) {
                    cells.addMissing();
                } else {
                    adding.accept(cells, text);
                }
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException unfit) {
                boolean padded = text != null && !text.equals(text.strip());
                throw new IllegalArgumentException(
                        "row " + row + " holds '" + text + "', which is no " + type
                                + (padded ? ": strip() takes off the spaces around it" : ""),
                        unfit);
            }
        }
        return cells.build();
    }

    /**
     * A column of booleans for each different string, in the order of their first rows: true where this column holds it, else
     * false, also where this is missing. ({@link #equalTo(String)} makes one of the columns that is missing there.)
     */
    public DataFrame oneHot() {
        DataFrame.Builder columns = DataFrame.builder();
        for (String value : new LinkedHashSet<>(Arrays.asList(toArray()))) {
            if (value != null) {
                columns.add(value, equalTo(value).fillNull(false));
            }
        }
        return columns.build();
    }

    /** Each row takes the value of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public StringColumn shift(int by, String fill) {
        return shifted(by, new String[] {Objects.requireNonNull(fill, "fill")});
    }

    /** This column with {@code value} in the missing rows. */
    public StringColumn fillNull(String value) {
        Objects.requireNonNull(value, "value");
        return fill(new String[] {value});
    }

    /**
     * The rows with the same key are looked at as columns of their own; a row whose key is missing is missing in every
     * result. With several keys, rows belong together when all of them are equal.
     *
     * @throws IllegalArgumentException when no key is given or a key has another size
     */
    public GroupedValues<StringColumn, String> over(Column... keys) {
        return new GroupedValues<>(this, Groups.of(size(), keys), StringColumn::of);
    }

    @Override
    public String typeName() {
        return "string";
    }

    @Override
    Storage<@Nullable String[]> storage() {
        return Storage.STRINGS;
    }

    @Override
    String valueAt(int row) {
        return Objects.requireNonNull(values[row]);
    }

    @Override
    StringColumn over(@Nullable String[] array, Validity present) {
        return new StringColumn(array, present);
    }

    /**
     * Collects a string column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<StringColumn, @Nullable String[], Builder> {

        private final SharedStrings shared = new SharedStrings();

        private Builder() {
            super(Storage.STRINGS, StringColumn::new);
        }

        /** Adds a row with a string. */
        public Builder add(String value) {
            int row = next();
            values[row] = shared.share(Objects.requireNonNull(value, "value"));
            return this;
        }
    }
}
