package dev.hamilton.jdbc;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Columns of SQLite's that are not declared, whose type is that of their values: longs, doubles if there are fractions, texts, and
 * objects where nothing else keeps them all as they are. The first frame settles it for those after. Confined to one thread.
 */
final class SqliteValues {

    private final String name;
    private @Nullable Kind settled;

    SqliteValues(String name) {
        this.name = name;
    }

    /** The kinds of columns, the narrower before the wider. */
    private enum Kind {
        LONGS("whole numbers"),
        DOUBLES("numbers"),
        TEXTS("texts"),
        OBJECTS("objects");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        boolean holds(@Nullable Object value) {
            return value == null
                    || switch (this) {
                        case LONGS -> value instanceof Long;
                        case DOUBLES ->
                            value instanceof Double
                                    || (value instanceof Long whole
                                            && Room.ofDouble().holds(whole));
                        case TEXTS -> value instanceof String;
                        case OBJECTS -> true;
                    };
        }
    }

    /** The cells of the next frame. */
    Cells cells(Cells.Cell<Object> cell) {
        List<@Nullable Object> values = new ArrayList<>();
        Cells.Taker next = () -> {
            Object value = PlainValues.of(cell.get());
            if (value instanceof Integer whole) {
                value = whole.longValue();
            }
            if (settled != null && !settled.holds(value)) {
                throw new IllegalArgumentException("there are only " + settled.meaning
                        + " in the first frame, by which the columns of all frames are made: say the type in the query, such as"
                        + " cast(" + name + " as " + (settled == Kind.LONGS ? "real" : "text") + ")");
            }
            values.add(value);
        };
        return new Cells(next, () -> column(values));
    }

    private Column column(List<@Nullable Object> values) {
        Kind kind = settled == null ? narrowest(values) : settled;
        settled = kind;
        return switch (kind) {
            case LONGS -> {
                LongColumn.Builder cells = LongColumn.builder();
                yield filled(values, value -> cells.add((Long) value), cells);
            }
            case DOUBLES -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                yield filled(values, value -> cells.add(((Number) value).doubleValue()), cells);
            }
            case TEXTS -> {
                StringColumn.Builder cells = StringColumn.builder();
                yield filled(values, value -> cells.add((String) value), cells);
            }
            case OBJECTS -> {
                ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
                yield filled(values, cells::add, cells);
            }
        };
    }

    /** Of a column in which all is missing, objects. */
    private static Kind narrowest(List<@Nullable Object> values) {
        boolean any = false;
        for (Object value : values) {
            any |= value != null;
        }
        for (Kind kind : Kind.values()) {
            if (any && values.stream().allMatch(kind::holds)) {
                return kind;
            }
        }
        return Kind.OBJECTS;
    }

    private static Column filled(List<@Nullable Object> values, Consumer<Object> present, ColumnBuilder cells) {
        for (Object value : values) {
            if (value == null) {
                cells.addMissing();
            } else {
                present.accept(value);
            }
        }
        return cells.build();
    }
}
