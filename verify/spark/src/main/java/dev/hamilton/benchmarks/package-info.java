/** What a local Spark takes beside Hamilton. */
@NullMarked
package dev.hamilton.benchmarks;

import org.jspecify.annotations.NullMarked;
