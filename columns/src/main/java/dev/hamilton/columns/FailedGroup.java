package dev.hamilton.columns;

/** A function that was given failed over a group, which is known by its number only. */
final class FailedGroup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int group;

    FailedGroup(int group, RuntimeException cause) {
        super(cause);
        this.group = group;
    }

    /** The same, with what failed and what the group is known by to others. */
    IllegalArgumentException in(DataFrame keys, String what) {
        return new IllegalArgumentException(
                what + " failed over the group " + keys.row(group) + ": " + getCause(), getCause());
    }
}
