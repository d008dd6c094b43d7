package dev.hamilton.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of test sources that the manual shows. */
final class Snippets {
    static final Path ROOT = Path.of(System.getProperty("hamilton.root"));

    private static final Path SOURCES = ROOT.resolve("docs/src/test/java/dev/hamilton/docs");
    private static final Path SAID = ROOT.resolve("docs/src/test/resources/said");

    private Snippets() {}

    static String source(String file) {
        return read(SOURCES.resolve(file));
    }

    /** What a program said, as the manual shows it; tests hold the program to it. */
    static String said(String file) {
        return read(SAID.resolve(file));
    }

    /** Everything that can be shown, by what the manual calls it: {@code File.java#region}, or {@code frame.txt}. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Path source : files(SOURCES)) {
            regions(source.getFileName().toString(), read(source), all);
        }
        files(SAID).forEach(file -> all.put(file.getFileName().toString(), read(file)));
        return all;
    }

    static void regions(String file, String source, Map<String, String> into) {
        String open = "";
        StringBuilder region = new StringBuilder();
        for (String line : source.lines().toList()) {
            String trimmed = line.strip();
            if (trimmed.startsWith("// tag::")) {
                open = trimmed.substring("// tag::".length(), trimmed.length() - "[]".length());
                region.setLength(0);
            } else if (trimmed.equals("// end::" + open + "[]")) {
                into.put(file + "#" + open, region.toString().stripTrailing().stripIndent() + "\n");
                open = "";
            } else if (!open.isEmpty()) {
                region.append(line).append('\n');
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(file + ": the region '" + open + "' has no end");
        }
    }

    static List<Path> files(Path folder) {
        try (var entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
