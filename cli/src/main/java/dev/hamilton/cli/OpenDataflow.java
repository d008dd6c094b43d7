package dev.hamilton.cli;

import dev.hamilton.Driver;
import dev.hamilton.DriverBuilder;
import dev.hamilton.DriverRequest;
import dev.hamilton.Module;
import dev.hamilton.ModuleSource;
import dev.hamilton.cli.DataflowFile.Entry;
import dev.hamilton.cli.DataflowFile.Outputs;
import dev.hamilton.graph.Node;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.run.Hooks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A dataflow that was read from a file and linked. Confined to one thread; to be closed after its last use. */
final class OpenDataflow implements AutoCloseable {
    private final DataflowFile file;
    private final DataflowClasses classes;
    private final Driver driver;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    private OpenDataflow(DataflowFile file, DataflowClasses classes, Driver driver) {
        this.file = file;
        this.classes = classes;
        this.driver = driver;
        Thread.currentThread().setContextClassLoader(classes.loader());
    }

    static OpenDataflow of(DataflowFile file) {
        return of(file, null, Hooks.NONE);
    }

    /** Opens a dataflow; {@code executor} goes before what the file says. */
    static OpenDataflow of(DataflowFile file, @Nullable ExecutorChoice executor, Hooks hooks) {
        DataflowClasses classes = new DataflowClasses(file);
        try {
            DriverBuilder builder = Driver.builder().modules(modules(file, classes));
            hooks.interceptors().forEach(builder::interceptors);
            hooks.listeners().forEach(builder::listeners);
            file.config().forEach((name, value) -> builder.config(name, InputValues.plain(value)));
            ExecutorChoice otherwise = file.executor().orElse(ExecutorChoice.SEQUENTIAL);
            builder.executor((executor == null ? otherwise : executor).executor());
            return new OpenDataflow(file, classes, built(builder));
        } catch (LinkageError e) {
            classes.close();
            throw new Mistake(file.shown() + ": a class that the modules need cannot be loaded: " + e, e);
        } catch (RuntimeException e) {
            classes.close();
            throw e;
        }
    }

    private static Driver built(DriverBuilder builder) {
        try {
            return builder.build();
        } catch (InvalidDataflowException e) {
            throw new InvalidDataflowException(Remedies.doing(e), Remedies.ofConfig(e.problems()));
        }
    }

    private static List<Module> modules(DataflowFile file, DataflowClasses classes) {
        List<Module> modules = new ArrayList<>();
        for (Entry entry : file.modules()) {
            Class<?> type = classes.find(entry);
            if (ModuleSource.class.isAssignableFrom(type)) {
                modules.addAll(supplied(file, entry, classes.create(entry, ModuleSource.class)::modules));
            } else {
                modules.add(Module.of(type));
            }
        }
        if (modules.isEmpty()) {
            throw Mistake.of(file.shown() + ": the modules are none", "let the class return at least one");
        }
        return modules;
    }

    private static <T> T supplied(DataflowFile file, Entry entry, Supplier<T> source) {
        try {
            T supplied = source.get();
            if (supplied == null) {
                throw new IllegalStateException("it returned null");
            }
            return supplied;
        } catch (RuntimeException e) {
            throw new Mistake("%s: asking '%s' failed: %s".formatted(file.at(entry.line()), entry.text(), e), e);
        }
    }

    DataflowFile file() {
        return file;
    }

    Driver driver() {
        return driver;
    }

    GivenInputs readInputs() {
        return new InputReader(file, driver.graph(), classes.loader()).read();
    }

    /** A request for some nodes, or where none are named for what the file says. */
    DriverRequest request(List<String> named, GivenInputs inputs) {
        List<String> names = named.stream().map(String::strip).toList();
        if (names.contains("")) {
            throw Mistake.ofOption("an output has no name", "name nodes with commas between, such as a,b");
        }
        return inputs.giveTo(driver.request(names.isEmpty() ? outputs(inputs) : names));
    }

    /** Does something with a request, and says of inputs that are missing in which file they are. */
    <T> T ask(GivenInputs inputs, Supplier<T> question) {
        try {
            return question.get();
        } catch (InvalidRequestException e) {
            if (file.inputs().csv().isEmpty()) {
                throw e;
            }
            String csv = file.inputs().csv().get().text();
            throw new InvalidRequestException(
                    Remedies.doing(e), Remedies.ofInputs(e.problems(), csv, inputs.columns()));
        }
    }

    private List<String> outputs(GivenInputs inputs) {
        if (file.outputs() instanceof Outputs.Named named) {
            return named.names().stream().map(Entry::text).toList();
        }
        if (file.outputs() instanceof Outputs.From from) {
            Supplier<?> supplier = classes.create(from.supplier(), Supplier.class);
            return supplied(file, from.supplier(), () -> texts((List<?>) supplier.get()));
        }
        Set<String> names = new LinkedHashSet<>(inputs.columns());
        driver.graph().nodes().stream()
                .filter(node -> node instanceof Node.Computed)
                .forEach(node -> names.add(node.name().text()));
        return List.copyOf(names);
    }

    private static List<String> texts(List<?> names) {
        return names.stream().map(String.class::cast).toList();
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        classes.close();
    }
}
