package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Projection;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes one frame of a whole CSV text. It is gone through once, and again for columns whose type was not clear from their first
 * fields. Confined to one thread.
 */
final class CsvWhole {

    private final CsvText text;
    private final CsvOptions options;
    private final CsvFaults faults;
    private final BitSet faulty = new BitSet(); // rows that are left out

    private CsvWhole(CsvText text, CsvOptions options, CsvFaults faults) {
        this.text = text;
        this.options = options;
        this.faults = faults;
    }

    static DataFrame read(CsvText text, CsvOptions options, Projection wanted, CsvFaults faults) {
        return new CsvWhole(text, options, faults).read(wanted);
    }

    private DataFrame read(Projection wanted) {
        List<ColumnReader> columns;
        List<String> names;
        int rows;
        try (CsvRows records = CsvRows.open(text, options, faults)) {
            columns = CsvFrames.columns(records, text.source(), options, wanted);
            names = records.names();
            rows = read(records, columns);
        }
        columns.forEach(ColumnReader::requireFit);
        List<ColumnReader> left = incomplete(columns);
        while (!left.isEmpty()) {
            readAgain(left, names, rows);
            left = incomplete(left);
        }
        DataFrame all = CsvFrames.frame(columns);
        return faulty.isEmpty() ? all : all.rows(whole(rows));
    }

    private static List<ColumnReader> incomplete(List<ColumnReader> columns) {
        return columns.stream().filter(ColumnReader::isIncomplete).toList();
    }

    private void readAgain(List<ColumnReader> columns, List<String> names, int rows) {
        columns.forEach(ColumnReader::restart);
        try (CsvRows records = CsvRows.reopen(text, options, faults, names)) {
            if (read(records, columns) != rows) {
                throw text.changed();
            }
        }
    }

    /** Adds all rows to columns, and gives their number. */
    private int read(CsvRows records, List<ColumnReader> columns) {
        List<ColumnReader> typed =
                columns.stream().filter(ColumnReader::isTyped).toList();
        List<ColumnReader> others =
                columns.stream().filter(column -> !column.isTyped()).toList();
        int rows = 0;
        for (Fields record = records.next(); record != null; record = records.next()) {
            boolean whole = !faulty.get(rows);
            for (ColumnReader column : typed) {
                if (!column.add(record)) {
                    whole = false;
                    note(column, record);
                }
            }
            for (ColumnReader column : others) {
                if (whole) {
                    column.add(record);
                } else {
                    column.addMissing();
                }
            }
            if (!whole) {
                faulty.set(rows);
            }
            rows++;
        }
        return rows;
    }

    /** Faults of fields are told behind those of records, of which none must be passed over, and by column. */
    private void note(ColumnReader column, Fields record) {
        if (faults.isLenient()) {
            faults.of(column.unfit(record));
        } else {
            column.keepFault(record);
        }
    }

    private int[] whole(int rows) {
        return IntStream.range(0, rows).filter(row -> !faulty.get(row)).toArray();
    }
}
