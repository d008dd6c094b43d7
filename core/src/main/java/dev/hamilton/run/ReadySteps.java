package dev.hamilton.run;

import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Computes the steps of one run, those of a group as one, as they become ready. Used once; thread-safe. */
final class ReadySteps {
    /*
     * A step is put into the queue when the last of its arguments arrives, and every put is followed by a task for the
     * pool that drains the queue. Whoever drains computes until the queue is empty and never waits, so that:
     * - a pool that runs tasks on the calling thread calls drain() from inside drain(): the inner call returns at once and
     *   the outer loop goes on, so that depth costs no stack;
     * - a pool that rejects a task loses nothing: the thread that was rejected drains instead;
     * - a thread that waits for the run drains too, and is woken whenever there is something to drain.
     *
     * Of the steps that are ready, the first in the plan's order is taken first. A single thread so follows the plan, and
     * keeps no more values than it; several threads keep near to it.
     *
     * A step over many rows is put again for whoever is to help with it. It may be done when that is taken out, then there is
     * nothing to help with; and nobody waits for a helper, as who computes the last rows goes on with what follows.
     *
     * Publication: a slot is written before the countdown of its readers (an atomic read-modify-write), and a reader is
     * taken from the queue after it; that gives the reader happens-before.
     *
     * End: everything that computes a step, takes a late value or tells a listener is done between enter() and leave().
     * Whoever leaves last, when all steps are done or one has failed, closes the door for good and ends the run. So nobody
     * is inside when it ends, nothing is told after it, and no failure is overlooked: it is set before its finder leaves.
     */
    private static final int CLOSED = Integer.MIN_VALUE;
    private static final ThreadLocal<@Nullable ReadySteps> DRAINING = new ThreadLocal<>();
    private static final System.Logger LOGGER = System.getLogger(ReadySteps.class.getPackageName());

    private final Run run;
    private final java.util.concurrent.Executor pool;
    private final @Nullable Thread waiting;
    private final Consumer<@Nullable Throwable> whenOver;
    private final Wiring wiring;
    private final AtomicIntegerArray missing;
    private final AtomicIntegerArray uses;
    private final AtomicReferenceArray<@Nullable SharedRows> rows;
    private final Queue<Integer> ready = new PriorityBlockingQueue<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger unfinished;
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private Cancellation.@Nullable Registration cancellation;
    private volatile boolean over;

    /** A failure and the step that it belongs to, so that the first in the plan's order wins. */
    private record Failure(int step, Throwable thrown) {
        static Failure of(int step, Throwable thrown) {
            return new Failure(step, thrown);
        }

        /* After those of all steps. */
        static Failure cancelled(String how) {
            return new Failure(Integer.MAX_VALUE, new CancellationException(how));
        }

        RuntimeException unchecked() {
            if (thrown instanceof RuntimeException exception) {
                return exception;
            }
            throw thrown instanceof Error error ? error : new AssertionError("a step ended with " + thrown, thrown);
        }
    }

    private ReadySteps(
            Run run,
            java.util.concurrent.Executor pool,
            @Nullable Thread waiting,
            Consumer<@Nullable Throwable> whenOver) {
        this.run = run;
        this.pool = pool;
        this.waiting = waiting;
        this.whenOver = whenOver;
        this.wiring = run.wiring();
        this.unfinished = new AtomicInteger(run.units());
        this.missing = new AtomicIntegerArray(wiring.missing());
        this.uses = new AtomicIntegerArray(wiring.uses());
        this.rows = new AtomicReferenceArray<>(run.units());
    }

    /** Begins a run, and returns without waiting for its end. */
    static void start(Run run, java.util.concurrent.Executor pool, Consumer<@Nullable Throwable> whenOver) {
        new ReadySteps(run, pool, null, whenOver).start();
    }

    /** Computes a run with the help of the calling thread, and returns at its end. */
    static void compute(Run run, java.util.concurrent.Executor pool) {
        ReadySteps steps = new ReadySteps(run, pool, Thread.currentThread(), thrown -> {});
        steps.start();
        steps.help();
        Failure failed = steps.failure.get();
        if (failed != null) {
            throw failed.unchecked();
        }
    }

    /* Inside all the while, so that the run does not end before it has begun. */
    private void start() {
        run.begin();
        enter();
        try {
            cancellation = run.cancellation().onCancel(() -> stop("the run was cancelled"));
            if (waiting != null && waiting.isInterrupted()) {
                fail(Failure.cancelled("interrupted before the first step"));
            }
            int initial = 0;
            for (int i = 0; i < missing.length(); i++) {
                if (missing.get(i) == 0) {
                    ready.add(i);
                    initial++;
                }
            }
            invite(initial);
        } finally {
            leave();
        }
    }

