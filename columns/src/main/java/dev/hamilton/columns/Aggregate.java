package dev.hamilton.columns;

/**
 * A number that sums up values: takes them one by one, and can be joined with a saved earlier part of the same kind.
 *
 * <p>A part is the count of its values and {@link #slots()} doubles. Confined to one thread.
 */
abstract class Aggregate {

    private int count;

    /** How many doubles the state has, apart from the count. */
    abstract int slots();

    /** The least number of values that a result needs. */
    int least() {
        return 1;
    }

    /** Forgets all values. */
    final void clear() {
        count = 0;
        reset();
    }

    /** Takes a value. */
    final void add(double value) {
        take(value, count == 0);
        count++;
    }

    /** How many values were taken. */
    final int count() {
        return count;
    }

    abstract void reset();

    abstract void take(double value, boolean first);

    /** Writes the state. */
    abstract void save(double[] to, int at);

    /** The result of these values and those of a saved part, at least {@link #least()} of them together. */
    abstract double joined(double[] saved, int at, int savedCount);
}
