package dev.hamilton.quality;

/**
 * Judges values in a way for which there is no ready-made check.
 *
 * <pre>{@code
 * final class EndsInTwenty implements Validator<LocalDate> {
 *     @Override
 *     public Verdict validate(LocalDate date) {
 *         return Verdict.of(date.getDayOfMonth() <= 20, "is after the twentieth");
 *     }
 * }
 * }</pre>
 *
 * <p>A validator of what a node holds is given the value as a whole: a column, a frame, a scalar. One of a column's elements
 * is called for every row, also where the rows come from a function that is called row by row. What is missing is never
 * judged: {@code null} is not passed.
 *
 * <p>Implementations are stateless and thread-safe. One that {@code @CheckWith} names has a constructor without parameters,
 * and says with its class what {@code T} is.
 *
 * @param <T> what is judged
 * @since 0.1
 */
@FunctionalInterface
public interface Validator<T> {
    /**
     * Judges a value.
     *
     * @param value the value, never null
     * @return whether it is good, and what is wrong if it is not
     */
    Verdict validate(T value);
}
