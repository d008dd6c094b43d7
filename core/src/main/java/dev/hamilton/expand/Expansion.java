package dev.hamilton.expand;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Applies every modifier of a catalog, phase by phase. Confined to one thread.
 *
 * @since 0.1
 */
public final class Expansion {
    private final TypeSystem types;
    private final ColumnTypes columns;
    private final Modules modules;
    private final Problems problems;
    private final List<ValueType> within;
    private boolean circular;

    /**
     * Prepares to expand what names no other modules.
     *
     * @param types answers questions about types
     * @param columns says what is a column
     * @param problems receives what is wrong
     */
    public Expansion(TypeSystem types, ColumnTypes columns, Problems problems) {
        this(types, columns, Modules.UNKNOWN, problems);
    }

    /**
     * Prepares to expand.
     *
     * @param types answers questions about types
     * @param columns says what is a column
     * @param modules finds the modules that functions name
     * @param problems receives what is wrong
     */
    public Expansion(TypeSystem types, ColumnTypes columns, Modules modules, Problems problems) {
        this(types, columns, modules, problems, List.of());
    }

    private Expansion(
            TypeSystem types, ColumnTypes columns, Modules modules, Problems problems, List<ValueType> within) {
        this.types = types;
        this.columns = columns;
        this.modules = modules;
        this.problems = problems;
        this.within = within;
    }

    /**
     * Expands every function.
     *
     * @param catalog functions with modifiers
     * @param config what decides which of them there are
     * @return functions without: each function's own first, then those made of it, in the catalog's order; before it what
     *     was put before it
     */
    public FunctionCatalog expand(FunctionCatalog catalog, Config config) {
        List<FunctionDef> plain = new ArrayList<>(catalog.functions().size());
        List<Unselected> unselected = new ArrayList<>(catalog.unselected());
        FunctionCatalog resolved = new FunctionCatalog(
                catalog.functions().stream().map(each -> resolved(each, config)).toList());
        for (FunctionDef function : Mutations.applied(resolved, problems).functions()) {
            if (function.modifiers().isEmpty()) {
                plain.add(Groups.spread(function));
            } else {
                expand(function, config, plain, unselected);
            }
        }
        return new FunctionCatalog(plain, unselected);
    }

    private void expand(FunctionDef function, Config config, List<FunctionDef> plain, List<Unselected> unselected) {
        List<AppliedModifier> sorted = new ArrayList<>(function.modifiers());
        sorted.sort(Comparator.comparing(Expanders::phase));
        List<AppliedModifier> conditional = in(sorted, Phase.RESOLVE, Phase.RESOLVE);
        List<AppliedModifier> first = in(sorted, Phase.CREATE, Phase.EXPAND);
        List<AppliedModifier> later = in(sorted, Phase.INJECT, Phase.DECORATE);
        Expanded of = new Expanded(function, config, problems, new Before(this::inner));
        int before = problems.count();
        reportContradiction(conditional, of);
        if (!apply(conditional, List.of(function.plain()), of).isEmpty()) {
            List<FunctionDef> functions = labelled(expand(first, later, of), conditional);
            plain.addAll(of.before.all().functions());
            unselected.addAll(of.before.all().unselected());
            plain.addAll(functions);
            return;
        }
        /* What is wrong with a function that is not there is told when it is: while compiling, and under its config. */
        Expanded hidden = new Expanded(function, config, new Problems(), new Before(this::inner));
        for (FunctionDef absent : expand(first, later, hidden)) {
            unselected.add(unselected(absent, conditional, problems.count() > before, config));
        }
    }

    private void reportContradiction(List<AppliedModifier> conditional, Expanded of) {
        Contradiction.among(conditions(conditional))
                .ifPresent(found -> found.report(site(conditional.get(found.place()), of, Variants.none()), ""));
    }

    private static List<Condition> conditions(List<AppliedModifier> conditional) {
        return conditional.stream()
                .map(applied -> (Condition) applied.modifier())
                .toList();
    }

    /* By which keys of the config the functions are there. */
    private static List<FunctionDef> labelled(List<FunctionDef> functions, List<AppliedModifier> conditional) {
        String[] keys = conditional.stream()
                .map(AppliedModifier::modifier)
                .filter(Condition.When.class::isInstance)
                .map(when -> ((Condition.When) when).key())
                .distinct()
                .toArray(String[]::new);
        return keys.length == 0
                ? functions
                : functions.stream()
                        .map(function -> function.tagged(Tags.of(Condition.TAG, keys)))
                        .toList();
    }

    /* What a resolver makes stands where the resolver is named; while compiling nobody knows what it is. */
    private FunctionDef resolved(FunctionDef function, Config config) {
        if (function.modifiers().stream().noneMatch(applied -> applied.modifier() instanceof Modifier.Resolve)) {
            return function;
        }
        List<AppliedModifier> all = new ArrayList<>();
        for (AppliedModifier applied : function.modifiers()) {
            if (applied.modifier() instanceof Modifier.Resolve resolve) {
                reportUnmade(function, applied, resolve.resolver());
                config.resolved()
                        .getOrDefault(resolve.resolver(), List.of())
                        .forEach(made -> all.add(new AppliedModifier(made, applied.written())));
            } else {
                all.add(applied);
            }
        }
        return function.modified(all);
    }

