package dev.hamilton.processor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What one run of javac made of some sources, in memory. */
final class Compiled {
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
    private final Map<String, Output> outputs;

    private Compiled(List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, Output> outputs) {
        this.diagnostics = diagnostics;
        this.outputs = outputs;
    }

    /** Compiles sources with Hamilton's processors. */
    static Compiled with(String... sources) {
        return of(sources).compile();
    }

    static Run of(String... sources) {
        return new Run(List.of(sources));
    }

    /** The errors, each as {@code File.java:line:column: text}. */
    List<String> errors() {
        return messages(Diagnostic.Kind.ERROR);
    }

    /** What is said of the sources without being wrong. */
    List<String> notes() {
        return messages(Diagnostic.Kind.NOTE);
    }

    /** The warnings of both kinds. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(messages(Diagnostic.Kind.WARNING));
        warnings.addAll(messages(Diagnostic.Kind.MANDATORY_WARNING));
        return warnings;
    }

    private List<String> messages(Diagnostic.Kind kind) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            if (each.getKind() == kind) {
                String place = each.getSource() == null
                        ? ""
                        : each.getSource().getName().replaceFirst(".*/", "") + ":" + each.getLineNumber() + ":"
                                + each.getColumnNumber() + ": ";
                messages.add(place + each.getMessage(Locale.ROOT));
            }
        }
        return messages;
    }

    Compiled succeeded() {
        if (!errors().isEmpty()) {
            throw new AssertionError(String.join("\n", errors()) + "\n" + generatedSources());
        }
        return this;
    }

    private String generatedSources() {
        StringBuilder sources = new StringBuilder();
        outputs.forEach((name, output) -> {
            if (name.endsWith(JavaFileObject.Kind.SOURCE.extension)) {
                sources.append(output.bytes.toString(StandardCharsets.UTF_8)).append('\n');
            }
        });
        return sources.substring(0, Math.min(sources.length(), 20_000));
    }

    /** The text of a generated source. */
    String generated(String className) {
        Output output = outputs.get(className + JavaFileObject.Kind.SOURCE.extension);
        if (output == null) {
            throw new AssertionError("no source '" + className + "' among " + outputs.keySet());
        }
        return output.bytes.toString(StandardCharsets.UTF_8);
    }

    boolean has(String className) {
        return outputs.containsKey(className + JavaFileObject.Kind.CLASS.extension);
    }

    /** The class files by class name. */
    Map<String, byte[]> classFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        String extension = JavaFileObject.Kind.CLASS.extension;
        outputs.forEach((name, output) -> {
            if (name.endsWith(extension)) {
                files.put(name.substring(0, name.length() - extension.length()), output.bytes.toByteArray());
            }
        });
        return files;
    }

    /** Loads a compiled class, in a loader of its own whose parent has Hamilton. */
    Class<?> load(String className) {
        try {
            return Class.forName(className, true, loader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(className, e);
        }
    }

    ClassLoader loader() {
        Map<String, byte[]> files = classFiles();
        return new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = files.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }

            @Override
            public InputStream getResourceAsStream(String name) {
                byte[] bytes = files.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
                return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
            }
        };
    }

    /** Writes the class files to a folder, to be on the class path of another run. */
    Path saved(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : classFiles().entrySet()) {
                Path path = folder.resolve(file.getKey().replace('.', '/') + ".class");
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that is being prepared. */
    static final class Run {
        private final List<String> sources;
        private final List<String> options = new ArrayList<>(List.of("-implicit:none"));
        private final List<Path> classPath = new ArrayList<>();
        private List<Processor> processors = List.of(new DataflowProcessor(), new CompositionProcessor());

        private Run(List<String> sources) {
            this.sources = sources;
        }

        Run options(String... more) {
            options.addAll(List.of(more));
            return this;
        }

        Run classPath(Path folder) {
            classPath.add(folder);
            return this;
        }

        Run processors(Processor... others) {
            processors = List.of(others);
            return this;
        }

        Compiled compile() {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
            try (StandardJavaFileManager standard =
                    compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
                List<String> arguments = new ArrayList<>(options);
                StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
                classPath.forEach(folder ->
                        path.append(System.getProperty("path.separator")).append(folder));
                arguments.addAll(List.of("-classpath", path.toString(), "--release", "17"));
                Memory memory = new Memory(standard);
                List<JavaFileObject> files = new ArrayList<>();
                sources.forEach(source -> files.add(new Source(source)));
                JavaCompiler.CompilationTask task = compiler.getTask(null, memory, collector, arguments, null, files);
                task.setLocale(Locale.ROOT);
                task.setProcessors(processors);
                task.call();
                return new Compiled(List.copyOf(collector.getDiagnostics()), memory.outputs);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Output> outputs = new LinkedHashMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            Output output = new Output(className, kind);
            outputs.put(className + kind.extension, output);
            return output;
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private static final Pattern TYPE = Pattern.compile("(?m)^(?:@\\w+(?:\\([^)]*\\))? )*"
                + "(?:public |final |abstract |sealed )*(?:class|record|interface|enum|@interface) (\\w+)");

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + fileName(text)), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        /* The first type that begins a line is what the file is called after. */
        private static String fileName(String text) {
            if (text.startsWith("module ")) {
                return "module-info.java";
            }
            Matcher type = TYPE.matcher(text);
            return (type.find() ? type.group(1) : "Unnamed") + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String className, JavaFileObject.Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
