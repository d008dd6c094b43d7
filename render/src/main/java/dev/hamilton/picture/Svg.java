package dev.hamilton.picture;

import dev.hamilton.graph.Graph;
import dev.hamilton.picture.Layout.Box;
import dev.hamilton.picture.Layout.Point;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Inputs;
import dev.hamilton.render.Item;
import dev.hamilton.render.Look;
import dev.hamilton.render.Role;
import dev.hamilton.render.View;
import dev.hamilton.render.ViewBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view as an SVG picture, laid out without other programs. Thread-safe.
 *
 * @since 0.1
 */
public final class Svg {
    /** Families of fonts that are alike and that most machines have one of. */
    private static final String USUAL_FONTS = "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif";

    private static final double CORNER = 6;
    private static final double BASELINE = 14;

    private final View view;
    private final Layout layout;
    private final String fonts;
    private final Xml svg = new Xml();

    private Svg(View view, String fonts) {
        this.view = view;
        this.layout = ElkLayout.of(view);
        this.fonts = fonts;
    }

    /**
     * Draws a graph: each node and its inputs, or of one with more than {@value ViewBuilder#LEGIBLE} nodes the places where
     * its functions are mounted.
     *
     * @param graph the graph
     * @return a document
     */
    public static String of(Graph graph) {
        return of(legible(graph));
    }

    static View legible(Graph graph) {
        ViewBuilder view = View.of(graph);
        return view.size() > ViewBuilder.LEGIBLE
                ? view.inputs(Inputs.SHARED)
                        .group(Grouping.place(graph))
                        .foldAbove(0)
                        .build()
                : view.inputs(Inputs.PER_READER).build();
    }

    /**
     * Draws a view.
     *
     * @param view the view
     * @return a document
     */
    public static String of(View view) {
        return of(view, USUAL_FONTS);
    }

    static String of(View view, String fonts) {
        return new Svg(view, fonts).write();
    }

