package dev.hamilton.cli;

import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks everything that can be checked without computing anything. */
@Command(name = "validate", description = "Report every problem of a dataflow, its inputs and its outputs.")
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

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
                    .println("no problems: %d nodes, %s"
                            .formatted(open.driver().graph().size(), inputs));
        }
        return ExitCodes.OK;
    }
}
