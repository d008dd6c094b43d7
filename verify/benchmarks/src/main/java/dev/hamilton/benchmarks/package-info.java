/**
 * Questions about speed, asked with JMH. Each class asks one; its Javadoc says what is expected and the command that asks.
 */
@NullMarked
package dev.hamilton.benchmarks;

import org.jspecify.annotations.NullMarked;
