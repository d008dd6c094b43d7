package dev.hamilton.jsonlines;

import dev.hamilton.columns.DataFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects lines to the columns of a frame. Confined to one thread. */
final class Rows {

    private final Map<String, JsonType> types;
    private final boolean everyKey;
    private final Consumer<JsonLinesException> faults;
    private final Row row;

    /**
     * For lines with these columns.
     *
     * @param everyKey whether a line without a column's key is at fault
     * @param faults is told of lines that do not fit, which are then passed over
     */
    Rows(Schema schema, boolean everyKey, Consumer<JsonLinesException> faults) {
        this.types = schema.types();
        this.everyKey = everyKey;
        this.faults = faults;
        this.row = new Row(types.keySet());
    }

    /** The next lines, as many as are wanted or all that are left. */
    DataFrame next(LineReader lines, int most) {
        Map<String, ColumnCells> columns = cells();
        int count = 0;
        while (count < most && lines.next(row)) {
            JsonLinesException fault = become(lines);
            if (fault == null) {
                row.cells().forEach((name, cell) -> add(cell, Objects.requireNonNull(columns.get(name))));
                count++;
            } else {
                faults.accept(fault);
            }
        }
        return frame(columns);
    }

    private Map<String, ColumnCells> cells() {
        Map<String, ColumnCells> columns = new LinkedHashMap<>();
        types.forEach((name, type) -> columns.put(name, ColumnCells.of(type)));
        return columns;
    }

    private static DataFrame frame(Map<String, ColumnCells> columns) {
        DataFrame.Builder frame = DataFrame.builder();
        columns.forEach((name, cells) -> frame.add(name, cells.all().build()));
        return frame.build();
    }

    private static void add(Cell cell, ColumnCells to) {
        if (cell.isMissing()) {
            to.all().addMissing();
        } else {
            to.present().accept(cell);
        }
    }

    /** Makes every cell what its column wants; what is wrong with the first that cannot be. */
    private @Nullable JsonLinesException become(LineReader lines) {
        for (Map.Entry<String, Cell> entry : row.cells().entrySet()) {
            Cell cell = entry.getValue();
            JsonType type = Objects.requireNonNull(types.get(entry.getKey()));
            if (everyKey && cell.kind() == Cell.Kind.ABSENT) {
                return lines.fault(
                        entry.getKey(), "the key is not there, expected " + type.expected() + " or null", null);
            }
            if (!cell.isMissing() && !cell.become(type)) {
                return lines.fault(
                        entry.getKey(), "found " + cell.found() + ", expected " + type.expected() + " or null", null);
            }
        }
        return null;
    }
}
