package dev.hamilton.tablesaw;

import dev.hamilton.result.Tabular;
import dev.hamilton.testkit.ColumnLibraryContract;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

final class TablesawLibraryTest extends ColumnLibraryContract<Table> {

    static final class Whole {
        private Whole() {}

        static DoubleColumn twice(DoubleColumn x) {
            return x.multiply(2);
        }
    }

    @Override
    protected Tabular<Table> tabular(dev.hamilton.columns.DataFrame frame) {
        return Tablesaw.tabular(Tablesaw.from(frame));
    }

    @Override
    protected dev.hamilton.columns.DataFrame toHamilton(Table frame) {
        return Tablesaw.toHamilton(frame);
    }

    @Override
    protected Class<?> wholeColumns() {
        return Whole.class;
    }
}
