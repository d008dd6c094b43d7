package dev.hamilton.picture;

import dev.hamilton.picture.Layout.Point;

/** Writes a line of text that takes the room which was reckoned for it, whichever font is there. */
final class Label {
    private Label() {}

    static void write(Xml svg, String text, double size, Point at, String anchor, String face) {
        boolean bold = face.equals("bold");
        svg.text(
                "text",
                text,
                "x",
                at.x(),
                "y",
                at.y(),
                "font-size",
                size,
                "text-anchor",
                anchor,
                bold ? "font-weight" : "font-style",
                face,
                "textLength",
                TextWidth.of(text, size, bold),
                "lengthAdjust",
                "spacingAndGlyphs");
    }
}
