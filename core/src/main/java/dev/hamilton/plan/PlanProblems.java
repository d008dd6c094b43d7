package dev.hamilton.plan;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.Fit;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says what keeps a request from being planned, and through which nodes an output needs it. Confined to one thread. */
final class PlanProblems {
    /** So many missing inputs are compared with other names: where there are more, it is not their spelling. */
    private static final int HINTS = 100;

    private final Graph graph;
    private final Request request;
    private final GivenValues given;
    private final Needed needed;
    private final ColumnTypes columns;
    private final Problems problems;
    private final BitSet missing = new BitSet();
    private final Set<String> provided = new LinkedHashSet<>();

    PlanProblems(
            Graph graph, Request request, GivenValues given, Needed needed, ColumnTypes columns, Problems problems) {
        this.graph = graph;
        this.request = request;
        this.given = given;
        this.needed = needed;
        this.columns = columns;
        this.problems = problems;
    }

    /* An input that is wanted but absent: asked for by nobody but the request. */
    void missingOutputs() {
        for (NodeName output : request.outputs()) {
            int index = graph.indexOf(output);
            if (index != Graph.NO_NODE
                    && given.get(output) == null
                    && graph.nodes().get(index) instanceof Node.Input input
                    && !missing.get(index)) {
                missing.set(index);
                if (!given.isMisspelled(output, "was requested")) {
                    problems.add(remedied(input, missingInput(input).at(given.placeOf(output)), output.text()));
                }
            }
        }
    }

    void missingInput(int input, int reader, FunctionDef function, Parameter parameter) {
        if (!missing.get(input)) {
            missing.set(input);
            Node.Input node = (Node.Input) graph.nodes().get(input);
            String need = "needed by " + chain(reader);
            if (!given.isMisspelled(node.name(), "is " + need)) {
                Problem problem = missingInput(node).at(function.source(), parameter.name());
                problems.add(
                        remedied(node, problem.detail(need), function.name().text()));
            }
        }
    }

    private static Problem missingInput(Node.Input input) {
        return Problem.of(
                ProblemCode.MISSING_INPUT,
                "no value was given for the input '%s' (%s)"
                        .formatted(input.name(), input.type().display()));
    }

    /* Nothing is said of the name of the function that asks: what it needs cannot be itself. */
    private Problem remedied(Node.Input input, Problem problem, String asker) {
        String wanted = input.name().text();
        String remedy = "give a value for '%s'".formatted(wanted);
        if (missing.cardinality() > HINTS) {
            return problem.fix(remedy);
        }
        return problem.fix(Nearest.to(wanted, unused())
                .map(near -> "%s; did '%s' mean it?".formatted(remedy, near))
                .or(() -> Nearest.toOther(wanted, asker, provided())
                        .map(near -> "%s, or read '%s' if that was meant".formatted(remedy, near)))
                .orElse(remedy));
    }

    private Set<String> unused() {
        Set<String> unused = new LinkedHashSet<>();
        request.inputs().keySet().stream()
                .filter(name -> graph.indexOf(name) == Graph.NO_NODE)
                .forEach(name -> unused.add(name.text()));
        return unused;
    }

    private Set<String> provided() {
        if (provided.isEmpty()) {
            graph.nodes().forEach(node -> provided.add(node.name().text()));
        }
        return provided;
    }

    void nullForPrimitive(int index, FunctionDef function, Parameter parameter) {
        NodeName read = ((Source.Node) parameter.source()).name();
        report(
                index,
                function,
                parameter,
                problem -> problem.fix("give a value for '%s', or declare the parameter as @Nullable %s"
                        .formatted(read, parameter.type().boxed().display())),
                ProblemCode.NULL_FOR_PRIMITIVE,
                "null was given for '%s', but '%s' wants it as %s"
                        .formatted(read, function.name(), parameter.type().display()));
    }

