package dev.hamilton.cli;

import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.render.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks everything that can be checked without computing anything. */
@Command(name = "validate", description = "Report every problem of a dataflow, its inputs and its outputs.")
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Option(names = "--json", description = "Print an array of problems on the standard output; it may be empty.")
    private boolean json;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> faults = new ArrayList<>();
        DataflowFile file = dataflow.read(terminal, faults);
        try (OpenDataflow open = OpenDataflow.of(file)) {
            GivenInputs inputs = open.readInputs();
            List<Problem> problems = open.request(List.of(), inputs).validate();
            if (!problems.isEmpty()) {
                throw new InvalidRequestException("validating " + file.shown(), problems);
            }
            if (!faults.isEmpty()) {
                throw new Mistake(String.join("\n", faults));
            }
            int nodes = open.driver().graph().size();
            terminal.out().println(json ? "[]" : "no problems: %s, %s".formatted(Counted.of(nodes, "node"), inputs));
            return ExitCodes.OK;
        } catch (InvalidRequestException e) {
            return report(e, e.problems(), faults);
        } catch (InvalidDataflowException e) {
            return report(e, e.problems(), faults);
        }
    }

    /* What is wrong with the file itself has no code; programs read of it where people do. */
    private int report(RuntimeException invalid, List<Problem> problems, List<String> faults) {
        if (!json) {
            throw faults.isEmpty()
                    ? invalid
                    : new Mistake(String.join("\n", faults) + "\n" + invalid.getMessage(), invalid);
        }
        faults.forEach(terminal.err()::println);
        terminal.out()
                .print(JsonText.of(
                        problems.stream().map(ValidateCommand::object).toList(), 1));
        return ExitCodes.PROBLEM;
    }

    private static Map<String, @Nullable Object> object(Problem problem) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("code", problem.code().code());
        object.put("message", problem.message());
        if (problem.where() != null) {
            object.put("class", problem.where().type());
            object.put("member", problem.where().member());
            object.put("file", problem.where().file());
            object.put("line", problem.where().line());
        }
        if (problem.parameter() != null) {
            object.put("parameter", problem.parameter());
        }
        object.put("details", problem.details());
        object.put("fix", problem.fix());
        return object;
    }
}
