package dev.hamilton.cli;

import dev.hamilton.columns.DataFrame;

/** The part of a frame that is shown: so many rows, and as many columns as fit a line. */
final class Preview {
    private static final int MOST_COLUMNS = 16;
    private static final int FEWEST = 2;

    private Preview() {}

    static String of(DataFrame frame, int rows, int width) {
        if (rows == 0) {
            String text = frame.toText(FEWEST, FEWEST);
            return text.substring(text.lastIndexOf('\n') + 1);
        }
        int columns = MOST_COLUMNS;
        String text = frame.toText(Math.max(rows, FEWEST), columns);
        while (columns > FEWEST && widest(text) > width) {
            columns--;
            text = frame.toText(Math.max(rows, FEWEST), columns);
        }
        return text;
    }

    private static int widest(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }
}