    private String write() {
        List<Look.Entry> entries = view.legend() ? Look.legend(view) : List.of();
        double least = entries.isEmpty() ? 0 : Legend.LEAST_WIDTH;
        Legend legend = new Legend(entries, Math.max(layout.width(), least));
        double width = Math.max(layout.width(), legend.width());
        double height = layout.height() + legend.height();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + Xml.number(width) + " " + Xml.number(height),
                "font-family",
                fonts,
                "role",
                "img");
        svg.text("title", "A dataflow of " + view.items().size() + " items");
        definitions();
        svg.leaf("rect", "width", width, "height", height, "rx", CORNER, "fill", "#ffffff");
        groups();
        edges();
        items();
        legend.draw(layout.height(), svg);
        return svg.close("svg").toString();
    }

    private void definitions() {
        svg.open("defs");
        arrow("arrow", "#444444");
        arrow("path-arrow", "#ff0000");
        svg.open(
                        "marker",
                        "id",
                        "crow",
                        "viewBox",
                        "0 0 10 10",
                        "refX",
                        "10",
                        "refY",
                        "5",
                        "markerWidth",
                        "9",
                        "markerHeight",
                        "9",
                        "orient",
                        "auto-start-reverse")
                .leaf("path", "d", "M10 0 L0 5 L10 10 M10 5 L0 5", "fill", "none", "stroke", "#444444")
                .close("marker");
        svg.open(
                        "pattern",
                        "id",
                        "hatching",
                        "width",
                        "8",
                        "height",
                        "8",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .leaf("rect", "width", "2", "height", "8", "fill", "#000000", "fill-opacity", "0.2")
                .close("pattern");
        svg.close("defs");
    }

    private void arrow(String id, String colour) {
        svg.open(
                        "marker",
                        "id",
                        id,
                        "viewBox",
                        "0 0 10 10",
                        "refX",
                        "9",
                        "refY",
                        "5",
                        "markerWidth",
                        "7",
                        "markerHeight",
                        "7",
                        "orient",
                        "auto")
                .leaf("path", "d", "M0 1 L10 5 L0 9 Z", "fill", colour)
                .close("marker");
    }

    private void groups() {
        for (int i = 0; i < view.groups().size(); i++) {
            Box box = layout.groups().get(i);
            svg.leaf(
                    "rect",
                    "x",
                    box.x(),
                    "y",
                    box.y(),
                    "width",
                    box.width(),
                    "height",
                    box.height(),
                    "rx",
                    CORNER,
                    "fill",
                    "#f4f6f7",
                    "stroke",
                    "#9aa5ab");
            String name = view.groups().get(i).name();
            label(name, Contents.NAME_SIZE, box.x() + Contents.PADDING, box.y() + BASELINE + 5, "start", "normal");
        }
    }

    private void edges() {
        svg.open("g", "fill", "none", "stroke-width", "1.2");
        for (int i = 0; i < view.edges().size(); i++) {
            View.Edge edge = view.edges().get(i);
            List<Point> corners = layout.edges().get(i);
            boolean expands = has(edge.from(), Role.EXPAND);
            boolean collects = has(edge.to(), Role.COLLECT);
            svg.leaf(
                    "path",
                    "d",
                    rounded(corners),
                    "stroke",
                    edge.path() ? "#ff0000" : "#444444",
                    collects ? "marker-start" : "marker-end",
                    expands || collects ? "url(#crow)" : edge.path() ? "url(#path-arrow)" : "url(#arrow)");
        }
        svg.close("g");
    }

    private boolean has(int item, Role role) {
        return view.items().get(item) instanceof Item.Single single && single.role() == role;
    }

    /* Straight lines with round corners. */
    private static String rounded(List<Point> corners) {
        StringBuilder path = new StringBuilder("M").append(at(corners.get(0)));
        for (int i = 1; i < corners.size() - 1; i++) {
            Point corner = corners.get(i);
            path.append(" L").append(at(towards(corner, corners.get(i - 1))));
            path.append(" Q").append(at(corner)).append(' ').append(at(towards(corner, corners.get(i + 1))));
        }
        return path.append(" L").append(at(corners.get(corners.size() - 1))).toString();
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Point point) {
        return Xml.number(point.x()) + " " + Xml.number(point.y());
    }

    private void items() {
        for (int i = 0; i < view.items().size(); i++) {
            Item item = view.items().get(i);
            Box box = layout.items().get(i);
            svg.open("g");
            @Nullable
            String doc = item.fold(
                    single -> single.node().fold(computed -> computed.function().doc(), input -> ""),
                    inputs -> "",
                    folded -> "");
            if (!doc.isEmpty()) {
                svg.text("title", doc);
            }
            Outlines.draw(Look.of(item), box, svg);
            write(Contents.of(item), box);
            svg.close("g");
        }
    }

    private void write(Contents contents, Box box) {
        if (contents.name() != null && contents.detail() != null) {
            double middle = box.x() + box.width() / 2;
            double y = box.y() + Contents.PADDING / 2;
            label(contents.name(), Contents.NAME_SIZE, middle, y + BASELINE, "middle", "bold");
            label(contents.detail(), Contents.DETAIL_SIZE, middle, y + Contents.LINE + BASELINE, "middle", "italic");
        }
        double y = box.y() + contents.headHeight() + (contents.name() == null ? Contents.PADDING / 2 : 0);
        for (Contents.Row row : contents.rows()) {
            if (contents.fields()) {
                svg.leaf(
                        "rect",
                        "x",
                        box.x() + 4,
                        "y",
                        y,
                        "width",
                        box.width() - 8,
                        "height",
                        Contents.LINE - 2,
                        "fill",
                        Look.FIELD.fill());
            }
            double left = box.x() + Contents.PADDING;
            label(row.left(), Contents.DETAIL_SIZE, left, y + BASELINE - 1, "start", "normal");
            double right = box.right() - Contents.PADDING;
            label(row.right(), Contents.DETAIL_SIZE, right, y + BASELINE - 1, "end", "italic");
            y += Contents.LINE;
        }
    }

    private void label(String text, double size, double x, double y, String anchor, String face) {
        if (!text.isEmpty()) {
            Label.write(svg, text, size, new Point(x, y), anchor, face);
        }
    }
}
