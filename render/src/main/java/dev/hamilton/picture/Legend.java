package dev.hamilton.picture;

import dev.hamilton.picture.Layout.Box;
import dev.hamilton.picture.Layout.Point;
import dev.hamilton.render.Look;
import java.util.ArrayList;
import java.util.List;

/** The explanation of colours and outlines, in rows beneath a drawing. */
final class Legend {
    static final double LEAST_WIDTH = 360;
    private static final double MARGIN = 16;
    private static final double GAP = 10;
    private static final double HEIGHT = 26;
    private static final double SIZE = 12;

    private final List<Look.Entry> entries;
    private final List<Box> places;

    Legend(List<Look.Entry> entries, double room) {
        this.entries = entries;
        this.places = place(entries, room);
    }

    private static List<Box> place(List<Look.Entry> entries, double room) {
        List<Box> places = new ArrayList<>();
        double x = MARGIN;
        double y = GAP;
        for (Look.Entry entry : entries) {
            double width = Math.ceil(TextWidth.of(entry.name(), SIZE, false) + 2 * Contents.PADDING);
            if (x > MARGIN && x + width + MARGIN > room) {
                x = MARGIN;
                y += HEIGHT + GAP;
            }
            places.add(new Box(x, y, width, HEIGHT));
            x += width + GAP;
        }
        return places;
    }

    double width() {
        return places.stream().mapToDouble(Box::right).max().orElse(-MARGIN) + MARGIN;
    }

    double height() {
        return places.stream().mapToDouble(Box::bottom).max().orElse(-MARGIN) + MARGIN;
    }

    void draw(double top, Xml svg) {
        for (int i = 0; i < entries.size(); i++) {
            Box place = places.get(i);
            Box box = new Box(place.x(), top + place.y(), place.width(), place.height());
            svg.open("g");
            Outlines.draw(entries.get(i).look(), box, svg);
            Point middle = new Point(box.x() + box.width() / 2, box.y() + box.height() / 2 + SIZE / 3);
            Label.write(svg, entries.get(i).name(), SIZE, middle, "middle", "normal");
            svg.close("g");
        }
    }
}
