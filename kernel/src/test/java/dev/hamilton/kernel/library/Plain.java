package dev.hamilton.kernel.library;

import dev.hamilton.annotation.Exclude;
import java.lang.invoke.MethodHandles;

/** One function, in a class that is nobody's, so that it can be loaded again elsewhere. */
public final class Plain {
    private Plain() {}

    /** Twice as much. */
    public static double twice(double x) {
        return x * 2;
    }

    @Exclude
    static MethodHandles.Lookup inside() {
        return MethodHandles.lookup();
    }
}
