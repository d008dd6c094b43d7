package dev.hamilton.cli;

import dev.hamilton.render.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a project to start from. */
@Command(name = "init", description = "Write a project that builds, tests and runs a first dataflow.")
final class InitCommand implements Callable<Integer> {
    private static final String PACKAGE = "[a-z_][A-Za-z0-9_]*(\\.[a-z_][A-Za-z0-9_]*)*";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A folder that is new or empty.")
    private String place = "";

    @Option(names = "--gradle", description = "For Gradle, and not for Maven.")
    private boolean gradle;

    @Option(names = "--package", paramLabel = "NAME", description = "The package of its classes.")
    private @Nullable String packageName;

    @Option(names = "--json", description = "Print an object: the folder, and the files in it.")
    private boolean json;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = terminal.resolve(place).toAbsolutePath().normalize();
        checkFree(folder);
        @Nullable Path last = folder.getFileName();
        String name = last == null ? "features" : last.toString();
        String named = packageName == null ? NewProject.packageFor(name) : packageName;
        if (!named.matches(PACKAGE)) {
            throw Mistake.ofOption("'" + named + "' is no name for a package", "name one such as com.example.features");
        }
        Map<String, String> files = new NewProject(name, named, gradle).files();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new Mistake("'" + place + "' cannot be written: " + e, e);
        }
        terminal.out().println(json ? json(files.keySet()) : String.join("\n", files.keySet()));
        terminal.err()
                .println("written to " + place + "; build it there with '" + (gradle ? "gradle build" : "mvn verify")
                        + "', then 'hamilton run " + place + "'");
        return ExitCodes.OK;
    }

    private String json(Set<String> files) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("folder", place);
        object.put("files", List.copyOf(files));
        return JsonText.of(object, 1).stripTrailing();
    }

    private void checkFree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw Mistake.of("'" + place + "' is a file", "name a new folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw Mistake.of("'" + place + "' has files already", "name a new folder, or an empty one");
            }
        } catch (IOException e) {
            throw new Mistake("'" + place + "' cannot be read: " + e, e);
        }
    }
}
