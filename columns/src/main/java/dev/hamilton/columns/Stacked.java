package dev.hamilton.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Columns below each other as one column, frames below each other as one frame. */
final class Stacked {

    private Stacked() {}

    /**
     * The cells of the columns, one column after the other, at least one of them. Numbers of different types are
     * widened.
     *
     * @throws IllegalArgumentException when they are of different kinds, or are too many rows
     */
    static Column of(String name, List<? extends Column> columns) {
        List<Column> alike = widened(columns);
        for (Column column : alike) {
            if (column.getClass() != alike.get(0).getClass()) {
                throw new IllegalArgumentException("column '" + name + "' is " + Describe.kind(columns.get(0))
                        + " in one frame and " + Describe.kind(column) + " in another: convert one of them first");
            }
        }
        return alike.size() == 1 ? alike.get(0) : joined((Cells<?, ?, ?>) alike.get(0), alike);
    }

    /** Whether the cells of both can be those of one column. */
    static boolean alike(Column one, Column other) {
        return one.getClass() == other.getClass() || (one instanceof NumericColumn && other instanceof NumericColumn);
    }

    /** Numbers of different types as the narrowest of int, long and double that holds all of them; others as they are. */
    private static List<Column> widened(List<? extends Column> columns) {
        Set<Class<?>> kinds = new HashSet<>();
        columns.forEach(column -> kinds.add(column.getClass()));
        boolean fractions =
                columns.stream().anyMatch(column -> column instanceof NumericColumn of && of.isFractional());
        List<Column> widened = new ArrayList<>();
        for (Column column : columns) {
            if (kinds.size() == 1 || !(column instanceof NumericColumn numbers)) {
                widened.add(column);
            } else if (fractions) {
                widened.add(numbers.asDoubles());
            } else {
                widened.add(kinds.contains(LongColumn.class) ? numbers.asLongs() : numbers.asInts());
            }
        }
        return widened;
    }

    @SuppressWarnings("unchecked") // all of one class
    private static <C extends Column, A> C joined(Cells<C, A, ?> first, List<Column> parts) {
        long size = 0;
        for (Column part : parts) {
            size += part.size();
        }
        if (size > Sizes.MOST_ROWS) {
            throw new IllegalArgumentException("the frames have " + size + " rows, more than a frame can hold");
        }
        A joined = first.storage().create().apply((int) size);
        Validity.Marks marks = new Validity.Marks((int) size);
        int start = 0;
        for (Column part : parts) {
            Cells<C, A, ?> cells = (Cells<C, A, ?>) part;
            System.arraycopy(cells.array(), 0, joined, start, part.size());
            marks.presentFrom(start, cells.validity);
            start += part.size();
        }
        return first.over(joined, marks.validity());
    }

    /** The rows of the frames, one frame after the other; the columns are those of the first, and all must have them. */
    static DataFrame frames(List<DataFrame> frames) {
        for (DataFrame frame : frames) {
            Set<String> surplus = new LinkedHashSet<>(frame.names());
            surplus.removeAll(frames.get(0).names());
            Set<String> absent = new LinkedHashSet<>(frames.get(0).names());
            absent.removeAll(frame.names());
            if (!surplus.isEmpty() || !absent.isEmpty()) {
                throw new IllegalArgumentException(
                        "frame " + frames.indexOf(frame) + " has other columns than the first: "
                                + (absent.isEmpty() ? "" : "without " + absent)
                                + (absent.isEmpty() || surplus.isEmpty() ? "" : ", ")
                                + (surplus.isEmpty() ? "" : "with " + surplus));
            }
        }
        return union(frames);
    }

    /** The rows of the frames, one frame after the other, with all their columns in the order of their coming. */
    static DataFrame union(List<DataFrame> frames) {
        Set<String> names = new LinkedHashSet<>();
        frames.forEach(frame -> names.addAll(frame.names()));
        DataFrame.Builder all = DataFrame.builder();
        for (String name : names) {
            Cells<?, ?, ?> known = (Cells<?, ?, ?>) frames.stream()
                    .filter(frame -> frame.has(name))
                    .findFirst()
                    .orElseThrow()
                    .column(name);
            List<Column> parts = new ArrayList<>();
            for (DataFrame frame : frames) {
                parts.add(frame.has(name) ? frame.column(name) : absent(known, frame.rowCount()));
            }
            all.add(name, of(name, parts));
        }
        return all.build();
    }

    /** A column of the kind of the known one in which every row is missing. */
    private static Column absent(Cells<?, ?, ?> known, int rows) {
        int[] none = new int[rows];
        Arrays.fill(none, -1);
        return (Column) known.at(none);
    }
}
