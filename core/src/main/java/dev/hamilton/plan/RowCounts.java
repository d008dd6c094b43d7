package dev.hamilton.plan;

import dev.hamilton.catalog.Code;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.List;

/**
 * Finds supplied columns of different lengths that would meet in a lifted step. Used once, on one thread.
 */
final class RowCounts {
    /*
     * A lifted step has as many rows as each of its columns, so slots that meet in one belong to one set (union-find with
     * path halving), and all supplied columns of a set must agree. What a function over whole columns returns begins a set
     * of its own: it may well be shorter, as weeks are beside days; should it meet other columns, the run compares.
     */
    private final List<Plan.Supplied> supplied;
    private final List<Step> steps;
    private final GivenValues given;
    private final Problems problems;
    private final int[] parent;
    private final int[] witness;

    RowCounts(List<Plan.Supplied> supplied, List<Step> steps, GivenValues given, Problems problems) {
        this.supplied = supplied;
        this.steps = steps;
        this.given = given;
        this.problems = problems;
        this.parent = new int[supplied.size() + steps.size()];
        this.witness = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            witness[i] = i < supplied.size() && rows(i) != Given.NO_ROWS ? i : -1;
        }
    }

    void check() {
        for (Step step : steps) {
            if (step.function().code() instanceof Code.CheckedValue
                    && step.arguments().get(0) instanceof Argument.Slot value
                    && value.slot() >= 0) {
                unite(step, value.slot()); // the very column that it is given
            }
            if (step.lifted()) {
                for (Argument argument : step.arguments()) {
                    if (argument instanceof Argument.Slot slot && slot.element() && slot.slot() >= 0) {
                        unite(step, slot.slot());
                    }
                }
            }
        }
    }

    private void unite(Step step, int slot) {
        int one = find(step.slot());
        int other = find(slot);
        if (one == other) {
            return;
        }
        int known = witness[one];
        int met = witness[other];
        if (known >= 0 && met >= 0 && rows(known) != rows(met)) {
            report(step, known, met);
        }
        parent[other] = one;
        witness[one] = known >= 0 ? known : met;
    }

    private int find(int slot) {
        int at = slot;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int rows(int slot) {
        GivenValues.Value value = given.get(name(slot));
        return value == null ? Given.NO_ROWS : value.given().rows();
    }

    private NodeName name(int slot) {
        return supplied.get(slot).name();
    }

    private void report(Step step, int one, int other) {
        problems.add(Problem.of(
                        ProblemCode.ROW_COUNTS_DIFFER,
                        "'%s' has %d rows, but '%s' has %d".formatted(name(one), rows(one), name(other), rows(other)))
                .at(step.function().source())
                .detail("they meet in '%s'".formatted(step.name()))
                .fix("supply columns of one length, or let a function over whole columns bring them together"));
    }
}
