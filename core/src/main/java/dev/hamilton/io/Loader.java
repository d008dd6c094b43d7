package dev.hamilton.io;

/**
 * Reads values of one type, mostly frames, from a place outside of the program.
 *
 * <p>Loading again reads again. Implementations are immutable, and as thread-safe as the place they read from.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public interface Loader<T> {
    /**
     * Where it reads from, as messages name it.
     *
     * @return a path, a table, a query; without passwords
     */
    String source();

    /**
     * Reads the columns that are wanted, and as little of the others as the place allows.
     *
     * @param wanted the columns, in the order in which the value is to have them
     * @return the value
     * @throws TransferException if it cannot be read, or a wanted column is not there
     */
    T load(Projection wanted);

    /**
     * Reads everything.
     *
     * @return the value
     * @throws TransferException if it cannot be read
     */
    default T load() {
        return load(Projection.all());
    }
}
