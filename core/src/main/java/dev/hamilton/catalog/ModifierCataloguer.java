package dev.hamilton.catalog;

import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Schema;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.annotation.WhenNotIn;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the annotations of a method into modifiers: one reading for each annotation. Confined to one thread. */
final class ModifierCataloguer {
    /** What is one modifier, however often and by whichever of these annotations it is written. */
    private static final Map<String, Class<?>> TOGETHER = Map.of(
            Tag.class.getName(), Modifier.Tag.class,
            Parameterize.class.getName(), Modifier.Parameterize.class,
            ParameterizeEach.class.getName(), Modifier.Parameterize.class,
            ParameterizeExtract.class.getName(), Modifier.ParameterizeExtract.class);

    private final Map<String, Reading> readings = new HashMap<>();
    private final TagCataloguer tags;
    private final VariantCataloguer variants;
    private final Problems problems;

    /** Turns one annotation into a modifier. */
    private interface Reading {
        Modifier read(Written written);
    }

    /** An annotation of a method. */
    private record Written(
            MethodDeclaration method, Naming naming, AnnotationDeclaration annotation, AttributeRef place) {}

    ModifierCataloguer(TypeSystem types, Problems problems) {
        this.problems = problems;
        this.tags = new TagCataloguer(problems);
        this.variants = new VariantCataloguer(problems);
        CheckCataloguer checks = new CheckCataloguer(types, problems);
        SchemaCataloguer schemas = new SchemaCataloguer(types, problems);
        add(When.class, written -> when(written, true, List.of(written.annotation.text("is"))));
        add(WhenNot.class, written -> when(written, false, List.of(written.annotation.text("is"))));
        add(WhenIn.class, written -> when(written, true, values(written)));
        add(WhenNotIn.class, written -> when(written, false, values(written)));
        add(Tag.class, written -> new Modifier.Tag(tags.read(written.method.annotations(), written.method.source())));
        add(
                WhenConfig.class,
                written ->
                        new Modifier.WhenConfig(written.annotation.type("value"), written.annotation.flag("orInput")));
        add(Parameterize.class, written -> variants.parameterize(written.method));
        add(ParameterizeEach.class, written -> variants.parameterize(written.method));
        add(
                ParameterizeExtract.class,
                written -> variants.parameterizeExtract(
                        written.method, Cataloguer.nodeName(written.method, written.naming)));
        add(ExtractFields.class, this::extractFields);
        add(ExtractColumns.class, this::extractColumns);
        add(
                Unpack.class,
                written -> new Modifier.Unpack(
                        variants.names(written.method, written.annotation.texts("value"), written.place, "value")));
        add(Check.class, written -> checks.read(written.annotation, written.place, written.method.source()));
        add(CheckWith.class, written -> checks.readWith(written.annotation));
        add(Schema.class, written -> schemas.read(written.annotation, written.place, written.method.source()));
        add(TagOutput.class, written -> tags.output(written.method, written.place));
        add(Cache.class, written -> tags.cache(written.annotation));
        SubdagCataloguer subdags = new SubdagCataloguer(variants, problems);
        add(Subdag.class, written -> subdags.subdag(written.method, written.annotation, written.place));
        add(
                WithColumns.class,
                written -> subdags.withColumns(written.method, written.annotation, written.place, columns(written)));
        add(Resolve.class, written -> resolve(written, types));
    }

    private void add(Class<?> annotation, Reading reading) {
        readings.put(annotation.getName(), reading);
    }

    /** Whether a method is one of several for its node, told apart by the config. */
    static boolean isConditional(MethodDeclaration method) {
        return List.of(When.class, WhenNot.class, WhenIn.class, WhenNotIn.class, WhenConfig.class).stream()
                .anyMatch(condition -> AnnotationDeclaration.find(condition, method.annotations())
                        .isPresent());
    }

