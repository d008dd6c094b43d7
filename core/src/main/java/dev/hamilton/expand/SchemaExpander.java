package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Labels frames with their columns. */
final class SchemaExpander implements Expander<Modifier.Schema> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Schema modifier, Site site) {
        Set<NodeName> targets = Targets.of(functions, modifier.targets(), "target", Sinks.of(functions), site);
        List<String> columns = modifier.columns().stream()
                .map(column -> column.name() + "=" + column.type().display())
                .toList();
        Tags tags = new Tags(Map.of(Modifier.Schema.TAG, columns));
        List<FunctionDef> expanded = new ArrayList<>();
        for (FunctionDef function : functions) {
            boolean meant = targets.contains(function.name());
            if (meant && !site.isFrame(function.output())) {
                site.report(
                        ProblemCode.NOT_A_FRAME,
                        "'%s' is %s, which has no columns to describe"
                                .formatted(function.name(), function.output().display()),
                        "",
                        "describe a frame, or take @Schema away");
            }
            expanded.add(meant ? function.tagged(tags) : function);
        }
        return expanded;
    }
}