    private void reportUnmade(FunctionDef function, AppliedModifier applied, ValueType resolver) {
        if (!types.isConstructible(resolver)) {
            AttributeRef written = applied.written();
            problems.add(Problem.of(
                            ProblemCode.UNUSABLE_RESOLVER,
                            "the resolver %s cannot be made".formatted(resolver.display()))
                    .at(function.source())
                    .on(written == null ? null : written.attribute("value"))
                    .fix(WhenConfigExpander.UNMADE));
        }
    }

    /* Of modules that stand before themselves nothing is known: a half of them would lack what the other half provides. */
    private Optional<InnerFunctions> inner(List<ValueType> named, Config config, Site site) {
        List<FunctionCatalog> written = new ArrayList<>();
        List<FunctionCatalog> plain = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            ValueType module = named.get(i);
            if (within.contains(module) || module.erasure().equals(site.place().type())) {
                circular = true;
                site.report(
                        ProblemCode.SUBDAG_WITHIN_ITSELF,
                        "'%s' stands before a function of its own".formatted(module.display()),
                        "modules[" + i + "]",
                        "build on another class, or on a part of this one that does not build on it");
                return Optional.empty();
            }
            Optional<FunctionCatalog> functions = modules.functions(module);
            if (functions.isEmpty()) {
                return Optional.empty();
            }
            List<ValueType> path = new ArrayList<>(within);
            path.add(module);
            Expansion inside = new Expansion(types, columns, modules, site.problems(), path);
            written.add(functions.get());
            plain.add(inside.expand(functions.get(), modules.judged(config, functions.get())));
            if (inside.circular) {
                circular = true;
                return Optional.empty();
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new InnerFunctions(FunctionCatalog.concat(written), FunctionCatalog.concat(plain)));
    }

    private static List<AppliedModifier> in(List<AppliedModifier> sorted, Phase from, Phase to) {
        return sorted.stream()
                .filter(applied -> Expanders.phase(applied).compareTo(from) >= 0
                        && Expanders.phase(applied).compareTo(to) <= 0)
                .toList();
    }

    /** What is being expanded, under which config, who hears of its problems, and what goes before it. */
    private record Expanded(FunctionDef function, Config config, Problems problems, Before before) {}

    private List<FunctionDef> expand(List<AppliedModifier> first, List<AppliedModifier> later, Expanded of) {
        List<AppliedModifier> creating = in(first, Phase.CREATE, Phase.CREATE);
        List<AppliedModifier> expanding = in(first, Phase.EXPAND, Phase.EXPAND);
        List<FunctionDef> created = apply(creating, List.of(of.function.plain()), of);
        reportTwice(creating.size() > 1 ? creating : expanding, created.size(), of);
        List<List<FunctionDef>> families = families(apply(expanding, created, of));
        for (AppliedModifier applied : later) {
            Site site = site(applied, of, new Variants(families));
            families = families.stream()
                    .map(family -> Expanders.expand(family, applied, site))
                    .toList();
        }
        return families.stream().flatMap(List::stream).map(Groups::spread).toList();
    }

    private static void reportTwice(List<AppliedModifier> ways, int created, Expanded of) {
        if (ways.size() > 1 || (!ways.isEmpty() && created > 1)) {
            of.problems.add(Problem.of(
                            ProblemCode.CONFLICTING_ANNOTATIONS,
                            "'%s' is made into other functions in two ways".formatted(of.function.name()))
                    .at(of.function.source())
                    .on(ways.get(ways.size() - 1).written())
                    .fix("keep one of them"));
        }
    }

    /* A function that an author wrote begins a family; what was made of it follows it. */
    private static List<List<FunctionDef>> families(List<FunctionDef> functions) {
        if (functions.size() == 1) {
            return List.of(functions);
        }
        List<List<FunctionDef>> families = new ArrayList<>();
        for (FunctionDef function : functions) {
            if (function.code().called() instanceof Code.Generated && !families.isEmpty()) {
                families.get(families.size() - 1).add(function);
            } else {
                families.add(new ArrayList<>(List.of(function)));
            }
        }
        return families;
    }

    private List<FunctionDef> apply(List<AppliedModifier> modifiers, List<FunctionDef> to, Expanded of) {
        List<FunctionDef> functions = to;
        for (AppliedModifier applied : modifiers) {
            functions = functions.isEmpty()
                    ? functions
                    : Expanders.expand(functions, applied, site(applied, of, Variants.none()));
        }
        return functions;
    }

    private Site site(AppliedModifier applied, Expanded of, Variants variants) {
        return new Site(
                of.function,
                of.function.source(),
                applied.written(),
                of.config,
                types,
                columns,
                of.problems,
                of.before,
                variants);
    }

    /* Where a condition could not be judged, nobody needs to be told that the node is missing too. */
    private static Unselected unselected(
            FunctionDef absent, List<AppliedModifier> conditional, boolean reported, Config config) {
        List<Condition> conditions = conditions(conditional);
        if (reported) {
            return Unselected.told(absent.name(), false, absent.source());
        }
        boolean orInput = conditions.stream().anyMatch(Condition::orInput);
        return new Unselected(
                absent.name(),
                conditions.stream().map(Object::toString).collect(Collectors.joining(" and ")),
                conditions.stream()
                        .filter(Condition.When.class::isInstance)
                        .map(condition -> config.told().get(new NodeName(((Condition.When) condition).key())))
                        .filter(Objects::nonNull)
                        .toList(),
                orInput ? Unselected.Asked.INPUT : Unselected.Asked.RULED_OUT,
                absent.source());
    }
}
