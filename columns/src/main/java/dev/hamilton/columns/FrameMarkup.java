package dev.hamilton.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A frame as a table of Markdown or HTML. Confined to one thread. */
final class FrameMarkup {

    private final FrameCells shown;

    FrameMarkup(FrameCells shown) {
        this.shown = shown;
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        if (!shown.columns().isEmpty()) {
            lines.add(row(FrameCells.Shown::name));
            lines.add(line(column -> column.isText() ? "---" : "--:"));
            for (int at = 0; at < shown.rowCount(); at++) {
                int row = at;
                lines.add(row(column -> column.cells().get(row)));
            }
            lines.add("");
        }
        lines.add(shown.counts());
        return String.join("\n", lines);
    }

    private String row(Function<FrameCells.Shown, String> cell) {
        return line(column -> escapedForMarkdown(cell.apply(column)));
    }

    private String line(Function<FrameCells.Shown, String> cell) {
        return shown.columns().stream().map(cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** What Markdown or the HTML in it would take for its own gets a backslash. */
    private static String escapedForMarkdown(String text) {
        return text.replaceAll("([\\\\|`*_\\[\\]<>&#~])", "\\\\$1");
    }

    String html() {
        StringBuilder html =
                new StringBuilder("<table>\n<caption>").append(shown.counts()).append("</caption>\n<thead>\n<tr>");
        for (FrameCells.Shown column : shown.columns()) {
            html.append("<th title=\"")
                    .append(column.type())
                    .append("\"")
                    .append(side(column))
                    .append('>');
            html.append(escapedForHtml(column.name())).append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (int row = 0; row < shown.rowCount(); row++) {
            html.append("<tr>");
            for (FrameCells.Shown column : shown.columns()) {
                html.append("<td").append(side(column)).append('>');
                html.append(escapedForHtml(column.cells().get(row))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>").toString();
    }

    private static String side(FrameCells.Shown column) {
        return column.isText() ? " style=\"text-align: left\"" : " style=\"text-align: right\"";
    }

    private static String escapedForHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
