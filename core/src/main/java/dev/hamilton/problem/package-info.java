/**
 * What is wrong, said once and well: a code, a message, the place, who needs it, and the fix.
 *
 * <p>In: findings of every stage. Out: {@link dev.hamilton.problem.Problem} values, collected in
 * {@link dev.hamilton.problem.Problems} and thrown together. Every stage may use this package.
 */
@NullMarked
package dev.hamilton.problem;

import org.jspecify.annotations.NullMarked;
