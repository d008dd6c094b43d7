import dev.hamilton.column.ColumnType;
import dev.hamilton.columns.ColumnKinds;

/** Immutable columns with missing values, time-series operations, frames and CSV. */
module dev.hamilton.columns {
    requires static transitive org.jspecify;
    requires transitive dev.hamilton.core;
    requires de.siegmar.fastcsv;

    exports dev.hamilton.columns;
    exports dev.hamilton.columns.csv;
    exports dev.hamilton.columns.stream;

    provides ColumnType with
            ColumnKinds.Doubles,
            ColumnKinds.Longs,
            ColumnKinds.Ints,
            ColumnKinds.Floats,
            ColumnKinds.Shorts,
            ColumnKinds.Bytes,
            ColumnKinds.Booleans,
            ColumnKinds.Strings,
            ColumnKinds.Dates,
            ColumnKinds.Objects;
}
