package dev.hamilton.catalog;

import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the annotations that put other modules before a method. Confined to one thread. */
final class SubdagCataloguer {
    private final VariantCataloguer variants;
    private final Declarations declarations;
    private final Problems problems;

    SubdagCataloguer(VariantCataloguer variants, Declarations declarations, Problems problems) {
        this.variants = variants;
        this.declarations = declarations;
        this.problems = problems;
    }

    Modifier subdag(MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        Written written = new Written(method, place, problems);
        List<ValueType> modules = modules(annotation, written);
        List<Binding> inputs = inputs(annotation, "", written);
        List<SubdagInstance.Setting> config = config(annotation, "", written);
        List<String> external = annotation.texts("externalInputs");
        List<AnnotationDeclaration> cases = annotation.list("cases", AnnotationDeclaration.class);
        if (cases.isEmpty()) {
            return new Modifier.Subdag(
                    modules,
                    List.of(new SubdagInstance("", annotation.text("namespace"), inputs, config, external, "")));
        }
        if (!annotation.text("namespace").isEmpty()) {
            written.report(
                    ProblemCode.CONFLICTING_ANNOTATIONS,
                    "'%s' has a namespace and cases, whose names are their namespaces".formatted(method.name()),
                    "namespace",
                    "leave the namespace out");
        }
        GivenNames names = new GivenNames(method, problems);
        List<SubdagInstance> instances = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            AnnotationDeclaration each = cases.get(i);
            String path = "cases[" + i + "]";
            List<String> own = each.texts("externalInputs");
            if (names.take(each.text("name"), place.attribute(path + ".name"))) {
                instances.add(new SubdagInstance(
                        each.text("name"),
                        "",
                        merged(inputs, inputs(each, path + ".", written)),
                        mergedSettings(config, config(each, path + ".", written)),
                        own.isEmpty() ? external : own,
                        path));
            }
        }
        return new Modifier.Subdag(modules, instances);
    }

    Modifier withColumns(
            MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place, List<Extract> columns) {
        return new Modifier.WithColumns(
                modules(annotation, new Written(method, place, problems)),
                columns,
                annotation.text("onInput"),
                annotation.texts("select"),
                annotation.text("namespace"));
    }

    /* None where one of them is none: what it would provide is not known. */
    private List<ValueType> modules(AnnotationDeclaration annotation, Written written) {
        List<ValueType> modules = annotation.list("modules", ValueType.class);
        if (modules.isEmpty()) {
            written.report(
                    ProblemCode.UNKNOWN_INNER_NODE,
                    "nothing stands before '%s', as no modules are named".formatted(written.method.name()),
                    "modules",
                    "name a class, or take the annotation away");
        }
        boolean foreign = false;
        for (int i = 0; i < modules.size(); i++) {
            ValueType module = modules.get(i);
            Optional<String> why = Foreign.why(module, declarations);
            if (why.isPresent()) {
                foreign = true;
                written.report(
                        ProblemCode.EMPTY_MODULE,
                        "'%s' %s".formatted(module.display(), why.get()),
                        "modules[" + i + "]",
                        "name a class whose static methods are functions");
            }
        }
        return foreign ? List.of() : modules;
    }

    private List<Binding> inputs(AnnotationDeclaration annotation, String path, Written written) {
        List<AnnotationDeclaration> binds = annotation.list("inputs", AnnotationDeclaration.class);
        return variants.bindings(written.method, binds, written.place, path + "inputs").stream()
                .filter(binding -> !isGroup(binding, written))
                .toList();
    }

    private static boolean isGroup(Binding binding, Written written) {
        boolean group = binding.source() instanceof Source.Group;
        if (group) {
            written.report(
                    ProblemCode.UNCLEAR_BINDING,
                    "the input '%s' is wired to a group".formatted(binding.parameter()),
                    binding.path() + ".group",
                    "wire it to a node or a constant; a group belongs on the parameter of the inner function");
        }
        return group;
    }

    private static List<SubdagInstance.Setting> config(AnnotationDeclaration annotation, String path, Written written) {
        List<SubdagInstance.Setting> settings = new ArrayList<>();
        List<AnnotationDeclaration> annotations = annotation.list("config", AnnotationDeclaration.class);
        for (int i = 0; i < annotations.size(); i++) {
            AnnotationDeclaration setting = annotations.get(i);
            String at = path + "config[" + i + "]";
            List<String> value = setting.texts("value");
            String from = setting.text("from");
            if (setting.text("key").isBlank()) {
                written.report(
                        ProblemCode.INVALID_NAME,
                        "the key of a setting is blank",
                        at + ".key",
                        "name the key of the config that is set");
            } else if (value.size() + (from.isBlank() ? 0 : 1) != 1) {
                written.report(
                        ProblemCode.UNCLEAR_BINDING,
                        "the setting of '%s' says %s of 'value' and 'from'"
                                .formatted(
                                        setting.text("key"),
                                        value.isEmpty() && from.isBlank() ? "none" : "more than one"),
                        at,
                        "give one value, or the key whose value it is");
            } else {
                boolean outside = value.isEmpty();
                settings.add(
                        new SubdagInstance.Setting(setting.text("key"), outside ? from : value.get(0), outside, at));
            }
        }
        return settings;
    }

    private static List<Binding> merged(List<Binding> shared, List<Binding> own) {
        Map<String, Binding> merged = new LinkedHashMap<>();
        shared.forEach(binding -> merged.put(binding.parameter(), binding));
        own.forEach(binding -> merged.put(binding.parameter(), binding));
        return List.copyOf(merged.values());
    }

    private static List<SubdagInstance.Setting> mergedSettings(
            List<SubdagInstance.Setting> shared, List<SubdagInstance.Setting> own) {
        Map<String, SubdagInstance.Setting> merged = new LinkedHashMap<>();
        shared.forEach(setting -> merged.put(setting.key(), setting));
        own.forEach(setting -> merged.put(setting.key(), setting));
        return List.copyOf(merged.values());
    }

    /** An annotation of a method, and who hears what is wrong in it. */
    private record Written(MethodDeclaration method, AttributeRef place, Problems problems) {
        void report(ProblemCode code, String message, String attribute, String fix) {
            problems.add(Problem.of(code, message)
                    .at(method.source())
                    .on(place.attribute(attribute))
                    .fix(fix));
        }
    }
}
