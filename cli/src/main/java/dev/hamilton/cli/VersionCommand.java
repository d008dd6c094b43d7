package dev.hamilton.cli;

import dev.hamilton.render.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which version this is. */
@Command(name = "version", description = "Print the versions of Hamilton and of Java.")
final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json", description = "Print an object.")
    private boolean json;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String version = BuildInfo.read().version("hamilton");
        String java = Runtime.version().toString();
        if (json) {
            Map<String, String> versions = new LinkedHashMap<>();
            versions.put("hamilton", version);
            versions.put("java", java);
            terminal.out().print(JsonText.of(versions, 1));
        } else {
            terminal.out().println("hamilton " + version + ", Java " + java);
        }
        return ExitCodes.OK;
    }
}
