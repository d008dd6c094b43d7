package dev.hamilton.cli;

import dev.hamilton.DriverRequest;
import dev.hamilton.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what would be done. */
@Command(name = "explain", description = "Show the plan: which functions are called, in which order, on what.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Parameters(
            index = "1..*",
            paramLabel = "OUTPUT",
            description = "The nodes that are wanted; if none is named, what hamilton.yaml says.")
    private List<String> outputs = new ArrayList<>();

    @Option(names = "--json", description = "Print an object: what is supplied, the steps, the loops.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            GivenInputs inputs = open.readInputs();
            DriverRequest request = open.request(outputs, inputs);
            Plan plan = open.ask(inputs, request::explain);
            terminal.out().print(json ? new PlanJson(plan).text() : plan.explain());
        }
        return ExitCodes.OK;
    }
}
