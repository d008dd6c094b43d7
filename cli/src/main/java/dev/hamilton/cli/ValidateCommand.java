package dev.hamilton.cli;

import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.render.JsonText;
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
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            GivenInputs inputs = open.readInputs();
            List<Problem> problems = open.request(List.of(), inputs).validate();
            if (!problems.isEmpty()) {
                throw new InvalidRequestException("validating " + open.file().shown(), problems);
            }
            terminal.out()
                    .println(
                            json
                                    ? "[]"
                                    : "no problems: %s, %s"
                                            .formatted(
                                                    Counted.of(
                                                            open.driver()
                                                                    .graph()
                                                                    .size(),
                                                            "node"),
                                                    inputs));
            return ExitCodes.OK;
        } catch (InvalidRequestException e) {
            return report(e, e.problems());
        } catch (InvalidDataflowException e) {
            return report(e, e.problems());
        }
    }

    private int report(RuntimeException invalid, List<Problem> problems) {
        if (!json) {
            throw invalid;
        }
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
