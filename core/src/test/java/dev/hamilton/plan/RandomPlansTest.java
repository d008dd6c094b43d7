package dev.hamilton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.notation.DemoTypes;
import dev.hamilton.notation.Flow;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random dataflows and requests, compared with what one would write without thinking of speed. */
class RandomPlansTest {
    private static final DemoTypes TYPES = new DemoTypes();
    private static final Given NUMBER = Given.scalar(PrimitiveType.DOUBLE);

    @Test
    void every_node_stands_after_what_it_reads() {
        for (long seed = 0; seed < 300; seed++) {
            long seedOf = seed;
            Graph graph = Flow.of(dataflow(new Random(seed))).graph();
            for (int i = 0; i < graph.size(); i++) {
                int at = i;
                graph.forEachDependency(
                        i,
                        dependency ->
                                assertThat(dependency).as("seed %d", seedOf).isLessThan(at));
                graph.forEachDependent(
                        i,
                        dependent -> assertThat(dependent).as("seed %d", seedOf).isGreaterThan(at));
            }
            assertThat(graph.nodes().stream().map(Node::name).distinct().count())
                    .as("seed %d", seed)
                    .isEqualTo(graph.size());
        }
    }

    @Test
    void of_the_nodes_that_may_stand_at_a_place_the_authors_first_does() {
        for (long seed = 0; seed < 300; seed++) {
            FunctionCatalog catalog = dataflow(new Random(seed));
            List<NodeName> expected = new ArrayList<>();
            Map<NodeName, Set<NodeName>> reads = reads(catalog);
            Set<NodeName> left = new LinkedHashSet<>();
            reads.values()
                    .forEach(each -> each.stream()
                            .filter(name -> !reads.containsKey(name))
                            .forEach(left::add));
            left.addAll(reads.keySet());
            while (!left.isEmpty()) {
                NodeName next = left.stream()
                        .filter(name -> expected.containsAll(reads.getOrDefault(name, Set.of())))
                        .findFirst()
                        .orElseThrow();
                expected.add(next);
                left.remove(next);
            }
            assertThat(Flow.of(catalog).graph().nodes().stream().map(Node::name))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void a_plan_touches_what_is_above_the_outputs_up_to_what_is_given_and_nothing_else() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            FunctionCatalog catalog = dataflow(random);
            Graph graph = Flow.of(catalog).graph();
            Request request = request(graph, random);
            Plan plan = plan(graph, request);
            Map<NodeName, Set<NodeName>> reads = reads(catalog);
            Set<NodeName> computed = new TreeSet<>();
            Set<NodeName> supplied = new TreeSet<>();
            for (NodeName output : request.outputs()) {
                walk(output, request, reads, computed, supplied);
            }
            assertThat(new TreeSet<>(plan.steps().stream().map(Step::name).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(computed);
            assertThat(new TreeSet<>(
                            plan.supplied().stream().map(Plan.Supplied::name).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(supplied);
        }
    }

    @Test
    void a_slot_is_written_once_read_later_and_dropped_right_after_its_last_reader() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Graph graph = Flow.of(dataflow(random)).graph();
            Plan plan = plan(graph, request(graph, random));
            Map<Integer, Integer> lastReader = new HashMap<>();
            Set<Integer> live = new HashSet<>();
            plan.supplied().forEach(each -> live.add(each.slot()));
            for (Step step : plan.steps()) {
                for (Argument argument : step.arguments()) {
                    int slot = ((Argument.Slot) argument).slot();
                    assertThat(live).as("seed %d, %s", seed, step.name()).contains(slot);
                    lastReader.put(slot, step.slot());
                }
                assertThat(live.add(step.slot()))
                        .as("seed %d, %s", seed, step.name())
                        .isTrue();
                step.releases().forEach(slot -> assertThat(live.remove(slot)).isTrue());
            }
            for (Step step : plan.steps()) {
                Set<Integer> expected = new TreeSet<>();
                lastReader.forEach((slot, reader) -> {
                    if (reader == step.slot() && !plan.outputSlots().contains(slot)) {
                        expected.add(slot);
                    }
                });
                assertThat(new TreeSet<>(step.releases())).as("seed %d", seed).isEqualTo(expected);
                assertThat(step.releases()).doesNotHaveDuplicates();
            }
            assertThat(live).as("seed %d", seed).isEqualTo(Set.copyOf(plan.outputSlots()));
        }
    }

    @Test
    void lineage_agrees_with_walking() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            FunctionCatalog catalog = dataflow(random);
            Graph graph = Flow.of(catalog).graph();
            Map<NodeName, Set<NodeName>> reads = reads(catalog);
            Map<NodeName, Set<NodeName>> readBy = new HashMap<>();
            reads.forEach((reader, each) -> each.forEach(read ->
                    readBy.computeIfAbsent(read, name -> new HashSet<>()).add(reader)));
            Node one = graph.nodes().get(random.nextInt(graph.size()));
            Node other = graph.nodes().get(random.nextInt(graph.size()));
            Set<NodeName> up = reachable(one.name(), reads);
            Set<NodeName> down = reachable(one.name(), readBy);
            Lineage lineage = Lineage.of(graph);
            assertThat(names(lineage.upstreamOf(one.name().text())))
                    .as("seed %d", seed)
                    .isEqualTo(up);
            assertThat(names(lineage.downstreamOf(one.name().text())))
                    .as("seed %d", seed)
                    .isEqualTo(down);
            Set<NodeName> between = new HashSet<>(down);
            between.retainAll(reachable(other.name(), reads));
            if (down.contains(other.name())) {
                between.add(one.name());
                between.add(other.name());
            }
            if (one.equals(other)) {
                between = Set.of(one.name());
            }
            assertThat(names(lineage.between(one.name().text(), other.name().text())))
                    .as("seed %d", seed)
                    .isEqualTo(between);
        }
    }

