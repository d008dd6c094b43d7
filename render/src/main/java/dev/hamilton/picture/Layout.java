package dev.hamilton.picture;

import java.util.List;

/**
 * Where everything of a view is drawn. Immutable.
 *
 * @param width how wide the drawing is
 * @param height how high it is
 * @param items the place of each item, in the order of the view
 * @param groups the place of each group, in the order of the view
 * @param edges the corners of each edge, in the order of the view, from what is read to its reader
 */
record Layout(double width, double height, List<Box> items, List<Box> groups, List<List<Point>> edges) {
    /** A place. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** A corner. */
    record Point(double x, double y) {}
}
