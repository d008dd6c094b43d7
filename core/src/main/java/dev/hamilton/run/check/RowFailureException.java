package dev.hamilton.run.check;

/**
 * A validator threw when it was called for a row: carries the row to whoever reports the failure. Immutable.
 *
 * @since 0.1
 */
public final class RowFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final transient Object value;
    private final Throwable thrown;

    RowFailureException(int row, Object value, Throwable thrown) {
        super("row " + row, thrown, false, false);
        this.row = row;
        this.value = value;
        this.thrown = thrown;
    }

    /**
     * What the validator threw.
     *
     * @return the cause
     */
    public Throwable thrown() {
        return thrown;
    }

    /**
     * The row for which the validator was called.
     *
     * @return the row, from 0
     */
    public int row() {
        return row;
    }

    /**
     * What it was called with.
     *
     * @return the element, boxed where it is primitive
     */
    public Object value() {
        return value;
    }
}
