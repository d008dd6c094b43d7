/**
 * SQL over frames, without writing files: DuckDB reads the frames where they are, and its results become frames.
 *
 * <p><b>What.</b> {@link dev.hamilton.duckdb.DuckDb} is a database in the same process to which frames are lent under names.
 * <b>In.</b> Frames and SQL. <b>Out.</b> Frames, or a {@link dev.hamilton.io.TransferException} with the SQL and what DuckDB says
 * of it. <b>Who calls.</b> Programs, for what is more relational than columns should be: windows over ranges, pivots, as-of joins,
 * and files that DuckDB reads itself.
 */
@NullMarked
package dev.hamilton.duckdb;

import org.jspecify.annotations.NullMarked;
