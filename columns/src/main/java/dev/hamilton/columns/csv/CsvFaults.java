package dev.hamilton.columns.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens with a row that cannot be read: it is told, or it is left out and noted. Confined to one thread. */
final class CsvFaults {

    private final boolean lenient;
    private final Map<Long, CsvException> byLine = new TreeMap<>();

    private CsvFaults(boolean lenient) {
        this.lenient = lenient;
    }

    /** The first fault is thrown. */
    static CsvFaults strict() {
        return new CsvFaults(false);
    }

    /** Faults are kept, the first of each row. */
    static CsvFaults lenient() {
        return new CsvFaults(true);
    }

    /** Notes a fault of the row that starts in its line, or throws it. */
    void of(CsvException fault) {
        if (!lenient) {
            throw fault;
        }
        byLine.putIfAbsent(fault.line(), fault);
    }

    boolean isLenient() {
        return lenient;
    }

    /** The faults in the order of the lines. */
    List<CsvException> all() {
        return new ArrayList<>(byLine.values());
    }
}
