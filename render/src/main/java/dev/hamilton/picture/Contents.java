package dev.hamilton.picture;

import dev.hamilton.render.Fields;
import dev.hamilton.render.Item;
import dev.hamilton.render.Labels;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of text in an item, and the room that they need. Immutable.
 *
 * @param name the first line, or null for a box of inputs
 * @param detail the second line, or null for a box of inputs
 * @param rows what stands in two columns: inputs or fields
 * @param fields whether the rows are the fields of a schema
 */
record Contents(@Nullable String name, @Nullable String detail, List<Row> rows, boolean fields) {
    static final double NAME_SIZE = 14;
    static final double DETAIL_SIZE = 12;
    static final double LINE = 19;
    static final double PADDING = 12;
    private static final double GAP = 14;

    /** Two texts side by side. */
    record Row(String left, String right) {}

    static Contents of(Item item) {
        List<Row> rows = new ArrayList<>();
        boolean fields = item.fold(
                single -> {
                    Fields.of(single.node()).forEach(field -> rows.add(new Row(field.name(), field.type())));
                    return !rows.isEmpty();
                },
                box -> {
                    box.inputs().forEach(input -> rows.add(new Row(input.name().text(), Labels.type(input))));
                    return false;
                },
                folded -> false);
        boolean box = item instanceof Item.InputBox;
        return new Contents(box ? null : Labels.name(item), box ? null : Labels.detail(item), rows, fields);
    }

    double width() {
        double widest = leftWidth() + (rows.isEmpty() ? 0 : GAP + rightWidth());
        if (name != null && detail != null) {
            widest = Math.max(widest, TextWidth.of(name, NAME_SIZE, true));
            widest = Math.max(widest, TextWidth.of(detail, DETAIL_SIZE, false));
        }
        return Math.ceil(widest + 2 * PADDING);
    }

    double height() {
        return headHeight()
                + rows.size() * LINE
                + (rows.isEmpty() ? 0 : PADDING / 2)
                + (name == null ? PADDING / 2 : 0);
    }

    /** The height of the part with name and detail. */
    double headHeight() {
        return name == null ? 0 : 2 * LINE + PADDING;
    }

    double leftWidth() {
        return rows.stream()
                .mapToDouble(row -> TextWidth.of(row.left(), DETAIL_SIZE, false))
                .max()
                .orElse(0);
    }

    private double rightWidth() {
        return rows.stream()
                .mapToDouble(row -> TextWidth.of(row.right(), DETAIL_SIZE, false))
                .max()
                .orElse(0);
    }
}
