package dev.hamilton;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compiled code, and the interpreter for whatever it cannot do. Thread-safe. */
record OneRow<I, O>(InterpretedRow<O> interpreted, UnaryOperator<@Nullable Object> code, String how)
        implements RowFunction<I, O> {
    @Override
    @SuppressWarnings("unchecked") // the code makes what the plan says
    public O apply(I row) {
        Object made = attempt(row);
        return made == null ? interpreted.apply(row) : (O) made;
    }

    private @Nullable Object attempt(I row) {
        try {
            return code.apply(row);
        } catch (Throwable thrown) {
            /* The function that is called again has to find what it was interrupted by. */
            if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    @Override
    public String explain() {
        return interpreted.bound().plan().explain() + "each row " + how + "\n";
    }

    @Override
    public String toString() {
        return "row function of " + interpreted.bound().plan().outputs();
    }
}
