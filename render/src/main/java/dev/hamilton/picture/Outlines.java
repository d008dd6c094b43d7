package dev.hamilton.picture;

import dev.hamilton.picture.Layout.Box;
import dev.hamilton.render.Look;

/** Draws the outlines of items. */
final class Outlines {
    private static final double EAR = 10;
    private static final double DRUM = 7;
    private static final double TAB = 34;
    private static final double ROUND = 8;
    private static final double INSET = 3;

    private Outlines() {}

    static void draw(Look look, Box box, Xml svg) {
        outline(look, box, look.fill(), svg);
        if (look.hatched()) {
            outline(look, box, "url(#hatching)", svg);
        }
        if (look.doubled()) {
            Box inner = new Box(box.x() + INSET, box.y() + INSET, box.width() - 2 * INSET, box.height() - 2 * INSET);
            outline(look, inner, "none", svg);
        }
    }

    private static void outline(Look look, Box box, String fill, Xml svg) {
        String dash = look.dashed() ? "5 3" : "none";
        switch (look.outline()) {
            case ROUNDED, BOX -> rectangle(look, box, fill, dash, svg);
            case NOTE -> path(look, note(box), fill, dash, svg);
            case CYLINDER -> {
                path(look, drum(box), fill, dash, svg);
                path(look, lid(box), "none", dash, svg);
            }
            case FOLDER -> path(look, folder(box), fill, dash, svg);
        }
    }

    private static void rectangle(Look look, Box box, String fill, String dash, Xml svg) {
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
                look.outline() == Look.Outline.ROUNDED ? ROUND : 0.0,
                "fill",
                fill,
                "stroke",
                look.border(),
                "stroke-dasharray",
                dash);
    }

    private static void path(Look look, String path, String fill, String dash, Xml svg) {
        svg.leaf("path", "d", path, "fill", fill, "stroke", look.border(), "stroke-dasharray", dash);
    }

    private static String note(Box box) {
        String ear = Xml.number(box.right() - EAR);
        String fold = Xml.number(box.y() + EAR);
        return "M%s H%s L%s V%s H%s Z M%s V%s H%s"
                .formatted(
                        at(box.x(), box.y()),
                        ear,
                        at(box.right(), box.y() + EAR),
                        Xml.number(box.bottom()),
                        Xml.number(box.x()),
                        at(box.right() - EAR, box.y()),
                        fold,
                        Xml.number(box.right()));
    }

    private static String drum(Box box) {
        String curve = Xml.number(box.width() / 2) + " " + Xml.number(DRUM) + " 0 0 1 ";
        return "M%s A%s%s V%s A%s%s Z"
                .formatted(
                        at(box.x(), box.y() + DRUM),
                        curve,
                        at(box.right(), box.y() + DRUM),
                        Xml.number(box.bottom() - DRUM),
                        curve,
                        at(box.x(), box.bottom() - DRUM));
    }

    private static String lid(Box box) {
        return "M%s A%s %s 0 0 0 %s"
                .formatted(
                        at(box.x(), box.y() + DRUM),
                        Xml.number(box.width() / 2),
                        Xml.number(DRUM),
                        at(box.right(), box.y() + DRUM));
    }

    private static String folder(Box box) {
        double tab = Math.min(TAB, box.width() / 2);
        return "M%s H%s L%s H%s V%s H%s Z"
                .formatted(
                        at(box.x(), box.y() - DRUM / 2),
                        Xml.number(box.x() + tab),
                        at(box.x() + tab + DRUM / 2, box.y()),
                        Xml.number(box.right()),
                        Xml.number(box.bottom()),
                        Xml.number(box.x()));
    }

    private static String at(double x, double y) {
        return Xml.number(x) + " " + Xml.number(y);
    }
}
