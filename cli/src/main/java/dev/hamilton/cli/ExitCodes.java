package dev.hamilton.cli;

/** What a command tells the shell. Documented in {@code docs/cli.md} and by {@code hamilton --help}. */
final class ExitCodes {
    /** Done. */
    static final int OK = 0;

    /** Something is wrong with the dataflow, its inputs or its outputs, or a function failed. */
    static final int PROBLEM = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    /** Two builds are different, and the command was told to say so. */
    static final int DIFFERENT = 3;

    /** Hamilton itself is wrong. */
    static final int FAULT = 70;

    private ExitCodes() {}
}
