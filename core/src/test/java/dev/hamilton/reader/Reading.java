package dev.hamilton.reader;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.Problems;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes written as text, compiled and read as modules. */
final class Reading {
    private final Problems problems = new Problems();
    private final ClassLoader loader;
    private final ModuleReader reader;

    private Reading(ClassLoader loader) {
        this.loader = loader;
        this.reader = new ModuleReader(new ReflectiveTypes(new LoadedClasses(List.of(loader))), problems);
    }

    /** Compiles top-level classes of the package {@code shop} with names and lines, as a careful build does. */
    static Reading of(String... classes) {
        return of(compile(List.of("-parameters", "-g"), classes).loader());
    }

    static Reading of(ClassLoader loader) {
        return new Reading(loader);
    }

    static Compilation compile(List<String> options, String... classes) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String text : classes) {
            String name = text.replaceAll("(?s).*?(?:class|record|interface|enum) (\\w+).*", "$1");
            String imports = "package shop; import dev.hamilton.annotation.*; import java.util.*; ";
            sources.put("shop." + name, imports + text);
        }
        return Compilation.of(sources, options.toArray(String[]::new));
    }

    Class<?> type(String name) {
        return Compilation.load(loader, "shop." + name);
    }

    ModuleReader reader() {
        return reader;
    }

    ReadModule read(String name) {
        return reader.read(type(name), null, name);
    }

    ReadModule read(Object instance) {
        return reader.read(instance.getClass(), instance, "instance");
    }

    Object create(String name, Object... arguments) throws Exception {
        Constructor<?> constructor = type(name).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    /** The functions as signatures. */
    List<String> functions(String name) {
        return signatures(read(name));
    }

    static List<String> signatures(ReadModule module) {
        return module.catalog().functions().stream().map(FunctionDef::toString).toList();
    }

    static @Nullable Object call(ReadModule module, String function, Object... arguments) throws Throwable {
        for (FunctionDef each : module.catalog().functions()) {
            if (each.name().text().equals(function)) {
                return module.code().get(each.code()).call(arguments);
            }
        }
        throw new AssertionError("no function " + function + " in " + signatures(module));
    }

    List<Problem> problems() {
        return problems.list();
    }

    /** The problems as texts. */
    List<String> complaints() {
        List<String> texts = new ArrayList<>();
        problems.list().forEach(problem -> texts.add(problem.toString()));
        return texts;
    }
}
