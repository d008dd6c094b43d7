package dev.hamilton.cli;

import dev.hamilton.model.SourceRef;
import dev.hamilton.picture.MethodText;
import dev.hamilton.picture.SourceCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code of functions, from the folders where a Maven or Gradle module has its sources: as it is there now, so that code
 * which was moved since the classes were compiled is not shown. Confined to one thread.
 */
final class SourceFolders implements SourceCode {
    private static final List<String> FOLDERS = List.of("src/main/java", "src/test/java", "src");

    private final Path module;
    private final Map<String, Optional<String>> files = new HashMap<>();

    SourceFolders(DataflowFile file) {
        this.module = file.folder();
    }

    @Override
    public Optional<String> of(SourceRef place) {
        if (place.file().isEmpty()) {
            return Optional.empty();
        }
        String folder = place.type().contains(".")
                ? place.type().substring(0, place.type().lastIndexOf('.') + 1).replace('.', '/')
                : "";
        return files.computeIfAbsent(folder + place.file(), this::read).flatMap(text -> MethodText.in(text, place));
    }

    private Optional<String> read(String name) {
        for (String folder : FOLDERS) {
            Path file = module.resolve(folder).resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException unreadable) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
