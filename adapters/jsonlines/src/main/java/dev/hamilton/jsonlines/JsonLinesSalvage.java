package dev.hamilton.jsonlines;

import dev.hamilton.columns.DataFrame;
import java.util.List;

/**
 * What could be read of a file of JSON lines, and what could not. Immutable.
 *
 * @param frame the lines that are whole
 * @param faults one for each line that was left out, in the order of the file: where it stands, what is wrong with it
 * @since 0.1
 */
public record JsonLinesSalvage(DataFrame frame, List<JsonLinesException> faults) {

    /** Keeps a copy of the faults. */
    public JsonLinesSalvage {
        faults = List.copyOf(faults);
    }
}
