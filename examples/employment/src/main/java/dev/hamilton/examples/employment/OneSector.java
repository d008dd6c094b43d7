package dev.hamilton.examples.employment;

import dev.hamilton.annotation.Dataflow;
import java.time.LocalDate;

/** One sector and the calendar, put together for javac, which then finds a parameter that nothing provides. */
@Dataflow(
        includes = {SectorFeatures.class, Calendar.class},
        inputs = OneSector.Month.class)
final class OneSector {
    private OneSector() {}

    /**
     * What is known of a month.
     *
     * @param month its first day
     * @param level employment in the sector
     * @param nonfarm employment in all sectors
     */
    record Month(LocalDate month, double level, double nonfarm) {}
}
