/**
 * Immutable columns with missing values, and the frames made of them.
 *
 * <p>In: values, or a CSV file. Out: columns and frames. Called by users, and by the library through core's ports.
 */
@NullMarked
package dev.hamilton.columns;

import org.jspecify.annotations.NullMarked;
