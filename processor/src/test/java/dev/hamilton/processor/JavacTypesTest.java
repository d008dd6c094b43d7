package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ReflectiveTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/** What the compiler answers inside, and what a running program answers: the same. */
final class JavacTypesTest {
    private static final Path TABLE = Path.of("../core/src/test/resources/type-table");

    @Test
    void the_compiler_and_reflection_let_the_same_types_be_passed() throws IOException {
        assumeThat(TABLE).isDirectory();
        List<ValueType> table = Files.readAllLines(TABLE.resolve("types.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ValueType::parse)
                .toList();
        String source = Files.readString(TABLE.resolve("TableTypes.java"));
        TypeSystem reflective = new ReflectiveTypes(new LoadedClasses(
                List.of(Compiled.of(source).processors().compile().succeeded().loader())));
        List<String> disagreements = new ArrayList<>();
        StringBuilder fields = new StringBuilder(source.replaceFirst("\\}\\s*$", "    interface Fields {\n"));
        table.forEach(type -> fields.append("default void take%d(%s it) {}\n".formatted(fields.length(), java(type))));
        insideOf(fields.append("}\n}\n").toString(), environment -> {
            TypeMirrors mirrors = new TypeMirrors(environment.getTypeUtils(), environment.getElementUtils());
            List<ValueType> read = ElementFilter.methodsIn(environment
                            .getElementUtils()
                            .getTypeElement("typetable.TableTypes.Fields")
                            .getEnclosedElements())
                    .stream()
                    .map(method ->
                            mirrors.toValueType(method.getParameters().get(0).asType()))
                    .toList();
            assertThat(read).isEqualTo(table);
            TypeSystem compilers = new JavacTypes(environment.getTypeUtils(), mirrors);
            for (ValueType from : table) {
                for (ValueType to : table) {
                    boolean ours = compilers.isAssignable(from, to);
                    if (ours != reflective.isAssignable(from, to)) {
                        disagreements.add(from + " -> " + to + ": the compiler says " + ours);
                    }
                }
            }
        });

        assertThat(table).hasSizeGreaterThan(100);
        assertThat(disagreements).isEmpty();
    }

    @Test
    void the_compiler_and_reflection_see_the_same_arguments_of_generic_supertypes_and_make_the_same_classes() {
        String source = """
                import java.util.function.*;
                public class Shop {
                    interface Named<T> extends Function<T, java.util.List<String>> {}
                    static abstract class Half<T> implements Named<T> {}
                    static final class Whole extends Half<Integer> {
                        @Override public java.util.List<String> apply(Integer it) { return java.util.List.of(); }
                    }
                    static class Open<T> extends Half<T> {
                        private Open() {}
                        @Override public java.util.List<String> apply(T it) { return java.util.List.of(); }
                    }
                    class Inner {}
                    record Pair(int a) {}
                    record None() {}
                    enum Color { RED }
                }
                """;
        List<ValueType> types = Stream.of(
                        "", "$Named", "$Half", "$Whole", "$Open", "$Inner", "$Pair", "$None", "$Color")
                .map(name -> ValueType.parse("Shop" + name))
                .toList();
        TypeSystem reflective = new ReflectiveTypes(new LoadedClasses(
                List.of(Compiled.of(source).processors().compile().succeeded().loader())));
        Function<TypeSystem, List<String>> answers = system -> types.stream()
                .map(type -> type + ": " + system.argumentsOf(type, "java.util.function.Function") + " "
                        + system.isConstructible(type))
                .toList();
        List<String> compilers = new ArrayList<>();
        insideOf(source, environment -> {
            TypeMirrors mirrors = new TypeMirrors(environment.getTypeUtils(), environment.getElementUtils());
            compilers.addAll(answers.apply(new JavacTypes(environment.getTypeUtils(), mirrors)));
        });

        assertThat(compilers)
                .containsExactlyElementsOf(answers.apply(reflective))
                .containsExactly(
                        "Shop: Optional.empty true",
                        "Shop$Named: Optional[[]] false",
                        "Shop$Half: Optional[[]] false",
                        "Shop$Whole: Optional[[java.lang.Integer, java.util.List<java.lang.String>]] true",
                        "Shop$Open: Optional[[]] true",
                        "Shop$Inner: Optional.empty false",
                        "Shop$Pair: Optional.empty false",
                        "Shop$None: Optional.empty true",
                        "Shop$Color: Optional.empty false");
    }

    @Test
    void records_and_enums_are_seen_with_their_type_arguments() {
        insideOf(
                "public class Shop { record Pair<T>(T a, java.util.List<? extends T> b) {} enum Color { RED, BLUE } }",
                environment -> {
                    TypeMirrors mirrors = new TypeMirrors(environment.getTypeUtils(), environment.getElementUtils());
                    TypeSystem types = new JavacTypes(environment.getTypeUtils(), mirrors);

                    assertThat(types.recordComponents(ValueType.parse("Shop$Pair<java.lang.String>")))
                            .hasValue(List.of(
                                    new TypeSystem.Component("a", ValueType.parse("java.lang.String")),
                                    new TypeSystem.Component(
                                            "b", ValueType.parse("java.util.List<? extends java.lang.String>"))));
                    assertThat(types.recordComponents(ValueType.parse("Shop"))).isEmpty();
                    assertThat(types.enumConstants(ValueType.parse("Shop$Color")))
                            .hasValue(List.of("RED", "BLUE"));
                    assertThat(types.enumConstants(ValueType.parse("double"))).isEmpty();
                });
    }

    @Test
    void column_classes_on_the_class_path_are_known_by_their_marks_as_their_services_know_them() {
        String library = "dev.hamilton.columns.";
        List<ValueType> columns = List.of(
                ValueType.parse(library + "DoubleColumn"),
                ValueType.parse(library + "LongColumn"),
                ValueType.parse(library + "IntColumn"),
                ValueType.parse(library + "BooleanColumn"),
                ValueType.parse(library + "StringColumn"),
                ValueType.parse(library + "DateColumn"),
                ValueType.parse(library + "ObjectColumn<java.math.BigDecimal>"),
                ValueType.parse(library + "ObjectColumn<? extends java.lang.Number>"),
                ValueType.parse(library + "ObjectColumn"),
                ValueType.parse(library + "Column"),
                ValueType.parse("double[]"),
                ValueType.parse("java.lang.String"));
        List<ValueType> elements = List.of(
                ValueType.parse("double"),
                ValueType.parse("java.lang.Double"),
                ValueType.parse("int"),
                ValueType.parse("short"),
                ValueType.parse("boolean"),
                ValueType.parse("long"),
                ValueType.parse("java.lang.String"),
                ValueType.parse("java.time.LocalDate"),
                ValueType.parse("java.util.List<java.lang.String>"),
                new ArrayType(ValueType.parse("int")));
        ColumnTypes services = ColumnRegistry.load(JavacTypesTest.class.getClassLoader());
        insideOf("class Empty {}", environment -> {
            TypeMirrors mirrors = new TypeMirrors(environment.getTypeUtils(), environment.getElementUtils());
            ColumnTypes marks = new JavacColumns(environment.getElementUtils(), mirrors, List.of());

            for (ValueType column : columns) {
                assertThat(marks.column(column)).as(column.toString()).isEqualTo(services.column(column));
            }
            for (ValueType element : elements) {
                assertThat(marks.columnOf("hamilton", element))
                        .as(element.toString())
                        .isPresent()
                        .isEqualTo(services.columnOf("hamilton", element));
            }
            assertThat(marks.columnOf("unheard of", elements.get(0))).isEmpty();
        });
    }

    private static String java(ValueType type) {
        return type.toString().replace('$', '.');
    }

    private static void insideOf(String source, Consumer<ProcessingEnvironment> check) {
        boolean[] checked = {false};
        Compiled.of(source)
                .processors(new AbstractProcessor() {
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
                        if (!checked[0]) {
                            check.accept(processingEnv);
                            checked[0] = true;
                        }
                        return false;
                    }
                })
                .compile();
        assertThat(checked[0]).isTrue();
    }
}