    /* Once interrupted, it begins nothing and waits, deaf, for the functions that are under way. */
    private void help() {
        boolean interrupted = false;
        while (!over) {
            drain();
            if (!over && ready.isEmpty()) {
                new Wait().untilThereIsSomethingToDo();
            }
            if (Thread.interrupted()) {
                interrupted = true;
                stop("interrupted while waiting for a step");
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /*
     * Parks the thread; if it is one of a fork-join pool, the pool adds another meanwhile, as late values may need it.
     *
     * A thread has one permit, and whatever parks inside a lock may take it: the queue's lock, or the pool's while it adds
     * a thread. So the queue is asked first and the flags last, and all of them again right before parking: a flag that is
     * still down when it is read is raised later, and the permit that comes with it is there for park().
     */
    private final class Wait implements ForkJoinPool.ManagedBlocker {
        void untilThereIsSomethingToDo() {
            try {
                ForkJoinPool.managedBlock(this);
            } catch (RejectedExecutionException enough) {
                while (!isReleasable()) {
                    LockSupport.park(ReadySteps.this);
                }
            } catch (InterruptedException e) {
                throw new AssertionError("block() never throws it", e);
            }
        }

        @Override
        public boolean block() {
            if (!isReleasable()) {
                LockSupport.park(ReadySteps.this);
            }
            return isReleasable();
        }

        @Override
        public boolean isReleasable() {
            return !ready.isEmpty() || over || Thread.currentThread().isInterrupted();
        }
    }

    /* Asks the pool to drain, once for each step that was put. Whatever a pool refuses with, the run must not hang. */
    private void invite(int steps) {
        if (steps > 0 && waiting != null) {
            LockSupport.unpark(waiting);
        }
        try {
            for (int i = 0; i < steps; i++) {
                pool.execute(this::drain);
            }
        } catch (RuntimeException | Error refused) {
            if (!(refused instanceof RejectedExecutionException)) {
                LOGGER.log(System.Logger.Level.WARNING, "the pool cannot take a task, it is done without it", refused);
            }
            if (waiting == null) {
                drain();
            }
        }
    }

    private void drain() {
        ReadySteps outer = DRAINING.get();
        if (outer == this) {
            return;
        }
        DRAINING.set(this);
        try {
            for (Integer step = ready.poll(); step != null; step = ready.poll()) {
                compute(step);
            }
        } finally {
            if (outer == null) {
                DRAINING.remove();
            } else {
                DRAINING.set(outer);
            }
        }
    }

    private void compute(int step) {
        if (!enter()) {
            return;
        }
        try {
            if (Thread.currentThread() == waiting && waiting.isInterrupted()) {
                fail(Failure.cancelled("interrupted between two steps"));
            }
            if (failure.get() == null && !computeRows(step)) {
                LateValue late = run.compute(step);
                if (late != null && !late.hasArrived()) {
                    late.onArrival(() -> take(step, late));
                } else {
                    if (late != null) {
                        late.take();
                    }
                    invite(finish(step) - 1); // this thread goes on with one of them
                }
            }
        } catch (RuntimeException | Error thrown) {
            fail(Failure.of(step, thrown));
        } finally {
            leave();
        }
    }

    /* Whether the step has rows to deal out: who begins it, and who is invited, computes some of them. */
    private boolean computeRows(int step) {
        SharedRows known = rows.get(step);
        SharedRows shared = known;
        if (shared == null) {
            Together unit = run.rowByRow(step);
            if (unit == null) {
                return false;
            }
            shared = SharedRows.begin(unit);
            rows.set(step, shared);
        }
        if (shared.takePart(() -> inviteTo(step), known == null)) {
            invite(finish(step) - 1);
        }
        return true;
    }

    private void inviteTo(int step) {
        ready.add(step);
        invite(1);
    }

    private void take(int step, LateValue late) {
        if (!enter()) {
            return;
        }
        try {
            late.take();
            invite(finish(step));
        } catch (RuntimeException | Error thrown) {
            fail(Failure.of(step, thrown));
        } finally {
            leave();
        }
    }

    /* Drops what was read for the last time, and returns how many steps became ready. */
    private int finish(int step) {
        for (int slot : wiring.reads(step)) {
            if (uses.decrementAndGet(slot) == 0) {
                run.drop(slot);
            }
        }
        int made = 0;
        for (int reader : wiring.followers(step)) {
            if (missing.decrementAndGet(reader) == 0) {
                ready.add(reader);
                made++;
            }
        }
        unfinished.decrementAndGet();
        return made;
    }

    private void stop(String why) {
        if (enter()) {
            fail(Failure.cancelled(why));
            leave();
        }
    }

    private void fail(Failure fresh) {
        failure.accumulateAndGet(fresh, (known, other) -> known == null || other.step() < known.step() ? other : known);
    }

    private boolean enter() {
        for (int now = inside.get(); now != CLOSED; now = inside.get()) {
            if (inside.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    private void leave() {
        if (inside.decrementAndGet() == 0
                && (failure.get() != null || unfinished.get() == 0)
                && inside.compareAndSet(0, CLOSED)) {
            end();
        }
    }

    private void end() {
        Failure failed = failure.get();
        Throwable thrown = failed == null ? null : failed.thrown();
        if (cancellation != null) {
            cancellation.close();
        }
        run.end(thrown);
        over = true;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
        whenOver.accept(thrown);
    }
}
