package dev.hamilton.testkit;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.result.Tabular;

/** This project's own columns are a library like any other. */
final class HamiltonLibraryTest extends ColumnLibraryContract<DataFrame> {

    static final class Whole {
        private Whole() {}

        static DoubleColumn twice(DoubleColumn x) {
            return x.multiply(2);
        }
    }

    @Override
    protected Tabular<DataFrame> tabular(DataFrame frame) {
        return frame;
    }

    @Override
    protected DataFrame toHamilton(DataFrame frame) {
        return frame;
    }

    @Override
    protected Class<?> wholeColumns() {
        return Whole.class;
    }
}
