/**
 * Immutable columns, the operations of time series and tables on them, and the frame that holds them.
 *
 * <p><b>What.</b> A column is an array of one type and a bitmap that says which cells are present. Ten kinds exist:
 * {@link dev.hamilton.columns.DoubleColumn}, {@link dev.hamilton.columns.FloatColumn}, {@link dev.hamilton.columns.LongColumn},
 * {@link dev.hamilton.columns.IntColumn}, {@link dev.hamilton.columns.ShortColumn}, {@link dev.hamilton.columns.ByteColumn},
 * {@link dev.hamilton.columns.BooleanColumn}, {@link dev.hamilton.columns.StringColumn}, {@link dev.hamilton.columns.DateColumn}
 * and {@link dev.hamilton.columns.ObjectColumn}. A {@link dev.hamilton.columns.DataFrame} names columns of one size and
 * keeps their order.
 *
 * <p><b>In.</b> Arrays, builders, CSV files ({@code dev.hamilton.columns.csv}) and the results of a run.
 *
 * <p><b>Out.</b> New columns and frames; nothing is ever changed in place, so everything here may be shared by threads.
 *
 * <p><b>Who calls.</b> Users' methods, which take and give columns; the engine, through the column types registered with
 * the service loader; the command line, which reads and prints frames.
 *
 * <p><b>Missing is not NaN.</b> A missing cell has no value: it is skipped by reductions and windows, and what is computed
 * from it is missing. NaN is a number as {@code double} defines it: it takes part in arithmetic and spoils what it
 * touches. Results are those of pandas 1.5.3 with missing cells in the place of pandas' NaN.
 */
@NullMarked
package dev.hamilton.columns;

import org.jspecify.annotations.NullMarked;
