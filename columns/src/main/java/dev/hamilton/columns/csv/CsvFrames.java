package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes frames of the rows of a CSV text. Confined to one thread. */
final class CsvFrames implements FrameStream {

    /** How many rows are looked at, at a time, for the types of their fields. */
    private static final int LOOK = 4_096;

    private final CsvRows rows;
    private final List<ColumnReader> columns;
    private final int most;
    private boolean begun;

    private CsvFrames(CsvRows rows, List<ColumnReader> columns, int most) {
        this.rows = rows;
        this.columns = columns;
        this.most = most;
    }

    /** One frame of a whole text, which is closed. */
    static DataFrame whole(Reader text, String source, CsvOptions options) {
        try (CsvRows rows = new CsvRows(text, source, options, CsvFaults.strict())) {
            return whole(rows, source, options, Projection.all(), CsvFaults.strict());
        }
    }

    /** One frame of a whole file. */
    static DataFrame whole(Path file, CsvOptions options, Projection wanted, CsvFaults faults) {
        try (CsvRows rows = CsvRows.open(file, options, faults)) {
            return whole(rows, file.toString(), options, wanted, faults);
        }
    }

    private static DataFrame whole(
            CsvRows rows, String source, CsvOptions options, Projection wanted, CsvFaults faults) {
        List<CsvRecords.Fields> all = rows.next(Integer.MAX_VALUE);
        if (faults.isLenient()) {
            for (ColumnReader column : columns(rows, source, options, Projection.all())) {
                column.note(all, faults);
            }
            all = all.stream().filter(row -> !faults.isIn(row.line())).toList();
        }
        List<ColumnReader> columns = columns(rows, source, options, wanted);
        for (ColumnReader column : columns) {
            column.look(all);
        }
        return frame(columns, all);
    }

    /**
     * Frames of so many rows of a file. Where a type is not declared, the file is gone through for it first.
     *
     * @param most the number of rows of a frame; the last may have fewer
     */
    static CsvFrames of(Path file, CsvOptions options, Projection wanted, int most) {
        CsvRows rows = CsvRows.open(file, options, CsvFaults.strict());
        try {
            List<ColumnReader> columns = columns(rows, file.toString(), options, wanted);
            if (!columns.stream().allMatch(ColumnReader::isTyped)) {
                look(file, options, columns);
            }
            return new CsvFrames(rows, columns, most);
        } catch (RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    private static void look(Path file, CsvOptions options, List<ColumnReader> columns) {
        try (CsvRows rows = CsvRows.open(file, options, CsvFaults.strict())) {
            for (List<CsvRecords.Fields> some = rows.next(LOOK); !some.isEmpty(); some = rows.next(LOOK)) {
                for (ColumnReader column : columns) {
                    column.look(some);
                }
            }
        }
    }

    private static List<ColumnReader> columns(CsvRows rows, String source, CsvOptions options, Projection wanted) {
        List<ColumnReader> columns = new ArrayList<>();
        for (String name : wanted.from(source, rows.names())) {
            columns.add(new ColumnReader(source, rows.names().indexOf(name), name, options));
        }
        return columns;
    }

    private static DataFrame frame(List<ColumnReader> columns, List<CsvRecords.Fields> rows) {
        DataFrame.Builder frame = DataFrame.builder();
        for (ColumnReader column : columns) {
            frame.add(column.name(), column.read(rows));
        }
        return frame.build();
    }

    @Override
    public Optional<DataFrame> next() {
        List<CsvRecords.Fields> some = rows.next(most);
        if (some.isEmpty() && begun) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(frame(columns, some));
    }

    @Override
    public void close() {
        rows.close();
    }
}
