package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.GraphDiff;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Shape;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.problem.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that could be shown, before anything is chosen: nodes, what each reads, and what is said of them. */
final class Scene {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<NodeName, Integer> indexes = new LinkedHashMap<>();
    private final List<int[]> reads = new ArrayList<>();
    private final Map<Integer, Set<Mark>> marks = new LinkedHashMap<>();
    private final Set<NodeName> config = new HashSet<>();
    private final Map<NodeName, Value> values = new HashMap<>();

    private Scene() {}

    /** What a plan says of a node's value. */
    private record Value(ValueType type, Shape shape) {}

    static Scene of(Graph graph) {
        Scene scene = new Scene();
        graph.nodes().forEach(scene::add);
        for (int i = 0; i < graph.size(); i++) {
            scene.reads.add(dependencies(graph, i));
            scene.noteConfig(graph, i);
        }
        return scene;
    }

    static Scene of(Graph graph, Plan plan) {
        BitSet called = new BitSet();
        BitSet supplied = new BitSet();
        plan.steps().stream().map(Step::name).forEach(name -> called.set(graph.indexOf(name)));
        called.stream().forEach(index -> graph.forEachChoice(index, supplied::set));
        plan.supplied().stream()
                .mapToInt(each -> graph.indexOf(each.name()))
                .filter(index -> index != Graph.NO_NODE)
                .forEach(supplied::set);
        Scene scene = new Scene();
        plan.supplied().stream()
                .filter(each -> graph.indexOf(each.name()) == Graph.NO_NODE)
                .forEach(each -> scene.add(new Node.Input(each.name(), each.type(), false, SourceRef.of("", ""))));
        scene.nodes.forEach(passedThrough -> scene.reads.add(new int[0]));
        int[] places = new int[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            if (called.get(i) || supplied.get(i)) {
                places[i] = scene.add(graph.nodes().get(i));
                scene.reads.add(called.get(i) ? planned(graph, i, called, supplied, places) : new int[0]);
            }
        }
        plan.steps().forEach(step -> scene.values.put(step.name(), new Value(step.type(), step.shape())));
        for (Plan.Supplied each : plan.supplied()) {
            scene.values.put(each.name(), new Value(each.type(), each.shape()));
            if (each.origin() == Plan.Origin.OVERRIDE) {
                scene.mark(each.name(), Mark.OVERRIDE);
            } else if (each.origin() == Plan.Origin.CONFIG) {
                scene.config.add(each.name());
            }
        }
        called.stream().forEach(index -> scene.noteConfig(graph, index));
        plan.outputs().forEach(name -> scene.mark(name, Mark.OUTPUT));
        return scene;
    }

    static Scene of(Graph before, Graph after, GraphDiff diff) {
        Scene scene = of(after);
        diff.removed().forEach(name -> scene.add(before.nodes().get(before.indexOf(name))));
        diff.removed().forEach(name -> scene.reads.add(scene.places(before, before.indexOf(name))));
        for (int i = 0; i < after.size(); i++) {
            int old = before.indexOf(after.nodes().get(i).name());
            if (old != Graph.NO_NODE) {
                scene.addReads(i, scene.places(before, old), after.size());
            }
        }
        diff.added().forEach(name -> scene.mark(name, Mark.ADDED));
        diff.removed().forEach(name -> scene.mark(name, Mark.REMOVED));
        diff.changed().keySet().forEach(name -> scene.mark(name, Mark.CHANGED));
        diff.affected().forEach(name -> scene.mark(name, Mark.AFFECTED));
        return scene;
    }

    private static int[] dependencies(Graph graph, int index) {
        Set<Integer> distinct = new LinkedHashSet<>();
        graph.forEachDependency(index, distinct::add);
        graph.forEachChoice(index, distinct::add);
        return distinct.stream().mapToInt(Integer::intValue).toArray();
    }

    private void noteConfig(Graph graph, int chosen) {
        graph.forEachChoice(chosen, index -> config.add(graph.nodes().get(index).name()));
    }

    private static int[] planned(Graph graph, int index, BitSet called, BitSet supplied, int[] places) {
        return Arrays.stream(dependencies(graph, index))
                .filter(dependency -> called.get(dependency) || supplied.get(dependency))
                .map(dependency -> places[dependency])
                .toArray();
    }

    private int[] places(Graph graph, int index) {
        return Arrays.stream(dependencies(graph, index))
                .map(dependency -> place(graph.nodes().get(dependency).name()))
                .toArray();
    }

    /* What a node read in the old build is drawn where it was removed; what both have is wired as in the new one. */
    private void addReads(int index, int[] old, int removedFrom) {
        int[] removed = Arrays.stream(old).filter(place -> place >= removedFrom).toArray();
        if (removed.length > 0) {
            int[] now = reads.get(index);
            int[] both = Arrays.copyOf(now, now.length + removed.length);
            System.arraycopy(removed, 0, both, now.length, removed.length);
            reads.set(index, both);
        }
    }

    private int add(Node node) {
        indexes.put(node.name(), nodes.size());
        nodes.add(node);
        return nodes.size() - 1;
    }

    private int place(NodeName name) {
        Integer index = indexes.get(name);
        return index == null ? Graph.NO_NODE : index;
    }

    private void mark(NodeName name, Mark mark) {
        marks.computeIfAbsent(place(name), each -> EnumSet.noneOf(Mark.class)).add(mark);
    }

    int size() {
        return nodes.size();
    }

    Node node(int index) {
        return nodes.get(index);
    }

    int indexOf(String name) {
        NodeName wanted = new NodeName(name);
        Integer index = indexes.get(wanted);
        if (index == null) {
            List<String> known = nodes.stream().map(node -> node.name().text()).toList();
            String hint = Nearest.question(name, known).map(", "::concat).orElse("");
            throw new IllegalArgumentException("the picture has no node '%s'%s".formatted(name, hint));
        }
        return index;
    }

    /** What a node reads, each once in the order of its parameters, and then what of the config it was chosen by. */
    int[] reads(int index) {
        return reads.get(index);
    }

    Set<Mark> marks(int index) {
        return marks.getOrDefault(index, Set.of());
    }

    /** The type of a node's value: in a plan, a column's for a lifted step. */
    ValueType type(int index) {
        Value value = values.get(nodes.get(index).name());
        return value == null ? nodes.get(index).type() : value.type();
    }

    @Nullable
    Shape shape(int index) {
        Value value = values.get(nodes.get(index).name());
        return value == null ? null : value.shape();
    }

    boolean isConfig(int index) {
        return config.contains(nodes.get(index).name());
    }
}
