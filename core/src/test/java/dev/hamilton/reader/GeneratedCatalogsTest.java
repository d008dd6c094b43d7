package dev.hamilton.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratedCatalogsTest {
    private static final String BAKERY = """
            class Bakery {
                private final double rate;
                Bakery(double rate) { this.rate = rate; }
                static double crumb(double flour) { return flour + 1; }
                double tax(double price) { return price * rate; }
            }
            """;

    /* As the processor would write it, but with traces of itself: other parameter names, a doc, 1000 more. */
    private static final String CATALOG = """
            final class BakeryCatalog implements dev.hamilton.reader.GeneratedCatalog {
                public BakeryCatalog() {}
                public dev.hamilton.declaration.ClassDeclaration declaration() {
                    return new dev.hamilton.declaration.ClassDeclaration("shop.Bakery", List.of(), List.of(), List.of(
                        method("crumb", true, "meal"), method("tax", false, "cost")),
                        dev.hamilton.model.SourceRef.of("shop.Bakery", ""));
                }
                private static dev.hamilton.declaration.MethodDeclaration method(String name, boolean isStatic, String parameter) {
                    var type = dev.hamilton.model.PrimitiveType.DOUBLE;
                    return new dev.hamilton.declaration.MethodDeclaration(name, isStatic, false, type,
                        List.of(new dev.hamilton.declaration.ParameterDeclaration(parameter, type, false, List.of())),
                        List.of(), "About " + name + ".", "", new dev.hamilton.model.SourceRef("shop.Bakery", name, "Bakery.java", 7));
                }
                public Object call(int method, Object instance, Object[] arguments) throws Throwable {
                    return switch (method) {
                        case 0 -> 1000 + Bakery.crumb((Double) arguments[0]);
                        case 1 -> 1000 + ((Bakery) instance).tax((Double) arguments[0]);
                        default -> throw new AssertionError();
                    };
                }
                public java.lang.invoke.MethodHandles.Lookup lookup() { return java.lang.invoke.MethodHandles.lookup(); }
            }
            """;

    @Test
    void the_generated_catalog_is_used_where_there_is_one() throws Throwable {
        Reading reading = Reading.of(BAKERY, CATALOG);
        ReadModule module = reading.read(reading.create("Bakery", 0.5));
        assertThat(Reading.signatures(module)).containsExactly("double crumb(double meal)", "double tax(double cost)");
        assertThat(module.catalog().functions().get(1).doc()).isEqualTo("About tax.");
        assertThat(module.catalog().functions().get(1).source()).hasToString("Bakery.tax(Bakery.java:7)");
        assertThat(Reading.call(module, "crumb", 1.0)).isEqualTo(1002.0);
        assertThat(Reading.call(module, "tax", 10.0)).isEqualTo(1005.0);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void names_of_nested_classes_are_joined_by_underscores() {
        assertThat(GeneratedCatalogs.nameFor(Map.Entry.class)).isEqualTo("java.util.Map_EntryCatalog");
        assertThat(GeneratedCatalogs.nameFor(String.class)).isEqualTo("java.lang.StringCatalog");
    }

    @Test
    void a_class_that_only_has_the_name_of_a_catalog_is_let_alone() {
        Reading reading = Reading.of(BAKERY, "class BakeryCatalog {}");
        reading.read("Bakery");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(ProblemCode.INSTANCE_NEEDED);
    }

    @Test
    void the_catalog_of_another_class_of_the_same_name_is_let_alone() {
        Reading reading = Reading.of(
                BAKERY,
                "class Outer { static class Inner { static double own(double a) { return a; } } }",
                CATALOG.replace("BakeryCatalog", "Outer_InnerCatalog"));
        assertThat(reading.functions("Outer$Inner")).containsExactly("double own(double a)");
    }

    @Test
    void a_catalog_that_does_not_fit_its_class_is_reported_with_every_difference() {
        Reading reading = Reading.of(
                BAKERY.replace("double crumb(double flour)", "double crust(int flour)"),
                CATALOG.replace("Bakery.crumb((Double) arguments[0])", "0"));
        assertThat(reading.functions("Bakery")).isEmpty();
        assertThat(reading.complaints()).containsExactly("""
                        [H012] the generated catalog of 'Bakery' is of another version of the class
                            at Bakery(Bakery.java)
                            the catalog speaks of crumb(double), which the class has not
                            the class has crust(int), which the catalog has not
                            fix: compile the class again, with the hamilton-processor""");
    }

    @Test
    void what_every_record_has_may_be_in_the_catalog_or_not() throws Throwable {
        String shop = BAKERY.replace("class Bakery {", "record Bakery(double rate) {")
                .replaceAll("(?m)^.*(private final|this.rate = rate).*$", "");
        Reading reading = Reading.of(
                shop, CATALOG.replace("List.of(), List.of(), List.of(\n", "List.of(), List.of(\"rate\"), List.of(\n"));
        ReadModule module = reading.read(reading.create("Bakery", 0.5));
        assertThat(reading.complaints()).isEmpty();
        assertThat(Reading.call(module, "tax", 10.0)).isEqualTo(1005.0);
    }

    @Test
    void a_catalog_that_cannot_be_made_is_reported() {
        Reading reading = Reading.of(
                BAKERY,
                CATALOG.replace("BakeryCatalog() {}", "BakeryCatalog() { throw new IllegalStateException(\"old\"); }"));
        assertThat(reading.functions("Bakery")).isEmpty();
        assertThat(reading.complaints()).containsExactly("""
                        [H012] the generated catalog of 'Bakery' cannot be used: its constructor threw java.lang.IllegalStateException: old
                            at Bakery(Bakery.java)
                            fix: compile the class again, with the hamilton-processor of this version of Hamilton""");
    }
}
