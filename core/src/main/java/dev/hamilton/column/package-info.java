/**
 * How the engine sees columns without knowing any: the door through which a column library comes in.
 *
 * <p>In: a library's column objects. Out: {@link dev.hamilton.column.ColumnData}, an array with an optional validity
 * bitmap. Called by the run stage; implemented by {@code hamilton-columns} and by adapters, registered through
 * {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.hamilton.column;

import org.jspecify.annotations.NullMarked;
