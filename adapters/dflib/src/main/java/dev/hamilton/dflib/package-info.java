/**
 * Dataflows over DFLib's columns and frames.
 *
 * <p><b>What.</b> {@link dev.hamilton.dflib.SeriesKinds} tells the engine what a {@link org.dflib.Series} is, so that functions may
 * take and give them, and functions of single values are called for every row of them; {@link dev.hamilton.dflib.Dflib} hands frames
 * to a driver and takes them back. <b>In.</b> Frames and columns of DFLib. <b>Out.</b> The same. <b>Who calls.</b> Programs that
 * use DFLib; the engine and the annotation processor through {@link java.util.ServiceLoader}.
 *
 * <p>DFLib's columns of primitives have no missing rows, and a {@code Series<Double>} may have: {@code null}. So rows that may be
 * missing go into the second kind: a function from {@code double} to {@code double} makes a {@code DoubleSeries} of a
 * {@code DoubleSeries}, and a {@code Series<Double>} of a {@code Series<Double>}, whether or not a row is missing in it.
 */
@NullMarked
package dev.hamilton.dflib;

import org.jspecify.annotations.NullMarked;
