package dev.hamilton.docs;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DoubleColumn;

// tag::growth[]
@Dataflow
final class Growth {
    /** Change since the week before, as a share of it. */
    static DoubleColumn growth(DoubleColumn level) {
        return level.pctChange(1);
    }
}
// end::growth[]
