package dev.hamilton.columns;

/** A frame as text: a line of names, a line of types, the rows, and a line of counts. Confined to one thread. */
final class FrameText {

    private final FrameCells shown;

    FrameText(FrameCells shown) {
        this.shown = shown;
    }

    String text() {
        StringBuilder[] lines = new StringBuilder[shown.columns().isEmpty() ? 0 : shown.rowCount() + 2];
        for (int line = 0; line < lines.length; line++) {
            lines[line] = new StringBuilder();
        }
        for (FrameCells.Shown column : shown.columns()) {
            int width = Math.max(column.name().length(), column.type().length());
            for (String cell : column.cells()) {
                width = Math.max(width, cell.length());
            }
            for (int line = 0; line < lines.length; line++) {
                String cell = line == 0
                        ? column.name()
                        : line == 1 ? column.type() : column.cells().get(line - 2);
                String space = " ".repeat(width - cell.length());
                lines[line]
                        .append(lines[line].isEmpty() ? "" : "  ")
                        .append(column.isText() ? cell + space : space + cell);
            }
        }
        StringBuilder text = new StringBuilder();
        for (StringBuilder line : lines) {
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.append(shown.counts()).toString();
    }
}
