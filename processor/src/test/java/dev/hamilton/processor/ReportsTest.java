package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported, where, and what is not. */
final class ReportsTest {
    private static final String HEAD = "import dev.hamilton.annotation.*;\nimport java.util.*;\n";

    @TempDir
    private Path folder;

    @Test
    void a_misspelled_parameter_is_reported_where_it_stands_with_who_needs_it_and_what_was_meant() {
        Compiled compiled = Compiled.with("""
                package demo;

                import dev.hamilton.annotation.Dataflow;

                @Dataflow
                final class MarketingFeatures {
                    static double spendPerSignup(double spend, double signup) {
                        return spend / signup;
                    }

                    static double spendShift3weeksPerSignup(double spendPerSignup, double signups) {
                        return spendPerSignup / signups;
                    }
                }
                """, """
                package demo;

                record Weekly(double spend, double signups) {}
                """, """
                package demo;

                import dev.hamilton.annotation.Dataflow;

                @Dataflow(includes = MarketingFeatures.class, inputs = Weekly.class)
                final class WeeklyFrame {}
                """);

        assertThat(compiled.errors()).containsExactly("""
                        MarketingFeatures.java:7:55: [H101] nothing provides 'signup' (double)
                            needed by 'spendPerSignup' <- 'spendShift3weeksPerSignup'
                            fix: did you mean the input 'signups' of Weekly?""".replace("\n", "\n  "));
        assertThat(compiled.warnings()).isEmpty();
    }

    @Test
    void a_type_that_is_not_there_is_left_to_the_compiler() {
        Compiled compiled = Compiled.with(HEAD + """
                        @Dataflow(inputs = Root.Weekly.class)
                        class Root {
                            static Strng region(double spend) { return null; }
                            static int length(String region) { return 0; }
                            static int size(List<Integer> region) { return 0; }
                            static double more(Doubl spend) { return 0; }
                            static double most(double more) { return RootNodes.LENGTH.hashCode(); }
                            @ExtractFields static Pair pair(double spend) { return null; }
                            static double left(String a, int b) { return 0; }
                            record Weekly(double spend, Mising other) {}
                            record Pair(Mssing a, int b) {}
                        }
                        """);

        assertThat(compiled.errors()).hasSize(4).allMatch(error -> error.contains("cannot find symbol"));
    }

    @Test
    void an_included_class_that_is_not_there_is_left_to_the_compiler() {
        Compiled compiled = Compiled.with(HEAD + """
                        @Dataflow(includes = {Nowhere.class, Root.Other.class}, inputs = Root.Weekly.class)
                        class Root {
                            static int length(String region, int other) { return 0; }
                            @Dataflow static class Other { static int other() { return 0; } }
                            record Weekly(double spend) {}
                        }
                        """, HEAD + """
                        @Dataflow(includes = Nowhere.class) class Second {}
                        """, HEAD + """
                        @Dataflow(inputs = Nowhere.class) class Third { static int one(int two) { return two; } }
                        """);

        assertThat(compiled.errors()).hasSize(3).allMatch(error -> error.contains("cannot find symbol"));
    }

    @Test
    void a_method_with_a_fault_is_not_reported_as_missing_too() {
        Compiled compiled = Compiled.with(HEAD + """
                        @Dataflow(inputs = Root.Weekly.class)
                        class Root {
                            static <T> int region(T spend) { return 0; }
                            static int length(String region) { return 0; }
                            static int size(List<Integer> region) { return 0; }
                            record Weekly(double spend) {}
                        }
                        """);

        assertThat(compiled.errors()).hasSize(1).first().asString().contains("[H004]");
    }

