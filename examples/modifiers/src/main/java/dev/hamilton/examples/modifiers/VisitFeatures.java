package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Dataflow;

/** Columns that belong into a frame of weeks. */
@Dataflow
final class VisitFeatures {
    private VisitFeatures() {}

    /** What one visitor brought. */
    static double perVisitor(double revenue, double visitors) {
        return revenue / visitors;
    }
}
