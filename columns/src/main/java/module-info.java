/** Immutable columns with missing values, time-series operations, frames and CSV. */
module dev.hamilton.columns {
    requires static org.jspecify;
    requires transitive dev.hamilton.core;
    requires de.siegmar.fastcsv;
}
