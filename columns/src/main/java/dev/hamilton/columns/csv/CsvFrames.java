package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes frames of some rows of a CSV text at a time. Confined to one thread. */
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

    /**
     * Frames of so many rows of a text. Where a type is not declared, the text is gone through for it first.
     *
     * @param most the number of rows of a frame; the last may have fewer
     */
    static CsvFrames of(CsvText text, CsvOptions options, Projection wanted, int most) {
        CsvRows rows = CsvRows.open(text, options, CsvFaults.strict());
        try {
            List<ColumnReader> columns = columns(rows, text.source(), options, wanted);
            List<ColumnReader> unknown =
                    columns.stream().filter(column -> !column.isTyped()).toList();
            if (!unknown.isEmpty() && !text.isFile()) {
                throw CsvException.atFile(
                        text.source(),
                        "is no file that can be read twice, first for the types of "
                                + unknown.stream().map(ColumnReader::name).toList()
                                + ": declare them, or load all at once",
                        null);
            }
            for (List<ColumnReader> left = unknown; !left.isEmpty(); left = uncertain(left)) {
                look(text, options, rows.names(), left);
            }
            unknown.forEach(ColumnReader::settle);
            return new CsvFrames(rows, columns, most);
        } catch (RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    private static List<ColumnReader> uncertain(List<ColumnReader> columns) {
        return columns.stream().filter(ColumnReader::isUncertain).toList();
    }

    private static void look(CsvText text, CsvOptions options, List<String> names, List<ColumnReader> columns) {
        columns.forEach(ColumnReader::restart);
        try (CsvRows rows = CsvRows.reopen(text, options, CsvFaults.strict(), names)) {
            while (add(rows, columns, LOOK) > 0) {
                columns.forEach(ColumnReader::forget);
            }
        }
    }

    static List<ColumnReader> columns(CsvRows rows, String source, CsvOptions options, Projection wanted) {
        rows.requireWithoutSpaces(wanted);
        List<ColumnReader> columns = new ArrayList<>();
        for (String name : wanted.from(source, rows.names())) {
            columns.add(new ColumnReader(source, rows.names().indexOf(name), name, options));
        }
        return columns;
    }

    /** The rows that were added to columns. */
    static DataFrame frame(List<ColumnReader> columns) {
        DataFrame.Builder frame = DataFrame.builder();
        for (ColumnReader column : columns) {
            frame.add(column.name(), column.column());
        }
        return frame.build();
    }

    /** Adds the next rows to columns, as many as are wanted or all that are left, and gives their number. */
    private static int add(CsvRows rows, List<ColumnReader> columns, int most) {
        int added = 0;
        while (added < most) {
            Fields record = rows.next();
            if (record == null) {
                break;
            }
            for (ColumnReader column : columns) {
                if (!column.add(record)) {
                    column.keepFault(record);
                }
            }
            added++;
        }
        columns.forEach(ColumnReader::requireFit);
        return added;
    }

    @Override
    public Optional<DataFrame> next() {
        boolean some = add(rows, columns, most) > 0;
        if (!some && begun) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(frame(columns));
    }

    @Override
    public void close() {
        rows.close();
    }
}
