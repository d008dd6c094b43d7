package dev.hamilton.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {
    private static final List<String> NAMES = List.of(
            "java.lang.String",
            "java.util.Map$Entry",
            "Unpackaged",
            "a.b.C$D$1",
            "déjà.Vu",
            "\uD835\uDC9C.\uD835\uDC9E");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "int; int",
                "void; void",
                "double[][]; double[][]",
                "java.lang.String; String",
                "java.util.Map$Entry<java.lang.String,? extends java.lang.Number>[]; Map.Entry<String, ? extends Number>[]",
                "java.util.List<?>; List<?>",
                "java.util.List<? super java.lang.Integer>; List<? super Integer>",
                "java.util.List<#T>; List<T>",
                "#T[]; T[]",
                "java.util.List<java.util.List<int[]>>; List<List<int[]>>",
                "interesting.Type; Type",
            })
    void the_canonical_spelling_is_read_back_and_shortened_for_people(String canonical, String display) {
        assertThat(ValueType.parse(canonical)).hasToString(canonical);
        assertThat(ValueType.parse(canonical).display()).isEqualTo(display);
    }

    @Test
    void random_types_are_read_back_equal() {
        for (long seed = 0; seed < 2000; seed++) {
            ValueType type = random(new Random(seed), 4);
            assertThat(ValueType.parse(type.toString())).as("seed %d", seed).isEqualTo(type);
            assertThat(ValueType.parse(type.toString()).hashCode())
                    .as("seed %d", seed)
                    .isEqualTo(type.hashCode());
            assertThat(type.display()).as("seed %d", seed).doesNotContain("#").doesNotContain("$");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " int",
                "int ",
                "java.util.List<",
                "java.util.List<>",
                "java.util.List<int",
                "int]",
                "[]",
                "java.util.List<int>x",
                "? extends",
                "int<int>",
                "a, b",
                "#"
            })
    void what_is_no_spelling_is_refused_with_the_place(String text) {
        assertThatThrownBy(() -> ValueType.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("'" + java.util.regex.Pattern.quote(text)
                        + "' is not a type: unexpected ('.'|end) at position \\d+");
    }

    @Test
    void the_wildcard_that_extends_object_is_the_unbounded_one() {
        assertThat(new WildcardType(WildcardType.Kind.EXTENDS, DeclaredType.OBJECT))
                .isEqualTo(WildcardType.UNBOUNDED);
        assertThat(ValueType.parse("java.util.List<? extends java.lang.Object>"))
                .isEqualTo(ValueType.parse("java.util.List<?>"));
        assertThatThrownBy(() -> new WildcardType(WildcardType.Kind.UNBOUNDED, PrimitiveType.INT.box()))
                .hasMessage("an unbounded wildcard cannot have the bound java.lang.Integer");
    }

    @Test
    void a_class_name_is_not_blank() {
        assertThatThrownBy(() -> DeclaredType.of(" ")).hasMessage("a class name must not be blank");
    }

    @ParameterizedTest
    @EnumSource(value = PrimitiveType.class, names = "VOID", mode = EnumSource.Mode.EXCLUDE)
    void a_primitive_and_its_box_know_each_other(PrimitiveType primitive) {
        assertThat(PrimitiveType.unboxed(primitive.box())).contains(primitive);
        assertThat(primitive.boxed()).isEqualTo(primitive.box());
        assertThat(primitive.box().boxed()).isEqualTo(primitive.box());
    }

    @Test
    void nothing_is_unboxed_but_the_eight_boxes() {
        assertThat(PrimitiveType.unboxed(PrimitiveType.VOID.box())).isEmpty();
        assertThat(PrimitiveType.unboxed(DeclaredType.of("java.lang.String"))).isEmpty();
        assertThat(PrimitiveType.unboxed(PrimitiveType.INT)).isEmpty();
    }

    @Test
    void primitives_widen_as_the_language_says() {
        List<String> pairs = new ArrayList<>();
        for (PrimitiveType from : PrimitiveType.values()) {
            for (PrimitiveType to : PrimitiveType.values()) {
                if (from != to && from.widensTo(to)) {
                    pairs.add(from + ">" + to);
                }
            }
        }
        assertThat(pairs)
                .containsExactlyInAnyOrder(
                        ("byte>short byte>int byte>long byte>float byte>double short>int short>long short>float "
                                        + "short>double char>int char>long char>float char>double int>long int>float "
                                        + "int>double long>float long>double float>double")
                                .split(" "));
        assertThat(PrimitiveType.BOOLEAN.widensTo(PrimitiveType.BOOLEAN)).isTrue();
        assertThat(PrimitiveType.VOID.widensTo(PrimitiveType.VOID)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "int, int",
        "java.util.List<java.lang.String>, java.util.List",
        "java.util.List<java.lang.String>[], java.util.List[]",
        "#T, java.lang.Object",
        "? extends java.lang.Number, java.lang.Number",
        "? super java.lang.Number, java.lang.Object",
    })
    void a_type_is_carried_by_a_class(String type, String erasure) {
        assertThat(ValueType.parse(type).erasure()).isEqualTo(erasure);
    }

    private static ValueType random(Random random, int depth) {
        List<PrimitiveType> primitives = List.of(PrimitiveType.values());
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> primitives.get(random.nextInt(primitives.size()));
            case 1 -> DeclaredType.of(NAMES.get(random.nextInt(NAMES.size())));
            case 2 -> new VariableType("T" + random.nextInt(3));
            case 3 -> new ArrayType(random(random, depth - 1));
            default -> new DeclaredType(NAMES.get(random.nextInt(NAMES.size())), arguments(random, depth - 1));
        };
    }

    private static List<ValueType> arguments(Random random, int depth) {
        List<ValueType> arguments = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            ValueType argument = random(random, depth);
            arguments.add(
                    switch (random.nextInt(6)) {
                        case 0 -> WildcardType.UNBOUNDED;
                        case 1 -> new WildcardType(WildcardType.Kind.EXTENDS, argument);
                        case 2 -> new WildcardType(WildcardType.Kind.SUPER, argument);
                        default -> argument;
                    });
        }
        return arguments;
    }
}
