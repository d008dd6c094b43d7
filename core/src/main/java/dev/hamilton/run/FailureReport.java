package dev.hamilton.run;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a failure, put into words. Immutable. */
record FailureReport(NodeName node, SourceRef source, List<NodeName> chain, int row, String message) {
    private static final int NO_ROW = -1;
    private static final int LONGEST_ARGUMENT = 50;
    private static final int LONGEST_MESSAGE = 1000;

    static FailureReport of(Plan plan, Step step, int row, @Nullable Object @Nullable [] arguments, Throwable cause) {
        SourceRef source = thrownAt(step.function(), cause);
        List<NodeName> chain = chain(plan, step);
        StringBuilder message = new StringBuilder("computing '")
                .append(step.name())
                .append("' failed")
                .append(row == NO_ROW ? "" : " at row " + row)
                .append(": ")
                .append(cut(text(cause), LONGEST_MESSAGE))
                .append("\n    at ")
                .append(source);
        if (chain.size() > 1) {
            message.append("\n    needed by ")
                    .append(chain.stream().skip(1).map(name -> "'" + name + "'").collect(Collectors.joining(" <- ")));
        }
        if (arguments != null && arguments.length > 0) {
            message.append("\n    with ").append(cut(arguments(plan, step, arguments), LONGEST_MESSAGE));
        }
        return new FailureReport(step.name(), source, chain, row, message.toString());
    }

    static FailureReport of(Plan plan, Step step, @Nullable Object @Nullable [] arguments, Throwable cause) {
        return of(plan, step, NO_ROW, arguments, cause);
    }

    /* The innermost frame of the author's method says the line better than the catalog can. */
    private static SourceRef thrownAt(FunctionDef function, Throwable cause) {
        SourceRef declared = function.source();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().equals(declared.type())
                    && frame.getMethodName().equals(declared.member())
                    && frame.getFileName() != null) {
                return new SourceRef(
                        declared.type(), declared.member(), frame.getFileName(), Math.max(0, frame.getLineNumber()));
            }
        }
        return declared;
    }

    private static List<NodeName> chain(Plan plan, Step step) {
        List<NodeName> chain = new ArrayList<>(List.of(step.name()));
        int slot = step.slot();
        for (Step later : plan.steps()
                .subList(step.slot() - plan.supplied().size(), plan.steps().size())) {
            if (plan.outputSlots().contains(slot) || chain.size() == 12) {
                break;
            }
            if (reads(later, slot)) {
                slot = later.slot();
                chain.add(later.name());
            }
        }
        return List.copyOf(chain);
    }

    private static boolean reads(Step step, int slot) {
        return step.arguments().stream()
                .anyMatch(argument -> argument instanceof Argument.Slot source && source.slot() == slot);
    }

    private static String arguments(Plan plan, Step step, @Nullable Object[] arguments) {
        List<Parameter> parameters = step.function().parameters();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean secret = step.arguments().get(i) instanceof Argument.Slot slot && plan.isSecret(slot.slot());
            texts.add(parameters.get(i).name() + " = "
                    + (secret ? "(secret)" : cut(text(arguments[i]), LONGEST_ARGUMENT)));
        }
        return String.join(", ", texts);
    }

    /* The author's own toString may throw; the failure at hand is the one to report. */
    private static String text(@Nullable Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException e) {
            return "(a " + (value == null ? "null" : value.getClass().getName()) + " that cannot be printed)";
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
