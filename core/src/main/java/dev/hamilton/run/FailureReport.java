package dev.hamilton.run;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a failure, put into words. Immutable. */
record FailureReport(Step step, SourceRef source, List<NodeName> chain, int row, String message) {
    private static final int NO_ROW = -1;
    private static final int LONGEST_ARGUMENT = 50;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int MOST_ARGUMENTS = 20;
    private static final int LONGEST_CHAIN = 8;

    static FailureReport of(Plan plan, Step step, int row, @Nullable Object @Nullable [] arguments, Throwable cause) {
        SourceRef source = thrownAt(step.function(), cause);
        List<NodeName> chain = chain(plan, step);
        StringBuilder message = new StringBuilder("computing '")
                .append(step.name())
                .append("' failed")
                .append(row == NO_ROW ? "" : " at row " + row)
                .append(": ")
                .append(Glimpse.cut(text(cause), LONGEST_MESSAGE))
                .append("\n    at ")
                .append(source);
        if (chain.size() > 1) {
            message.append("\n    needed by ").append(neededBy(chain));
        }
        boolean told = step.function().code() instanceof Code.CheckedValue; // the results say what there is to say
        if (arguments != null && arguments.length > 0 && !told) {
            message.append("\n    with ").append(Glimpse.cut(arguments(plan, step, arguments), LONGEST_MESSAGE));
        }
        return new FailureReport(step, source, chain, row, message.toString());
    }

    static FailureReport of(Plan plan, Step step, @Nullable Object @Nullable [] arguments, Throwable cause) {
        return of(plan, step, NO_ROW, arguments, cause);
    }

    /* The innermost frame of the author's method says the line better than the catalog can. */
    private static SourceRef thrownAt(FunctionDef function, Throwable cause) {
        SourceRef declared = function.source();
        for (StackTraceElement frame : stackTrace(cause)) {
            if (frame.getClassName().equals(declared.type())
                    && frame.getMethodName().equals(declared.member())
                    && frame.getFileName() != null) {
                return new SourceRef(
                        declared.type(), declared.member(), frame.getFileName(), Math.max(0, frame.getLineNumber()));
            }
        }
        return declared;
    }

    /* Steps stand after those they read: one pass finds the shortest way to each slot that needs the step. */
    private static List<NodeName> chain(Plan plan, Step step) {
        int[] from = new int[plan.slots()];
        int[] length = new int[plan.slots()];
        length[step.slot()] = 1;
        List<Step> later = plan.steps()
                .subList(step.slot() - plan.supplied().size() + 1, plan.steps().size());
        for (Step reader : later) {
            for (Argument argument : reader.arguments()) {
                if (argument instanceof Argument.Slot source && isShorter(length, source.slot(), reader.slot())) {
                    from[reader.slot()] = source.slot();
                    length[reader.slot()] = length[source.slot()] + 1;
                }
            }
        }
        int at = step.slot();
        int shortest = Integer.MAX_VALUE;
        for (int output : plan.outputSlots()) {
            if (length[output] > 0 && length[output] < shortest) {
                at = output;
                shortest = length[output];
            }
        }
        Deque<NodeName> chain = new ArrayDeque<>();
        for (; at != step.slot(); at = from[at]) {
            chain.addFirst(plan.nameOf(at));
        }
        chain.addFirst(step.name());
        return List.copyOf(chain);
    }

    private static boolean isShorter(int[] length, int source, int reader) {
        return length[source] > 0 && (length[reader] == 0 || length[source] + 1 < length[reader]);
    }

    /* The middle of a long chain is left out; both ends say most. */
    private static String neededBy(List<NodeName> chain) {
        List<String> names =
                chain.stream().skip(1).map(name -> "'" + name + "'").toList();
        return names.size() <= LONGEST_CHAIN
                ? String.join(" <- ", names)
                : String.join(" <- ", names.subList(0, LONGEST_CHAIN - 1)) + " <- ... <- "
                        + names.get(names.size() - 1);
    }

    private static String arguments(Plan plan, Step step, @Nullable Object[] arguments) {
        List<Parameter> parameters = step.function().parameters();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(arguments.length, MOST_ARGUMENTS); i++) {
            boolean secret = step.arguments().get(i) instanceof Argument.Slot slot && plan.isSecret(slot.slot());
            texts.add(parameters.get(i).name() + " = "
                    + (secret ? "(secret)" : Glimpse.of(arguments[i], LONGEST_ARGUMENT)));
        }
        int more = arguments.length - texts.size();
        return String.join(", ", texts) + (more > 0 ? " and %d more".formatted(more) : "");
    }

    /* Even a throwable's own methods may throw; the failure at hand is the one to report. */
    private static String text(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (Throwable another) {
            return thrown.getClass().getName();
        }
    }

    private static StackTraceElement[] stackTrace(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (Throwable another) {
            return new StackTraceElement[0];
        }
    }
}
