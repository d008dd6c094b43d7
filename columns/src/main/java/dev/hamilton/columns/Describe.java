package dev.hamilton.columns;

import org.jspecify.annotations.Nullable;

/** What messages call things, and what they tell the reader to write instead. */
final class Describe {

    private Describe() {}

    /** The kind of a thing, with its article: {@code a DoubleColumn}, {@code an int[]}, {@code null}. */
    static String kind(@Nullable Object thing) {
        return thing == null ? "null" : article(thing.getClass().getSimpleName());
    }

    static String article(String noun) {
        return ("AEIOaeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** So many of something: {@code 1 row}, {@code 2 rows}. */
    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The call that gets a column out of a frame. */
    static String accessor(String name, Column column) {
        String argument = "(\"" + name + "\")";
        if (column instanceof DoubleColumn) {
            return "doubles" + argument;
        }
        if (column instanceof LongColumn) {
            return "longs" + argument;
        }
        if (column instanceof IntColumn) {
            return "ints" + argument;
        }
        if (column instanceof BooleanColumn) {
            return "booleans" + argument;
        }
        if (column instanceof StringColumn) {
            return "strings" + argument;
        }
        return column instanceof DateColumn
                ? "dates" + argument
                : "column(\"" + name + "\", " + column.getClass().getSimpleName() + ".class)";
    }
}
