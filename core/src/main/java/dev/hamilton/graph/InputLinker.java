package dev.hamilton.graph;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the inputs: names that parameters ask for and no function provides. Used once, on one thread. */
final class InputLinker {
    private final TypeSystem types;
    private final ColumnTypes columns;
    private final Map<NodeName, FunctionDef> functions;
    private final DeclaredInputs known;
    private final Problems problems;
    private final Map<NodeName, Node.Input> inputs = new LinkedHashMap<>();
    private final Map<NodeName, FunctionDef> firstAsker = new HashMap<>();
    private final Map<NodeName, List<FunctionDef>> missing = new LinkedHashMap<>();
    private final Map<NodeName, Parameter> missingParameter = new HashMap<>();
    private final Set<NodeName> incompatible = new HashSet<>();

    InputLinker(
            TypeSystem types,
            ColumnTypes columns,
            Map<NodeName, FunctionDef> functions,
            DeclaredInputs known,
            Problems problems) {
        this.types = types;
        this.columns = columns;
        this.functions = functions;
        this.known = known;
        this.problems = problems;
    }

    Map<NodeName, Node.Input> inputs() {
        SourceRef declaredBy = known.declaredBy().orElse(SourceRef.of("inputs", ""));
        known.declared().forEach((name, type) -> declare(name, type, declaredBy));
        known.config().forEach((name, type) -> declare(name, type, SourceRef.of("config", "")));
        for (FunctionDef function : functions.values()) {
            for (Parameter parameter : function.parameters()) {
                if (parameter.source() instanceof Source.Node node && !functions.containsKey(node.name())) {
                    ask(function, parameter, node);
                }
            }
        }
        reportMissing();
        return inputs;
    }

    private void declare(NodeName name, ValueType type, SourceRef source) {
        FunctionDef function = functions.get(name);
        if (function != null) {
            problems.add(Problem.of(
                            source.type().equals("config") ? ProblemCode.NAME_GIVEN_TWICE : ProblemCode.DUPLICATE_NODE,
                            "'%s' is a function, but %s gives it a value too".formatted(name, source))
                    .at(function.source())
                    .fix("rename one of them; to replace a computed value in one run, pass it as an override"));
        } else if (inputs.putIfAbsent(name, new Node.Input(name, type, true, source)) != null) {
            problems.add(Problem.of(
                            ProblemCode.NAME_GIVEN_TWICE,
                            "'%s' is declared as an input and given by the config".formatted(name))
                    .at(source)
                    .fix("take it out of one of them"));
        }
    }

    private void ask(FunctionDef function, Parameter parameter, Source.Node node) {
        NodeName name = node.name();
        boolean required = node.absence().equals(Absence.REQUIRED);
        Node.Input current = inputs.get(name);
        boolean declared = known.declared().containsKey(name);
        if (declared || known.config().containsKey(name)) {
            return; // the rule about the types of edges speaks about these
        }
        if (known.declaredBy().isPresent() && required) {
            missing.computeIfAbsent(name, absent -> new ArrayList<>()).add(function);
            missingParameter.putIfAbsent(name, parameter);
        }
        if (current == null) {
            inputs.put(name, new Node.Input(name, parameter.wanted(), required, function.source()));
            firstAsker.put(name, function);
        } else {
            narrow(current, function, parameter, required);
        }
    }

    /* What one reader can use as it is or element by element serves both; else what the other can use. */
    private void narrow(Node.Input current, FunctionDef function, Parameter parameter, boolean required) {
        ValueType type = current.type();
        ValueType wanted = parameter.wanted();
        if (!serves(type, wanted)) {
            if (!serves(wanted, type)) {
                reportIncompatible(current, function, parameter);
                return;
            }
            type = wanted;
        }
        inputs.put(
                current.name(), new Node.Input(current.name(), type, current.required() || required, current.source()));
    }

    private boolean serves(ValueType type, ValueType wanted) {
        Fit fit = Fit.of(type, wanted, types, columns);
        return fit == Fit.DIRECT || fit == Fit.ELEMENT;
    }

    private void reportIncompatible(Node.Input current, FunctionDef function, Parameter parameter) {
        if (incompatible.add(current.name())) {
            FunctionDef first = firstAsker.getOrDefault(current.name(), function);
            problems.add(Problem.of(
                            ProblemCode.INCOMPATIBLE_INPUT_TYPES,
                            "the input '%s' is wanted as %s here, but as %s elsewhere"
                                    .formatted(
                                            current.name(),
                                            parameter.wanted().display(),
                                            current.type().display()))
                    .at(function.source(), parameter.name())
                    .detail("first wanted by '%s', %s".formatted(first.name(), first.source()))
                    .fix("make the types agree, or read two inputs with @From"));
        }
    }

    private void reportMissing() {
        Set<String> providers = new LinkedHashSet<>();
        known.declared().keySet().forEach(name -> providers.add(name.text()));
        functions.keySet().forEach(name -> providers.add(name.text()));
        Map<NodeName, FunctionDef> readers = missing.isEmpty() ? Map.of() : firstReaders();
        missing.forEach((name, askers) -> {
            FunctionDef first = askers.get(0);
            Parameter parameter = missingParameter.get(name);
            String type = parameter == null ? "" : " (" + parameter.wanted().display() + ")";
            Problem problem = Problem.of(ProblemCode.MISSING_INPUT, "nothing provides '%s'%s".formatted(name, type))
                    .at(first.source(), parameter == null ? name.text() : parameter.name())
                    .detail("needed by " + chain(first, readers));
            if (askers.size() > 1) {
                problem = problem.detail("and by " + others(askers));
            }
            problems.add(problem.fix(remedy(name, providers)));
        });
    }

    private String remedy(NodeName name, Set<String> providers) {
        String owner = known.declaredBy().map(SourceRef::toString).orElse("the inputs");
        return Nearest.to(name.text(), providers)
                .map(near -> known.declared().containsKey(new NodeName(near))
                        ? "did you mean the input '%s' of %s?".formatted(near, owner)
                        : "did you mean '%s'?".formatted(near))
                .orElse("add a function '%s', or a component of that name to %s".formatted(name, owner));
    }

    private Map<NodeName, FunctionDef> firstReaders() {
        Map<NodeName, FunctionDef> readers = new HashMap<>();
        functions
                .values()
                .forEach(function -> function.parameters().forEach(parameter -> {
                    if (parameter.source() instanceof Source.Node node) {
                        readers.putIfAbsent(node.name(), function);
                    }
                }));
        return readers;
    }

    private static String chain(FunctionDef from, Map<NodeName, FunctionDef> readers) {
        List<String> names = new ArrayList<>();
        FunctionDef at = from;
        while (at != null && names.size() < 6) {
            names.add("'" + at.name() + "'");
            at = readers.get(at.name());
        }
        return String.join(" <- ", names) + (at == null ? "" : " <- ...");
    }

    private static String others(List<FunctionDef> askers) {
        List<String> names = new ArrayList<>();
        askers.stream().skip(1).limit(5).forEach(asker -> names.add("'" + asker.name() + "'"));
        int more = askers.size() - 1 - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
