package dev.hamilton.expand;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Extract;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.catalog.SourceCheck;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts one function a component behind a function that returns a record, and one a key behind one that returns a map. */
final class ExtractFieldsExpander implements Expander<Modifier.ExtractFields> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.ExtractFields modifier, Site site) {
        return Sinks.followed(functions, whole -> {
            boolean map = SourceCheck.isMap(whole.output())
                    && SourceCheck.memberType(whole.output()).isPresent();
            return map ? values(whole, modifier, site) : components(whole, modifier, site);
        });
    }

    private static List<FunctionDef> components(FunctionDef whole, Modifier.ExtractFields modifier, Site site) {
        Optional<List<TypeSystem.Component>> components = site.types().recordComponents(whole.output());
        if (components.isEmpty()) {
            site.report(
                    ProblemCode.NOT_A_RECORD,
                    "'%s' returns %s, which has no fields to extract"
                            .formatted(whole.name(), whole.output().display()),
                    "",
                    "return a record, or a map with keys that are strings, or take @ExtractFields away");
            lose(modifier, site);
            return List.of();
        }
        List<String> names =
                components.get().stream().map(TypeSystem.Component::name).toList();
        reportUnknown(whole, modifier, names, site);
        List<FunctionDef> fields = new ArrayList<>();
        for (TypeSystem.Component component : components.get()) {
            if (modifier.components().isEmpty() || modifier.components().contains(component.name())) {
                String name = name(component.name(), modifier);
                Code code = new Code.Component(whole.output(), component.name());
                fields.add(Extraction.part(whole, name, component.type(), code));
            }
        }
        return fields;
    }

    private static String name(String component, Modifier.ExtractFields modifier) {
        return modifier.prefix() + NodeNaming.apply(modifier.naming(), component);
    }

    private static void lose(Modifier.ExtractFields modifier, Site site) {
        modifier.components().forEach(component -> site.lose(name(component, modifier)));
        modifier.outputs().forEach(output -> site.lose(modifier.prefix() + output.name()));
        if (modifier.components().isEmpty() && modifier.outputs().isEmpty()) {
            site.loseAny();
        }
    }

    private static void reportUnknown(
            FunctionDef whole, Modifier.ExtractFields modifier, List<String> names, Site site) {
        for (int i = 0; i < modifier.components().size(); i++) {
            String wanted = modifier.components().get(i);
            if (!names.contains(wanted)) {
                site.report(
                        ProblemCode.UNSUITABLE_EXTRACT,
                        "%s has no component '%s'".formatted(whole.output().display(), wanted),
                        "value[" + i + "]",
                        Nearest.question(wanted, names)
                                .orElseGet(() -> "its components are " + String.join(", ", names)));
                site.lose(name(wanted, modifier));
            }
        }
        if (!modifier.outputs().isEmpty()) {
            site.report(
                    ProblemCode.UNSUITABLE_EXTRACT,
                    "the types of the components of %s are known"
                            .formatted(whole.output().display()),
                    "outputs",
                    "name components in value, or none for all of them");
            modifier.outputs().forEach(output -> site.lose(modifier.prefix() + output.name()));
        }
    }

    private static List<FunctionDef> values(FunctionDef whole, Modifier.ExtractFields modifier, Site site) {
        if (modifier.outputs().isEmpty() || !modifier.components().isEmpty()) {
            site.report(
                    ProblemCode.UNSUITABLE_EXTRACT,
                    "'%s' returns a map, of which keys and types are not known".formatted(whole.name()),
                    modifier.components().isEmpty() ? "" : "value",
                    "say them in outputs, as in @Output(name = \"low\", type = double.class)");
            lose(modifier, site);
            return List.of();
        }
        List<FunctionDef> values = new ArrayList<>();
        for (Extract extract : modifier.outputs()) {
            Extraction.checkDefault(extract, extract.type(), site);
            Code code = new Code.Entry(extract.name(), extract.type(), extract.orElse());
            FunctionDef value = Extraction.part(whole, modifier.prefix() + extract.name(), extract.type(), code);
            values.add(extract.doc().isEmpty() ? value : value.documented(extract.doc()));
        }
        return values;
    }
}
