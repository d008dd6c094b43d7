package dev.hamilton.catalog;

import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Schema;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.Declarations;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /** Turns one annotation into a modifier; empty where so much is wrong that there is none. */
    private interface Reading {
        Optional<Modifier> read(Written written);
    }

    /** An annotation of a method. */
    private record Written(Home home, MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        Naming naming() {
            return home.naming();
        }
    }

    ModifierCataloguer(TypeSystem types, Declarations declarations, Problems problems) {
        this.problems = problems;
        this.tags = new TagCataloguer(problems);
        this.variants = new VariantCataloguer(problems);
        CheckCataloguer checks = new CheckCataloguer(types, problems);
        SchemaCataloguer schemas = new SchemaCataloguer(types, problems);
        ConditionCataloguer conditions = new ConditionCataloguer(problems);
        MacroCataloguer macros = new MacroCataloguer(types, declarations, variants, conditions, problems);
        for (Class<?> condition : ConditionCataloguer.annotations()) {
            add(condition, written -> conditions.read(written.method, written.annotation, written.place));
        }
        readings.put(
                Does.class.getName(),
                written -> macros.does(written.home, written.method, written.annotation, written.place));
        add(PipeInput.class, written -> new Modifier.PipeInput(pipe(macros, written)));
        add(PipeOutput.class, written -> new Modifier.PipeOutput(pipe(macros, written)));
        add(Mutate.class, written -> macros.mutate(written.method, written.annotation, written.place));
        add(Tag.class, written -> new Modifier.Tag(tags.read(written.method.annotations(), written.method.source())));
        add(Parameterize.class, written -> variants.parameterize(written.method));
        add(ParameterizeEach.class, written -> variants.parameterize(written.method));
        add(
                ParameterizeExtract.class,
                written -> variants.parameterizeExtract(
                        written.method, Cataloguer.nodeName(written.method, written.naming())));
        add(ExtractFields.class, this::extractFields);
        add(ExtractColumns.class, this::extractColumns);
        add(
                Unpack.class,
                written -> new Modifier.Unpack(
                        names(written).take(written.annotation.texts("value"), written.place.attribute("value"))));
        add(Check.class, written -> checks.read(written.annotation, written.place, written.method.source()));
        add(CheckWith.class, written -> checks.readWith(written.annotation));
        add(Schema.class, written -> schemas.read(written.annotation, written.place, written.method.source()));
        add(TagOutput.class, written -> tags.output(written.method, written.place));
        add(Cache.class, written -> tags.cache(written.annotation));
        SubdagCataloguer subdags = new SubdagCataloguer(variants, declarations, problems);
        add(Subdag.class, written -> subdags.subdag(written.method, written.annotation, written.place));
        add(
                WithColumns.class,
                written -> subdags.withColumns(written.method, written.annotation, written.place, columns(written)));
        add(Resolve.class, written -> resolve(written, types));
    }

    private void add(Class<?> annotation, Function<Written, Modifier> reading) {
        readings.put(annotation.getName(), written -> Optional.of(reading.apply(written)));
    }

    private static Pipe pipe(MacroCataloguer macros, Written written) {
        return macros.pipe(written.home, written.method, written.annotation, written.place);
    }

    /**
     * Reads the modifiers of a method, in source order. What is one modifier though written often is at its first place;
     * labels of single nodes come last, so that they win.
     */
    List<AppliedModifier> read(Home home, MethodDeclaration method) {
        List<AppliedModifier> modifiers = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Set<Class<?>> together = new HashSet<>();
        for (AnnotationDeclaration annotation : method.annotations()) {
            int nth = seen.merge(annotation.type(), 1, Integer::sum) - 1;
            Reading reading = readings.get(annotation.type());
            Class<?> one = TOGETHER.get(annotation.type());
            if (reading != null && (one == null || together.add(one))) {
                AttributeRef place = AttributeRef.of(annotation.type(), nth);
                reading.read(new Written(home, method, annotation, place))
                        .ifPresent(modifier -> modifiers.add(new AppliedModifier(modifier, place)));
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

    private GivenNames names(Written written) {
        return new GivenNames(written.method, problems);
    }

    private Modifier extractFields(Written written) {
        GivenNames names = names(written);
        AttributeRef value = written.place.attribute("value");
        List<String> components = new ArrayList<>();
        List<String> wanted = written.annotation.texts("value");
        for (int i = 0; i < wanted.size(); i++) {
            if (names.take(wanted.get(i), value.element(i))) {
                components.add(wanted.get(i));
            }
        }
        return new Modifier.ExtractFields(
                components, outputs(written, names), written.annotation.text("prefix"), written.naming());
    }

    private Modifier extractColumns(Written written) {
        return new Modifier.ExtractColumns(columns(written));
    }

    private List<Extract> columns(Written written) {
        List<Extract> columns = new ArrayList<>();
        GivenNames given = names(written);
        List<String> names = written.annotation.texts("value");
        ValueType type = written.annotation.type("type");
        if (!names.isEmpty() && type == PrimitiveType.VOID) {
            problems.add(Problem.of(ProblemCode.UNSUITABLE_EXTRACT, "the columns have no type")
                    .at(written.method.source())
                    .on(written.place.attribute("value"))
                    .fix("say with type what they are, such as DoubleColumn.class"));
        }
        for (int i = 0; i < names.size(); i++) {
            String path = "value[" + i + "]";
            if (given.take(names.get(i), written.place.attribute(path))) {
                columns.add(new Extract(names.get(i), type, "", null, path));
            }
        }
        columns.addAll(outputs(written, given));
        return columns;
    }

    private List<Extract> outputs(Written written, GivenNames names) {
        List<Extract> outputs = new ArrayList<>();
        List<AnnotationDeclaration> annotations = written.annotation.list("outputs", AnnotationDeclaration.class);
        for (int i = 0; i < annotations.size(); i++) {
            AnnotationDeclaration output = annotations.get(i);
            String path = "outputs[" + i + "]";
            List<String> orElse = output.texts("orElse");
            boolean named = names.take(output.text("name"), written.place.attribute(path + ".name"));
            if (orElse.size() > 1) {
                problems.add(Problem.of(ProblemCode.UNCLEAR_BINDING, "an output has more than one default")
                        .at(written.method.source())
                        .on(written.place.attribute(path + ".orElse"))
                        .fix("give one text"));
            }
            if (named) {
                String otherwise = orElse.isEmpty() ? null : orElse.get(0);
                outputs.add(new Extract(output.text("name"), output.type("type"), output.text("doc"), otherwise, path));
            }
        }
        return outputs;
    }
}
