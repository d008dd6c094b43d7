package dev.hamilton.plan;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.model.Shape;
import dev.hamilton.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a plan. */
final class Explanation {
    private final Plan plan;

    Explanation(Plan plan) {
        this.plan = plan;
    }

    String text() {
        List<String[]> rows = new ArrayList<>();
        for (Plan.Supplied supplied : plan.supplied()) {
            rows.add(new String[] {
                Integer.toString(supplied.slot()),
                supplied.name().text(),
                supplied.type().display(),
                supplied.origin().name().toLowerCase(Locale.ROOT)
            });
        }
        for (Step step : plan.steps()) {
            rows.add(new String[] {
                Integer.toString(step.slot()), step.name().text(), step.type().display(), how(step)
            });
        }
        List<String> outputs = plan.outputs().stream().map(Object::toString).toList();
        return table(rows) + LoopLines.wrapped("return [", outputs, "]") + new LoopLines(plan).text() + summary();
    }

    private String how(Step step) {
        String arguments = step.arguments().stream().map(this::argument).collect(Collectors.joining(", ", "(", ")"));
        String kind = step.lifted() ? "each row " : "";
        String released =
                step.releases().stream().map(slot -> plan.nameOf(slot).text()).collect(Collectors.joining(", "));
        return kind + called(step) + arguments + (released.isEmpty() ? "" : ", then drops " + released);
    }

    private static String called(Step step) {
        Code code = step.function().code();
        if (code instanceof Code.Checks checks) {
            return checks.checks().stream().map(Check::name).collect(Collectors.joining(", ", "checks ", " of "));
        }
        if (code instanceof Code.CheckResult result) {
            return "result " + (result.index() + 1) + " of ";
        }
        if (code instanceof Code.CheckedValue) {
            return "first, if checked ";
        }
        SourceRef source = step.function().source();
        return code.method()
                .map(method -> SourceRef.of(method.owner(), method.name()))
                .orElse(SourceRef.of(source.type(), source.member()))
                .toString();
    }

    private String argument(Argument argument) {
        if (argument instanceof Argument.Slot slot) {
            String name = plan.nameOf(slot.slot()).text();
            String from = slot.element() ? name + "[i]" : name;
            return slot.conversion().widen() == null
                    ? from
                    : "(" + slot.conversion().widen() + ") " + from;
        }
        if (argument instanceof Argument.Constant constant) {
            return constant.text();
        }
        return ((Argument.Nothing) argument).optional() == null ? "null" : "empty";
    }

    private String summary() {
        long lifted = plan.steps().stream().filter(Step::lifted).count();
        long columns = plan.steps().stream()
                .filter(step -> step.shape() == Shape.COLUMN && !step.lifted())
                .count();
        return "%d supplied, %s: %d row by row, %d over whole columns, %d over single values; at most %s at a time%s\n"
                .formatted(
                        plan.supplied().size(),
                        count(plan.steps().size(), "step"),
                        lifted,
                        columns,
                        plan.steps().size() - lifted - columns,
                        count(plan.peakLiveColumns(), "column"),
                        bytes());
    }

    private String bytes() {
        int row = plan.peakLiveBytesPerRow();
        return row == 0
                ? ""
                : plan.rows() <= 0
                        ? ", about %d bytes a row".formatted(row)
                        : ", about %d bytes (%d a row)".formatted((long) row * plan.rows(), row);
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String table(List<String[]> rows) {
        int[] widths = new int[3];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(" ".repeat(widths[0] - row[0].length() + 2))
                    .append(row[0])
                    .append(' ');
            text.append(row[1]).append(" ".repeat(widths[1] - row[1].length() + 2));
            text.append(row[2]).append(" ".repeat(widths[2] - row[2].length() + 2));
            text.append(row[3]).append('\n');
        }
        return text.toString();
    }
}
