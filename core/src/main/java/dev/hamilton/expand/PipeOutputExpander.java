package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.PipeStep;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Puts steps behind functions, whose names go to what the last step gives; behind steps that are there already, more. */
final class PipeOutputExpander implements Expander<Modifier.PipeOutput> {
    /*
     *     price.raw --> price.with_clip --> price.with_smooth --> price
     *
     * The function becomes price.raw; price gives what the last step gave, which a plan knows to be one value with two names.
     * That it is a node of its own, and not the last step, lets every step be asked for by its name, and lets later pipes add
     * steps without renaming any.
     */
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.PipeOutput modifier, Site site) {
        Set<NodeName> otherwise = Targets.of(functions, modifier.pipe().on(), "on", Sinks.of(functions), site);
        List<Piece> pieces = new ArrayList<>();
        for (PipeStep step : modifier.pipe().steps()) {
            Set<NodeName> on = Targets.of(
                    functions, step.on(), "on", otherwise, site.of(step).about(site.function()));
            if (PipeChain.isThere(step, site)) {
                pieces.add(new Piece(step, on));
            }
        }
        List<FunctionDef> all = new ArrayList<>();
        for (FunctionDef function : functions) {
            List<PipeStep> here = pieces.stream()
                    .filter(piece -> piece.on.contains(function.name()))
                    .map(Piece::step)
                    .toList();
            all.addAll(here.isEmpty() ? List.of(function) : refined(function, here, functions, modifier, site));
        }
        return all;
    }

    /** A step that is there, and the nodes that it is for. */
    private record Piece(PipeStep step, Set<NodeName> on) {}

    private static List<FunctionDef> refined(
            FunctionDef function,
            List<PipeStep> steps,
            List<FunctionDef> functions,
            Modifier.PipeOutput modifier,
            Site site) {
        boolean again = function.code() instanceof Code.Same;
        FunctionDef raw = function.as(new NodeName(function.name() + ".raw"), function.parameters());
        Source first = again ? function.parameters().get(0).source() : new Source.Node(raw.name(), Absence.REQUIRED);
        PipeChain chain = new PipeChain(site, function, functions, first, function.output(), null);
        steps.forEach(step -> chain.add(step, modifier.pipe().namespace()));
        if (chain.steps().isEmpty()) {
            return List.of(function);
        }
        List<FunctionDef> all = new ArrayList<>(again ? List.of() : List.of(raw));
        all.addAll(chain.steps());
        ValueType type = Objects.requireNonNull(chain.type(), "it began with a type");
        Parameter value = Parameter.of(chain.last().toString(), type);
        all.add(new FunctionDef(
                function.name(),
                type,
                false,
                List.of(value),
                new Code.Same(),
                List.of(),
                function.tags(),
                function.doc(),
                function.hash(),
                function.source()));
        return all;
    }
}
