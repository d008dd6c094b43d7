/**
 * Frames from Arrow IPC files and streams, and back.
 *
 * <p><b>What.</b> {@link dev.hamilton.arrow.ArrowLoader} makes primitive columns of the wanted vectors, record batch by record batch;
 * {@link dev.hamilton.arrow.ArrowSaver} writes whole files; {@link dev.hamilton.arrow.ArrowStreams} does both with streams of
 * bytes. <b>In.</b> Paths, streams, frames. <b>Out.</b> Frames, files, streams, or a {@link dev.hamilton.io.TransferException} that
 * names the place. <b>Who calls.</b> Programs, and whoever materializes results.
 *
 * <p>Arrow keeps its memory outside of the heap by means that a JVM allows only when it is started with
 * {@code --add-opens=java.base/java.nio=ALL-UNNAMED}; without it, everything here fails with a message that says so.
 *
 * <p>Numbers, booleans, strings and days have columns of their own; half floats are widened to {@code float}, unsigned
 * integers to {@code int} or, where they need it, {@code long}. Everything else is in columns of objects: decimals are {@link java.math.BigDecimal},
 * timestamps with a time zone {@link java.time.Instant} and without {@link java.time.LocalDateTime}, times {@link java.time.LocalTime},
 * other bytes a read-only {@link java.nio.ByteBuffer}, which are written too. Views are read as what they show. Dictionaries are looked up,
 * also those that grow from batch to batch. What is compressed by LZ4 or ZSTD is read, and ZSTD is
 * written if that is wanted. Nested vectors,
 * durations and intervals are not read.
 */
@NullMarked
package dev.hamilton.arrow;

import org.jspecify.annotations.NullMarked;
