package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.SourceCheck;
import dev.hamilton.catalog.Wiring;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every member of a group a parameter of its own, so that graph, plan and lifting see nodes and constants only; the
 * code puts the list or the map together again. Stateless.
 */
final class Groups {
    private Groups() {}

    /** The function without groups; itself where it has none. */
    static FunctionDef spread(FunctionDef function) {
        if (function.parameters().stream().noneMatch(each -> each.source() instanceof Source.Group)) {
            return function;
        }
        List<Parameter> flat = new ArrayList<>();
        List<Code.Arrangement> arrangements = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            arrangements.add(
                    parameter.source() instanceof Source.Group group
                            ? spread(parameter, group, flat)
                            : single(parameter, flat));
        }
        return function.as(function.name(), flat).calling(new Code.Arranged(function.code(), arrangements));
    }

    private static Code.Arrangement single(Parameter parameter, List<Parameter> flat) {
        flat.add(parameter);
        return Code.Arrangement.single(flat.size() - 1);
    }

    private static Code.Arrangement spread(Parameter parameter, Source.Group group, List<Parameter> flat) {
        boolean map = SourceCheck.isMap(parameter.type());
        /* Of a group that does not fit there is a problem already. */
        ValueType type = SourceCheck.memberType(parameter.type()).orElse(parameter.type());
        List<Integer> from = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Source.Member member : group.members()) {
            String name = parameter.name() + "[" + (map ? member.key() : String.valueOf(from.size())) + "]";
            from.add(flat.size());
            keys.add(member.key());
            flat.add(optional(new Parameter(name, type, member.source(), false)
                    .wired(element(parameter.wiring(), from.size() - 1))));
        }
        return map
                ? new Code.Arrangement(Code.Arrangement.Kind.MAP, from, keys, null)
                : new Code.Arrangement(Code.Arrangement.Kind.LIST, from, List.of(), null);
    }

    private static @Nullable Wiring element(@Nullable Wiring group, int place) {
        AttributeRef attribute = group == null ? null : group.attribute();
        if (group == null || attribute == null) {
            return group;
        }
        boolean array = attribute.path().endsWith("value") || attribute.path().endsWith("parts");
        return array ? new Wiring(group.place(), group.parameter(), attribute.element(place)) : group;
    }

    private static Parameter optional(Parameter member) {
        return member.optional() && member.source() instanceof Source.Node node
                ? member.from(new Source.Node(node.name(), Absence.EMPTY))
                : member;
    }
}
