package dev.hamilton.notation;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.GraphRule;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.plan.Fusion;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dataflow in the notation, to be linked and asked. Immutable. */
public final class Flow {
    private static final DemoTypes TYPES = new DemoTypes();

    private final FunctionCatalog catalog;
    private final DeclaredInputs declared;
    private final List<GraphRule> rules;
    private final Request request;

    private Flow(FunctionCatalog catalog, DeclaredInputs declared, List<GraphRule> rules, Request request) {
        this.catalog = catalog;
        this.declared = declared;
        this.rules = rules;
        this.request = request;
    }

    /** Functions in the notation of {@link Notation}. */
    public static Flow of(String text) {
        return of(Notation.catalog(text));
    }

    /** Functions. */
    public static Flow of(FunctionCatalog catalog) {
        return new Flow(catalog, DeclaredInputs.NONE, List.of(), new Request(List.of(), Map.of(), Map.of(), Map.of()));
    }

    /** Inputs declared by the record {@code demo.Weekly}. */
    public Flow declaring(String inputs) {
        SourceRef weekly = new SourceRef("demo.Weekly", "", "Weekly.java", 1);
        return linking(new DeclaredInputs(Optional.of(weekly), Notation.types(inputs), declared.config()));
    }

    /** Config, as typed names. */
    public Flow configured(String config) {
        return linking(new DeclaredInputs(declared.declaredBy(), declared.declared(), Notation.types(config)));
    }

    private Flow linking(DeclaredInputs inputs) {
        return new Flow(catalog, inputs, rules, request);
    }

    /** One more rule. */
    public Flow rule(GraphRule rule) {
        return new Flow(catalog, declared, List.of(rule), request);
    }

    /** What the caller supplies. */
    public Flow given(String inputs) {
        return asking(new Request(request.outputs(), Notation.given(inputs), request.config(), request.overrides()));
    }

    /** What configuration supplies. */
    public Flow config(String config) {
        return asking(new Request(request.outputs(), request.inputs(), Notation.given(config), request.overrides()));
    }

    /** What is overridden. */
    public Flow over(String overrides) {
        return asking(new Request(request.outputs(), request.inputs(), request.config(), Notation.given(overrides)));
    }

    /** What is wanted. */
    public Flow want(String... outputs) {
        List<NodeName> names = Arrays.stream(outputs).map(NodeName::new).toList();
        return asking(new Request(names, request.inputs(), request.config(), request.overrides()));
    }

    private Flow asking(Request other) {
        return new Flow(catalog, declared, rules, other);
    }

    /** The graph, or empty if something is wrong. */
    public Optional<Graph> link(Problems problems) {
        return new Linker(TYPES, TYPES, rules).link(catalog, declared, problems);
    }

    /** The graph of a dataflow that is right. */
    public Graph graph() {
        Problems problems = new Problems();
        return link(problems).orElseThrow(() -> new AssertionError(text(problems)));
    }

    /** What is wrong with the dataflow, as text. */
    public String faults() {
        Problems problems = new Problems();
        Optional<Graph> graph = link(problems);
        if (graph.isPresent() != problems.isEmpty()) {
            throw new AssertionError("a graph although there are problems, or neither");
        }
        return text(problems);
    }

    /** The plan of a request that is right. */
    public Plan plan() {
        return plan(Fusion.NONE);
    }

    /** The plan of a request that is right, grouped. */
    public Plan plan(Fusion fusion) {
        Problems problems = new Problems();
        return new Planner(TYPES, TYPES, fusion)
                .plan(graph(), request, problems)
                .orElseThrow(() -> new AssertionError(text(problems)));
    }

    /** The plan as text. */
    public String explain() {
        return plan().explain();
    }

    /** What is wrong with the request, as text. */
    public String objections() {
        Problems problems = new Problems();
        Optional<Plan> plan = new Planner(TYPES, TYPES).plan(graph(), request, problems);
        if (plan.isPresent() != problems.isEmpty()) {
            throw new AssertionError("a plan although there are problems, or neither");
        }
        return text(problems);
    }

    private static String text(Problems problems) {
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
