package dev.hamilton.jsonlines;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Collects the cells of one column. Confined to one thread.
 *
 * @param present takes a cell that has become what the column wants
 * @param all collects the cells
 */
record ColumnCells(Consumer<Cell> present, ColumnBuilder all) {

    static ColumnCells of(JsonType type) {
        return switch (type) {
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.truth()), cells);
            }
            case INT -> {
                IntColumn.Builder cells = IntColumn.builder();
                yield new ColumnCells(cell -> cells.add((int) cell.whole()), cells);
            }
            case LONG -> {
                LongColumn.Builder cells = LongColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.whole()), cells);
            }
            case DOUBLE -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.number()), cells);
            }
            case FLOAT -> {
                FloatColumn.Builder cells = FloatColumn.builder();
                yield new ColumnCells(cell -> cells.add((float) cell.number()), cells);
            }
            case SHORT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                yield new ColumnCells(cell -> cells.add((short) cell.whole()), cells);
            }
            case BYTE -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                yield new ColumnCells(cell -> cells.add((byte) cell.whole()), cells);
            }
            case DATE -> {
                DateColumn.Builder cells = DateColumn.builder();
                yield new ColumnCells(cell -> cells.add((LocalDate) cell.object()), cells);
            }
            case STRING -> {
                StringColumn.Builder cells = StringColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.text()), cells);
            }
            case DECIMAL, DATE_TIME, INSTANT, OBJECT -> {
                ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.object()), cells);
            }
        };
    }
}
