package dev.hamilton.kernel.library;

/** Functions over a record that only their class may name. */
public final class Secretive {
    private Secretive() {}

    private record Hidden(double value) {}

    static Hidden hidden(double x) {
        return new Hidden(x + 1);
    }

    static double shown(Hidden hidden) {
        return hidden.value();
    }
}
