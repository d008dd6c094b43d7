package dev.hamilton.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A Maven repository of what is built with this module, beside everything that is in the user's: projects that stand on these
 * artifacts can be built although nothing is installed.
 */
final class Reactor {
    private static final Path ROOT = Path.of(System.getProperty("hamilton.root"));
    private static final Path USERS = Path.of(System.getProperty("maven.repository", ""));
    private static final String GROUP = "dev/hamilton";

    private final Path repository;

    private Reactor(Path repository) {
        this.repository = repository;
    }

    /** Makes a repository of some modules, by their folders, in a folder that is empty. */
    static Path repository(Path folder, String version, List<String> modules) throws IOException {
        link(USERS, folder, "dev");
        if (Files.isDirectory(USERS.resolve("dev"))) {
            link(USERS.resolve("dev"), Files.createDirectories(folder.resolve("dev")), "hamilton");
        }
        Reactor reactor = new Reactor(folder);
        reactor.put("hamilton-parent", version, "pom", ROOT.resolve("pom.xml"));
        for (String module : modules) {
            reactor.put(module, version);
        }
        return folder;
    }

    private static void link(Path from, Path to, String but) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(but)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void put(String module, String version) throws IOException {
        String artifact = module.equals("starter") ? "hamilton" : "hamilton-" + module;
        put(artifact, version, "pom", ROOT.resolve(module).resolve("pom.xml"));
        Path built = classes(module);
        if (Files.isRegularFile(built)) {
            put(artifact, version, "jar", built);
        } else {
            Path jar = place(artifact, version, "jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                fill(built, out);
            }
        }
    }

    /* Where this test sees the module: its jar after "package", its classes before. */
    private static Path classes(String module) {
        Path folder = ROOT.resolve(module);
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(each -> each.startsWith(folder) && Files.exists(each))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the class path does not have " + module));
    }

    private static void fill(Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    out.putNextEntry(
                            new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void put(String artifact, String version, String type, Path file) throws IOException {
        Files.copy(file, place(artifact, version, type));
    }

    private Path place(String artifact, String version, String type) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(GROUP).resolve(artifact).resolve(version));
        return folder.resolve(artifact + "-" + version + "." + type);
    }
}
