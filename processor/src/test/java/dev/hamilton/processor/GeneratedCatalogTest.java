package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.NodeRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.reader.GeneratedCatalog;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GeneratedCatalogTest {
    private static final String HEAD = """
            import dev.hamilton.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    @Test
    void a_package_private_class_with_package_private_methods_is_called_directly() throws Throwable {
        GeneratedCatalog catalog = catalog("Shop", """
                @Dataflow class Shop {
                    static double tax(double price) { return price * 0.2; }
                    static String label(String name, int count) { return name + count; }
                }
                """);

        assertThat(catalog.call(0, null, new Object[] {10.0})).isEqualTo(2.0);
        assertThat(catalog.call(1, null, new Object[] {"a", 3})).isEqualTo("a3");
        assertThatThrownBy(() -> catalog.call(2, null, new Object[0])).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void an_instance_method_is_called_on_the_instance() throws Throwable {
        Class<?> shop = compile("""
                        @Dataflow class Shop {
                            private final double rate;
                            Shop(double rate) { this.rate = rate; }
                            double tax(double price) { return price * rate; }
                        }
                        """).load("Shop");
        Constructor<?> constructor = shop.getDeclaredConstructor(double.class);
        constructor.setAccessible(true);
        Object instance = constructor.newInstance(0.5);

        assertThat(catalogOf(shop).call(0, instance, new Object[] {10.0})).isEqualTo(5.0);
    }

    @Test
    void what_a_method_throws_arrives_unchanged() {
        GeneratedCatalog catalog = catalog("Shop", """
                @Dataflow class Shop {
                    static int open(String path) throws java.io.IOException { throw new java.io.IOException(path); }
                }
                """);

        assertThatThrownBy(() -> catalog.call(0, null, new Object[] {"here"}))
                .isExactlyInstanceOf(java.io.IOException.class)
                .hasMessage("here");
    }

    @Test
    void a_parameter_of_a_private_type_is_passed_through_a_method_handle() throws Throwable {
        GeneratedCatalog catalog = catalog("Shop", """
                @Dataflow class Shop {
                    static Pair pair(double a) { return new Pair(a, a); }
                    static double sum(Pair pair, double more) { return pair.a + pair.b + more; }
                    static double all(List<Pair> pairs) { return pairs.get(0).a; }
                    private record Pair(double a, double b) {}
                }
                """);
        Object pair = catalog.call(0, null, new Object[] {2.0});

        assertThat(catalog.call(1, null, new Object[] {pair, 1.0})).isEqualTo(5.0);
        assertThat(catalog.call(2, null, new Object[] {List.of(pair)})).isEqualTo(2.0);
    }

    @Test
    void a_root_without_methods_of_its_own_has_a_catalog_without_calls() {
        GeneratedCatalog catalog = catalog("Root", """
                @Dataflow(includes = Root.Part.class) class Root {
                    @Dataflow static class Part {
                        static int one() { return 1; }
                    }
                }
                """);

        assertThat(catalog.declaration().methods()).isEmpty();
        assertThatThrownBy(() -> catalog.call(0, null, new Object[0])).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_declaration_tells_what_stands_in_the_source() {
        GeneratedCatalog catalog = catalog("Shop", """
                @Dataflow(naming = Naming.SNAKE_CASE) class Shop {
                    @Exclude static <T> int generic(Map.Entry<T, ? extends Number> entry, List<?>... rest) { return 0; }
                    @Exclude static void hidden() {}
                    static int many(@Nullable Integer one, @From("x y") @Default("3") int two, char @Nullable [][] three) {
                        return 0;
                    }
                    private static int helper() { return 1; }
                }
                """);

        assertThat(catalog.declaration().annotations())
                .hasToString("[AnnotationDeclaration[type=%s, values=%s]]"
                        .formatted(Dataflow.class.getName(), "{includes=[], inputs=void, naming=SNAKE_CASE}"));
        List<MethodDeclaration> methods = catalog.declaration().methods();
        assertThat(methods).extracting(MethodDeclaration::name).containsExactly("generic", "hidden", "many");
        assertThat(methods).extracting(MethodDeclaration::generic).containsExactly(true, false, false);
        assertThat(methods.get(0).parameters())
                .extracting(parameter -> parameter.type().toString())
                .containsExactly("java.util.Map$Entry<#T,? extends java.lang.Number>", "java.util.List<?>[]");
        assertThat(methods.get(2).parameters())
                .extracting(ParameterDeclaration::nullable)
                .containsExactly(true, false, true);
        assertThat(methods.get(2).parameters().get(1).annotations())
                .extracting(annotation -> annotation.text("value"))
                .containsExactly("x y", "3");
        assertThat(methods.get(2).source()).hasToString("Shop.many(Shop.java:7)");
    }

    @Test
    void a_nested_class_has_a_catalog_whose_name_joins_all_names() {
        Compiled compiled = compile("""
                final class Outer {
                    static final class Middle {
                        @Dataflow static final class Inner { static int one() { return 1; } }
                        @Dataflow private static final class Hidden { static int one() { return 1; } }
                    }
                }
                """);

        assertThat(compiled.has("Outer_Middle_InnerCatalog")).isTrue();
        assertThat(compiled.has("Outer_Middle_InnerNodes")).isTrue();
        assertThat(compiled.has("Outer_Middle_HiddenCatalog")).isFalse();
    }

    @Test
    void a_thousand_variants_of_one_method_compile_load_and_run() {
        StringBuilder source = new StringBuilder("import dev.hamilton.annotation.*;\n@Dataflow public class Many {\n");
        for (int i = 0; i < 1000; i++) {
            source.append(
                    "@Parameterize(name = \"v%1$d\", bind = {@Bind(parameter = \"n\", value = \"%1$d\"), ".formatted(i)
                            + "@Bind(parameter = \"x\", from = \"in%d\")})\n".formatted(i % 7));
        }
        source.append("static int plus(int x, int n) { return x + n; }\n}");
        Class<?> many = Compiled.with(source.toString()).succeeded().load("Many");

        assertThat(Driver.of(many).execute(Map.of("in5", 100), "v999").get("v999"))
                .isEqualTo(1099);
    }

    @Test
    void five_thousand_functions_compile_load_and_run() throws Throwable {
        String methods =
                IntStream.range(0, 5000).mapToObj(i -> """
                            /** Node %1$d. */
                            public static double f%1$d(double f%2$d, int x) { return f%2$d + x; }
                        """.formatted(i + 1, i)).collect(Collectors.joining());
        Compiled compiled = compile("@Dataflow public final class Wide {\n" + methods + "}\n");
        Class<?> wide = compiled.load("Wide");
        GeneratedCatalog catalog = catalogOf(wide);

        assertThat(catalog.declaration().methods()).hasSize(5000);
        assertThat(catalog.declaration().methods().get(4999).doc()).isEqualTo("Node 5000.");
        for (int i = 0; i < 5000; i++) {
            assertThat(catalog.call(i, null, new Object[] {(double) i, 1})).isEqualTo(i + 1.0);
        }
        Class<?> nodes = Class.forName("WideNodes", true, wide.getClassLoader());
        assertThat(nodes.getFields()).hasSize(5000);
        Field last = nodes.getField("F_5000");
        last.setAccessible(true);
        assertThat(last.get(null)).isEqualTo(NodeRef.of("f5000", double.class));
    }

    @Test
    void a_method_of_250_parameters_is_called() throws Throwable {
        String parameters = IntStream.range(0, 250)
                .mapToObj(i -> "@Default(\"1\") int p" + i)
                .collect(Collectors.joining(", "));
        String source = IntStream.range(0, 3)
                .mapToObj(i -> "static int f" + i + "(" + parameters + ") { return p0 + p249; }\n")
                .collect(Collectors.joining("", "@Dataflow class Long {\n", "}\n"));
        GeneratedCatalog catalog = catalog("Long", source);
        Object[] arguments = IntStream.range(0, 250).boxed().toArray();

        assertThat(catalog.declaration().methods().get(2).parameters()).hasSize(250);
        assertThat(catalog.call(2, null, arguments)).isEqualTo(249);
    }

    @Test
    void generated_code_raises_no_warning_of_its_own() {
        Compiled compiled = Compiled.of(HEAD + """
                                /** A. */
                                @Dataflow public class Old {
                                    private Old() {}
                                    /** A.
                                     * @return a */
                                    @Deprecated public static int a() { return 0; }
                                    /** B.
                                     * @param o o
                                     * @param a a
                                     * @return b */
                                    public static Object b(Object o, int a) { return o; }
                                    /** C.
                                     * @param x x
                                     * @return c */
                                    public static <T> List<String> c(List<T> x) { return null; }
                                    /** C.
                                     * @param b b
                                     * @return c */
                                    public static List<String> d(List<String> y) { return y; }
                                    static int e(@SuppressWarnings("rawtypes") List raw) { return 0; }
                                    @Deprecated(forRemoval = true) static int f() { return 0; }
                                }
                                """)
                .options("-Xlint:all,-processing", "-Xdoclint:all,-missing")
                .compile();

        assertThat(compiled.warnings()).isEmpty();
        assertThat(compiled.errors()).hasSize(1).first().asString().contains("[H004]");
    }

    @Test
    void names_that_clash_or_are_no_identifiers_become_constants() throws ReflectiveOperationException {
        Class<?> shop = compile("""
                        @Dataflow class Shop {
                            static int avg3wkSpend() { return 0; }
                            @Name("avg_3wk_spend") static int other() { return 0; }
                            @Name("3 weeks, ago") static int weeks() { return 0; }
                            @Name("{@code}*/") static int odd() { return 0; }
                            static int _1() { return 0; }
                        }
                        """).load("Shop");

        assertThat(Class.forName("ShopNodes", true, shop.getClassLoader()).getDeclaredFields())
                .extracting(Field::getName)
                .containsExactly("AVG_3WK_SPEND", "AVG_3WK_SPEND_2", "_3_WEEKS__AGO", "__CODE___", "_1");
    }

    @Test
    void a_node_of_a_type_that_cannot_be_named_has_a_constant_without_type() throws ReflectiveOperationException {
        Class<?> shop = compile("""
                        @Dataflow class Shop {
                            static List<Pair> pairs() { return List.of(); }
                            static Map<String, ? super Integer>[] maps(List<Pair> pairs) { return null; }
                            private record Pair(double a) {}
                        }
                        """).load("Shop");
        Field pairs = Class.forName("ShopNodes", true, shop.getClassLoader()).getDeclaredField("PAIRS");
        pairs.setAccessible(true);

        assertThat(pairs.getGenericType()).hasToString("dev.hamilton.model.NodeRef<?>");
        assertThat(pairs.get(null))
                .isEqualTo(new NodeRef<>(new NodeName("pairs"), ValueType.parse("java.util.List<Shop$Pair>")));
    }

    @Test
    void a_module_that_does_not_read_the_compiler_needs_no_generated_annotation() {
        String path = place(Dataflow.class) + File.pathSeparator + place(Nullable.class);
        Compiled compiled = Compiled.of("module shop { requires dev.hamilton.core; }", """
                        package shop;
                        @dev.hamilton.annotation.Dataflow
                        public class Shop { static int one() { return 1; } }
                        """)
                .options("--module-path", path)
                .compile()
                .succeeded();

        assertThat(compiled.generated("shop.ShopCatalog")).doesNotContain("javax.annotation.processing");
    }

    @Test
    void the_same_source_gives_the_same_files() {
        String source = "@Dataflow class Shop { static int a(int b) { return b; } static int c(int a) { return a; } }";

        assertThat(compile(source).generated("ShopCatalog"))
                .isEqualTo(compile(source).generated("ShopCatalog"));
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static Compiled compile(String source) {
        return Compiled.with(HEAD + source).succeeded();
    }

    private static GeneratedCatalog catalog(String name, String source) {
        return catalogOf(Compiled.with(HEAD + source).load(name));
    }

    private static GeneratedCatalog catalogOf(Class<?> type) {
        try {
            Constructor<?> constructor = Class.forName(type.getName() + "Catalog", true, type.getClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return (GeneratedCatalog) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
