/**
 * Dataflows over Tablesaw's columns and tables.
 *
 * <p><b>What.</b> {@link dev.hamilton.tablesaw.TablesawKinds} tells the engine what Tablesaw's columns are, so that functions may take and
 * give them, and functions of single values are called for every row of them; {@link dev.hamilton.tablesaw.Tablesaw} hands tables to a
 * driver and takes them back. <b>In.</b> Tables and columns of Tablesaw. <b>Out.</b> The same. <b>Who calls.</b> Programs that use
 * Tablesaw; the engine and the annotation processor through {@link java.util.ServiceLoader}.
 *
 * <p>Tablesaw marks a missing row by a value: NaN in columns of doubles and floats, the empty string, the smallest int, long and short. So
 * NaN and an empty string that a function gives are missing rows in its columns; a number that it would take for missing is refused. Its
 * columns can be changed, and must not be while a dataflow reads them.
 */
@NullMarked
package dev.hamilton.tablesaw;

import org.jspecify.annotations.NullMarked;
