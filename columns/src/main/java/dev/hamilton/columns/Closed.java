package dev.hamilton.columns;

/**
 * Which ends belong to a window, as {@code closed} of pandas says it: of a window of seven days that ends with a row of the 8th, the
 * end is the 8th and the start the 1st. Of a window of rows the end is the row, and the start the row so many before it.
 *
 * @since 0.1
 */
public enum Closed {
    /** The end but not the start, which is usual: the row itself, and what is later than the start. */
    RIGHT(false, true),
    /** The start but not the end: what was before the row, which says nothing of it. */
    LEFT(true, false),
    /** Both ends. */
    BOTH(true, true),
    /** Only what is between. */
    NEITHER(false, false);

    private final boolean start;
    private final boolean end;

    Closed(boolean start, boolean end) {
        this.start = start;
        this.end = end;
    }

    boolean atStart() {
        return start;
    }

    boolean atEnd() {
        return end;
    }
}
