package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.util.Map;

/** What the branches of a shop earn: one module stands before several functions. */
@Dataflow
final class Branches {
    private Branches() {}

    /** What a branch earned in all weeks, in its own currency. */
    @Subdag(
            modules = BranchFeatures.class,
            cases = {
                @Subdag.Case(
                        name = "berlin",
                        inputs = @Bind(parameter = "revenue", from = "berlinRevenue"),
                        config = @Subdag.Setting(key = "tax", value = "included")),
                @Subdag.Case(
                        name = "dover",
                        inputs = @Bind(parameter = "revenue", from = "doverRevenue"),
                        config = @Subdag.Setting(key = "tax", from = "doverTax"))
            })
    static double branch(DoubleColumn net) {
        return net.sum();
    }

    /** What each branch earned, by name. */
    static Map<String, Double> earned(@Group({"berlin", "dover"}) Map<String, Double> branches) {
        return branches;
    }

    /** The weeks in which a visitor brought more than ten, with what one brought. */
    @WithColumns(
            modules = VisitFeatures.class,
            value = {"revenue", "visitors"},
            type = DoubleColumn.class,
            select = "perVisitor")
    static DataFrame goodWeeks(DataFrame weeks) {
        return weeks.where(weeks.doubles("perVisitor").greaterThan(10));
    }

    /** The revenue of {weeks} weeks before. */
    @Resolve(Lags.class)
    static DoubleColumn lag(DoubleColumn berlinRevenue, int weeks) {
        return berlinRevenue.shift(weeks);
    }
}
