package dev.hamilton.cli;

/** A number of things, for people. */
final class Counted {
    private Counted() {}

    /** For example {@code 1 node}, {@code 12 nodes}. */
    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
