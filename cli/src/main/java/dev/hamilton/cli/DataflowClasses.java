package dev.hamilton.cli;

import dev.hamilton.cli.DataflowFile.Entry;
import dev.hamilton.problem.Nearest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a file names: those on this program's class path, and where the file is in a Maven module, or a Gradle module, those that
 * were compiled there. Confined to one thread; to be closed when nothing more is loaded.
 */
final class DataflowClasses implements AutoCloseable {
    /** The system property that says where a module has its classes, if not in {@code target/classes}. */
    private static final String WHERE = "hamilton.classes";

    private final DataflowFile file;
    private final Path compiled;
    private final @Nullable URLClassLoader added;

    DataflowClasses(DataflowFile file) {
        this.file = file;
        this.compiled = compiled(file.folder());
        Path dependencies = file.folder().resolve("target").resolve("classpath.txt");
        this.added = Files.isDirectory(compiled)
                ? new URLClassLoader(urls(compiled, dependencies), DataflowClasses.class.getClassLoader())
                : null;
    }

    private static Path compiled(Path module) {
        Path maven = module.resolve(System.getProperty(WHERE, "target/classes"));
        return Stream.of(maven, module.resolve("target/classes"), module.resolve("build/classes/java/main"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(maven);
    }

    ClassLoader loader() {
        return added == null ? DataflowClasses.class.getClassLoader() : added;
    }

    private static URL[] urls(Path compiled, Path dependencies) {
        List<Path> places = new ArrayList<>(List.of(compiled));
        try {
            if (Files.exists(dependencies)) {
                for (String place : Files.readString(dependencies).strip().split(File.pathSeparator)) {
                    if (!place.isEmpty()) {
                        places.add(Path.of(place));
                    }
                }
            }
            URL[] urls = new URL[places.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = places.get(i).toUri().toURL();
            }
            return urls;
        } catch (MalformedURLException e) {
            throw new AssertionError("a path without a URL", e);
        } catch (IOException e) {
            throw new Mistake(dependencies + ": cannot be read: " + e, e);
        }
    }

    Class<?> find(Entry name) {
        try {
            return Class.forName(name.text(), true, loader());
        } catch (ClassNotFoundException e) {
            throw Mistake.of(file.at(name.line()) + ": there is no class '" + name.text() + "'", remedy(name.text()));
        } catch (LinkageError e) {
            throw new Mistake(file.at(name.line()) + ": the class '" + name.text() + "' cannot be loaded: " + e, e);
        }
    }

    /** Makes an instance of a class that must be of a type, with its constructor that takes nothing. */
    <T> T create(Entry name, Class<T> type) {
        Class<?> found = find(name);
        if (!type.isAssignableFrom(found)) {
            throw Mistake.of(
                    "%s: '%s' is not a %s".formatted(file.at(name.line()), name.text(), type.getSimpleName()),
                    "let it implement " + type.getName());
        }
        try {
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw new Mistake(
                    "%s: making a '%s' failed: %s".formatted(file.at(name.line()), name.text(), e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new Mistake(
                    "%s: '%s' cannot be made: it needs a constructor without parameters, and must not be abstract"
                            .formatted(file.at(name.line()), name.text()),
                    e);
        }
    }

    private String remedy(String name) {
        if (added == null) {
            if (Files.exists(file.folder().resolve("build.gradle"))) {
                return "compile it first: there is no folder 'build/classes/java/main' beside " + file.shown();
            }
            return Files.exists(file.folder().resolve("pom.xml"))
                    ? "compile it first: there is no folder 'target/classes' beside " + file.shown()
                    : "put it on the class path, or the file into a Maven module";
        }
        return Nearest.question(name, compiledNames())
                .orElse("give the full name of a class in " + file.folder().relativize(compiled));
    }

    private List<String> compiledNames() {
        try (Stream<Path> files = Files.walk(compiled)) {
            return files.map(each -> compiled.relativize(each).toString())
                    .filter(each -> each.endsWith(".class"))
                    .map(each ->
                            each.substring(0, each.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (added != null) {
            try {
                added.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
