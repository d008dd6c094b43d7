/**
 * Frames from files of JSON lines (one object a line, UTF-8), and back.
 *
 * <p><b>What.</b> Text is read by Jackson's streaming parser, line by line, to columns whose types are declared, or inferred by
 * going through the whole file first. <b>In.</b> Paths, frames. <b>Out.</b> Frames, files, or a
 * {@link dev.hamilton.jsonlines.JsonLinesException} that names file, line and column. <b>Who calls.</b> Programs, and whoever
 * materializes results.
 *
 * <p>A frame knows one kind of missing, JSON lines two: {@code null}, and a key that is not there. Both are read as missing,
 * unless the loader is told that every line must have every key; the saver writes {@code null}, unless it is told to leave the key
 * out.
 */
@NullMarked
package dev.hamilton.jsonlines;

import org.jspecify.annotations.NullMarked;
