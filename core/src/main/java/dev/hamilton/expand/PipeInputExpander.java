package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.PipeStep;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.Wiring;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts steps before parameters of the author's function, which is the first of those that were made of it. */
final class PipeInputExpander implements Expander<Modifier.PipeInput> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.PipeInput modifier, Site site) {
        FunctionDef head = functions.get(0);
        List<Parameter> parameters = new ArrayList<>(head.parameters());
        List<FunctionDef> all = new ArrayList<>(functions);
        List<Piece> pieces = pieces(modifier, head, site);
        for (int i = 0; i < parameters.size(); i++) {
            int place = i;
            Parameter parameter = parameters.get(i);
            List<Piece> here = pieces.stream()
                    .filter(piece -> piece.on.contains(parameter.name()))
                    .toList();
            if (!here.isEmpty()) {
                refined(parameter, here, all, modifier, site).ifPresent(refined -> parameters.set(place, refined));
            }
        }
        all.set(0, head.as(head.name(), parameters));
        return all;
    }

    /** A step that is there, and the parameters that it is for. */
    private record Piece(PipeStep step, List<String> on) {}

    private static List<Piece> pieces(Modifier.PipeInput modifier, FunctionDef head, Site site) {
        List<String> names = head.parameters().stream().map(Parameter::name).toList();
        if (names.isEmpty()) {
            site.report(
                    ProblemCode.UNKNOWN_PARAMETER,
                    "'%s' has no parameter that could be refined".formatted(head.name()),
                    "",
                    "take the annotation away, or refine what the method gives with @PipeOutput");
            return List.of();
        }
        List<String> ofPipe = known(modifier.pipe().on(), names, head, site);
        List<String> otherwise = modifier.pipe().on().isEmpty() ? names.subList(0, 1) : ofPipe;
        List<Piece> pieces = new ArrayList<>();
        for (PipeStep step : modifier.pipe().steps()) {
            List<String> own = known(step.on(), names, head, site.of(step));
            if (PipeChain.isThere(step, site)) {
                pieces.add(new Piece(step, step.on().isEmpty() ? otherwise : own));
            }
        }
        return pieces;
    }

    private static List<String> known(List<String> wanted, List<String> names, FunctionDef head, Site site) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (names.contains(name)) {
                known.add(name);
            } else {
                site.report(
                        ProblemCode.UNKNOWN_PARAMETER,
                        "'%s' has no parameter '%s'".formatted(head.name(), name),
                        "on[" + i + "]",
                        Nearest.question(name, names)
                                .orElseGet(() -> "its parameters are " + String.join(", ", names)));
            }
        }
        return known;
    }

    private static Optional<Parameter> refined(
            Parameter parameter, List<Piece> pieces, List<FunctionDef> all, Modifier.PipeInput modifier, Site site) {
        if (parameter.source() instanceof Source.Group) {
            site.report(
                    ProblemCode.CONFLICTING_ANNOTATIONS,
                    "'%s' is a group, of which there is not one value to refine".formatted(parameter.name()),
                    modifier.pipe().on().isEmpty() ? "" : "on",
                    "refine what gives its members, or another parameter");
            return Optional.empty();
        }
        Wiring own = parameter.wiring();
        Wiring wiring = own == null ? new Wiring(site.function().source(), parameter.name(), null) : own;
        PipeChain chain = new PipeChain(site, all.get(0), all, parameter.source(), null, wiring);
        pieces.forEach(piece -> chain.add(piece.step, modifier.pipe().namespace()));
        if (chain.steps().isEmpty()) {
            return Optional.empty();
        }
        if (!chain.fits(parameter)) {
            PipeStep last = pieces.get(pieces.size() - 1).step;
            site.of(last)
                    .report(
                            ProblemCode.UNFIT_STEP,
                            "'%s' wants '%s' as %s, but its last step '%s' gives %s"
                                    .formatted(
                                            site.function().name(),
                                            parameter.name(),
                                            parameter.type().display(),
                                            last.function().name(),
                                            last.function().output().display()),
                            "call",
                            "let the last step give %s"
                                    .formatted(parameter.type().display()));
            return Optional.empty();
        }
        all.addAll(chain.steps());
        return Optional.of(parameter.from(chain.last()));
    }
}
