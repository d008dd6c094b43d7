package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Binding;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Literals;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.PipeStep;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.Wiring;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.Fit;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps that are put one after another behind a value. Confined to one thread. */
final class PipeChain {
    private final Site site;
    private final FunctionDef refined;
    private final List<FunctionDef> others;
    private final List<FunctionDef> steps = new ArrayList<>();
    private final @Nullable Wiring wiring;
    private Source last;
    private @Nullable ValueType type;

    /**
     * Begins a chain.
     *
     * @param refined the function that the steps belong to, whose labels and place they have
     * @param others what was made of the author's function so far: of one step function in one namespace the uses are numbered
     * @param first what the first step reads: a node or a constant
     * @param type what that gives, or null if it is not known
     * @param wiring where is written what the first step reads, or null where that is the step itself
     */
    PipeChain(
            Site site,
            FunctionDef refined,
            List<FunctionDef> others,
            Source first,
            @Nullable ValueType type,
            @Nullable Wiring wiring) {
        this.wiring = wiring;
        this.site = site;
        this.refined = refined;
        this.others = others;
        this.last = first;
        this.type = type;
    }

    /** Whether the config lets a step be there. */
    static boolean isThere(PipeStep step, Site site) {
        Contradiction.among(step.conditions()).ifPresent(found -> found.report(site.of(step), ""));
        boolean there = true;
        for (Condition condition : step.conditions()) {
            there &= holds(condition, site.of(step));
        }
        return there;
    }

    private static boolean holds(Condition condition, Site site) {
        if (condition instanceof Condition.When when) {
            return WhenExpander.holds(when, site, "");
        }
        return condition instanceof Condition.WhenAsked asked
                ? WhenAskedExpander.holds(asked, site)
                : WhenConfigExpander.holds((Condition.WhenConfig) condition, site, "whenConfig");
    }

    /** The functions of the steps, in order. */
    List<FunctionDef> steps() {
        return steps;
    }

    /** What gives the refined value. */
    Source last() {
        return last;
    }

    /** The type of the refined value, or null if it is not known. */
    @Nullable
    ValueType type() {
        return type;
    }

    /** Adds a step, unless it cannot take what comes before it. */
    void add(PipeStep step, String namespace) {
        Site at = site.of(step);
        FunctionDef function = step.function();
        String call = step.by() == null ? "call" : "";
        if (function.parameters().isEmpty()) {
            at.report(
                    ProblemCode.UNUSABLE_FUNCTION,
                    "'%s' has no parameter that could receive what comes before it".formatted(function.name()),
                    call,
                    "name a method with a parameter");
            return;
        }
        Parameter first = function.parameters().get(0);
        if (!fits(first)) {
            at.report(
                    ProblemCode.UNFIT_STEP,
                    "'%s' takes %s first, but '%s' before it is %s"
                            .formatted(function.name(), first.type().display(), last, display(type)),
                    call,
                    "call a method whose first parameter can be passed that");
            return;
        }
        List<Parameter> asking = function.parameters().stream()
                .map(parameter -> parameter.wired(asked(parameter, step, at)))
                .toList();
        List<Parameter> parameters = new ArrayList<>(Bindings.apply(asking, free(step, first, at), at));
        boolean begins = wiring != null && steps.isEmpty();
        parameters.set(0, first.from(passed(first)).wired(begins ? wiring : at.wiring("")));
        NodeName name = name(step, namespace, at);
        steps.add(new FunctionDef(
                name,
                function.output(),
                function.async(),
                parameters,
                function.code(),
                List.of(),
                refined.tags(),
                function.doc(),
                function.hash(),
                refined.source()));
        type = given(function, first);
        last = new Source.Node(name, Absence.REQUIRED);
    }

    /* What a step's function asks for is asked for where the step is written. */
    private static Wiring asked(Parameter parameter, PipeStep step, Site at) {
        if (step.by() == null) {
            return at.wiring("");
        }
        Wiring own = parameter.wiring();
        return own == null ? new Wiring(step.by(), parameter.name(), null) : own;
    }

