package dev.hamilton.plan;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.Shape;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans requests: walks up from what is wanted to what is given, and settles every name, shape and conversion on the way.
 *
 * <p>Stateless but for its parts; as thread-safe as the type system it was given.
 *
 * @since 0.1
 */
public final class Planner {
    private static final int REFERENCE = 4;

    private final TypeSystem types;
    private final ColumnTypes columns;
    private final Fusion fusion;

    /**
     * Prepares to plan for computing one step after another.
     *
     * @param types says what may be passed where
     * @param columns says what is a column
     */
    public Planner(TypeSystem types, ColumnTypes columns) {
        this(types, columns, Fusion.NONE);
    }

    /**
     * Prepares to plan.
     *
     * @param types says what may be passed where
     * @param columns says what is a column
     * @param fusion says which lifted steps can be computed together
     */
    public Planner(TypeSystem types, ColumnTypes columns, Fusion fusion) {
        this.types = types;
        this.columns = columns;
        this.fusion = fusion;
    }

    /**
     * Plans one request.
     *
     * @param graph the dataflow
     * @param request what is wanted and given
     * @param problems receives everything that is wrong with the request
     * @return the plan, or empty if a problem was found
     */
    public Optional<Plan> plan(Graph graph, Request request, Problems problems) {
        return plan(graph, request, Map.of(), problems);
    }

    /**
     * Plans one request that code makes.
     *
     * @param graph the dataflow
     * @param request what is wanted and given
     * @param places what gives or wants each name, where it is more than the request: problems with the name say so
     * @param problems receives everything that is wrong with the request
     * @return the plan, or empty if a problem was found
     */
    public Optional<Plan> plan(Graph graph, Request request, Map<NodeName, SourceRef> places, Problems problems) {
        int before = problems.count();
        GivenValues given = new GivenValues(graph, request, places, problems);
        Needed needed = Needed.by(graph, request, given);
        given.check(types, columns, needed);
        Map<NodeName, SlotType> slots = new HashMap<>();
        List<Plan.Supplied> supplied = new ArrayList<>();
        needed.names().forEach(name -> supply(graph, name, given, supplied, slots));
        List<Step> steps = new ArrayList<>();
        PlanProblems said = new PlanProblems(graph, request, given, needed, columns, problems);
        StepPlanner planner = new StepPlanner(graph, types, columns, said);
        needed.computed().stream().forEach(index -> {
            FunctionDef function = function(graph, index);
            SlotType same = function.code() instanceof Code.Same ? planner.same(index, function, slots) : null;
            if (same != null && (same.constant() == null || !isStored(graph, index, function.name(), request))) {
                slots.put(function.name(), same);
                return;
            }
            Step step = planner.plan(index, function, supplied.size() + steps.size(), slots);
            steps.add(step);
            slots.put(
                    function.name(),
                    planner.sound() ? new SlotType(step.slot(), step.type(), step.shape()) : SlotType.UNKNOWN);
        });
        said.missingOutputs();
        given.reportUnknown();
        new RowCounts(supplied, steps, given, problems).check();
        if (problems.count() > before) {
            return Optional.empty();
        }
        List<Integer> outputs = request.outputs().stream()
                .map(name -> slots.getOrDefault(name, SlotType.UNKNOWN).slot())
                .toList();
        return Optional.of(plan(supplied, steps, request, outputs));
    }

    private static FunctionDef function(Graph graph, int index) {
        return ((Node.Computed) graph.nodes().get(index)).function();
    }

    /* Whether it has to be in a slot, though it be a constant: it is wanted, or wrapped before it is passed. */
    private static boolean isStored(Graph graph, int index, NodeName name, Request request) {
        if (request.outputs().contains(name)) {
            return true;
        }
        boolean[] wrapped = new boolean[1];
        graph.forEachDependent(
                index,
                reader -> wrapped[0] |= function(graph, reader).parameters().stream()
                        .anyMatch(parameter -> parameter.optional()
                                && parameter.source() instanceof Source.Node node
                                && node.name().equals(name)));
        return wrapped[0];
    }

    /**
     * Looks at what two requests of one plan may differ in: the numbers of rows.
     *
     * @param plan the plan of a request with the same types
     * @param graph the dataflow
     * @param request what is wanted and given
     * @param problems receives a problem for each step in which columns of different lengths would meet
     */
    public void checkRows(Plan plan, Graph graph, Request request, Problems problems) {
        new RowCounts(plan.supplied(), plan.steps(), new GivenValues(graph, request, Map.of(), problems), problems)
                .check();
    }

    private Plan plan(List<Plan.Supplied> supplied, List<Step> steps, Request request, List<Integer> outputs) {
        int count = supplied.size();
        Grouping.Result grouped = fusion.offered()
                ? new Grouping(count, steps, fusion).group(outputs)
                : new Grouping.Result(steps, outputs, List.of(), List.of());
        List<Step> released = withReleases(count, grouped.steps(), grouped.outputs());
        List<Integer> cells = new ArrayList<>();
        supplied.forEach(each -> cells.add(bytes(each.shape(), each.type())));
        released.forEach(each -> cells.add(bytes(each.shape(), each.type())));
        return new Plan(
                supplied,
                released,
                request.outputs(),
                grouped.outputs(),
                grouped.groups(),
                grouped.interpreted(),
                cells,
                request.rows());
    }

    /* What an array of the column's elements takes. */
    private int bytes(Shape shape, ValueType type) {
        return shape == Shape.SCALAR
                ? 0
                : columns.column(type)
                        .map(column ->
                                column.element() instanceof PrimitiveType primitive ? primitive.bytes() : REFERENCE)
                        .orElse(REFERENCE);
    }

    private static void supply(
            Graph graph,
            NodeName name,
            GivenValues given,
            List<Plan.Supplied> supplied,
            Map<NodeName, SlotType> slots) {
        GivenValues.Value value = given.get(name);
        if (value != null) {
            boolean secret = graph.find(name)
                    .filter(node -> node.tags().has(Tags.SECRET))
                    .isPresent();
            Shape shape = value.given().rows() == Given.NO_ROWS ? Shape.SCALAR : Shape.COLUMN;
            SlotType slot = new SlotType(
                    supplied.size(), value.given().type(), shape, value.given().isNull(), null);
            supplied.add(new Plan.Supplied(slot.slot(), name, value.origin(), slot.type(), shape, secret));
            slots.put(name, given.isFaulty(name) ? SlotType.UNKNOWN : slot);
        }
    }

    /* Backwards: the first reader met is the last to run. */
    private static List<Step> withReleases(int suppliedSlots, List<Step> steps, List<Integer> outputs) {
        BitSet kept = new BitSet(suppliedSlots + steps.size());
        outputs.forEach(kept::set);
        List<Step> result = new ArrayList<>(steps);
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<Integer> released = new ArrayList<>();
            for (Argument argument : steps.get(i).arguments()) {
                if (argument instanceof Argument.Slot slot && !kept.get(slot.slot())) {
                    kept.set(slot.slot());
                    released.add(slot.slot());
                }
            }
            if (!released.isEmpty()) {
                result.set(i, steps.get(i).releasing(released));
            }
        }
        return result;
    }
}
