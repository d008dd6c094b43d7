package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.lineage.GraphDiff;
import dev.hamilton.plan.Plan;
import java.util.List;

/**
 * What a picture shows, before it is written in a language: which nodes, in which groups, with which marks. Immutable; the
 * same for the same graph and choices.
 *
 * <pre>{@code
 * View view = View.of(graph).upstreamOf("spendPerSignup").group(Grouping.module()).build();
 * String dot = Dot.of(view);
 * }</pre>
 *
 * @param items what is drawn, in the graph's order
 * @param edges what reads what, in the order of the readers
 * @param groups the groups that are drawn around their items, in the order of their first items
 * @param orientation which way data flows
 * @param legend whether the kinds of items are explained
 * @since 0.1
 */
public record View(List<Item> items, List<Edge> edges, List<Group> groups, Orientation orientation, boolean legend) {
    /** Copies the lists. */
    public View {
        items = List.copyOf(items);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
    }

    /**
     * One item feeds another.
     *
     * @param from the index of what is read
     * @param to the index of the reader
     * @param path whether both ends lie on a way that is pointed out
     */
    public record Edge(int from, int to, boolean path) {}

    /**
     * Items that are drawn together.
     *
     * @param name what the group is called
     * @param members indexes of its items, ascending, at least one
     */
    public record Group(String name, List<Integer> members) {
        /** Copies the members. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * Starts a view of a whole graph.
     *
     * @param graph the graph
     * @return a builder that shows every node, without groups or marks
     */
    public static ViewBuilder of(Graph graph) {
        return new ViewBuilder(Scene.of(graph));
    }

    /**
     * Starts a view of what a request computes: what is supplied, what is called, and what is asked for.
     *
     * @param graph the graph that the plan was made from
     * @param plan the plan of a request
     * @return a builder that shows the plan's nodes, outputs and overrides marked
     */
    public static ViewBuilder of(Graph graph, Plan plan) {
        return new ViewBuilder(Scene.of(graph, plan));
    }

    /**
     * Starts a view of what changed between two builds of a dataflow: both graphs laid over each other.
     *
     * @param before the old graph
     * @param after the new graph
     * @return a builder that shows every node of both; what was added, removed, changed or affected is marked
     */
    public static ViewBuilder ofChanges(Graph before, Graph after) {
        return ofChanges(before, after, GraphDiff.between(before, after));
    }

    /**
     * Starts a view of what changed, as {@link #ofChanges(Graph, Graph)} does, with a comparison that knows more than the
     * graphs.
     *
     * @param before the old graph
     * @param after the new graph
     * @param diff what is different between these
     * @return a builder that shows every node of both; what was added, removed, changed or affected is marked
     */
    public static ViewBuilder ofChanges(Graph before, Graph after, GraphDiff diff) {
        return new ViewBuilder(Scene.of(before, after, diff));
    }
}
