package dev.hamilton.jdbc;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of one column.
 *
 * @param next takes the cell of the row at hand
 * @param all makes the column
 */
record Cells(Taker next, Supplier<? extends Column> all) {

    /** Takes the cell of the row at hand. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes it.
         *
         * @throws IllegalArgumentException when the column has no place for it: says why, and what to do
         */
        void take() throws SQLException;
    }

    /** What is in the row at hand. */
    @FunctionalInterface
    interface Cell<T> {
        @Nullable
        T get() throws SQLException;
    }

    /** Gives the cells that are there to a builder of a column. */
    static <T> Cells of(Cell<? extends T> cell, Consumer<T> present, ColumnBuilder all) {
        Taker next = () -> {
            T value = cell.get();
            if (value == null) {
                all.addMissing();
            } else {
                present.accept(value);
            }
        };
        return new Cells(next, all::build);
    }

    static Cells strings(Cell<String> cell) {
        StringColumn.Builder cells = StringColumn.builder();
        return of(cell, cells::add, cells);
    }

    static Cells dates(Cell<LocalDate> cell) {
        DateColumn.Builder cells = DateColumn.builder();
        return of(cell, cells::add, cells);
    }

    static Cells objects(Cell<?> cell) {
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return of(cell, cells::add, cells);
    }
}
