package dev.hamilton.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Source texts after javac was done with them: what it complained about, and the classes, in memory. */
final class Compilation {
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    private Compilation() {}

    /** Compiles sources by their class names, in one go, without any annotation processor. */
    static Compilation of(Map<String, String> sources, String... options) {
        Compilation compilation = new Compilation();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new Source(name, text)));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xmaxerrs", "1000000", "-nowarn"));
        arguments.addAll(List.of(options));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        JavaFileManager memory = compilation.new Memory(javac.getStandardFileManager(null, null, null));
        javac.getTask(null, memory, compilation.diagnostics, arguments, null, files)
                .call();
        return compilation;
    }

    List<Diagnostic<? extends JavaFileObject>> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .<Diagnostic<? extends JavaFileObject>>map(each -> each)
                .toList();
    }

    /** A loader of the classes, which must have compiled. */
    ClassLoader loader() {
        return loader(true);
    }

    /** A loader that can define the classes but, if not asked to, does not hand out their bytes. */
    ClassLoader loader(boolean withBytes) {
        if (!errors().isEmpty()) {
            throw new AssertionError("does not compile: " + errors());
        }
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }

            @Override
            public InputStream getResourceAsStream(String path) {
                byte[] bytes = classes.get(path.replace(".class", "").replace('/', '.'));
                return bytes == null || !withBytes ? null : new ByteArrayInputStream(bytes);
            }
        };
    }

    /** Leaves a class out, as if its jar were not there. */
    Compilation without(String name) {
        classes.remove(name);
        return this;
    }

    /** Takes a class from another compilation, as if it had not been compiled again. */
    Compilation with(String name, Compilation other) {
        classes.put(name, other.classes.get(name));
        return this;
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("source:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
