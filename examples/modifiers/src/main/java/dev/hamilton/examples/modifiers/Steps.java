package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Dataflow;
import java.util.Arrays;

/** Small functions that other functions are refined with, in any dataflow. */
@Dataflow
final class Steps {
    private Steps() {}

    static double atLeast(double it, double least) {
        return Math.max(it, least);
    }

    static double min(double it, double most) {
        return Math.min(it, most);
    }

    static double cents(double amount) {
        return Math.rint(amount * 100) / 100;
    }

    static double sum(double... each) {
        return Arrays.stream(each).sum();
    }
}