    @Test
    void a_chain_of_a_hundred_thousand_plans_with_two_columns_alive() {
        List<FunctionDef> functions = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            functions.add(function("n" + i, List.of(i == 0 ? "start" : "n" + (i - 1))));
        }
        Collections.shuffle(functions, new Random(1));
        Plan plan = Flow.of(new FunctionCatalog(functions))
                .given("start: Series 12")
                .want("n99999")
                .plan();
        assertThat(plan.steps()).hasSize(100_000);
        assertThat(plan.peakLiveColumns()).isEqualTo(2);
        assertThat(plan.explain().lines()).hasSize(100_003);
    }

    @Test
    void a_function_of_ten_thousand_parameters_plans_and_says_all_that_is_missing() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            names.add("p" + i);
        }
        Flow wide =
                Flow.of(new FunctionCatalog(List.of(function("wide", names)))).want("wide");
        Plan plan = wide.given(String.join(": double, ", names) + ": double").plan();
        assertThat(plan.steps().get(0).arguments()).hasSize(10_000);
        assertThat(plan.steps().get(0).releases()).hasSize(10_000);
        assertThat(plan.explain().lines()).hasSize(10_003);
        assertThat(wide.objections().lines().filter(line -> line.startsWith("[H101]")))
                .hasSize(10_000);
    }

    private static FunctionCatalog dataflow(Random random) {
        int size = 1 + random.nextInt(40);
        int inputs = 1 + random.nextInt(5);
        List<FunctionDef> functions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> reads = new ArrayList<>();
            int parameters = random.nextInt(5);
            for (int p = 0; p < parameters; p++) {
                int read = random.nextInt(i + inputs);
                reads.add(read < inputs ? "in" + read : "f" + (read - inputs));
            }
            functions.add(function("f" + i, reads));
        }
        Collections.shuffle(functions, random);
        return new FunctionCatalog(functions);
    }

    private static FunctionDef function(String name, List<String> reads) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            Parameter plain = Parameter.of(reads.get(i), PrimitiveType.DOUBLE);
            parameters.add(new Parameter("p" + i, plain.type(), plain.source(), false));
        }
        return FunctionDef.of(
                new NodeName(name),
                PrimitiveType.DOUBLE,
                parameters,
                new Code.Lambda("random", name),
                SourceRef.of("random", name));
    }

    private static Request request(Graph graph, Random random) {
        List<NodeName> outputs = new ArrayList<>();
        Map<NodeName, Given> inputs = new LinkedHashMap<>();
        Map<NodeName, Given> overrides = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Input) {
                inputs.put(node.name(), NUMBER);
            } else if (random.nextInt(8) == 0) {
                overrides.put(node.name(), NUMBER);
            }
            if (random.nextInt(4) == 0) {
                outputs.add(node.name());
            }
        }
        outputs.add(graph.nodes().get(random.nextInt(graph.size())).name());
        Collections.shuffle(outputs, random);
        return new Request(outputs, inputs, Map.of(), overrides);
    }

    private static Plan plan(Graph graph, Request request) {
        Problems problems = new Problems();
        return new Planner(TYPES, TYPES)
                .plan(graph, request, problems)
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
    }

    private static Map<NodeName, Set<NodeName>> reads(FunctionCatalog catalog) {
        Map<NodeName, Set<NodeName>> reads = new LinkedHashMap<>();
        for (FunctionDef function : catalog.functions()) {
            Set<NodeName> each = new LinkedHashSet<>();
            function.parameters().forEach(parameter -> each.add(((Source.Node) parameter.source()).name()));
            reads.put(function.name(), each);
        }
        return reads;
    }

    private static void walk(
            NodeName name,
            Request request,
            Map<NodeName, Set<NodeName>> reads,
            Set<NodeName> computed,
            Set<NodeName> supplied) {
        if (request.overrides().containsKey(name) || !reads.containsKey(name)) {
            supplied.add(name);
        } else if (computed.add(name)) {
            reads.getOrDefault(name, Set.of()).forEach(read -> walk(read, request, reads, computed, supplied));
        }
    }

    private static Set<NodeName> reachable(NodeName from, Map<NodeName, Set<NodeName>> steps) {
        Set<NodeName> reached = new HashSet<>();
        List<NodeName> left = new ArrayList<>(steps.getOrDefault(from, Set.of()));
        while (!left.isEmpty()) {
            NodeName next = left.remove(left.size() - 1);
            if (reached.add(next)) {
                left.addAll(steps.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static Set<NodeName> names(List<Node> nodes) {
        return nodes.stream().map(Node::name).collect(Collectors.toSet());
    }
}
