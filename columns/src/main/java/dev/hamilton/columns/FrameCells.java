package dev.hamilton.columns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a frame as they are shown: of one with more rows or columns than wanted, those in the middle are left out.
 *
 * <p>Whole doubles show all their digits, others 8, or two behind the point where there are more before it; a missing cell is {@code -}; what is longer than 32 characters is cut. Left-out rows and columns
 * show as {@code ...}. Immutable.
 */
final class FrameCells {

    private static final String LEFT_OUT = "...";
    private static final String MISSING = "-";
    private static final int WIDEST = 32;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
    private static final int DIGITS = 8;
    private static final int BEHIND_POINT = 2;
    private static final double LONGEST_PLAIN = 1e15;

    private final DataFrame frame;
    private final int[] rows;
    private final List<Shown> columns = new ArrayList<>();

    FrameCells(DataFrame frame, int maxRows, int maxColumns) {
        if (maxRows < 2 || maxColumns < 2) {
            throw new IllegalArgumentException("the text of a frame has at least 2 rows and 2 columns, but "
                    + Describe.counted(maxRows, "row") + " and " + Describe.counted(maxColumns, "column")
                    + " are wanted");
        }
        this.frame = frame;
        this.rows = shown(frame.rowCount(), maxRows);
        for (int column : shown(frame.columnCount(), maxColumns)) {
            columns.add(column < 0 ? leftOut() : shown(frame.names().get(column)));
        }
    }

    /**
     * A column as it is shown.
     *
     * @param name its name
     * @param type the name of its type
     * @param cells its cells, one for each row that is shown
     * @param isText whether it holds text, which stands at the left; numbers and dates stand at the right
     */
    record Shown(String name, String type, List<String> cells, boolean isText) {}

    List<Shown> columns() {
        return columns;
    }

    int rowCount() {
        return rows.length;
    }

    /** How many rows and columns the frame has, such as {@code 3 rows x 1 column}. */
    String counts() {
        return Describe.counted(frame.rowCount(), "row") + " x " + Describe.counted(frame.columnCount(), "column");
    }

    private Shown shown(String name) {
        Column column = frame.column(name);
        List<String> cells = new ArrayList<>();
        for (int row : rows) {
            cells.add(row < 0 ? LEFT_OUT : cut(value(column.get(row))));
        }
        boolean isText = column instanceof StringColumn || column instanceof ObjectColumn;
        return new Shown(cut(name), column.typeName(), cells, isText);
    }

    private Shown leftOut() {
        String[] cells = new String[rows.length];
        Arrays.fill(cells, LEFT_OUT);
        return new Shown(LEFT_OUT, LEFT_OUT, List.of(cells), false);
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        return value instanceof Double number ? number(number) : CellText.of(value);
    }

    /** In plain notation where that is short; no digit before the point is ever rounded away. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (size >= LONGEST_PLAIN) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = Math.max(DIGITS, exact.precision() - exact.scale() + BEHIND_POINT);
        BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
        if (size < 1e-4) {
            return Double.toString(rounded.doubleValue());
        }
        return rounded.scale() < 1 ? rounded.setScale(1).toPlainString() : rounded.toPlainString();
    }

    private static String cut(String text) {
        String line = CONTROL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - LEFT_OUT.length()) + LEFT_OUT;
    }

    /** What would move the cursor of a terminal, or colour it, as it is written in Java. */
    private static String escaped(String control) {
        return switch (control) {
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            default -> String.format("\\u%04x", (int) control.charAt(0));
        };
    }

    /** All of so many, or the first and the last of them with -1 between. */
    private static int[] shown(int count, int max) {
        if (count <= max) {
            return IntStream.range(0, count).toArray();
        }
        int[] shown = new int[max + 1];
        int first = (max + 1) / 2;
        for (int i = 0; i <= max; i++) {
            shown[i] = i < first ? i : count - (max + 1) + i;
        }
        shown[first] = -1;
        return shown;
    }
}
