package dev.hamilton.columns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A frame as text: a line of names, a line of types, the rows, and a line of counts.
 *
 * <p>Numbers and dates stand at the right of their column, text at the left; doubles show 8 digits, a missing cell is
 * {@code -}; what is longer than 32 characters is cut. Left-out rows and columns show as {@code ...}. Confined to one thread.
 */
final class FrameText {

    private static final String LEFT_OUT = "...";
    private static final String MISSING = "-";
    private static final int WIDEST = 32;
    private static final MathContext DIGITS = new MathContext(8);

    private final DataFrame frame;
    private final int[] rows;
    private final int[] columns;

    FrameText(DataFrame frame, int maxRows, int maxColumns) {
        if (maxRows < 2 || maxColumns < 2) {
            throw new IllegalArgumentException("the text of a frame has at least 2 rows and 2 columns, but " + maxRows
                    + " rows and " + maxColumns + " columns are wanted");
        }
        this.frame = frame;
        this.rows = shown(frame.rowCount(), maxRows);
        this.columns = shown(frame.columnCount(), maxColumns);
    }

    String text() {
        List<String[]> cells = new ArrayList<>();
        List<Boolean> atLeft = new ArrayList<>();
        List<String> names = frame.names();
        for (int column : columns) {
            cells.add(column < 0 ? leftOut() : cells(names.get(column)));
            atLeft.add(column >= 0 && isText(frame.column(names.get(column))));
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < rows.length + 2 && !cells.isEmpty(); line++) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                row.append(i == 0 ? "" : "  ").append(padded(cells.get(i), line, atLeft.get(i)));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.append(counted(frame.rowCount(), "row"))
                .append(" x ")
                .append(counted(frame.columnCount(), "column"))
                .toString();
    }

    private String[] cells(String name) {
        Column column = frame.column(name);
        String[] cells = new String[rows.length + 2];
        cells[0] = cut(name);
        cells[1] = column.typeName();
        for (int i = 0; i < rows.length; i++) {
            cells[i + 2] = rows[i] < 0 ? LEFT_OUT : cut(value(column.get(rows[i])));
        }
        return cells;
    }

    private String[] leftOut() {
        String[] cells = new String[rows.length + 2];
        Arrays.fill(cells, LEFT_OUT);
        return cells;
    }

    private static String padded(String[] cells, int line, boolean atLeft) {
        int width = 0;
        for (String cell : cells) {
            width = Math.max(width, cell.length());
        }
        String space = " ".repeat(width - cells[line].length());
        return atLeft ? cells[line] + space : space + cells[line];
    }

    private static boolean isText(Column column) {
        return column instanceof StringColumn || column instanceof ObjectColumn;
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return MISSING;
        }
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** At most 8 digits, in plain notation where that is short. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        if (size < 1e-4 || size >= 1e15) {
            return Double.toString(rounded.doubleValue());
        }
        return rounded.scale() < 1 ? rounded.setScale(1).toPlainString() : rounded.toPlainString();
    }

    private static String cut(String text) {
        String line = text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - LEFT_OUT.length()) + LEFT_OUT;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
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
