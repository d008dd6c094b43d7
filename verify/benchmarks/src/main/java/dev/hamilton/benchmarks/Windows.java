package dev.hamilton.benchmarks;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DoubleColumn;

/** A window over what {@link Links} computes. */
@Dataflow
final class Windows {
    private Windows() {}

    static DoubleColumn smooth(DoubleColumn link) {
        return link.rolling(3).mean();
    }
}
