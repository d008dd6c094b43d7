package dev.hamilton.io;

/**
 * Writes values of one type, mostly frames, to a place outside of the program.
 *
 * <p>Implementations are immutable, and as thread-safe as the place they write to.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public interface Saver<T> {
    /**
     * Where it writes to, as messages name it.
     *
     * @return a path, a table; without passwords
     */
    String target();

    /**
     * Writes a value, all of it or nothing: when it fails, the place is as it was.
     *
     * @param value the value
     * @throws TransferException if it cannot be written
     */
    void save(T value);
}
