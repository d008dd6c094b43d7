package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.columns.DoubleColumn;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dataflows in a module that exports its package and opens nothing. */
final class NamedModuleTest {
    private static final Map<String, String> SOURCES = Map.of(
            "module-info", "module app { exports app; }",
            "app/Prices", """
                    package app;
                    public class Prices {
                        public static double net(double gross) { return gross / 1.2; }
                        public static double twice(double net) { return net * 2; }
                    }
                    """,
            "app/In", "package app; public record In(double gross) {}",
            "app/Out", "package app; public record Out(double twice) {}");

    @TempDir
    private static Path folder;

    private static ClassLoader loader = NamedModuleTest.class.getClassLoader();

    @BeforeAll
    static void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-parameters", "-d", folder.toString()));
        for (Map.Entry<String, String> each : SOURCES.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, each.getValue()).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Configuration modules =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(folder), ModuleFinder.of(), Set.of("app"));
        loader = ModuleLayer.boot()
                .defineModulesWithOneLoader(modules, NamedModuleTest.class.getClassLoader())
                .findLoader("app");
    }

    @Test
    void loops_call_public_methods_of_an_exported_package() throws ClassNotFoundException {
        Driver driver = Driver.of(loader.loadClass("app.Prices"));
        Map<String, Object> gross = Map.of(
                "gross",
                DoubleColumn.of(DoubleStream.generate(() -> 1.2).limit(5000).toArray()));

        assertThat(driver.request("twice").inputs(gross).explain().interpreted())
                .isEmpty();
        assertThat(((DoubleColumn) driver.execute(gross, "twice").get("twice")).sum())
                .isEqualTo(10_000);
    }

    @Test
    void row_functions_read_call_and_make_public_classes_of_an_exported_package() throws Exception {
        Driver driver = Driver.of(loader.loadClass("app.Prices"));
        Class<?> in = loader.loadClass("app.In");
        Class<?> out = loader.loadClass("app.Out");

        RowFunction<Object, ?> function = driver.rowFunction(asAny(in), out);

        assertThat(function.explain()).endsWith("each row is compiled\n");
        assertThat(function.apply(in.getConstructor(double.class).newInstance(1.2)))
                .hasToString("Out[twice=2.0]");
    }

    @SuppressWarnings("unchecked") // its rows are objects of a class that is not known here
    private static Class<Object> asAny(Class<?> type) {
        return (Class<Object>) type;
    }
}
