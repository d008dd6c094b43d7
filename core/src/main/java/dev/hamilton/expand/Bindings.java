package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Binding;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.SourceCheck;
import dev.hamilton.catalog.Variant;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Wires the parameters of functions as bindings say. Stateless. */
final class Bindings {
    private Bindings() {}

    /** The function as one of its variants: under that name, wired so, its doc filled in. */
    static FunctionDef apply(FunctionDef function, Variant variant, Site site) {
        List<Parameter> parameters = apply(function.parameters(), variant.bindings(), site);
        String doc = variant.doc().isEmpty()
                ? DocTemplate.fill(function.doc(), variant.name(), variant.bindings())
                : variant.doc();
        return function.as(new NodeName(variant.name()), parameters).documented(doc);
    }

    /** The parameters, wired so; what cannot be is reported and stays as it was. */
    static List<Parameter> apply(List<Parameter> parameters, List<Binding> bindings, Site site) {
        Map<String, Integer> places = new HashMap<>();
        for (Parameter parameter : parameters) {
            places.put(parameter.name(), places.size());
        }
        List<Parameter> wired = new ArrayList<>(parameters);
        boolean[] bound = new boolean[parameters.size()];
        Set<String> astray = new HashSet<>();
        for (Binding binding : bindings) {
            Integer place = places.get(binding.parameter());
            if (place == null) {
                reportUnknown(binding, parameters, site);
                astray.addAll(meant(binding, parameters));
            } else if (bound[place]) {
                site.report(
                        ProblemCode.CONFLICTING_ANNOTATIONS,
                        "'%s' is bound twice".formatted(binding.parameter()),
                        binding.path(),
                        "bind it once");
            } else if (fits(binding, parameters.get(place), site)) {
                bound[place] = true;
                Parameter parameter = parameters.get(place);
                wired.set(
                        place,
                        parameter.from(source(binding, parameter)).wired(site.wiring(path(binding, beneath(binding)))));
            } else {
                bound[place] = true;
                wired.set(place, unasked(parameters.get(place)));
            }
        }
        for (int i = 0; i < bound.length; i++) {
            boolean meant = !bound[i] && astray.contains(parameters.get(i).name());
            wired.set(i, meant ? unasked(parameters.get(i)) : wired.get(i));
        }
        return wired;
    }

    /* Which parameters a binding of an unknown one may have been for. */
    private static List<String> meant(Binding binding, List<Parameter> parameters) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        return Nearest.to(binding.parameter(), names).map(List::of).orElse(names);
    }

    /* What a binding with a fault was to wire: that its node is missing is no second fault. */
    private static Parameter unasked(Parameter parameter) {
        return parameter.source() instanceof Source.Node node
                ? parameter.from(new Source.Node(node.name(), Absence.NULL))
                : parameter;
    }

    private static void reportUnknown(Binding binding, List<Parameter> parameters, Site site) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        String path = binding.path().startsWith("bind[") ? binding.path() + ".parameter" : "parameter";
        site.report(
                ProblemCode.UNKNOWN_PARAMETER,
                "'%s' has no parameter '%s'".formatted(site.function().name(), binding.parameter()),
                path,
                Nearest.question(binding.parameter(), names)
                        .orElseGet(() -> names.isEmpty()
                                ? "it has no parameters: take the binding away"
                                : "its parameters are " + String.join(", ", names)));
    }

    private static boolean fits(Binding binding, Parameter parameter, Site site) {
        boolean group = binding.source() instanceof Source.Group;
        List<SourceCheck.Fault> faults = SourceCheck.faults(
                parameter.name(), group ? parameter.type() : parameter.wanted(), binding.source(), site.types());
        for (SourceCheck.Fault fault : faults) {
            site.report(fault.code(), fault.message(), path(binding, fault, group), fault.fix());
        }
        if (faults.isEmpty() && parameter.optional() && binding.source() instanceof Source.Constant) {
            site.report(
                    ProblemCode.CONFLICTING_ANNOTATIONS,
                    "'%s' is optional by its type, so that a constant has no meaning".formatted(parameter.name()),
                    binding.path(),
                    "bind a node, or declare the parameter as "
                            + parameter.wanted().display());
            return false;
        }
        return faults.isEmpty();
    }

    private static String path(Binding binding, SourceCheck.Fault fault, boolean group) {
        return path(binding, group ? fault.path().isEmpty() ? "group" : "group." + fault.path() : fault.path());
    }

    private static String path(Binding binding, String beneath) {
        return binding.path().startsWith("bind[") ? binding.path() + "." + beneath : binding.path();
    }

    private static String beneath(Binding binding) {
        return binding.source() instanceof Source.Group ? "group" : "from";
    }

    /* A node may be as absent as the one that the author named. */
    private static Source source(Binding binding, Parameter parameter) {
        if (binding.source() instanceof Source.Node node
                && node.absence().equals(Absence.REQUIRED)
                && parameter.source() instanceof Source.Node before) {
            return new Source.Node(node.name(), before.absence());
        }
        if (binding.source() instanceof Source.Node node && parameter.nullable()) {
            return new Source.Node(node.name(), Absence.NULL);
        }
        return binding.source();
    }
}
