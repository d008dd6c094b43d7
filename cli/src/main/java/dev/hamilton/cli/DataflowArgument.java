package dev.hamilton.cli;

import dev.hamilton.problem.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** What every command takes: which dataflow. */
final class DataflowArgument {
    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A folder with a hamilton.yaml, or such a file by any name.")
    private String place = ".";

    /** The file that is meant. */
    DataflowFile read(Terminal terminal) {
        return read(terminal, place);
    }

    /** The file that is meant, with what can be tolerated of its faults added to these. */
    DataflowFile read(Terminal terminal, List<String> tolerated) {
        return read(terminal, place, tolerated);
    }

    /** The file that is meant by a folder or a file. */
    static DataflowFile read(Terminal terminal, String place) {
        return read(terminal, place, null);
    }

    private static DataflowFile read(Terminal terminal, String place, @Nullable List<String> tolerated) {
        Path path = terminal.resolve(place);
        if (Files.isDirectory(path)) {
            String shown =
                    place.equals(".") ? DataflowFile.NAME : place.replaceFirst("/+$", "") + "/" + DataflowFile.NAME;
            Path file = path.resolve(DataflowFile.NAME);
            if (!Files.isRegularFile(file)) {
                throw Mistake.of("there is no file '" + shown + "'", inside(path, place));
            }
            return DataflowFileReader.read(file, shown, tolerated);
        }
        if (!Files.isRegularFile(path)) {
            throw Mistake.of("there is no folder or file '" + place + "'", beside(path, place));
        }
        return DataflowFileReader.read(path, place, tolerated);
    }

    private static String inside(Path folder, String place) {
        Optional<String> example = list(folder, each -> Files.exists(each.resolve(DataflowFile.NAME))).stream()
                .findFirst();
        return example.map(name -> "give a folder that has one, such as '%s'"
                        .formatted(place.equals(".") ? name : place.replaceFirst("/+$", "") + "/" + name))
                .orElse("give a folder that has one, or write one that names the modules");
    }

    private static String beside(Path path, String place) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "give a folder that has a " + DataflowFile.NAME;
        }
        String name = path.getFileName().toString();
        String before = place.replaceFirst("/+$", "");
        before = before.substring(0, Math.max(0, before.length() - name.length()));
        List<String> known =
                list(parent, each -> Files.isDirectory(each) || each.toString().endsWith(".yaml"));
        Optional<String> near = Nearest.to(name, known).map(before::concat);
        return near.map("did you mean '%s'?"::formatted).orElse("give a folder that has a " + DataflowFile.NAME);
    }

    private static List<String> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
