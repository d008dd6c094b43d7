/**
 * What do operations of columns and frames cost beside loops by hand and beside other libraries?
 * {@link dev.hamilton.benchmarks.columns.ColumnTable} asks for all of them and prints a table.
 */
@NullMarked
package dev.hamilton.benchmarks.columns;

import org.jspecify.annotations.NullMarked;
