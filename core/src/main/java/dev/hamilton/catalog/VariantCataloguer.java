package dev.hamilton.catalog;

import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the annotations that make several nodes of one method. Confined to one thread. */
final class VariantCataloguer {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Problems problems;

    VariantCataloguer(Problems problems) {
        this.problems = problems;
    }

    /** All variants that {@code @Parameterize} and {@code @ParameterizeEach} ask for, in source order. */
    Modifier parameterize(MethodDeclaration method) {
        List<Variant> variants = new ArrayList<>();
        GivenNames names = new GivenNames(method, problems);
        int one = 0;
        int each = 0;
        for (AnnotationDeclaration annotation : method.annotations()) {
            if (annotation.type().equals(Parameterize.class.getName())) {
                AttributeRef written = AttributeRef.of(annotation.type(), one++);
                String name = annotation.text("name");
                List<Binding> bindings = bindings(method, annotation, written);
                if (names.take(name, written.attribute("name"))) {
                    variants.add(new Variant(name, bindings, annotation.text("doc"), written));
                }
            } else if (annotation.type().equals(ParameterizeEach.class.getName())) {
                AttributeRef written = AttributeRef.of(annotation.type(), each++);
                variants.addAll(forEach(method, annotation, written, names));
            }
        }
        return new Modifier.Parameterize(variants);
    }

    private List<Variant> forEach(
            MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef written, GivenNames given) {
        List<String> values = annotation.texts("values");
        List<String> nodes = annotation.texts("from");
        if (values.isEmpty() == nodes.isEmpty()) {
            problems.add(Problem.of(
                            ProblemCode.UNCLEAR_BINDING,
                            "'%s' is to be made for %s"
                                    .formatted(
                                            method.name(),
                                            values.isEmpty() ? "no values and no nodes" : "both values and nodes"))
                    .at(method.source())
                    .on(written.attribute("values"))
                    .fix("give either values or from"));
            return List.of();
        }
        boolean constant = nodes.isEmpty();
        List<String> texts = constant ? values : nodes;
        String parameter = annotation.text("parameter");
        String names = meant(annotation.text("name"), parameter, method, written.attribute("name"));
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String path = (constant ? "values[" : "from[") + i + "]";
            String name = names.replace("{" + parameter + "}", text);
            boolean nowhere = !constant && reportNowhere(method, text, written.attribute(path));
            if (!nowhere && given.take(name, written.attribute(name.isBlank() ? "name" : path))) {
                Source source = constant ? new Source.Constant(text) : SourceCataloguer.node(text);
                variants.add(new Variant(name, List.of(new Binding(parameter, source, path)), "", written));
            }
        }
        return variants;
    }

    /* What stands in braces and is not the parameter is taken for it, so that nobody misses the nodes too. */
    private String meant(String names, String parameter, MethodDeclaration method, AttributeRef written) {
        String own = "{" + parameter + "}";
        boolean there = method.parameters().stream().anyMatch(each -> parameter.equals(each.name()));
        return IN_BRACES.matcher(names).replaceAll(braces -> {
            if (there && !braces.group().equals(own)) {
                problems.add(Problem.of(
                                ProblemCode.UNKNOWN_PARAMETER,
                                "'%s' is made for each of '%s', but its nodes are named by '%s'"
                                        .formatted(method.name(), parameter, braces.group(1)))
                        .at(method.source())
                        .on(written)
                        .fix("did you mean '%s'?".formatted(own)));
            }
            return Matcher.quoteReplacement(own);
        });
    }

    /** All calls that {@code @ParameterizeExtract} asks for, in source order. */
    Modifier parameterizeExtract(MethodDeclaration method, String node) {
        List<Variant> variants = new ArrayList<>();
        List<List<String>> names = new ArrayList<>();
        GivenNames given = new GivenNames(method, problems);
        List<ValueType> types = new ArrayList<>();
        for (AnnotationDeclaration annotation : method.annotations()) {
            if (annotation.type().equals(ParameterizeExtract.class.getName())) {
                int number = variants.size();
                AttributeRef written = AttributeRef.of(annotation.type(), number);
                variants.add(new Variant(node + "__" + number, bindings(method, annotation, written), "", written));
                names.add(given.take(annotation.texts("names"), written.attribute("names")));
                types.add(annotation.type("type"));
            }
        }
        return new Modifier.ParameterizeExtract(variants, names, types);
    }

    /** What the attribute {@code bind} of an annotation says; what is unclear is reported. */
    List<Binding> bindings(MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef written) {
        return bindings(method, annotation.list("bind", AnnotationDeclaration.class), written, "bind");
    }

    /** What {@code @Bind}s say; those that are unclear are reported. */
    List<Binding> bindings(
            MethodDeclaration method, List<AnnotationDeclaration> binds, AttributeRef written, String attributes) {
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < binds.size(); i++) {
            String parameter = binds.get(i).text("parameter");
            String path = attributes + "[" + i + "]";
            SourceCataloguer.binding(
                            binds.get(i),
                            (attribute, fault) -> problems.add(Problem.of(
                                            ProblemCode.UNCLEAR_BINDING,
                                            "the binding of '%s' %s".formatted(parameter, fault))
                                    .at(method.source())
                                    .on(written.attribute(attribute.isEmpty() ? path : path + "." + attribute))
                                    .fix("say one of them: a node, one constant, or a group of these")))
                    .or(() -> unasked(parameter))
                    .ifPresent(source -> bindings.add(new Binding(parameter, source, path)));
        }
        return bindings;
    }

    /* What an unclear binding was to wire: that its node is missing is no second fault. */
    private static Optional<Source> unasked(String parameter) {
        return parameter.isBlank()
                ? Optional.empty()
                : Optional.of(new Source.Node(new NodeName(parameter), Absence.NULL));
    }

    private boolean reportNowhere(MethodDeclaration method, String node, AttributeRef written) {
        if (node.isBlank()) {
            problems.add(
                    Problem.of(ProblemCode.INVALID_NAME, "a node that '%s' reads has no name".formatted(method.name()))
                            .at(method.source())
                            .on(written)
                            .fix("name the node"));
        }
        return node.isBlank();
    }
}
