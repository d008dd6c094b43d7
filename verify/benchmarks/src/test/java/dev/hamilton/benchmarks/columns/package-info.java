@NullMarked
package dev.hamilton.benchmarks.columns;

import org.jspecify.annotations.NullMarked;
