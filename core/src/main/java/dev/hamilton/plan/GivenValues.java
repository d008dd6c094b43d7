package dev.hamilton.plan;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.Fit;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The values a request comes with, by name, and what is wrong with them. Confined to one thread. */
final class GivenValues {
    /** One value and who gave it. */
    record Value(Given given, Plan.Origin origin) {}

    private final Graph graph;
    private final Request request;
    private final Map<NodeName, SourceRef> places;
    private final Problems problems;
    private final Map<NodeName, Value> values = new LinkedHashMap<>();
    private final Set<NodeName> faulty = new HashSet<>();
    private final Map<NodeName, Problem> unknown = new LinkedHashMap<>();
    private final Map<String, NodeName> meant = new HashMap<>();

    GivenValues(Graph graph, Request request, Map<NodeName, SourceRef> places, Problems problems) {
        this.graph = graph;
        this.request = request;
        this.places = places;
        this.problems = problems;
        request.config().forEach((name, given) -> values.put(name, value(given, Plan.Origin.CONFIG)));
        request.inputs().forEach((name, given) -> values.put(name, value(given, Plan.Origin.INPUT)));
        request.overrides().forEach((name, given) -> values.put(name, value(given, Plan.Origin.OVERRIDE)));
    }

    /* The box of a value that is there is as good as the primitive, of which more can be made: an array, for one. */
    private static Value value(Given given, Plan.Origin origin) {
        ValueType type = PrimitiveType.unboxed(given.type())
                .<ValueType>map(primitive -> primitive)
                .orElse(given.type());
        return new Value(new Given(type, given.isNull(), given.rows(), given.mayBeUnknown()), origin);
    }

    @Nullable
    Value get(NodeName name) {
        return values.get(name);
    }

    /** What gives or wants a name; null if that is the request itself. */
    @Nullable
    SourceRef placeOf(NodeName name) {
        return places.get(name);
    }

    /** Whether a value was reported, so that nothing more is to be said of what reads it. */
    boolean isFaulty(NodeName name) {
        return faulty.contains(name);
    }

    /** Looks at all that is given and wanted, but not at the types of inputs that this request does not read. */
    void check(TypeSystem types, ColumnTypes columns, Needed needed) {
        if (request.outputs().isEmpty()) {
            problems.add(Problem.of(ProblemCode.EMPTY_REQUEST, "nothing was requested")
                    .fix("request one of " + someNames()));
        }
        reportUnknownOutputs();
        values.forEach((name, value) -> {
            Node node = graph.find(name).orElse(null);
            if (node == null) {
                noteUnknown(name, value);
            } else if (node instanceof Node.Computed computed && value.origin() == Plan.Origin.INPUT) {
                problems.add(Problem.of(
                                ProblemCode.NAME_GIVEN_TWICE,
                                "'%s' was supplied as an input, but the dataflow computes it".formatted(name))
                        .at(computed.source())
                        .fix("pass it as an override to replace what is computed, or leave it out"));
            } else if (node instanceof Node.Computed || needed.reached().get(graph.indexOf(name))) {
                checkType(node, value, new Wanted(types, columns, needed));
            }
        });
        for (NodeName name : request.inputs().keySet()) {
            if (request.config().containsKey(name)) {
                problems.add(Problem.of(
                                ProblemCode.NAME_GIVEN_TWICE,
                                "'%s' was supplied as an input, but the config gives it already".formatted(name))
                        .at(placeOf(name))
                        .fix("leave it out, or pass it as an override"));
            }
        }
    }

    /** What is needed to tell what a value should be. */
    private record Wanted(TypeSystem types, ColumnTypes columns, Needed needed) {
        boolean fits(ValueType given, ValueType wanted) {
            return Fit.of(given, wanted, types, columns) != Fit.NONE;
        }
    }

    private void checkType(Node node, Value value, Wanted wanted) {
        ValueType given = value.given().type();
        if (value.given().isNull()) {
            /* What wants an input is asked one by one: its type is the narrowest of all, wanted in this request or not. */
            if (node instanceof Node.Computed && node.type() instanceof PrimitiveType primitive) {
                faulty.add(node.name());
                problems.add(Problem.of(
                                ProblemCode.NULL_FOR_PRIMITIVE,
                                "null was given for '%s', which is a %s".formatted(node.name(), primitive))
                        .detail("computed by " + node.source())
                        .fix("give a value"));
            }
        } else if (!wanted.fits(given, node.type())) {
            /* What suits some who do not want it now is no error here: those who do are asked one by one. */
            if (typesOf(node, reader -> true).keySet().stream().noneMatch(type -> wanted.fits(given, type))) {
                faulty.add(node.name());
                problems.add(unfit(node, given, typesOf(node, wanted.needed().computed()::get), wanted.columns()));
            }
        }
    }

