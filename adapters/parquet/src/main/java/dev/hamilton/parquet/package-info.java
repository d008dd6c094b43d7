/**
 * Frames from Parquet files, and back.
 *
 * <p><b>What.</b> {@link dev.hamilton.parquet.ParquetLoader} reads the wanted columns, and no bytes of others, into primitive
 * columns, row group by row group; {@link dev.hamilton.parquet.ParquetSaver} writes files, frame by frame if wanted. <b>In.</b> Paths, frames.
 * <b>Out.</b> Frames, files, or a {@link dev.hamilton.io.TransferException} that names the file. <b>Who calls.</b> Programs,
 * and whoever materializes results.
 *
 * <p>Numbers, booleans, strings and dates have columns of their own; unsigned integers are widened to {@code int} or
 * {@code long}, halves ({@code FLOAT16}) to {@code float}. Everything else is in columns of objects: decimals are
 * {@link java.math.BigDecimal}, timestamps {@link java.time.Instant} where the file says that they are in UTC and
 * {@link java.time.LocalDateTime} where it does not, times {@link java.time.LocalTime}, UUIDs {@link java.util.UUID}, other
 * bytes a read-only {@link java.nio.ByteBuffer}; lists are {@link java.util.List}, maps {@link java.util.Map} and groups maps
 * by field name, in order. The same are written, and records as groups.
 */
@NullMarked
package dev.hamilton.parquet;

import org.jspecify.annotations.NullMarked;
