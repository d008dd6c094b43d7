package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.When;

/** What one branch earns, whichever it is. */
@Dataflow
final class BranchFeatures {
    private BranchFeatures() {}

    /** Revenue that has the tax in it. */
    @When(key = "tax", is = "included")
    static double net__included(double revenue, double taxRate) {
        return revenue / (1 + taxRate);
    }

    /** Revenue to which the tax comes. */
    @When(key = "tax", is = "added")
    static double net__added(double revenue) {
        return revenue;
    }
}
