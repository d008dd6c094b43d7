/**
 * Pictures that need no other program: SVG, PNG, and one HTML page to walk around in.
 *
 * <p>In: a {@link dev.hamilton.render.View}. Between: a layout of its items on a plane. Out: text or bytes, the same for the
 * same view, for a PNG on the same machine. Called by users and the command line.
 */
@NullMarked
package dev.hamilton.picture;

import org.jspecify.annotations.NullMarked;
