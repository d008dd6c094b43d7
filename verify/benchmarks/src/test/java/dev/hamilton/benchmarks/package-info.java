@NullMarked
package dev.hamilton.benchmarks;

import org.jspecify.annotations.NullMarked;
