package dev.hamilton.run.hook;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.plan.Step;
import dev.hamilton.run.Glimpse;
import dev.hamilton.run.StepInterceptor;
import java.io.PrintStream;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Prints a line for each step when it is done: the node, its value cut short, and how long it took. Values of nodes tagged
 * {@code secret} are not shown. Thread-safe.
 *
 * @since 0.1
 */
public final class PrintSteps implements StepInterceptor {
    private static final int LONGEST = 80;

    private final PrintStream out;
    private final Predicate<NodeName> which;

    /**
     * Prints every step.
     *
     * @param out receives the lines
     */
    public PrintSteps(PrintStream out) {
        this(out, name -> true);
    }

    /**
     * Prints some steps.
     *
     * @param out receives the lines
     * @param which whether a node is printed
     */
    public PrintSteps(PrintStream out, Predicate<NodeName> which) {
        this.out = out;
        this.which = which;
    }

    @Override
    public @Nullable Object around(Step step, @Nullable Object[] arguments, Next next) throws Throwable {
        if (!which.test(step.name())) {
            return next.call(arguments);
        }
        long start = System.nanoTime();
        Object value;
        try {
            value = next.call(arguments);
        } catch (Throwable thrown) {
            print(step, null, thrown, start);
            throw thrown;
        }
        /* The stage that follows is passed on: what follows the first one may come before what is done here. */
        if (value instanceof CompletionStage<?> later) {
            return later.whenComplete((late, thrown) -> print(step, late, thrown, start));
        }
        print(step, value, null, start);
        return value;
    }

    /* What a secret node failed with may repeat the secret: only its class is shown. */
    private void print(Step step, @Nullable Object value, @Nullable Throwable thrown, long startNanos) {
        String time = Elapsed.of(System.nanoTime() - startNanos);
        boolean secret = step.function().tags().has(Tags.SECRET);
        String what;
        if (thrown == null) {
            what = " = " + (secret ? "(secret)" : Glimpse.of(value, LONGEST));
        } else {
            what = " failed: " + (secret ? thrown.getClass().getName() : Glimpse.of(thrown, LONGEST));
        }
        out.print(step.name() + what + " (" + time + ")\n");
    }
}