    private static String display(@Nullable ValueType type) {
        return type == null ? "a constant" : type.display();
    }

    /** Whether what the chain gives so far can be passed to a parameter. */
    boolean fits(Parameter parameter) {
        return last instanceof Source.Constant constant
                ? Literals.fault(parameter.wanted(), constant.text(), site.types())
                        .isEmpty()
                : fit(type, parameter) != Fit.NONE;
    }

    private Fit fit(@Nullable ValueType from, Parameter to) {
        if (from == null) {
            return Fit.DIRECT;
        }
        Fit whole = Fit.of(from, to.type(), site.types(), site.columns());
        return whole == Fit.NONE ? Fit.of(from, to.wanted(), site.types(), site.columns()) : whole;
    }

    /* Over a column, a step that is written over one row gives a column of the same family. */
    private ValueType given(FunctionDef function, Parameter first) {
        if (type == null || fit(type, first) != Fit.ELEMENT) {
            return function.output();
        }
        return site.columns()
                .column(type)
                .map(ColumnTypes.Column::family)
                .flatMap(family -> site.columns().columnOf(family, function.output()))
                .orElse(function.output());
    }

    private static List<Binding> free(PipeStep step, Parameter first, Site at) {
        List<Binding> free = new ArrayList<>();
        for (Binding binding : step.bindings()) {
            if (binding.parameter().equals(first.name())) {
                at.report(
                        ProblemCode.CONFLICTING_ANNOTATIONS,
                        "'%s' receives what comes before '%s', so that it cannot be bound"
                                .formatted(first.name(), step.function().name()),
                        binding.path(),
                        "take the binding away, or refine another parameter or node");
            } else {
                free.add(binding);
            }
        }
        return free;
    }

    /* As absent as the author of what is refined allowed it to be, if the step can be passed that. */
    private Source passed(Parameter first) {
        if (!(last instanceof Source.Node node)) {
            return last;
        }
        Absence allowed = node.absence();
        boolean kept = switch (allowed.kind()) {
            case REQUIRED -> false;
            case NULL -> first.nullable();
            case EMPTY -> first.optional();
            case CONSTANT ->
                Literals.fault(first.wanted(), allowed.text(), site.types()).isEmpty();
        };
        Absence own = first.source() instanceof Source.Node read && steps.isEmpty() ? read.absence() : Absence.REQUIRED;
        return new Source.Node(node.name(), kept ? allowed : own);
    }

    private NodeName name(PipeStep step, String namespace, Site at) {
        String space = Optional.ofNullable(step.namespace())
                .orElse(namespace)
                .replace("{node}", refined.name().text());
        String prefix = space.isEmpty() ? "" : space + ".";
        if (!step.name().isBlank()) {
            NodeName name = new NodeName(prefix + step.name());
            boolean taken = Stream.concat(others.stream(), steps.stream())
                    .anyMatch(function -> function.name().equals(name));
            if (taken) {
                at.report(
                        ProblemCode.DUPLICATE_NODE,
                        "'%s' is the name of two steps of '%s'"
                                .formatted(name, site.function().name()),
                        step.by() == null ? "name" : "",
                        "name one of them otherwise, or none: steps without a name are numbered");
            }
            return taken ? new NodeName(name + "__" + steps.size()) : name;
        }
        long uses = uses(others, step.function().code(), prefix)
                + uses(steps, step.function().code(), prefix);
        String function = step.function().name().text();
        String name = "with" + (function.startsWith("_") ? "" : "_") + function;
        return new NodeName(prefix + name + (uses == 0 ? "" : "_" + uses));
    }

    private static long uses(List<FunctionDef> functions, Code code, String prefix) {
        return functions.stream()
                .filter(function ->
                        function.code().equals(code) && function.name().text().startsWith(prefix))
                .count();
    }
}