    @Test
    void a_fault_of_one_class_is_not_repeated_by_the_roots_that_include_it() {
        Compiled compiled = Compiled.with(
                HEAD
                        + "@Dataflow class A { static int a(int b) { return b; } static int b(int c, int a) { return a; } }",
                HEAD + "@Dataflow(includes = A.class) class One { static int c() { return 1; } }",
                HEAD + "@Dataflow(includes = {A.class, One.class}) class Two {}");

        assertThat(compiled.errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("A.java:3:")
                .contains("[H105]");
    }

    @Test
    void a_class_in_a_jar_takes_part_through_its_generated_catalog() {
        Path jar = jar(Compiled.of(library()).compile());

        assertThat(withLibrary(jar)).isEmpty();
        assertThat(Compiled.of(root("double signups")).classPath(jar).compile().errors())
                .containsExactly("""
                        Root.java:3:65: [H101] nothing provides 'spend' (double)
                              at Library.perSignup, parameter 'spend'
                              needed by 'per_signup' <- 'doubled' <- 'last'
                              fix: add a function 'spend', or a component of that name to Root.Weekly""");
    }

    @Test
    void a_class_in_a_jar_takes_part_by_the_names_in_its_class_file() {
        assertThat(withLibrary(jar(Compiled.of(library())
                        .processors()
                        .options("-parameters")
                        .compile())))
                .isEmpty();
    }

    @Test
    void a_class_in_a_jar_without_names_is_reported_at_the_root() {
        Path jar = jar(Compiled.of(library()).processors().options("-g:none").compile());

        assertThat(withLibrary(jar)).hasSize(1).allMatch(error -> error.startsWith("Root.java:3:65: [H002]"));
    }

    @Test
    void without_syntax_trees_problems_are_reported_and_catalogs_written_all_the_same() {
        String source = HEAD + """
                @Dataflow class A {
                    /** Its doc. */
                    static int a(int x) { return x; }
                    static int b(
                        String x) { return 0; }
                    @Exclude static int b(int x) { return 0; }
                }
                """;
        Compiled compiled = Compiled.of(source)
                .processors(new WithoutTrees(new DataflowProcessor()), new WithoutTrees(new CompositionProcessor()))
                .compile();

        assertThat(compiled.errors()).hasSize(1).first().asString().startsWith("A.java:7:16: [H106]");
        assertThat(compiled.generated("ACatalog"))
                .contains("new ClassDeclarationBuilder(\"A\", \"\", 0)")
                .contains("Its doc.")
                .doesNotContain(".hash(", ".line(");
    }

    @Test
    void a_class_waits_for_a_type_that_another_processor_writes() {
        Compiled compiled = Compiled.of(HEAD + """
                                @Dataflow(inputs = A.In.class) class A {
                                    static Later later(int x) { return null; }
                                    static int size(Later later) { return 0; }
                                    static int wrong(String later) { return 0; }
                                    record In(int x) {}
                                }
                                """)
                .processors(new DataflowProcessor(), new CompositionProcessor(), new Generating())
                .compile();

        assertThat(compiled.errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("A.java:6:")
                .contains("[H103]");
        assertThat(compiled.generated("ANodes")).contains("NodeRef<Later> LATER");
    }

    @Test
    void a_generated_name_that_is_taken_is_reported_at_the_class() {
        Compiled compiled =
                Compiled.with(HEAD + "@Dataflow class A { static int a() { return 1; } }", "class ACatalog {}");

        assertThat(compiled.errors()).hasSize(1).first().asString().startsWith("A.java:3:");
    }

    @Test
    void build_tools_are_told_which_processor_is_incremental_and_how() {
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .containsExactly(
                        CompositionProcessor.class.getName() + ",aggregating",
                        DataflowProcessor.class.getName() + ",isolating");
        assertThat(resource("META-INF/services/" + Processor.class.getName()))
                .containsExactly(CompositionProcessor.class.getName(), DataflowProcessor.class.getName());
    }

    @Test
    void a_declared_input_is_wanted_wrongly_where_it_differs_from_its_declaration() {
        assertThat(Compiled.with(HEAD + """
                @Dataflow(inputs = Shop.Week.class)
                final class Shop {
                    record Week(double spend) {}
                    static double wrong(String spend) { return 1; }
                    static double right(double spend) { return spend; }
                }
                """).errors())
                .singleElement()
                .asString()
                .startsWith("Shop.java:6:32: [H103] 'wrong' wants 'spend' as String, but it is double");
    }

    @Test
    void a_private_class_is_told_that_it_has_no_catalog() {
        Compiled compiled = Compiled.with(HEAD + """
                final class Kitchen {
                    @Dataflow
                    private static final class Bakery {
                        static double crumb(double flour) { return flour; }
                    }
                }
                """);
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.warnings()).isEmpty();
        assertThat(compiled.notes()).containsExactly("""
                Kitchen.java:5:26: 'Bakery' is private, so no generated class can call it: without a catalog it is read by reflection, which needs -parameters
                      fix: let the package see it""");
    }

    private static String library() {
        return HEAD + """
                import org.jspecify.annotations.Nullable;
                @Dataflow(naming = Naming.SNAKE_CASE) public class Library {
                    public static double perSignup(double spend, @Nullable Double signUps) { return spend; }
                    public static double doubled(double perSignup) { return perSignup; }
                    public static int weeks() { return 3; }
                }
                """;
    }

    private static String root(String inputs) {
        return HEAD
                + "@Dataflow(includes = Library.class, inputs = Root.Weekly.class) class Root {\n"
                + "static double last(double doubled, int weeks) { return doubled; } record Weekly(" + inputs
                + ") {} }\n";
    }

    private List<String> withLibrary(Path jar) {
        return Compiled.of(root("double spend, double sign_ups"))
                .classPath(jar)
                .compile()
                .errors();
    }

    private Path jar(Compiled compiled) {
        return compiled.succeeded().saved(folder);
    }

    private static List<String> resource(String name) {
        try (InputStream in = DataflowProcessor.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stands between the compiler and a processor, as build tools do: the environment is not the compiler's own. */
    private static final class WithoutTrees extends AbstractProcessor {
        private final Processor processor;

        WithoutTrees(Processor processor) {
            this.processor = processor;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    ReportsTest.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(environment, arguments)));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }

    /** Writes a class {@code Later} in the first round. */
    private static final class Generating extends AbstractProcessor {
        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("Later").openWriter()) {
                    writer.write("class Later {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
