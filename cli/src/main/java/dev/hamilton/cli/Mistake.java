package dev.hamilton.cli;

import org.jspecify.annotations.Nullable;

/** Something that the user can put right. Its message is printed; its stack trace only when asked for. Immutable. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Mistake(String message) {
        this(message, null);
    }

    Mistake(String message, @Nullable Throwable cause) {
        this(message, cause, ExitCodes.PROBLEM);
    }

    private Mistake(String message, @Nullable Throwable cause, int exitCode) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static Mistake of(String what, String fix) {
        return new Mistake(what + "\n    fix: " + fix);
    }

    /** An option that is not understood, whatever the dataflow is. */
    static Mistake ofOption(String what, String fix) {
        return new Mistake(what + "\n    fix: " + fix, null, ExitCodes.USAGE);
    }

    int exitCode() {
        return exitCode;
    }
}
