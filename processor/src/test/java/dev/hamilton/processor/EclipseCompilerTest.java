package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.reader.GeneratedCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of Eclipse and of other tools has no syntax trees to look into; the standard interfaces must do. */
class EclipseCompilerTest {
    @TempDir
    private Path folder;

    /** Compiles a class Bakery into the folder, and returns what the compiler says of it, without generated files. */
    private String compiled(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Bakery.java"), "package shop;\n" + source);
        StringWriter said = new StringWriter();
        String path = System.getProperty("java.class.path");
        String[] arguments = {
            "--release",
            "17",
            "-nowarn",
            "-cp",
            path,
            "-processorpath",
            path,
            "-d",
            folder.toString(),
            "-s",
            folder.toString(),
            file.toString()
        };
        BatchCompiler.compile(arguments, new PrintWriter(said), new PrintWriter(said), null);
        return said.toString().replace(folder.toString(), "");
    }

    @Test
    void it_makes_catalogs_that_run() throws Exception {
        assertThat(compiled("""
                import dev.hamilton.annotation.*;

                @Dataflow(inputs = Bakery.Day.class)
                public final class Bakery {
                    record Day(double flourKg, double flourPrice, double loaves) {}
                    /** What the flour costs. */
                    static double flourCost(double flourKg, double flourPrice) { return flourKg * flourPrice; }
                    static double costPerLoaf(double flourCost, double loaves) { return flourCost / loaves; }
                }
                """)).isEmpty();
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Object catalog =
                    loader.loadClass("shop.BakeryCatalog").getConstructor().newInstance();
            assertThat(((GeneratedCatalog) catalog).declaration().methods())
                    .extracting(MethodDeclaration::doc)
                    .containsExactly("What the flour costs.", "");
            Map<String, Double> day = Map.of("flourKg", 20.0, "flourPrice", 1.5, "loaves", 60.0);
            assertThat(Driver.of(loader.loadClass("shop.Bakery")).execute(day, "costPerLoaf"))
                    .hasToString("{costPerLoaf=0.5}");
        }
    }

    @Test
    void it_reports_a_misspelled_parameter_where_it_stands() throws IOException {
        assertThat(compiled("""
                import dev.hamilton.annotation.*;

                @Dataflow(inputs = Bakery.Day.class)
                final class Bakery {
                    record Day(double flourKg, double flourPrice) {}
                    static double flourCost(double flourKg, double flourPrize) { return flourKg * flourPrize; }
                }
                """)).contains("""
                1. ERROR in /Bakery.java (at line 7)
                \tstatic double flourCost(double flourKg, double flourPrize) { return flourKg * flourPrize; }
                \t                                               ^^^^^^^^^^
                [H101] nothing provides 'flourPrize' (double)""", "1 problem (1 error)");
    }
}
