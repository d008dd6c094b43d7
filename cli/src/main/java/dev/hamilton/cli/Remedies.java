package dev.hamilton.cli;

import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Remedies as they are at the command line, where there is a {@code hamilton.yaml} and no Java to write. */
final class Remedies {
    private static final Pattern SET = Pattern.compile("set it with config\\(\"([^\"]*)\", \\.\\.\\.\\)");

    /** So many columns are named. */
    private static final int MOST = 12;

    private static final String WHILE = " while ";

    private Remedies() {}

    /** What was being done when problems were found, as the first line of their message says. */
    static String doing(RuntimeException invalid) {
        String first = String.valueOf(invalid.getMessage()).lines().findFirst().orElse("");
        return first.substring(first.indexOf(WHILE) + WHILE.length()).replaceFirst(":$", "");
    }

    /** Says of settings that are missing where they are written down. */
    static List<Problem> ofConfig(List<Problem> problems) {
        return problems.stream().map(Remedies::ofConfig).toList();
    }

    private static Problem ofConfig(Problem problem) {
        if (problem.code() != ProblemCode.UNSET_CONFIG || problem.fix() == null) {
            return problem;
        }
        return problem.fix(SET.matcher(problem.fix())
                .replaceAll(set ->
                        Matcher.quoteReplacement("set '%s' under 'config:' in hamilton.yaml, or with --config %s=..."
                                .formatted(set.group(1), set.group(1)))));
    }

    private static String shown(String column) {
        return column.equals(column.strip()) ? column : "'" + column + "' with spaces around it";
    }

    /** Says of inputs that are missing which file they are missing in. */
    static List<Problem> ofInputs(List<Problem> problems, String csv, List<String> columns) {
        String some = columns.stream().limit(MOST).map(Remedies::shown).collect(Collectors.joining(", "))
                + (columns.size() > MOST ? " and " + (columns.size() - MOST) + " more" : "");
        return problems.stream()
                .map(problem -> problem.code() == ProblemCode.MISSING_INPUT && problem.fix() != null
                        ? problem.detail("'%s' has the columns %s".formatted(csv, some))
                                .fix(problem.fix() + ": as a column of '" + csv + "', or with --input NAME=VALUE")
                        : problem)
                .toList();
    }
}