    private Problem unfit(Node node, ValueType given, Map<ValueType, String> types, ColumnTypes columns) {
        List<TypeNames> each = types.keySet().stream()
                .map(type -> TypeNames.of(type, given, columns))
                .toList();
        String names = String.join(" or ", each.stream().map(TypeNames::wanted).toList());
        Problem problem = Problem.of(
                        ProblemCode.WRONG_VALUE_TYPE,
                        "'%s' is %s, but a value of type %s was given"
                                .formatted(node.name(), names, each.get(0).found()))
                .at(placeOf(node.name()));
        int at = 0;
        for (String source : types.values()) {
            String as = types.size() == 1 ? "" : "as " + each.get(at++).wanted() + " ";
            problem = problem.detail((node instanceof Node.Input ? "asked for " : "computed ") + as + "by " + source);
        }
        return problem.fix("give a value that can be passed as " + names
                + TypeNames.conversion(types.keySet().iterator().next(), given, columns));
    }

    /* The types that a value may have, and who says so; that of an input that is not declared is what some of its readers want. */
    private Map<ValueType, String> typesOf(Node node, IntPredicate asked) {
        Map<ValueType, String> types = new LinkedHashMap<>();
        int index = graph.indexOf(node.name());
        if (node instanceof Node.Input input && !input.declared()) {
            graph.forEachDependent(index, reader -> {
                FunctionDef function = ((Node.Computed) graph.nodes().get(reader)).function();
                for (Parameter parameter : function.parameters()) {
                    if (asked.test(reader)
                            && parameter.source() instanceof Source.Node source
                            && source.name().equals(node.name())) {
                        types.putIfAbsent(parameter.wanted(), function.source().toString());
                    }
                }
            });
        }
        if (types.isEmpty()) {
            types.put(node.type(), node.source().toString());
        }
        return types;
    }

    private void reportUnknownOutputs() {
        for (NodeName name : request.outputs()) {
            /* What was given under an unknown name is spoken of where the values are. */
            if (graph.indexOf(name) == Graph.NO_NODE && !values.containsKey(name)) {
                Set<String> known = knownNames();
                values.forEach((other, each) -> known.add(other.text()));
                Problem problem = Problem.of(
                                ProblemCode.UNKNOWN_NODE,
                                "'%s' was requested, but the dataflow has no such node".formatted(name))
                        .at(placeOf(name));
                List<Unselected> ruledOut = graph.unselected().stream()
                        .filter(absent -> absent.name().equals(name))
                        .toList();
                for (Unselected absent : ruledOut) {
                    problem =
                            problem.detail("it is there where %s: %s".formatted(absent.conditions(), absent.source()));
                }
                problems.add(problem.fix(
                        ruledOut.isEmpty() ? remedy(name, known) : "configure the driver so, or request another"));
            }
        }
    }

    private String remedy(NodeName name, Set<String> known) {
        return Nearest.question(name.text(), known).orElseGet(() -> "request one of " + someNames());
    }

    private void noteUnknown(NodeName name, Value value) {
        if (value.given().mayBeUnknown() && value.origin() != Plan.Origin.OVERRIDE) {
            return;
        }
        String how = switch (value.origin()) {
            case INPUT -> "supplied as an input";
            case CONFIG -> "given by the config";
            case OVERRIDE -> "overridden";
        };
        Optional<String> nearest = Nearest.to(name.text(), knownNames());
        nearest.ifPresent(near -> meant.putIfAbsent(near, name));
        Problem problem = Problem.of(
                        ProblemCode.UNKNOWN_NODE, "'%s' was %s, but the dataflow has no such node".formatted(name, how))
                .at(placeOf(name));
        unknown.put(name, problem.fix(nearest.map(Nearest::question).orElse("leave it out")));
    }

    /** Whether an input is missing because its value was given under a misspelled name: one fault, told with that name. */
    boolean isMisspelled(NodeName input, String need) {
        NodeName given = meant.get(input.text());
        if (given != null) {
            unknown.computeIfPresent(given, (name, problem) -> problem.detail("'%s' %s".formatted(input, need)));
        }
        return given != null;
    }

    /** Reports the values that no node has the name of; last, when it is known what is missing in their place. */
    void reportUnknown() {
        unknown.values().forEach(problems::add);
    }

    private Set<String> knownNames() {
        Set<String> names = new LinkedHashSet<>();
        graph.nodes().forEach(node -> names.add(node.name().text()));
        return names;
    }

    private String someNames() {
        List<String> names = graph.nodes().stream()
                .filter(Node.Computed.class::isInstance)
                .map(node -> "'" + node.name() + "'")
                .toList();
        if (names.isEmpty()) {
            return "its functions, of which it has none yet";
        }
        return String.join(", ", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? ", ..." : "");
    }
}
