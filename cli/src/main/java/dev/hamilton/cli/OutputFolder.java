package dev.hamilton.cli;

import dev.hamilton.io.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that the command line fills with files. It writes into folders that are new, empty, or its own; in its own it
 * replaces what it wrote before, takes away what is no longer there, and leaves alone what others put beside.
 */
final class OutputFolder {
    /** What looks like the ending of a file; not that of a version, as in {@code site-1.0}. */
    private static final Pattern ENDING = Pattern.compile("[^/\\\\]\\.[A-Za-z][A-Za-z0-9]{1,4}$");

    /** Says that a folder is its own, and lists what it wrote there. */
    private static final String LIST = ".hamilton-files";

    private final Path path;
    private final String shown;

    private OutputFolder(Path path, String shown) {
        this.path = path;
        this.shown = shown;
    }

    /** Finds out whether a folder can be filled, before much work is done for it; {@code files} says which files there could be. */
    static OutputFolder at(Terminal terminal, String shown, String files) {
        Path path = terminal.resolve(shown);
        if (!Files.exists(path) && ENDING.matcher(shown).find()) {
            throw Mistake.ofOption(
                    "'" + shown + "' looks like a file, but a folder is filled",
                    "name a folder, such as '" + shown.substring(0, shown.lastIndexOf('.')) + "'; " + files
                            + "; a folder of that name must be there already, or end with a slash");
        }
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw Mistake.of("'" + shown + "' is a file", "name a folder");
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw Mistake.of("'" + shown + "' cannot be made: its folder does not exist", "make the folder first");
        }
        OutputFolder folder = new OutputFolder(path, shown);
        if (Files.isDirectory(path) && !Files.exists(path.resolve(LIST)) && !folder.isEmpty()) {
            throw Mistake.of("'" + shown + "' has files that are not ours", "name a new folder, or an empty one");
        }
        return folder;
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new Mistake("'" + shown + "' cannot be read: " + e, e);
        }
    }

    /** Writes each file whole; the list of what is there before them, so that what was begun can be continued. */
    void write(Map<String, String> files) {
        try {
            Files.createDirectories(path);
            Set<String> before = new LinkedHashSet<>(written());
            Set<String> all = new LinkedHashSet<>(before);
            all.addAll(files.keySet());
            WholeFile.write(path.resolve(LIST), list -> Files.write(list, all));
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(path.resolve(file.getKey()), file.getValue());
            }
            before.removeAll(files.keySet());
            for (String gone : before) {
                Files.deleteIfExists(path.resolve(gone));
            }
            WholeFile.write(path.resolve(LIST), list -> Files.write(list, files.keySet()));
        } catch (IOException e) {
            throw new Mistake("'" + shown + "' cannot be written: " + e, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        WholeFile.write(file, beside -> {
            beside.toFile().deleteOnExit(); // stopped meanwhile, the command does not come to delete it
            Files.writeString(beside, text);
        });
    }

    /* Only what is inside: the list is a file that somebody may have changed. */
    private List<String> written() throws IOException {
        Path list = path.resolve(LIST);
        return Files.exists(list)
                ? Files.readAllLines(list).stream().filter(this::isInside).toList()
                : List.of();
    }

    private boolean isInside(String name) {
        try {
            return !name.isBlank() && path.resolve(name).normalize().startsWith(path.normalize());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
