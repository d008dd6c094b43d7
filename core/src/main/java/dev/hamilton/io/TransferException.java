package dev.hamilton.io;

import org.jspecify.annotations.Nullable;

/**
 * A value could not be read from, or written to, a place outside of the program. The message says which place, and why.
 *
 * @since 0.1
 */
public class TransferException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A transfer that failed for a reason of its own.
     *
     * @param place where, such as a path and perhaps a line in it
     * @param what what is wrong there and what was expected
     */
    public TransferException(String place, String what) {
        this(place, what, null);
    }

    /**
     * A transfer that failed because something else did.
     *
     * @param place where, such as a path and perhaps a line in it
     * @param what what is wrong there and what was expected
     * @param cause what failed
     */
    public TransferException(String place, String what, @Nullable Throwable cause) {
        super(place + ": " + what, cause);
    }
}
