/**
 * The ports through which values come from and go to places outside of the program: files, tables, other libraries.
 *
 * <p>In: a place, and for frames the columns that are wanted. Out: a value, or a {@link dev.hamilton.io.TransferException}
 * that says which place and why. Implemented by {@code hamilton-columns} (CSV) and by the adapters; called by programs and
 * by whoever materializes results.
 */
@NullMarked
package dev.hamilton.io;

import org.jspecify.annotations.NullMarked;
