/**
 * 120 months of US employment in 22 sectors, as a frame of 1019 columns.
 *
 * <p>In: a table of months. Out: the table with a calendar and 45 features of each sector. Started by {@code Employment} or
 * the command line.
 */
@NullMarked
package dev.hamilton.examples.employment;

import org.jspecify.annotations.NullMarked;
