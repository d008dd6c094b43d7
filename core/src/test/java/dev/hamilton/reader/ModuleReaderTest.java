package dev.hamilton.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.run.StepFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleReaderTest {
    private static final String BAKERY = """
            class Bakery {
                static double crumb(double flour, int eggs) { return flour * eggs; }
                static String label(String name) { return "<" + name + ">"; }
            }
            """;

    @Test
    void static_methods_of_a_package_private_class_are_read_and_called() throws Throwable {
        Reading reading = Reading.of(BAKERY);
        ReadModule bakery = reading.read("Bakery");
        assertThat(Reading.signatures(bakery))
                .containsExactly("double crumb(double flour, int eggs)", "String label(String name)");
        assertThat(Reading.call(bakery, "crumb", 2.5, 2)).isEqualTo(5.0);
        assertThat(Reading.call(bakery, "label", "rye")).isEqualTo("<rye>");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void methods_of_an_instance_use_its_fields_and_two_instances_are_apart() throws Throwable {
        Reading reading = Reading.of("record Shop(double rate) { double tax(double price) { return price * rate; } }");
        ReadModule cheap = reading.read(reading.create("Shop", 0.1));
        ReadModule dear = reading.read(reading.create("Shop", 0.5));
        assertThat(Reading.signatures(cheap)).containsExactly("double tax(double price)");
        assertThat(Reading.call(cheap, "tax", 10.0)).isEqualTo(1.0);
        assertThat(Reading.call(dear, "tax", 10.0)).isEqualTo(5.0);
    }

    @Test
    void an_instance_method_of_a_class_that_was_given_alone_is_reported_and_the_rest_is_read() {
        Reading reading = Reading.of("class Mix { double a() { return 1; } static double b() { return 2; } }");
        assertThat(reading.functions("Mix")).containsExactly("double b()");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(ProblemCode.INSTANCE_NEEDED);
    }

    @Test
    void an_interface_with_static_methods_is_a_module_and_so_is_a_nested_class() throws Throwable {
        Reading reading = Reading.of(
                "interface Rates { static double vat(double net) { return net * 0.2; } }",
                "class Outer { private static class Inner { static int one() { return 1; } } }");
        assertThat(Reading.call(reading.read("Rates"), "vat", 10.0)).isEqualTo(2.0);
        assertThat(Reading.call(reading.read("Outer$Inner"), "one")).isEqualTo(1);
    }

    @Test
    void inherited_methods_belong_to_their_own_class() {
        Reading reading = Reading.of(
                "class Base { static double base() { return 1; } }",
                "class Derived extends Base { static double derived() { return 2; } }");
        assertThat(reading.functions("Derived")).containsExactly("double derived()");
    }

    @Test
    void an_exception_passes_as_it_was_thrown() {
        Reading reading = Reading.of("class Bad { static int fail(String why) throws java.io.IOException {"
                + " throw new java.io.IOException(why); } }");
        assertThatThrownBy(() -> Reading.call(reading.read("Bad"), "fail", "flood"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("flood")
                .hasNoCause();
    }

    @Test
    void variable_arity_is_an_array() throws Throwable {
        Reading reading = Reading.of("class Sum { static int sum(int... all) { return all.length; } }");
        assertThat(Reading.call(reading.read("Sum"), "sum", new int[] {1, 2})).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 250, 252, 253, 254, 255})
    void a_method_may_have_as_many_parameters_as_java_allows(int arity) throws Throwable {
        String parameters = IntStream.range(0, arity).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
        String sum = IntStream.range(0, arity).mapToObj(i -> " + p" + i).collect(Collectors.joining());
        Reading reading = Reading.of("class Wide { static int sum(%s) { return 0%s; } }".formatted(parameters, sum));
        Object[] ones = IntStream.range(0, arity).mapToObj(i -> 1).toArray();
        assertThat(Reading.call(reading.read("Wide"), "sum", ones)).isEqualTo(arity);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void an_exception_of_a_method_with_too_many_parameters_for_a_handle_passes_as_it_was_thrown() {
        String parameters = IntStream.range(0, 255).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
        Reading reading = Reading.of(
                "class Wide { static int sum(%s) { throw new ArithmeticException(\"wide\"); } }".formatted(parameters));
        Object[] ones = IntStream.range(0, 255).mapToObj(i -> 1).toArray();
        assertThatThrownBy(() -> Reading.call(reading.read("Wide"), "sum", ones))
                .isExactlyInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_class_without_a_function_is_reported_unless_it_includes_others() {
        Reading reading = Reading.of(
                BAKERY,
                "class Empty { private static int helper() { return 1; } }",
                "@Dataflow(includes = Bakery.class) class Root {}",
                "class Broken { static void nothing() {} }");
        assertThat(reading.functions("Root")).isEmpty();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.functions("Empty")).isEmpty();
        assertThat(reading.functions("Broken")).isEmpty();
        assertThat(reading.complaints().get(0)).isEqualTo("""
                        [H010] 'Empty' has no method that could be a node
                            at Empty(Empty.java)
                            fix: write a method that is neither private nor inherited nor hidden with @Exclude, or leave the class out""");
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EMPTY_MODULE, ProblemCode.UNSUPPORTED_RETURN_TYPE);
    }

    @Test
    void includes_are_followed_once_each_in_order_even_in_a_circle() {
        Reading reading = Reading.of(
                "@Dataflow(includes = {A.class, B.class}) class Root {}",
                "@Dataflow(includes = {C.class, Root.class}) class A {}",
                "@Dataflow(includes = A.class) class B {}",
                "class C {}");
        assertThat(reading.reader().includes(reading.type("Root")))
                .extracting(Class::getSimpleName)
                .containsExactly("A", "C", "B");
        assertThat(reading.reader().includes(reading.type("C"))).isEmpty();
    }

    @Test
    void the_record_of_the_inputs_is_found() {
        Reading reading =
                Reading.of("record Weekly(double spend) {}", "@Dataflow(inputs = Weekly.class) class Root {}");
        assertThat(reading.reader().inputs(reading.type("Root"))).contains(reading.type("Weekly"));
        assertThat(reading.reader().inputs(reading.type("Weekly"))).isEmpty();
    }

    @Test
    void a_class_that_speaks_of_a_missing_class_is_reported_with_the_missing_name() {
        ClassLoader loader = Reading.compile(
                        List.of("-parameters"),
                        "class Gone {}",
                        "class Uses { static int one(Gone gone) { return 1; } }",
                        "@Dataflow(includes = Gone.class) class Root {}")
                .without("shop.Gone")
                .loader();
        Reading reading = Reading.of(loader);
        assertThat(reading.functions("Uses")).isEmpty();
        assertThat(reading.reader().includes(reading.type("Root"))).isEmpty();
        assertThat(reading.complaints())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("[H011]").contains("cannot be loaded: shop.Gone"));
    }

    @Test
    void the_wrong_instance_is_a_mistake_of_the_caller() {
        Reading reading = Reading.of(BAKERY);
        assertThatThrownBy(() -> reading.reader().read(reading.type("Bakery"), "rye", "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("class java.lang.String was given for class shop.Bakery");
    }

    @Test
    void components_of_records_are_read_with_their_exact_values() throws Throwable {
        Reading reading = Reading.of("record Point(double x, Object label) { static Point at() { return null; } }");
        ValueType type = ValueType.parse("shop.Point");
        SourceRef here = SourceRef.of("shop.Point", "at");
        StepFunction x = component(reading, new Code.Component(type, "x"), here).orElseThrow();
        Object point = reading.create("Point", 1.5, null);
        assertThat(x.call(new Object[] {point})).isEqualTo(1.5);
        assertThat(x.call(new Object[] {null})).isNull();
        assertThat(component(reading, new Code.Component(type, "label"), here)
                        .orElseThrow()
                        .call(new Object[] {point}))
                .isNull();
        assertThat(component(reading, new Code.Component(type, "z"), here)).isEmpty();
        assertThat(reading.complaints()).hasSize(1).first().asString().startsWith("[H009] Point is not a record with");
    }

    @Test
    void a_package_that_its_module_does_not_open_is_reported_once_with_what_to_write(@TempDir Path folder)
            throws Exception {
        Compilation compiled = Reading.compile(List.of("-parameters"), BAKERY);
        ModuleLayerFixture.write(folder, "shop.floor", compiled);
        Reading reading = Reading.of(ModuleLayerFixture.loader(folder, "shop.floor"));
        assertThat(reading.functions("Bakery")).isEmpty();
        assertThat(reading.complaints()).containsExactly("""
                        [H011] the methods of 'Bakery' cannot be called, because its module 'shop.floor' does not open the package
                            at Bakery(Bakery.java)
                            fix: write 'opens shop;' in its module-info.java; or make it public, export its package and compile it with the hamilton-processor""");
        assertThat(Files.exists(folder)).isTrue();
    }

    private static Optional<StepFunction> component(Reading reading, Code.Component code, SourceRef source) {
        return reading.reader().generated(code, source, new ColumnRegistry(List.of()), Map.of());
    }
}
