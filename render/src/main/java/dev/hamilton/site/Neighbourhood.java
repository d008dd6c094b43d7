package dev.hamilton.site;

import dev.hamilton.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of a node between what it reads and what reads it: three columns, boxes that are links, and nothing to lay out.
 * At most eight boxes a column; the last one says how many more there are.
 */
final class Neighbourhood {
    private static final int MOST = 8;
    private static final int LONGEST = 30;
    private static final int HEIGHT = 30;
    private static final int STEP = 40;
    private static final int GAP = 64;
    private static final int PADDING = 12;
    /* Monospaced fonts are six tenths of their size wide; a little more is for those that are not. */
    private static final double LETTER = 13 * 0.62;

    private record Box(String text, String name, String href, String kind) {
        int width() {
            return (int) Math.ceil(text.length() * LETTER) + 2 * PADDING;
        }
    }

    private final Page page;
    private final Node node;
    private final List<Box> reads;
    private final List<Box> readers;

    Neighbourhood(Page page, Node node, List<Node> reads, List<Node> readers) {
        this.page = page;
        this.node = node;
        this.reads = boxes(reads, "#reads");
        this.readers = boxes(readers, "#readers");
    }

    private List<Box> boxes(List<Node> nodes, String rest) {
        List<Box> boxes = new ArrayList<>();
        int shown = nodes.size() <= MOST ? nodes.size() : MOST - 1;
        nodes.subList(0, shown).forEach(each -> boxes.add(box(each, page.link(each))));
        if (shown < nodes.size()) {
            String more = (nodes.size() - shown) + " more";
            boxes.add(new Box(more, more, rest, "more"));
        }
        return boxes;
    }

    private static Box box(Node node, String href) {
        String name = node.name().text();
        String text = name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "\u2026";
        return new Box(text, name, href, Contents.kind(node));
    }

    void draw(Markup html) {
        Box centre = box(node, "");
        int rows = Math.max(1, Math.max(reads.size(), readers.size()));
        int height = rows * STEP;
        int left = widest(reads);
        int middle = left == 0 ? 0 : left + GAP;
        int right = middle + centre.width() + GAP;
        int width = readers.isEmpty() ? middle + centre.width() : right + widest(readers);
        html.open("div", "class", "wide")
                .open(
                        "svg",
                        "class",
                        "near",
                        "viewBox",
                        String.format(Locale.ROOT, "-2 0 %d %d", width + 4, height),
                        "width",
                        width + 4,
                        "height",
                        height,
                        "role",
                        "img",
                        "aria-label",
                        centre.name + ", " + reads.size() + " boxes before it, " + readers.size() + " behind it");
        int y = height / 2;
        for (int i = 0; i < reads.size(); i++) {
            int at = place(i, reads.size(), height);
            line(html, left, at, middle, y, reads.get(i).kind);
            draw(html, reads.get(i), left - reads.get(i).width(), at);
        }
        for (int i = 0; i < readers.size(); i++) {
            int at = place(i, readers.size(), height);
            line(html, middle + centre.width(), y, right, at, readers.get(i).kind);
            draw(html, readers.get(i), right, at);
        }
        draw(html, centre, middle, y);
        html.close("svg").close("div");
    }

    private static int widest(List<Box> boxes) {
        return boxes.stream().mapToInt(Box::width).max().orElse(0);
    }

    private static int place(int index, int count, int height) {
        return (height - count * STEP) / 2 + index * STEP + STEP / 2;
    }

    private static void line(Markup html, int x, int y, int toX, int toY, String kind) {
        int bend = (toX - x) / 2;
        String path =
                String.format(Locale.ROOT, "M%d %d C%d %d %d %d %d %d", x, y, x + bend, y, toX - bend, toY, toX, toY);
        html.open("path", "class", kind.equals("more") ? "more" : "edge", "d", path)
                .close("path");
    }

    private static void draw(Markup html, Box box, int x, int y) {
        boolean here = box.href.isEmpty();
        if (!here) {
            html.open("a", "href", box.href);
        }
        html.open("g", "class", (here ? "here " : "") + box.kind.replace(' ', '-'));
        html.element("title", box.name);
        html.open(
                        "rect",
                        "x",
                        x,
                        "y",
                        y - HEIGHT / 2,
                        "width",
                        box.width(),
                        "height",
                        HEIGHT,
                        "rx",
                        box.kind.equals("input") ? HEIGHT / 2 : 6)
                .close("rect");
        html.element("text", box.text, "x", x + box.width() / 2, "y", y + 4).close("g");
        if (!here) {
            html.close("a");
        }
    }
}
