package dev.hamilton.expand;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts one function a component behind a function that returns a record. */
final class ExtractFieldsExpander implements Expander<Modifier.ExtractFields> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.ExtractFields modifier, Site site) {
        List<FunctionDef> expanded = new ArrayList<>(functions);
        FunctionDef whole = functions.get(0);
        Optional<List<TypeSystem.Component>> components = site.types().recordComponents(whole.output());
        if (components.isEmpty()) {
            site.report(
                    ProblemCode.NOT_A_RECORD,
                    "'%s' returns %s, which has no fields to extract"
                            .formatted(whole.name(), whole.output().display()),
                    "",
                    "return a record, or take @ExtractFields away");
            return expanded;
        }
        for (TypeSystem.Component component : components.get()) {
            NodeName name = new NodeName(modifier.prefix() + NodeNaming.apply(modifier.naming(), component.name()));
            Parameter record = Parameter.of(whole.name().text(), whole.output());
            expanded.add(new FunctionDef(
                    name,
                    component.type(),
                    false,
                    List.of(record),
                    new Code.Component(whole.output(), component.name()),
                    List.of(),
                    whole.tags(),
                    whole.doc(),
                    whole.hash(),
                    whole.source()));
        }
        return expanded;
    }
}
