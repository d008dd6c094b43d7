package dev.hamilton.cli;

import org.jspecify.annotations.Nullable;

/** Something that the user can put right. Its message is printed; its stack trace only when asked for. Immutable. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
        this(message, null);
    }

    Mistake(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static Mistake of(String what, String fix) {
        return new Mistake(what + "\n    fix: " + fix);
    }
}
