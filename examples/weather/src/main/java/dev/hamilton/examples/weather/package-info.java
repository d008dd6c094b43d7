/**
 * Four years of daily weather in Seattle, as features of weeks.
 *
 * <p>In: a table of days. Out: a frame of weeks, which is written as Parquet and asked with SQL. Started by {@code Weather} or
 * the command line.
 */
@NullMarked
package dev.hamilton.examples.weather;

import org.jspecify.annotations.NullMarked;
