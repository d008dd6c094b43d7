/**
 * Frames from CSV files, and back.
 *
 * <p><b>What.</b> Text of records and fields (RFC 4180, with other separators and quotes if wanted), read to columns whose
 * types are declared or inferred from the whole file. <b>In.</b> A path or a reader and
 * {@link dev.hamilton.columns.csv.CsvOptions}. <b>Out.</b> A {@link dev.hamilton.columns.DataFrame}, or a
 * {@link dev.hamilton.columns.csv.CsvException} that names file, line and column. <b>Who calls.</b> Programs, examples and
 * the command line.
 */
@NullMarked
package dev.hamilton.columns.csv;

import org.jspecify.annotations.NullMarked;
