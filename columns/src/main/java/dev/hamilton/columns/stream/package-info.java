/**
 * Frames that come one after the other, for data that is larger than the memory.
 *
 * <p><b>What.</b> A {@link dev.hamilton.columns.stream.FrameStream} is asked for one frame after the other; a
 * {@link dev.hamilton.columns.stream.StreamingLoader} opens one, a {@link dev.hamilton.columns.stream.StreamingSaver} writes all
 * that one gives. <b>In.</b> Places that can be read or written piece by piece. <b>Out.</b> Frames, of which no more than one is
 * held. <b>Who calls.</b> Programs; implemented by the formats, which share what they read and write files with.
 */
@NullMarked
package dev.hamilton.columns.stream;

import org.jspecify.annotations.NullMarked;
