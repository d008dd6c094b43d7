package dev.hamilton.columns.csv;

import dev.hamilton.columns.DataFrame;
import java.util.List;
import java.util.Objects;

/**
 * What could be read of a CSV file, and what could not. Immutable.
 *
 * @param frame the rows that are whole
 * @param faults one for each row that was left out, in the order of the file: where it stands, what is wrong with it
 * @since 0.1
 */
public record CsvSalvage(DataFrame frame, List<CsvException> faults) {

    /** Keeps a copy of the faults. */
    public CsvSalvage {
        Objects.requireNonNull(frame, "frame");
        faults = List.copyOf(Objects.requireNonNull(faults, "faults"));
    }
}