    void unfit(int index, FunctionDef function, Parameter parameter, SlotType source, Fit fit) {
        String read = ((Source.Node) parameter.source()).name().text();
        if (fit == Fit.COLUMN) {
            boolean given = !needed.computed().get(graph.indexOf(new NodeName(read)));
            report(
                    index,
                    function,
                    parameter,
                    problem -> problem.fix(
                            "supply a column for %s'%s', or a value for '%s': an override, or a component or key of the row"
                                    .formatted(given ? "" : "the inputs above ", read, function.name())),
                    ProblemCode.COLUMN_NEEDED,
                    "'%s' needs '%s' as %s, but it is one value of type %s"
                            .formatted(
                                    function.name(),
                                    read,
                                    parameter.wanted().display(),
                                    source.type().display()));
        } else {
            mismatch(index, function, parameter, read, source.type());
        }
    }

    private void mismatch(int index, FunctionDef function, Parameter parameter, String read, ValueType is) {
        TypeNames names = TypeNames.of(parameter.wanted(), is);
        String supply = names.areOne()
                ? "supply the columns of the library that the function wants"
                : "supply columns of one kind";
        report(
                index,
                function,
                parameter,
                problem -> problem.fix(supply + ", or let the function take " + names.found()
                        + TypeNames.conversion(parameter.wanted(), is, columns)),
                ProblemCode.TYPE_MISMATCH,
                "'%s' wants '%s' as %s, but in this request it is %s"
                        .formatted(function.name(), read, names.wanted(), names.found()));
    }

    void scalarNeeded(int index, FunctionDef function, Parameter parameter, String liftedBy) {
        report(
                index,
                function,
                parameter,
                problem -> problem.fix("let '%s' take a column too, or split the function in two".formatted(liftedBy)),
                ProblemCode.SCALAR_NEEDED,
                "'%s' takes '%s' as a whole column, so it cannot be called row by row, but '%s' gets a column where it wants one value"
                        .formatted(function.name(), parameter.name(), liftedBy));
    }

    void columnOverRows(int index, FunctionDef function) {
        report(
                index,
                function,
                null,
                problem -> problem.fix("let its parameters take columns, or return one value"),
                ProblemCode.SCALAR_NEEDED,
                "'%s' returns %s, so it cannot be called row by row, but it gets a column where it wants one value"
                        .formatted(function.name(), function.output().display()));
    }

    void asyncOverRows(int index, FunctionDef function) {
        report(
                index,
                function,
                null,
                problem -> problem.fix("take the whole column, and answer once"),
                ProblemCode.ASYNC_OVER_ROWS,
                "'%s' answers later, so it cannot be called row by row, but it gets a column where it wants one value"
                        .formatted(function.name()));
    }

    void noColumnType(int index, FunctionDef function, String family) {
        report(
                index,
                function,
                null,
                problem -> problem.fix("return a type that such columns hold"),
                ProblemCode.NO_COLUMN_TYPE,
                "'%s' is called row by row, but no column of the family '%s' holds %s"
                        .formatted(function.name(), family, function.output().display()));
    }

    private void report(
            int index,
            FunctionDef function,
            @Nullable Parameter parameter,
            UnaryOperator<Problem> remedy,
            ProblemCode code,
            String message) {
        Problem problem = Problem.of(code, message).detail("needed by " + chain(index));
        problem = parameter == null ? problem.at(function.source()) : problem.at(function.source(), parameter.name());
        problems.add(remedy.apply(problem));
    }

    /* From a node down to a wanted one, along the first reader that the request needs. */
    private String chain(int index) {
        List<String> names = new ArrayList<>();
        int at = index;
        while (at != Graph.NO_NODE && names.size() < 6) {
            names.add("'" + graph.nodes().get(at).name() + "'");
            at = nextReader(at);
        }
        return String.join(" <- ", names) + (at == Graph.NO_NODE ? "" : " <- ...");
    }

    private int nextReader(int index) {
        if (request.outputs().contains(graph.nodes().get(index).name())) {
            return Graph.NO_NODE;
        }
        int[] next = {Graph.NO_NODE};
        graph.forEachDependent(index, reader -> {
            if (next[0] == Graph.NO_NODE && needed.computed().get(reader)) {
                next[0] = reader;
            }
        });
        return next[0];
    }
}
