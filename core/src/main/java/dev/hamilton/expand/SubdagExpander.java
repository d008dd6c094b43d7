package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Binding;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.SourceCheck;
import dev.hamilton.catalog.SubdagInstance;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the functions of other modules before a function, under a prefix, once for each instance. */
final class SubdagExpander implements Expander<Modifier.Subdag> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Subdag subdag, Site site) {
        List<FunctionDef> outer = new ArrayList<>();
        for (FunctionDef function : functions) {
            for (SubdagInstance instance : subdag.instances()) {
                outer.add(new Placing(function, instance, site).place(subdag.modules()));
            }
        }
        return outer;
    }

    /** One instance while it is put in its place. */
    private static final class Placing {
        private final FunctionDef function;
        private final SubdagInstance instance;
        private final Site site;
        private final NodeName name;
        private final String prefix;
        private final Map<NodeName, Given> given = new LinkedHashMap<>();
        private Config config;
        private boolean unset;

        /** What is known inside by a name: an input, or a setting, which may decide something as well. */
        private record Given(Source source, boolean setting, String path) {}

        Placing(FunctionDef function, SubdagInstance instance, Site site) {
            this.function = function;
            this.instance = instance;
            this.site = site;
            this.name = instance.name().isEmpty() ? function.name() : new NodeName(instance.name());
            this.prefix = (instance.namespace().isEmpty() ? name.text() : instance.namespace()) + ".";
            this.config = site.config();
        }

        FunctionDef place(List<ValueType> modules) {
            for (Binding input : instance.inputs()) {
                give(input.parameter(), new Given(input.source(), false, input.path()), "parameter");
            }
            instance.config().forEach(this::set);
            reportUnknownParameters();
            Optional<InnerFunctions> inner = expanded(modules);
            Optional<Set<String>> names = inner.map(this::put);
            Optional<Set<String>> known = inner.filter(InnerFunctions::partial).isPresent() ? Optional.empty() : names;
            List<Parameter> parameters = new ArrayList<>();
            for (Parameter parameter : function.parameters()) {
                boolean outside = instance.externalInputs().contains(parameter.name());
                parameters.add(outside ? parameter : inside(parameter, known));
            }
            return function.as(name, parameters);
        }

        /* Where a key has no value because there is none outside, that is told once and not for each condition inside. */
        private Optional<InnerFunctions> expanded(List<ValueType> modules) {
            Problems found = new Problems();
            Optional<InnerFunctions> inner = site.before().expanded(modules, config, site.hearing(found));
            for (Problem problem : found.list()) {
                boolean key = problem.code() == ProblemCode.UNSET_CONFIG;
                if (!(key && unset)) {
                    site.problems().add(key ? problem.detail("in what stands before '%s'".formatted(name)) : problem);
                }
            }
            return inner;
        }

        private void set(SubdagInstance.Setting setting) {
            NodeName key = new NodeName(setting.key());
            if (!setting.fromOutside()) {
                give(setting.key(), new Given(new Source.Constant(setting.text()), true, setting.path()), "key");
                config = config.and(key, setting.text(), said(setting, setting.text(), ".value"));
                return;
            }
            Source outside = new Source.Node(new NodeName(setting.text()), Absence.REQUIRED);
            give(setting.key(), new Given(outside, true, setting.path()), "key");
            Optional<Object> value = site.config().value(setting.text());
            value.ifPresent(there -> config = config.and(
                    key, there, said(setting, "%s, which is '%s' outside".formatted(there, setting.text()), ".from")));
            if (value.isEmpty()) {
                unset = true;
                site.report(
                        ProblemCode.UNSET_CONFIG,
                        "'%s' takes '%s' from the config '%s', which is not set"
                                .formatted(name, setting.key(), setting.text()),
                        setting.path() + ".from",
                        "set it with config(\"%s\", ...)".formatted(setting.text()));
            }
        }

        private String said(SubdagInstance.Setting setting, String value, String attribute) {
            AttributeRef written = site.written();
            String by = written == null || setting.path().isEmpty()
                    ? "what is set"
                    : written.attribute(setting.path() + attribute).toString();
            return "%s is %s, by %s before '%s'".formatted(setting.key(), value, by, name);
        }

        private void give(String key, Given what, String attribute) {
            if (given.putIfAbsent(new NodeName(key), what) != null) {
                site.report(
                        ProblemCode.NAME_GIVEN_TWICE,
                        "'%s' is given twice to what stands before '%s'".formatted(key, name),
                        what.path + "." + attribute,
                        "give it once, as an input or in the config");
            }
        }

        private void reportUnknownParameters() {
            List<String> names =
                    function.parameters().stream().map(Parameter::name).toList();
            for (int i = 0; i < instance.externalInputs().size(); i++) {
                String external = instance.externalInputs().get(i);
                if (!names.contains(external)) {
                    site.report(
                            ProblemCode.UNKNOWN_PARAMETER,
                            "'%s' has no parameter '%s'"
                                    .formatted(site.function().name(), external),
                            instance.path().isEmpty() ? "externalInputs[" + i + "]" : instance.path(),
                            Nearest.question(external, names)
                                    .orElseGet(() -> "its parameters are " + String.join(", ", names)));
                }
            }
        }

        /* Returns the names that are known under the prefix. */
        private Set<String> put(InnerFunctions inner) {
            Set<String> known = new LinkedHashSet<>(inner.provided());
            Map<NodeName, NodeName> wires = new LinkedHashMap<>();
            List<FunctionDef> same = new ArrayList<>();
            given.forEach((written, what) -> {
                NodeName key = meant(written, inner);
                if (!inner.wanted(key).isEmpty()) {
                    wires.put(key, new NodeName(prefix + key));
                    known.add(key.text());
                    same.add(same(key, what, type(inner.wanted(key))));
                }
                boolean asked = !inner.wanted(written).isEmpty() || inner.mayAskFor(written) || inner.partial();
                if (!asked && !(what.setting && inner.dependsOn(written))) {
                    reportUnused(written, what, inner);
                }
            });
            Mount mount = new Mount(prefix, wires, Tags.of(Modifier.Subdag.TAG, "true"));
            site.before().put(new FunctionCatalog(same));
            site.before().put(mount.apply(inner.plain(), site.problems()));
            return known;
        }

        /* What is misspelled is given all the same, so that nobody says that it is missing too. */
        private NodeName meant(NodeName written, InnerFunctions inner) {
            boolean known = !inner.wanted(written).isEmpty()
                    || inner.mayAskFor(written)
                    || inner.provided().contains(written.text());
            return known
                    ? written
                    : Nearest.to(written.text(), inner.asked())
                            .map(NodeName::new)
                            .filter(near -> !given.containsKey(near))
                            .orElse(written);
        }

        /* The type that serves all who ask; if there is none, the linker objects to the others. */
        private ValueType type(List<ValueType> wanted) {
            return wanted.stream()
                    .filter(type -> wanted.stream().allMatch(other -> serves(type, other)))
                    .findFirst()
                    .orElse(wanted.get(0));
        }

        private boolean serves(ValueType type, ValueType wanted) {
            return site.types().isAssignable(type, wanted)
                    || site.columns()
                            .column(type)
                            .filter(column -> site.types().isAssignable(column.element(), wanted))
                            .isPresent();
        }

        private FunctionDef same(NodeName key, Given what, ValueType type) {
            SourceCheck.faults(key.text(), type, what.source, site.types())
                    .forEach(fault ->
                            site.report(fault.code(), fault.message(), what.path + "." + fault.path(), fault.fix()));
            Parameter parameter = new Parameter(key.text(), type, what.source, false)
                    .wired(site.wiring(what.path.isEmpty() ? "" : what.path + ".from"));
            return site.same(new NodeName(prefix + key), parameter)
                    .tagged(Tags.of(Modifier.Subdag.TAG, "true"))
                    .documented("What '%s' gets as '%s'.".formatted(name, key));
        }

        private void reportUnused(NodeName key, Given what, InnerFunctions inner) {
            boolean provided = inner.provided().contains(key.text());
            Set<String> known = what.setting ? inner.known() : inner.asked();
            site.report(
                    ProblemCode.UNUSED_SUBDAG_INPUT,
                    "'%s' is given to what stands before '%s', which %s"
                            .formatted(key, name, provided ? "provides it itself" : "does not ask for it"),
                    what.path + (what.setting ? ".key" : ".parameter"),
                    Nearest.question(key.text(), known).orElseGet(() -> remedy(known)));
        }

        private static String remedy(Set<String> known) {
            String some = known.stream().limit(5).collect(Collectors.joining(", "));
            return known.isEmpty()
                    ? "leave it out: it asks for nothing"
                    : "it asks for " + some + (known.size() > 5 ? ", ..." : "");
        }

        private Parameter inside(Parameter parameter, Optional<Set<String>> known) {
            if (parameter.source() instanceof Source.Node node) {
                return parameter.from(inside(node, parameter, known));
            }
            if (parameter.source() instanceof Source.Group group) {
                return parameter.from(new Source.Group(group.members().stream()
                        .map(member -> member.source() instanceof Source.Node node
                                ? new Source.Member(member.key(), inside(node, parameter, known))
                                : member)
                        .toList()));
            }
            return parameter;
        }

        private Source inside(Source.Node node, Parameter parameter, Optional<Set<String>> known) {
            NodeName inside = new NodeName(prefix + node.name());
            if (known.isEmpty()) {
                return new Source.Node(inside, Absence.NULL); // why nothing is known was told, or will be
            }
            Set<String> names = known.get();
            if (names.contains(node.name().text())
                    || isBoundLater(parameter)
                    || !node.absence().equals(Absence.REQUIRED)) {
                return new Source.Node(inside, node.absence());
            }
            site.problems()
                    .add(site.problem(
                                    ProblemCode.UNKNOWN_INNER_NODE,
                                    "nothing before '%s' provides '%s'".formatted(name, node.name()),
                                    "")
                            .at(site.function().source(), parameter.name())
                            .fix(Nearest.question(node.name().text(), names)
                                    .orElse("name it in externalInputs if it is read from outside")));
            return new Source.Node(inside, Absence.NULL); // so that nobody says again that it is missing
        }

        /* Where every variant wires a parameter, what it is wired to before does not matter. */
        private boolean isBoundLater(Parameter parameter) {
            return site.function().modifiers().stream()
                    .map(AppliedModifier::modifier)
                    .filter(Modifier.Parameterize.class::isInstance)
                    .map(modifier -> ((Modifier.Parameterize) modifier).variants())
                    .anyMatch(variants -> variants.stream()
                            .allMatch(variant -> variant.bindings().stream()
                                    .anyMatch(binding -> binding.parameter().equals(parameter.name()))));
        }
    }
}
