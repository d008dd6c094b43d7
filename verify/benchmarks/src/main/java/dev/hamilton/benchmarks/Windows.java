package dev.hamilton.benchmarks;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.DoubleColumn;

/** An element-wise function, and a window over what it computes. */
@Dataflow
final class Windows {
    private Windows() {}

    static double link(double x, double y) {
        return (x * 0.99 + y) * 0.5;
    }

    static DoubleColumn smooth(DoubleColumn link) {
        return link.rolling(3).mean();
    }
}
