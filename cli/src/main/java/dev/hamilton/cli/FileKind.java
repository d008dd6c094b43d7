package dev.hamilton.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Files that are often given in the place of CSV, told by their first bytes, and by the ending where those are text. */
final class FileKind {
    private static final Map<String, String> BY_START = Map.of(
            "PAR1", "a Parquet file",
            "ARROW1", "an Arrow file",
            "PK\u0003\u0004", "a packed file, as those of Excel are",
            "SQLite format 3", "an SQLite database");
    private static final Map<String, String> BY_END = Map.of(
            ".json", "a JSON file",
            ".jsonl", "a file of JSON lines",
            ".ndjson", "a file of JSON lines",
            ".yaml", "a YAML file",
            ".yml", "a YAML file");
    private static final int LONGEST = 16;

    private FileKind() {}

    /** What a file is, with an article; empty where it may be CSV. */
    static Optional<String> of(Path file) {
        String start = start(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return first(BY_START, start::startsWith).or(() -> first(BY_END, name::endsWith));
    }

    private static Optional<String> first(Map<String, String> kinds, Predicate<String> fits) {
        return kinds.entrySet().stream()
                .filter(kind -> fits.test(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String start(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return ""; // whoever reads it as CSV says why
        }
    }
}
