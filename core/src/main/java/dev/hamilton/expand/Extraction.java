package dev.hamilton.expand;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Extract;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Literals;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.SourceCheck;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the functions that take parts out of what another function returns. Stateless. */
final class Extraction {
    private Extraction() {}

    /** A function that reads one part of the value of another. */
    static FunctionDef part(FunctionDef whole, String name, ValueType type, Code code) {
        Parameter value = Parameter.of(whole.name().text(), whole.output());
        return new FunctionDef(
                new NodeName(name),
                type,
                false,
                List.of(value),
                code,
                List.of(),
                whole.tags(),
                whole.doc(),
                whole.hash(),
                whole.source());
    }

    /**
     * The first parts of a value, by position: components of a record, columns of a frame, elements of a list or an array.
     *
     * @param names the names of the parts
     * @param column the type of the columns of a frame
     * @param attribute the attribute that gives the names
     */
    static List<FunctionDef> byPosition(
            FunctionDef whole, List<String> names, ValueType column, String attribute, Site site) {
        List<FunctionDef> parts = new ArrayList<>();
        Optional<List<TypeSystem.Component>> components = site.types().recordComponents(whole.output());
        if (names.isEmpty()) {
            unsuitable(site, "no names are given for the parts of '%s'".formatted(whole.name()), attribute);
            site.loseAny();
        } else if (column != PrimitiveType.VOID && site.isFrame(whole.output())) {
            for (int i = 0; i < names.size(); i++) {
                parts.add(part(whole, names.get(i), column, new Code.ColumnOf(null, i, column, null)));
            }
        } else if (column != PrimitiveType.VOID) {
            site.report(
                    ProblemCode.UNSUITABLE_EXTRACT,
                    "'%s' returns %s, whose parts have types of their own"
                            .formatted(whole.name(), whole.output().display()),
                    "type",
                    "leave the type out: it is for the columns of a frame");
        } else if (components.isPresent()) {
            components(whole, names, components.get(), attribute, site, parts);
        } else {
            Optional<ValueType> element = element(whole.output());
            if (element.isEmpty()) {
                unsuitable(
                        site,
                        site.isFrame(whole.output())
                                ? "the columns of '%s' have no type".formatted(whole.name())
                                : "'%s' returns %s, which has no elements"
                                        .formatted(whole.name(), whole.output().display()),
                        site.isFrame(whole.output()) ? "type" : "");
            }
            for (int i = 0; i < names.size() && element.isPresent(); i++) {
                parts.add(part(whole, names.get(i), element.get(), new Code.Element(i)));
            }
        }
        names.stream().skip(parts.size()).forEach(site::lose);
        return parts;
    }

    private static void components(
            FunctionDef whole,
            List<String> names,
            List<TypeSystem.Component> components,
            String attribute,
            Site site,
            List<FunctionDef> parts) {
        if (names.size() > components.size()) {
            unsuitable(
                    site,
                    "%d names are given, but %s has %d components"
                            .formatted(names.size(), whole.output().display(), components.size()),
                    attribute + "[" + components.size() + "]");
        }
        for (int i = 0; i < Math.min(names.size(), components.size()); i++) {
            TypeSystem.Component component = components.get(i);
            Code code = new Code.Component(whole.output(), component.name());
            parts.add(part(whole, names.get(i), component.type(), code));
        }
    }

    private static Optional<ValueType> element(ValueType type) {
        if (type instanceof ArrayType array) {
            return Optional.of(array.element());
        }
        boolean list = type instanceof DeclaredType declared && declared.name().equals("java.util.List");
        return list ? SourceCheck.memberType(type) : Optional.empty();
    }

    /** Checks that what stands in for a part can be read as its type; for a column, as one of its elements. */
    static void checkDefault(Extract extract, ValueType type, Site site) {
        String orElse = extract.orElse();
        if (orElse != null) {
            Literals.fault(type, orElse, site.types())
                    .ifPresent(fault -> site.report(
                            ProblemCode.INVALID_LITERAL,
                            "'%s' for '%s' %s".formatted(orElse, extract.name(), fault),
                            extract.path() + ".orElse",
                            Literals.remedy(type, orElse, site.types())));
        }
    }

    static void unsuitable(Site site, String message, String attribute) {
        site.report(
                ProblemCode.UNSUITABLE_EXTRACT,
                message,
                attribute,
                "return a record, a list, an array or a frame that has these parts, or take the annotation away");
    }
}
