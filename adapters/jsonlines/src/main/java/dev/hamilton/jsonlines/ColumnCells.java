package dev.hamilton.jsonlines;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
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
import java.util.function.Supplier;

/**
 * Collects the cells of one column. Confined to one thread.
 *
 * @param present takes a cell that has become what the column wants
 * @param missing takes a cell without a value
 * @param column the column of the cells so far
 */
record ColumnCells(Consumer<Cell> present, Runnable missing, Supplier<? extends Column> column) {

    static ColumnCells of(JsonType type) {
        return switch (type) {
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.truth()), cells::addMissing, cells::build);
            }
            case INT -> {
                IntColumn.Builder cells = IntColumn.builder();
                yield new ColumnCells(cell -> cells.add((int) cell.whole()), cells::addMissing, cells::build);
            }
            case LONG -> {
                LongColumn.Builder cells = LongColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.whole()), cells::addMissing, cells::build);
            }
            case DOUBLE -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.number()), cells::addMissing, cells::build);
            }
            case FLOAT -> {
                FloatColumn.Builder cells = FloatColumn.builder();
                yield new ColumnCells(cell -> cells.add((float) cell.number()), cells::addMissing, cells::build);
            }
            case SHORT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                yield new ColumnCells(cell -> cells.add((short) cell.whole()), cells::addMissing, cells::build);
            }
            case BYTE -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                yield new ColumnCells(cell -> cells.add((byte) cell.whole()), cells::addMissing, cells::build);
            }
            case DATE -> {
                DateColumn.Builder cells = DateColumn.builder();
                yield new ColumnCells(cell -> cells.add((LocalDate) cell.object()), cells::addMissing, cells::build);
            }
            case STRING -> {
                StringColumn.Builder cells = StringColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.text()), cells::addMissing, cells::build);
            }
            case DECIMAL, OBJECT -> {
                ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
                yield new ColumnCells(cell -> cells.add(cell.object()), cells::addMissing, cells::build);
            }
        };
    }
}
