package dev.hamilton.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints which lifted steps are computed together, and why others are not. */
final class LoopLines {
    private static final int NAMES = 8;

    private final Plan plan;

    LoopLines(Plan plan) {
        this.plan = plan;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        plan.groups().forEach(group -> text.append(group(group)));
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        plan.interpreted()
                .forEach(each -> reasons.computeIfAbsent(each.why(), why -> new ArrayList<>())
                        .add("'" + plan.nameOf(each.slot()) + "'"));
        reasons.forEach((why, names) -> text.append("one call a row: %s, because %s\n".formatted(names(names), why)));
        return text.toString();
    }

    private String group(Group group) {
        StringBuilder text = new StringBuilder("%s in %s; %s; ends because %s\n"
                .formatted(
                        Explanation.count(group.count(), "step"),
                        Explanation.count(group.loops().size(), "loop"),
                        stored(group),
                        group.boundary()));
        for (Group.Loop loop : group.loops()) {
            text.append("  loop over %s: about %s a row, %s\n"
                    .formatted(
                            names(plan.steps().subList(loop.first(), loop.first() + loop.count()).stream()
                                    .map(step -> "'" + step.name() + "'")
                                    .toList()),
                            Explanation.count(loop.operations(), "operation"),
                            Explanation.count(loop.streams(), "stream")));
        }
        return text.toString();
    }

    private String stored(Group group) {
        if (group.stored().size() == group.count()) {
            return group.count() == 1 ? "it is stored" : "all are stored";
        }
        List<String> names = group.stored().stream()
                .map(slot -> "'" + plan.nameOf(slot) + "'")
                .toList();
        return names(names) + (names.size() == 1 ? " is stored" : " are stored");
    }

    private static String names(List<String> names) {
        return names.size() <= NAMES
                ? String.join(", ", names)
                : names.stream().limit(NAMES - 1).collect(Collectors.joining(", "))
                        + " and %d more".formatted(names.size() - NAMES + 1);
    }
}
