package dev.hamilton.run.check;

import dev.hamilton.quality.Diagnostics;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges one value by one criterion: sees it whole, then block by block, then says what it found. Used once, on one thread.
 */
abstract class Judge {
    private final int[] first = new int[Diagnostics.MOST];
    private int failed;

    /** Sees the value before its rows; it is null where there is none. */
    void seeWhole(@Nullable Object value) {}

    /** Sees the next rows. */
    abstract void see(Block block);

    /** Remembers that a row is not as it should be. */
    final void fail(int row) {
        if (failed < first.length) {
            first[failed] = row;
        }
        failed++;
    }

    /** How many rows failed. */
    final int failed() {
        return failed;
    }

    /** The first rows that failed. */
    final int[] firstFailed() {
        return Arrays.copyOf(first, Math.min(failed, first.length));
    }

    /** Whether the value is as it should be. */
    boolean passes(int rows) {
        return failed == 0;
    }

    /** What was measured. */
    Map<String, Object> figures(int rows) {
        return Map.of();
    }

    /** What was found instead of what should be, behind the word "but"; called when the value did not pass. */
    abstract String finding(Shown shown);
}
