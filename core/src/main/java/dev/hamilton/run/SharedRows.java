package dev.hamilton.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The rows of one unit, dealt out to the threads that take part. Thread-safe. */
final class SharedRows {
    /*
     * Whoever takes part claims some rows, computes them and claims more, until none is left. Nobody waits for others: who
     * finishes the last rows ends the work and begins the unit's next, or tells that the unit is done.
     *
     * How long rows take is not known before, so it is measured: the first claims are small and grow as long as they are
     * quick, and another thread is asked for only when what is done and what seems to be left each take longer than it
     * takes to wake one. So a small unit stays on one thread, and a few rows of a slow function are still dealt out.
     *
     * Publication: rows are counted down (an atomic read-modify-write) after they are written, and whoever counts to zero
     * sees them all; the next work is published by a volatile write.
     */
    private static final long QUICK_NANOS = 20_000;
    private static final long WAKING_NANOS = 50_000;
    private static final int LARGEST = 1 << 14;
    private static final int GROWTH = 4;

    private final Together unit;
    private volatile @Nullable Deal deal;

    private SharedRows(Together unit) {
        this.unit = unit;
    }

    /**
     * Begins a unit on this thread, which has to take part.
     *
     * @throws RuntimeException as {@link Together#next} does
     */
    static SharedRows begin(Together unit) {
        SharedRows shared = new SharedRows(unit);
        shared.deal = shared.next();
        return shared;
    }

    /**
     * Takes part until nothing is left to claim.
     *
     * @param invite asks another thread to take part
     * @param first whether this is the thread that began the unit
     * @return whether the unit is done, which one of those that take part is told
     * @throws RuntimeException as {@link Together#next} does; then nobody is told that the unit is done
     */
    boolean takePart(Runnable invite, boolean first) {
        Deal now = deal;
        if (now == null) {
            return first; // it was done before it was dealt out
        }
        while (now.claimAll(invite)) {
            now = next();
            deal = now;
            if (now == null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Deal next() {
        RowWork work = unit.next();
        while (work != null && work.rows() == 0) {
            work.compute(0, 0);
            work = unit.next();
        }
        return work == null ? null : new Deal(work);
    }

    /** One work: which rows are claimed, and how many are not computed yet. */
    private static final class Deal {
        private final RowWork work;
        private final AtomicInteger claimed = new AtomicInteger();
        private final AtomicInteger left;

        Deal(RowWork work) {
            this.work = work;
            this.left = new AtomicInteger(work.rows());
        }

        /* Whether this thread finished the last rows. */
        boolean claimAll(Runnable invite) {
            long begun = System.nanoTime();
            long last = begun;
            boolean invited = false;
            int done = 0;
            int size = work.grain();
            for (int from = claim(size); from < work.rows(); from = claim(size)) {
                int to = end(from, size);
                work.compute(from, to);
                if (left.addAndGet(from - to) == 0) {
                    return true;
                }
                done += to - from;
                long now = System.nanoTime();
                size = size(size, now - last);
                last = now;
                if (!invited && isWorthATask(now - begun, done)) {
                    invited = true;
                    invite.run();
                }
            }
            return false;
        }

        private int claim(int size) {
            return claimed.getAndUpdate(from -> end(from, size));
        }

        private int end(int from, int size) {
            return (int) Math.min(work.rows(), (long) from + size);
        }

        /* Claims of some ten microseconds, smaller towards the end, so that nobody is long behind the others. */
        private int size(int size, long nanos) {
            int share = (work.rows() - claimed.get()) / GROWTH / work.grain() * work.grain();
            int wanted = nanos < QUICK_NANOS ? Math.min(size * GROWTH, LARGEST) : size;
            return Math.max(work.grain(), Math.min(wanted, share));
        }

        private boolean isWorthATask(long nanos, int done) {
            int open = work.rows() - claimed.get();
            return nanos >= WAKING_NANOS && (double) nanos / done * open >= WAKING_NANOS;
        }
    }
}
