package dev.hamilton.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.SourceRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReflectiveDeclarationTest {
    private static final String BAKERY = """
            class Bakery {
                static double zest(double lemon, long grams) { return lemon * grams; }
                double crumb(int flour, double water, Map.Entry<String, ?> oven) {
                    int[] bowl = {flour};
                    return bowl[0] + water;
                }
                private static int helper(int secret) { return secret; }
                static Runnable apron() { return () -> System.out.println("apron"); }
            }
            """;

    @Test
    void methods_stand_in_source_order_without_private_and_compiler_made_ones() {
        assertThat(methods(BAKERY, "-g")).extracting(MethodDeclaration::name).containsExactly("zest", "crumb", "apron");
    }

    @Test
    void names_come_from_the_parameters_attribute() {
        assertThat(parameterNames(BAKERY, "-parameters", "-g:none"))
                .containsExactly(List.of("lemon", "grams"), List.of("flour", "water", "oven"), List.of());
    }

    @Test
    void names_come_from_debugging_information_where_there_is_no_parameters_attribute() {
        assertThat(parameterNames(BAKERY, "-g"))
                .containsExactly(List.of("lemon", "grams"), List.of("flour", "water", "oven"), List.of());
    }

    @Test
    void names_are_unknown_where_the_class_file_has_neither() {
        ClassDeclaration declaration = read(BAKERY, "-g:none");
        assertThat(declaration.methods().get(0).parameters())
                .extracting(ParameterDeclaration::name)
                .containsOnlyNulls();
        assertThat(declaration.methods())
                .extracting(MethodDeclaration::source)
                .contains(SourceRef.of("shop.Bakery", "zest"));
    }

    @Test
    void an_abstract_method_has_names_from_the_parameters_attribute_alone_and_no_line() {
        String text = "interface Recipe { double bake(double heat); static double cool(double heat) { return heat; } }";
        assertThat(parameterNames(text, "-parameters")).containsExactly(List.of("heat"), List.of("heat"));
        ClassDeclaration declaration = read(text, "-g");
        assertThat(declaration.methods().get(0).parameters().get(0).name()).isNull();
        assertThat(declaration.methods().get(1).parameters().get(0).name()).isEqualTo("heat");
        assertThat(declaration.methods())
                .extracting(each -> each.source().line())
                .containsExactly(0, 1);
    }

    @Test
    void lines_are_the_first_of_the_body_and_the_file_is_named() {
        ClassDeclaration declaration = read(BAKERY, "-g");
        assertThat(declaration.source()).hasToString("Bakery(Bakery.java)");
        assertThat(declaration.methods())
                .extracting(each -> each.source().toString())
                .containsExactly(
                        "Bakery.zest(Bakery.java:2)", "Bakery.crumb(Bakery.java:4)", "Bakery.apron(Bakery.java:8)");
    }

    @Test
    void types_are_read_with_their_arguments() {
        MethodDeclaration crumb = methods(BAKERY).get(1);
        assertThat(crumb.isStatic()).isFalse();
        assertThat(crumb.parameters().get(2).type()).hasToString("java.util.Map$Entry<java.lang.String,?>");
    }

    @Test
    void without_the_bytes_of_the_class_methods_are_in_the_order_of_their_names() {
        ClassLoader loader = Reading.compile(List.of("-parameters"), BAKERY).loader(false);
        ClassDeclaration declaration = ReflectiveDeclaration.of(Compilation.load(loader, "shop.Bakery"))
                .declaration();
        assertThat(declaration.methods()).extracting(MethodDeclaration::name).containsExactly("apron", "crumb", "zest");
        assertThat(declaration.methods().get(2).parameters())
                .extracting(ParameterDeclaration::name)
                .contains("lemon");
        assertThat(declaration.source()).isEqualTo(SourceRef.of("shop.Bakery", ""));
    }

    @Test
    void annotations_are_data_with_their_defaults_and_repeated_ones_are_unfolded() {
        ClassDeclaration declaration = read("""
                @Deprecated @Dataflow(naming = Naming.SNAKE_CASE, includes = {String.class, int[].class})
                class Bakery {
                    @Tag(key = "a", value = {"x", "y"}) @Tag(key = "b") @Deprecated
                    static double crumb(@From("f") @Default("1") double flour) { return flour; }
                }
                """);
        assertThat(declaration.annotations())
                .extracting(AnnotationDeclaration::toString)
                .containsExactly("AnnotationDeclaration[type=dev.hamilton.annotation.Dataflow, values={"
                        + "includes=[java.lang.String, int[]], inputs=void, naming=SNAKE_CASE}]");
        MethodDeclaration crumb = declaration.methods().get(0);
        assertThat(crumb.annotations())
                .extracting(AnnotationDeclaration::values)
                .containsExactly(
                        Map.of("key", "a", "value", List.of("x", "y")), Map.of("key", "b", "value", List.of()));
        assertThat(crumb.parameters().get(0).annotations())
                .extracting(each -> each.text("value"))
                .containsExactly("f", "1");
    }

    @Test
    void nullable_is_seen_whatever_its_package_retention_and_kind_and_even_if_its_class_is_not_there() {
        Compilation compiled = Reading.compile(
                List.of("-parameters"),
                """
                class Bakery {
                    static Object kept(@Kept.Nullable Double a, Double b) { return a; }
                    static Object dropped(long a, @Dropped.Nullable Double b) { return a; }
                    static Object used(@Used.Nullable Double a, List<@Used.Nullable Double> b) { return a; }
                    static Object array(Double @Used.Nullable [] a, @Used.Nullable Double[] b) { return a; }
                    static Object inner(Map.@Used.Nullable Entry<?, ?> a, int b) { return a; }
                    @Dropped.Nullable static Object result(Object a, Object b) { return a; }
                }
                """,
                "class Kept { @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Nullable {"
                        + " String[] why() default {}; } }",
                "class Dropped { @interface Nullable {} }",
                "class Used { @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                        + " @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Nullable {} }");
        compiled.without("shop.Used$Nullable");
        ClassDeclaration declaration = ReflectiveDeclaration.of(Compilation.load(compiled.loader(), "shop.Bakery"))
                .declaration();
        assertThat(declaration.methods())
                .extracting(each -> each.name()
                        + each.parameters().stream()
                                .map(ParameterDeclaration::nullable)
                                .toList())
                .containsExactly(
                        "kept[true, false]",
                        "dropped[false, true]",
                        "used[true, false]",
                        "array[true, false]",
                        "inner[true, false]",
                        "result[false, false]");
    }

    @Test
    void a_record_names_its_components_and_an_enum_hides_what_the_compiler_wrote() {
        assertThat(read("record Point(double x, double y) { static int dim() { return 2; } }")
                        .recordComponents())
                .containsExactly("x", "y");
        assertThat(methods(
                        "enum Color { RED; static Color valueOf(int i) { return RED; } Color next() { return RED; } }"))
                .extracting(MethodDeclaration::name)
                .containsExactly("valueOf", "next");
    }

    @Test
    void bridges_and_inherited_methods_are_not_declared() {
        assertThat(methods("class Order implements Comparable<Order> { public int compareTo(Order o) { return 0; } }"))
                .hasSize(1);
        assertThat(methods("class Names extends ArrayList<String> { static int first() { return 1; } }"))
                .extracting(MethodDeclaration::name)
                .containsExactly("first");
    }

    private static ClassDeclaration read(String text, String... options) {
        Compilation compiled =
                Reading.compile(options.length == 0 ? List.of("-parameters", "-g") : List.of(options), text);
        String name = compiled.classes().keySet().stream()
                .filter(each -> !each.contains("$"))
                .findFirst()
                .orElseThrow();
        return ReflectiveDeclaration.of(Compilation.load(compiled.loader(), name))
                .declaration();
    }

    private static List<MethodDeclaration> methods(String text, String... options) {
        return read(text, options).methods();
    }

    private static List<List<String>> parameterNames(String text, String... options) {
        return methods(text, options).stream()
                .map(each -> each.parameters().stream()
                        .map(ParameterDeclaration::name)
                        .toList())
                .toList();
    }
}
