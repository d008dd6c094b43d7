package dev.hamilton.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReflectiveTypesTest {
    private final List<ValueType> types = TypeTable.types();
    private final ClassLoader loader = TypeTable.fields(types).loader();
    private final TypeSystem system = new ReflectiveTypes(new LoadedClasses(List.of(loader)));

    @Test
    void javac_and_reflection_let_the_same_types_of_the_table_be_passed() {
        List<TypeTable.Pair> pairs = TypeTable.pairs(types);
        assertThat(pairs).hasSizeGreaterThan(10_000);
        assertThat(disagreements(pairs)).isEmpty();
    }

    @Test
    void javac_and_reflection_agree_about_types_made_at_random() {
        long seed = Long.getLong("hamilton.seed", System.nanoTime());
        List<TypeTable.Pair> pairs = new RandomTypes(new Random(seed)).pairs(3_000);
        assertThat(disagreements(pairs)).as("-Dhamilton.seed=%d", seed).isEmpty();
        assertThat(pairs.stream().filter(pair -> system.isAssignable(pair.from(), pair.to())))
                .as("pairs that javac accepts with -Dhamilton.seed=%d: too few to learn from", seed)
                .hasSizeGreaterThan(300);
    }

    @Test
    void a_type_of_the_table_is_spelled_the_same_by_reflection() throws Exception {
        Class<?> fields = Compilation.load(loader, "typetable.Fields");
        for (int i = 0; i < types.size(); i++) {
            ValueType described = ValueTypes.of(fields.getDeclaredField("f" + i).getGenericType());
            assertThat(described).hasToString(types.get(i).toString()).isEqualTo(types.get(i));
        }
    }

    @Test
    void a_class_that_cannot_be_loaded_is_assignable_to_itself_and_to_object_alone() {
        ValueType gone = ValueType.parse("shop.Gone<java.lang.String>");
        assertThat(system.isAssignable(gone, gone)).isTrue();
        assertThat(system.isAssignable(gone, ValueType.parse("java.lang.Object")))
                .isTrue();
        assertThat(system.isAssignable(gone, ValueType.parse("shop.Gone"))).isFalse();
        assertThat(system.isAssignable(gone, ValueType.parse("java.util.List<?>")))
                .isFalse();
        assertThat(system.isAssignable(ValueType.parse("java.util.List<?>"), gone))
                .isFalse();
        assertThat(system.recordComponents(gone)).isEmpty();
        assertThat(system.enumConstants(gone)).isEmpty();
    }

    @Test
    void nothing_is_passed_to_or_from_void() {
        assertThat(system.isAssignable(PrimitiveType.VOID, PrimitiveType.VOID)).isFalse();
        assertThat(system.isAssignable(PrimitiveType.VOID, ValueType.parse("java.lang.Object")))
                .isFalse();
        assertThat(system.isAssignable(ValueType.parse("java.lang.Integer"), PrimitiveType.VOID))
                .isFalse();
    }

    @Test
    void constants_of_an_enum_are_in_the_order_of_their_declaration() {
        assertThat(system.enumConstants(ValueType.parse("typetable.TableTypes$Color")))
                .contains(List.of("RED", "GREEN"));
        assertThat(system.enumConstants(ValueType.parse("java.lang.Enum<?>"))).isEmpty();
        assertThat(system.enumConstants(ValueType.parse("typetable.TableTypes$Color[]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    typetable.TableTypes$Point                                    | double x, double y
                    typetable.TableTypes$Pair<java.lang.String,double[]>          | java.lang.String first, double[] second
                    typetable.TableTypes$Pair                                     | java.lang.Object first, java.lang.Object second
                    typetable.TableTypes$Pair<?,? super java.lang.Integer>        | java.lang.Object first, java.lang.Object second
                    typetable.TableTypes$Range                                    | java.lang.Comparable low, java.lang.Comparable high
                    typetable.TableTypes$Range<?>                                 | java.lang.Comparable<?> low, java.lang.Comparable<?> high
                    typetable.TableTypes$Range<? extends java.time.LocalDate>     | java.time.LocalDate low, java.time.LocalDate high
                    typetable.TableTypes$Many<java.lang.String>                   | java.util.List<java.lang.String> a, java.util.Map<java.lang.String,java.util.List<java.lang.String>> b, java.util.List<? super java.lang.String> c, java.lang.String[] d
                    typetable.TableTypes$Many<? extends java.lang.Number>         | java.util.List<? extends java.lang.Number> a, java.util.Map<? extends java.lang.Number,? extends java.util.List<? extends java.lang.Number>> b, java.util.List<?> c, java.lang.Number[] d
                    typetable.TableTypes$Many<? super java.lang.Integer>          | java.util.List<? super java.lang.Integer> a, java.util.Map<? super java.lang.Integer,? extends java.util.List<? super java.lang.Integer>> b, java.util.List<? super java.lang.Integer> c, java.lang.Object[] d
                    """)
    void components_of_a_record_have_its_type_arguments_filled_in(String type, String expected) {
        assertThat(components(type)).isEqualTo(expected);
    }

    @Test
    void what_javac_reads_from_a_component_may_be_passed_as_its_type() throws Exception {
        /* A value read from the accessor, by javac, must go where our type for the component says it may. */
        for (String type : List.of(
                "typetable.TableTypes$Pair<?,? super java.lang.Integer>",
                "typetable.TableTypes$Range<?>",
                "typetable.TableTypes$Many<? extends java.lang.Number>",
                "typetable.TableTypes$Many<? super java.lang.Integer>")) {
            StringBuilder source = new StringBuilder("package typetable; class Reads {\n");
            system.recordComponents(ValueType.parse(type))
                    .orElseThrow()
                    .forEach(component -> source.append("static %s %s(%s value) { return value.%2$s(); }%n"
                            .formatted(TypeTable.java(component.type()), component.name(), type.replace('$', '.'))));
            assertThat(TypeTable.compile(source.append('}').toString()).errors())
                    .isEmpty();
        }
    }

    @Test
    void something_else_than_a_record_has_no_components() {
        assertThat(system.recordComponents(ValueType.parse("java.lang.String"))).isEmpty();
        assertThat(system.recordComponents(ValueType.parse("typetable.TableTypes$Point[]")))
                .isEmpty();
        assertThat(system.recordComponents(PrimitiveType.INT)).isEmpty();
    }

    @Test
    void the_class_of_a_type_is_found_without_its_arguments() {
        LoadedClasses classes = new LoadedClasses(List.of(loader));
        assertThat(classes.classOf(ValueType.parse("java.util.Map$Entry<?,?>[][]")))
                .contains(Map.Entry[][].class);
        assertThat(classes.classOf(ValueType.parse("double"))).contains(double.class);
        assertThat(classes.classOf(ValueType.parse("? extends java.lang.Number")))
                .contains(Number.class);
        assertThat(classes.classOf(ValueType.parse("shop.Gone[]"))).isEmpty();
        assertThat(LoadedClasses.seenFrom(List.of(String.class)).find("dev.hamilton.reader.ReadModule"))
                .isEmpty();
        assertThat(LoadedClasses.seenFrom(List.of(ReadModule.class)).find("dev.hamilton.reader.ReadModule"))
                .contains(ReadModule.class);
    }

    private String components(String type) {
        return system.recordComponents(ValueType.parse(type)).orElseThrow().stream()
                .map(each -> each.type() + " " + each.name())
                .collect(Collectors.joining(", "));
    }

    private List<String> disagreements(List<TypeTable.Pair> pairs) {
        Set<TypeTable.Pair> accepted = TypeTable.accepted(pairs);
        List<String> disagreements = new ArrayList<>();
        for (TypeTable.Pair pair : pairs) {
            boolean ours = system.isAssignable(pair.from(), pair.to());
            if (ours != accepted.contains(pair)) {
                disagreements.add("%s -> %s: javac says %s".formatted(pair.from(), pair.to(), !ours));
            }
        }
        return disagreements;
    }
}
