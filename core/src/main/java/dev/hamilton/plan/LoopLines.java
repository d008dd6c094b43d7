package dev.hamilton.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints which lifted steps are computed together, and why others are not. */
final class LoopLines {
    private static final int WIDTH = 120;

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
        reasons.forEach((why, names) -> text.append(wrapped("one call a row: ", names, ", because " + why)));
        return text.toString();
    }

    private String group(Group group) {
        String size = "%s in %s; "
                .formatted(
                        Explanation.count(group.count(), "step"),
                        Explanation.count(group.loops().size(), "loop"));
        StringBuilder text = new StringBuilder(stored(size, group, "; ends because " + group.boundary()));
        if (group.coldRows() > 0) {
            text.append("  up to %d rows, counted over all runs, are computed one by one instead\n"
                    .formatted(group.coldRows()));
        }
        for (Group.Loop loop : group.loops()) {
            List<String> names = plan.steps().subList(loop.first(), loop.first() + loop.count()).stream()
                    .map(step -> "'" + step.name() + "'")
                    .toList();
            text.append(wrapped(
                    "  loop over ",
                    names,
                    ": about %s a row, %s"
                            .formatted(
                                    Explanation.count(loop.operations(), "operation"),
                                    Explanation.count(loop.streams(), "stream"))));
        }
        return text.toString();
    }

    private String stored(String before, Group group, String behind) {
        if (group.stored().size() == group.count()) {
            return before + (group.count() == 1 ? "it is stored" : "all are stored") + behind + "\n";
        }
        List<String> names = group.stored().stream()
                .map(slot -> "'" + plan.nameOf(slot) + "'")
                .toList();
        return wrapped(before, names, (names.size() == 1 ? " is stored" : " are stored") + behind);
    }

    /** All names, as every step has to be found in the text, on lines that can be read. */
    static String wrapped(String before, List<String> names, String behind) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(before);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) + (i < names.size() - 1 ? "," : "");
            if (i > 0 && line.length() + name.length() >= WIDTH) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append("   ");
            }
            line.append(i == 0 ? "" : " ").append(name);
        }
        return text.append(line).append(behind).append('\n').toString();
    }
}