    /**
     * Reads the modifiers of a method, in source order. What is one modifier though written often is at its first place;
     * labels of single nodes come last, so that they win.
     */
    List<AppliedModifier> read(MethodDeclaration method, Naming naming) {
        List<AppliedModifier> modifiers = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<Class<?>> together = new HashSet<>();
        for (AnnotationDeclaration annotation : method.annotations()) {
            int nth = seen.merge(annotation.type(), 1, Integer::sum) - 1;
            Reading reading = readings.get(annotation.type());
            Class<?> one = TOGETHER.get(annotation.type());
            if (reading != null && (one == null || together.add(one))) {
                AttributeRef place = AttributeRef.of(annotation.type(), nth);
                Modifier modifier = reading.read(new Written(method, naming, annotation, place));
                modifiers.add(new AppliedModifier(modifier, place));
            }
        }
        modifiers.sort(Comparator.comparing(applied -> applied.modifier() instanceof Modifier.TagOutput));
        return modifiers;
    }

    private Modifier resolve(Written written, TypeSystem types) {
        ValueType resolver = written.annotation.type("value");
        if (!types.isAssignable(resolver, DeclaredType.of(Resolver.class.getName()))) {
            problems.add(
                    Problem.of(ProblemCode.UNUSABLE_RESOLVER, "%s makes no modifiers".formatted(resolver.display()))
                            .at(written.method.source())
                            .on(written.place.attribute("value"))
                            .fix("let it implement " + Resolver.class.getName()));
        }
        return new Modifier.Resolve(resolver);
    }

    private Modifier extractFields(Written written) {
        return new Modifier.ExtractFields(
                variants.names(written.method, written.annotation.texts("value"), written.place, "value"),
                outputs(written),
                written.annotation.text("prefix"),
                written.naming);
    }

    private Modifier extractColumns(Written written) {
        return new Modifier.ExtractColumns(columns(written));
    }

    private List<Extract> columns(Written written) {
        List<Extract> columns = new ArrayList<>();
        List<String> names = variants.names(written.method, written.annotation.texts("value"), written.place, "value");
        ValueType type = written.annotation.type("type");
        if (!names.isEmpty() && type == PrimitiveType.VOID) {
            problems.add(Problem.of(ProblemCode.UNSUITABLE_EXTRACT, "the columns have no type")
                    .at(written.method.source())
                    .on(written.place.attribute("value"))
                    .fix("say with type what they are, such as DoubleColumn.class"));
        }
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Extract(names.get(i), type, "", null, "value[" + i + "]"));
        }
        columns.addAll(outputs(written));
        return columns;
    }

    private List<Extract> outputs(Written written) {
        List<Extract> outputs = new ArrayList<>();
        List<AnnotationDeclaration> annotations = written.annotation.list("outputs", AnnotationDeclaration.class);
        for (int i = 0; i < annotations.size(); i++) {
            AnnotationDeclaration output = annotations.get(i);
            String path = "outputs[" + i + "]";
            List<String> orElse = output.texts("orElse");
            List<String> name =
                    variants.names(written.method, List.of(output.text("name")), written.place.attribute(path), "name");
            if (orElse.size() > 1) {
                problems.add(Problem.of(ProblemCode.UNCLEAR_BINDING, "an output has more than one default")
                        .at(written.method.source())
                        .on(written.place.attribute(path + ".orElse"))
                        .fix("give one text"));
            }
            if (!name.isEmpty()) {
                String otherwise = orElse.isEmpty() ? null : orElse.get(0);
                outputs.add(new Extract(name.get(0), output.type("type"), output.text("doc"), otherwise, path));
            }
        }
        return outputs;
    }

    private Modifier when(Written written, boolean holdsIn, List<String> values) {
        AnnotationDeclaration annotation = written.annotation;
        if (annotation.text("key").isBlank()) {
            problems.add(Problem.of(ProblemCode.INVALID_NAME, "the key of a condition is blank")
                    .at(written.method.source())
                    .on(written.place.attribute("key"))
                    .fix("name the key of the config that decides"));
        }
        return new Modifier.When(
                annotation.text("key"),
                holdsIn,
                values,
                Unset.valueOf(annotation.text("ifUnset")),
                annotation.flag("orInput"));
    }

    private List<String> values(Written written) {
        List<String> values = written.annotation.texts("in");
        if (values.isEmpty()) {
            problems.add(
                    Problem.of(ProblemCode.USELESS_CONDITION, "a condition names no value, so that it decides nothing")
                            .at(written.method.source())
                            .on(written.place.attribute("in"))
                            .fix("name the values, or take the condition away"));
        }
        return values;
    }
}
