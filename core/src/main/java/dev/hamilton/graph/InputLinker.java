package dev.hamilton.graph;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the inputs: names that parameters ask for and no function provides. Used once, on one thread. */
final class InputLinker {
    /** So many missing inputs are compared with other names: where there are more, it is not their spelling. */
    private static final int HINTS = 100;

    private final TypeSystem types;
    private final ColumnTypes columns;
    private final Map<NodeName, FunctionDef> functions;
    private final List<Unselected> unselected;
    private final DeclaredInputs known;
    private final Problems problems;
    private final Map<NodeName, Node.Input> inputs = new LinkedHashMap<>();
    private final Map<NodeName, List<Ask>> asked = new LinkedHashMap<>();

    /** One parameter that asks for an input. */
    private record Ask(FunctionDef function, Parameter parameter, boolean required) {
        ValueType wanted() {
            return parameter.wanted();
        }

        Problem blamed(Problem problem) {
            return parameter.blamed(problem, function.source());
        }
    }

    InputLinker(
            TypeSystem types,
            ColumnTypes columns,
            Map<NodeName, FunctionDef> functions,
            List<Unselected> unselected,
            DeclaredInputs known,
            Problems problems) {
        this.types = types;
        this.columns = columns;
        this.functions = functions;
        this.unselected = unselected;
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
                    boolean required = node.absence().equals(Absence.REQUIRED);
                    asked.computeIfAbsent(node.name(), name -> new ArrayList<>())
                            .add(new Ask(function, parameter, required));
                }
            }
        }
        /* The rule about the types of edges speaks about inputs whose types are known beforehand. */
        asked.keySet().removeAll(inputs.keySet());
        unselected.stream()
                .filter(each -> each.asked() == Unselected.Asked.TOLD)
                .forEach(each -> asked.remove(each.name()));
        reportUnselected();
        if (unselected.stream().anyMatch(each -> each.asked() == Unselected.Asked.ALL_TOLD)) {
            asked.clear();
        }
        asked.forEach(this::found);
        reportMissing();
        return inputs;
    }

    private void reportUnselected() {
        Map<NodeName, List<Unselected>> absent = new LinkedHashMap<>();
        for (Unselected each : unselected) {
            if (asked.containsKey(each.name())) {
                absent.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each);
            }
        }
        absent.values().removeIf(each -> each.stream().anyMatch(Unselected::orInput));
        absent.forEach((name, choices) -> {
            Optional<Ask> asking = asked.getOrDefault(name, List.of()).stream()
                    .filter(Ask::required)
                    .findFirst();
            if (asking.isEmpty()) {
                return; // who asks can do without, and takes it as an input
            }
            asked.remove(name);
            Ask ask = asking.get();
            Problem problem = ask.blamed(Problem.of(
                    ProblemCode.UNSELECTED_NODE,
                    "'%s' wants '%s', which the config rules out"
                            .formatted(ask.function().name(), name)));
            for (Unselected choice : choices.subList(0, Math.min(choices.size(), 5))) {
                problem = problem.detail("it is there where %s, by %s".formatted(choice.conditions(), choice.source()));
            }
            Set<String> told = new LinkedHashSet<>();
            choices.forEach(choice -> told.addAll(choice.told()));
            for (String each : told) {
                problem = problem.detail("here " + each);
            }
            problems.add(problem.fix(
                    "configure one of these, write a variant of '%s' for this config, or make it an input with orInput"
                            .formatted(name)));
        });
    }

    private void declare(NodeName name, ValueType type, SourceRef source) {
        FunctionDef function = functions.get(name);
        if (function != null) {
            problems.add(Problem.of(
                            source.type().equals("config") ? ProblemCode.NAME_GIVEN_TWICE : ProblemCode.DUPLICATE_NODE,
                            "'%s' is a function, but %s gives it a value too".formatted(name, source))
                    .at(function.source())
                    .fix("rename one of them; to replace a computed value in one run, pass it as an override"));
        } else {
            /* The config may give a declared input its value; that the value fits is checked with every request. */
            inputs.putIfAbsent(name, new Node.Input(name, type, true, source));
        }
    }

    private void found(NodeName name, List<Ask> asks) {
        Map<ValueType, Ask> wanted = new LinkedHashMap<>();
        asks.forEach(ask -> wanted.putIfAbsent(ask.wanted(), ask));
        ValueType type = narrowest(wanted.keySet()).orElse(null);
        if (type == null) {
            type = asks.get(0).wanted();
            reportIncompatible(name, List.copyOf(wanted.values()));
        }
        boolean required = asks.stream().anyMatch(Ask::required);
        inputs.put(
                name,
                new Node.Input(name, type, required, asks.get(0).function().source()));
    }

    /*
     * The wanted type that every reader can use, as it is or element by element. Of several that serve each other a
     * primitive, which null is not, and a type with arguments, which says more than the raw one; else the first. Every
     * type is compared with every other, as there are seldom more than three: going through the readers and keeping what
     * serves both depends on their order (Comparable, CharSequence, String).
     */
    private Optional<ValueType> narrowest(Set<ValueType> wanted) {
        List<ValueType> serving = wanted.stream()
                .filter(type -> wanted.stream().allMatch(other -> serves(type, other)))
                .toList();
        return serving.stream()
                .filter(PrimitiveType.class::isInstance)
                .findFirst()
                .or(() -> serving.stream()
                        .filter(type -> type instanceof DeclaredType declared
                                && !declared.arguments().isEmpty())
                        .findFirst())
                .or(() -> serving.stream().findFirst());
    }

    private boolean serves(ValueType type, ValueType wanted) {
        Fit fit = Fit.of(type, wanted, types, columns);
        return fit == Fit.DIRECT || fit == Fit.ELEMENT;
    }

    private void reportIncompatible(NodeName name, List<Ask> asks) {
        Ask narrow = asks.get(0);
        Ask clashing = asks.get(1);
        for (Ask ask : asks) {
            clashing = ask;
            if (serves(ask.wanted(), narrow.wanted())) {
                narrow = ask;
            } else if (!serves(narrow.wanted(), ask.wanted())) {
                break;
            }
        }
        problems.add(clashing.blamed(Problem.of(
                        ProblemCode.INCOMPATIBLE_INPUT_TYPES,
                        "the input '%s' is wanted as %s here, but as %s elsewhere"
                                .formatted(
                                        name,
                                        clashing.wanted().display(),
                                        narrow.wanted().display())))
                .detail("wanted as %s by %s"
                        .formatted(narrow.wanted().display(), narrow.function().source()))
                .fix("make the types agree, or read two inputs with @From"));
    }

    private void reportMissing() {
        if (known.declaredBy().isEmpty()) {
            return;
        }
        Set<String> providers = new LinkedHashSet<>();
        known.declared().keySet().forEach(each -> providers.add(each.text()));
        known.config().keySet().forEach(each -> providers.add(each.text()));
        functions.keySet().forEach(each -> providers.add(each.text()));
        Map<NodeName, FunctionDef> readers = firstReaders();
        int[] missing = {0};
        asked.forEach((name, asks) -> {
            List<Ask> needing = asks.stream().filter(Ask::required).toList();
            if (!needing.isEmpty()) {
                Ask first = needing.get(0);
                Problem problem = first.blamed(Problem.of(
                                ProblemCode.MISSING_INPUT,
                                "nothing provides '%s' (%s)"
                                        .formatted(name, first.wanted().display())))
                        .detail("needed by " + chain(first.function(), readers));
                String others = others(needing);
                problem = others.isEmpty() ? problem : problem.detail("and by " + others);
                boolean hint = ++missing[0] <= HINTS;
                problems.add(problem.fix(remedy(name, first.function(), hint ? providers : Set.of())));
            }
        });
    }

    /* Not the function that asks: what it needs cannot be itself. */
    private String remedy(NodeName name, FunctionDef asker, Set<String> providers) {
        List<String> made = providers.isEmpty() ? List.of() : madeBy(name.text(), asker);
        if (!made.isEmpty()) {
            return "read %s instead, which the method '%s' makes".formatted(String.join(", ", made), name);
        }
        String owner = known.declaredBy().map(SourceRef::toString).orElse("the inputs");
        return Nearest.toOther(name.text(), asker.name().text(), providers)
                .map(near -> known.declared().containsKey(new NodeName(near))
                        ? "did you mean the input '%s' of %s?".formatted(near, owner)
                        : "did you mean '%s'?".formatted(near))
                .orElse("add a function '%s', or a component of that name to %s".formatted(name, owner));
    }

    /* What a method makes under other names, of which its own is easily taken for one. */
    private List<String> madeBy(String method, FunctionDef asker) {
        return asker.source().member().equals(method)
                ? List.of()
                : functions.values().stream()
                        .filter(function -> function.source().member().equals(method))
                        .map(function -> "'" + function.name() + "'")
                        .limit(5)
                        .toList();
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

    private static String others(List<Ask> asks) {
        List<String> names = asks.stream()
                .map(ask -> "'" + ask.function().name() + "'")
                .distinct()
                .skip(1)
                .toList();
        int more = names.size() - 5;
        return String.join(", ", names.subList(0, Math.min(names.size(), 5)))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
