package dev.hamilton.dflib;

import dev.hamilton.result.Tabular;
import dev.hamilton.testkit.ColumnLibraryContract;
import org.dflib.DataFrame;
import org.dflib.DoubleSeries;

final class DflibLibraryTest extends ColumnLibraryContract<DataFrame> {

    static final class Whole {
        private Whole() {}

        static DoubleSeries twice(DoubleSeries x) {
            return x.mul(2);
        }
    }

    @Override
    protected Tabular<DataFrame> tabular(dev.hamilton.columns.DataFrame frame) {
        return Dflib.tabular(Dflib.from(frame));
    }

    @Override
    protected dev.hamilton.columns.DataFrame toHamilton(DataFrame frame) {
        return Dflib.toHamilton(frame);
    }

    @Override
    protected Class<?> wholeColumns() {
        return Whole.class;
    }
}
