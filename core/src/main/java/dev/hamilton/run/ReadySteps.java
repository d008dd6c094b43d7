package dev.hamilton.run;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Computes the steps of one run as they become ready. Used once; thread-safe. */
final class ReadySteps {
    /*
     * A step is put into the queue when the last of its arguments arrives, and every put is followed by a task for the
     * pool that drains the queue. Whoever drains computes until the queue is empty and never waits, so that:
     * - a pool that runs tasks on the calling thread calls drain() from inside drain(): the inner call returns at once and
     *   the outer loop goes on, so that depth costs no stack;
     * - a pool that rejects a task loses nothing: the thread that was rejected drains instead;
     * - a thread that waits for the run drains too, and is woken whenever there is something to drain.
     *
     * Publication: a slot is written before the countdown of its readers (an atomic read-modify-write), and a reader is
     * taken from the queue after it; that gives the reader happens-before.
     *
     * End: whoever finishes the last step ends the run. After a failure no step is begun, and the last thread that is still
     * inside a function ends it; a thread counts itself in before it looks for a failure, so that none is overlooked.
     */
    private static final ThreadLocal<@Nullable ReadySteps> DRAINING = new ThreadLocal<>();

    private final Run run;
    private final java.util.concurrent.Executor pool;
    private final @Nullable Thread waiting;
    private final int[][] readers;
    private final AtomicIntegerArray missing;
    private final AtomicIntegerArray uses;
    private final Queue<Integer> ready = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calling = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger unfinished;
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private Consumer<@Nullable Throwable> finished = thrown -> {};
    private volatile @Nullable Throwable outcome;
    private volatile boolean over;

    /** A failure and the step that it belongs to, so that the first in the plan's order wins. */
    private record Failure(int step, Throwable thrown) {}

    ReadySteps(Run run, java.util.concurrent.Executor pool, @Nullable Thread waiting) {
        this.run = run;
        this.pool = pool;
        this.waiting = waiting;
        Plan plan = run.plan();
        int steps = plan.steps().size();
        this.unfinished = new AtomicInteger(steps);
        this.missing = new AtomicIntegerArray(steps);
        this.uses = new AtomicIntegerArray(plan.slots());
        this.readers = readers(plan);
    }

    private int[][] readers(Plan plan) {
        int offset = plan.supplied().size();
        List<List<Integer>> found = new ArrayList<>(plan.slots());
        for (int i = 0; i < plan.slots(); i++) {
            found.add(new ArrayList<>(2));
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            for (Argument argument : plan.steps().get(i).arguments()) {
                if (argument instanceof Argument.Slot slot) {
                    uses.incrementAndGet(slot.slot());
                    if (slot.slot() >= offset) {
                        missing.incrementAndGet(i);
                    }
                    found.get(slot.slot()).add(i);
                }
            }
        }
        plan.outputSlots().forEach(uses::incrementAndGet);
        return found.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    void onFinished(Consumer<@Nullable Throwable> action) {
        finished = action;
    }

    void start() {
        run.begin();
        run.cancellation().whenCancelled().thenRun(() -> {
            giveUp(Integer.MAX_VALUE, new CancellationException("the run was cancelled"));
            endIfFailed();
        });
        int initial = 0;
        for (int i = 0; i < missing.length(); i++) {
            if (missing.get(i) == 0) {
                ready.add(i);
                initial++;
            }
        }
        if (missing.length() == 0) {
            end();
        } else {
            invite(initial);
        }
    }

    void runAndWait() {
        start();
        while (!over) {
            drain();
            if (!over && ready.isEmpty()) {
                LockSupport.park(this);
                if (Thread.currentThread().isInterrupted()) {
                    giveUp(Integer.MAX_VALUE, new CancellationException("interrupted while waiting for a step"));
                    end();
                }
            }
        }
        if (outcome != null) {
            throw SequentialExecutor.unwrapped(outcome);
        }
    }

    /* Asks the pool to drain, once for each step that was put. */
    private void invite(int steps) {
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
        try {
            for (int i = 0; i < steps; i++) {
                pool.execute(this::drain);
            }
        } catch (RejectedExecutionException rejected) {
            drain();
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
        calling.incrementAndGet();
        try {
            if (failure.get() == null) {
                CompletionStage<?> later = run.compute(step);
                if (later == null) {
                    finish(step);
                } else {
                    later.whenComplete((value, thrown) -> arrived(step, thrown));
                }
            }
        } catch (RuntimeException | Error thrown) {
            giveUp(step, thrown);
        } finally {
            calling.decrementAndGet();
            endIfFailed();
        }
    }

    private void arrived(int step, @Nullable Throwable thrown) {
        if (thrown == null) {
            finish(step);
        } else {
            giveUp(step, SequentialExecutor.unwrapped(thrown));
            endIfFailed();
        }
    }

    private void giveUp(int step, Throwable thrown) {
        failure.accumulateAndGet(
                new Failure(step, thrown),
                (known, fresh) -> known == null || fresh.step() < known.step() ? fresh : known);
    }

    private void finish(int step) {
        Step finished = run.plan().steps().get(step);
        for (Argument argument : finished.arguments()) {
            if (argument instanceof Argument.Slot slot && uses.decrementAndGet(slot.slot()) == 0) {
                run.drop(slot.slot());
            }
        }
        int made = 0;
        for (int reader : readers[finished.slot()]) {
            if (missing.decrementAndGet(reader) == 0) {
                ready.add(reader);
                made++;
            }
        }
        if (unfinished.decrementAndGet() == 0) {
            end();
        } else if (made > 0) {
            invite(DRAINING.get() == this ? made - 1 : made);
        }
    }

    private void endIfFailed() {
        if (failure.get() != null && calling.get() == 0) {
            end();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            Failure failed = failure.get();
            Throwable thrown = failed == null ? null : failed.thrown();
            run.end(thrown);
            outcome = thrown;
            over = true;
            if (waiting != null) {
                LockSupport.unpark(waiting);
            }
            finished.accept(thrown);
        }
    }
}
