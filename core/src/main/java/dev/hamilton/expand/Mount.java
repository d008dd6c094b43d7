package dev.hamilton.expand;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place where a module's functions are put: names under a prefix, inputs wired elsewhere, labels added. Immutable.
 *
 * <p>A parameter that another function of the module provides follows it under the prefix. Any other parameter is read
 * from the node that it is wired to, or else from the node of its own name, without the prefix.
 *
 * @param prefix put before the name of every node of the module, may be empty
 * @param wires the nodes to read for the module's inputs, by the input's name
 * @param tags labels for every node of the module, which lose against its own
 * @since 0.1
 */
public record Mount(String prefix, Map<NodeName, NodeName> wires, Tags tags) {
    /** Names and wires left as they are. */
    public static final Mount PLAIN = new Mount("", Map.of(), Tags.NONE);

    /** Copies the wires, keeping their order. */
    public Mount {
        wires = Collections.unmodifiableMap(new LinkedHashMap<>(wires));
    }

    /**
     * Puts a module's functions in this place.
     *
     * @param module a catalog of plain functions
     * @param problems receives wires that lead nowhere
     * @return the functions under their new names, in the same order
     */
    public FunctionCatalog apply(FunctionCatalog module, Problems problems) {
        if (equals(PLAIN)) {
            return module;
        }
        Map<NodeName, NodeName> renamed = new LinkedHashMap<>(wires);
        module.functions().forEach(function -> renamed.put(function.name(), new NodeName(prefix + function.name())));
        List<Unselected> unselected = new ArrayList<>();
        for (Unselected absent : module.unselected()) {
            /* What may be an input in its place keeps the name of an input. */
            if (!absent.orInput()) {
                renamed.putIfAbsent(absent.name(), new NodeName(prefix + absent.name()));
            }
            unselected.add(absent.as(renamed.getOrDefault(absent.name(), absent.name())));
        }
        reportUnknownWires(module, problems);
        List<FunctionDef> mounted = new ArrayList<>();
        for (FunctionDef function : module.functions()) {
            List<Parameter> parameters = new ArrayList<>();
            function.parameters().forEach(parameter -> parameters.add(rewire(parameter, renamed)));
            FunctionDef placed = function.as(renamed.getOrDefault(function.name(), function.name()), parameters)
                    .tagged(sourceTag(function, renamed));
            mounted.add(tags.values().isEmpty() ? placed : placed.tagged(tags.and(placed.tags())));
        }
        return new FunctionCatalog(mounted, unselected);
    }

    /* The label by which the result of a check names the node that is checked. */
    private static Tags sourceTag(FunctionDef function, Map<NodeName, NodeName> renamed) {
        return function.tags()
                .get(Check.SOURCE_TAG)
                .map(names -> names.stream()
                        .map(name -> renamed.getOrDefault(new NodeName(name), new NodeName(name)))
                        .map(NodeName::text)
                        .toArray(String[]::new))
                .map(names -> Tags.of(Check.SOURCE_TAG, names))
                .orElse(Tags.NONE);
    }

    private static Parameter rewire(Parameter parameter, Map<NodeName, NodeName> renamed) {
        if (parameter.source() instanceof Source.Node node && renamed.containsKey(node.name())) {
            NodeName other = renamed.getOrDefault(node.name(), node.name());
            return parameter.from(new Source.Node(other, node.absence()));
        }
        return parameter;
    }

    private void reportUnknownWires(FunctionCatalog module, Problems problems) {
        if (wires.isEmpty() || module.functions().isEmpty()) { // of a module that cannot be read, all is said
            return;
        }
        SourceRef type = typeOf(module.functions().get(0));
        Set<NodeName> provided = new LinkedHashSet<>();
        module.functions().forEach(function -> provided.add(function.name()));
        Set<String> inputs = new LinkedHashSet<>();
        module.functions()
                .forEach(function -> function.parameters().forEach(parameter -> {
                    if (parameter.source() instanceof Source.Node node && !provided.contains(node.name())) {
                        inputs.add(node.name().text());
                    }
                }));
        for (NodeName wired : wires.keySet()) {
            if (!inputs.contains(wired.text())) {
                String why = provided.contains(wired) ? "it provides itself" : "none of its functions asks for";
                /* Nothing of the prefix: what is wrong at many mounts alike is told once. */
                String name = SourceRef.of(type.type(), "").toString();
                problems.add(Problem.of(
                                ProblemCode.UNKNOWN_WIRE, "'%s' is wired at '%s', which %s".formatted(name, wired, why))
                        .at(type)
                        .fix(Nearest.question(wired.text(), inputs).orElseGet(() -> remedy(inputs))));
            }
        }
    }

    /* The wire stands where the module was mounted, of which nothing is known but the module. */
    private static SourceRef typeOf(FunctionDef function) {
        return new SourceRef(function.source().type(), "", function.source().file(), 0);
    }

    private static String remedy(Set<String> inputs) {
        if (inputs.isEmpty()) {
            return "leave the wire out: the module has no inputs";
        }
        String some = inputs.stream().limit(5).map("'%s'"::formatted).collect(Collectors.joining(", "));
        return "its inputs are " + some + (inputs.size() > 5 ? ", ..." : "");
    }
}
