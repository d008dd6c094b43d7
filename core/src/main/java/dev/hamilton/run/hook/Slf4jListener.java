package dev.hamilton.run.hook;

import dev.hamilton.run.Glimpse;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFailedException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs runs through SLF4J: their start and end as information, each step for debugging, and as warnings a check that found
 * fault and a failure, which names the node. A failure's stack trace is left to whoever catches it. Needs {@code
 * org.slf4j:slf4j-api}. Thread-safe.
 *
 * @since 0.1
 */
public final class Slf4jListener implements RunListener {
    private static final int LONGEST = 200;

    private final Logger logger;

    /** Logs to the logger {@code dev.hamilton.run}. */
    public Slf4jListener() {
        this("dev.hamilton.run");
    }

    /**
     * Logs to a logger.
     *
     * @param name the logger's name
     */
    public Slf4jListener(String name) {
        this(LoggerFactory.getLogger(name));
    }

    Slf4jListener(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            logger.info(
                    "run {} started: {} steps for {}",
                    event.run(),
                    started.plan().steps().size(),
                    Glimpse.of(started.plan().outputs(), LONGEST));
        } else if (event instanceof RunEvent.StepStarted started) {
            logger.debug("run {}: '{}' started", event.run(), started.step().name());
        } else if (event instanceof RunEvent.StepSucceeded done) {
            logger.debug("run {}: '{}' took {}", event.run(), done.step().name(), Elapsed.of(done.nanos()));
        } else if (event instanceof RunEvent.CheckFailed found) {
            logger.warn("run {}: {}", event.run(), found.result());
        } else if (event instanceof RunEvent.StepFailed failed) {
            logger.debug(
                    "run {}: '{}' failed after {}", event.run(), failed.step().name(), Elapsed.of(failed.nanos()));
        } else if (event instanceof RunEvent.StepAbandoned left) {
            logger.debug(
                    "run {}: '{}' was not waited for any more",
                    event.run(),
                    left.step().name());
        } else if (event instanceof RunEvent.Finished finished) {
            finished(finished);
        }
    }

    private void finished(RunEvent.Finished finished) {
        String time = Elapsed.of(finished.nanos());
        Throwable failure = finished.failure().orElse(null);
        if (failure == null) {
            logger.info("run {} finished after {}", finished.run(), time);
        } else if (failure instanceof CancellationException) {
            logger.info("run {} was cancelled after {}", finished.run(), time);
        } else if (failure instanceof StepFailedException failed) {
            logger.warn("run {} failed at '{}' after {}: {}", finished.run(), failed.node(), time, cause(failed));
        } else {
            logger.warn("run {} failed after {}: {}", finished.run(), time, Glimpse.of(failure, LONGEST));
        }
    }

    private static String cause(StepFailedException failed) {
        return Glimpse.of(failed.getCause(), LONGEST);
    }
}
