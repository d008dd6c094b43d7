package dev.hamilton.catalog;

import static dev.hamilton.catalog.Declared.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.annotation.Value;
import dev.hamilton.model.ValueType;
import dev.hamilton.notation.DemoTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
    private enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "null",
            value = {
                "boolean; true; true",
                "byte; -128; -128",
                "short; 7; 7",
                "char; x; x",
                "int; 3; 3",
                "Integer; +3; 3",
                "long; 9223372036854775807; 9223372036854775807",
                "float; 0.5; 0.5",
                "double; 1e3; 1000.0",
                "Double; NaN; NaN",
                "String; as it stands ; as it stands",
                "CharSequence; x; x",
                "Object; x; x",
                "java.math.BigDecimal; 0.10; 0.10",
                "java.math.BigInteger; 100; 100",
                "LocalDate; 2007-12-01; 2007-12-01",
                "java.time.LocalDateTime; 2007-12-01T09:30; 2007-12-01T09:30",
                "java.time.LocalTime; 09:30; 09:30",
                "java.time.Instant; 2007-12-01T09:30:00Z; 2007-12-01T09:30:00Z",
                "java.time.YearMonth; 2007-12; 2007-12",
                "java.time.Duration; PT15M; PT15M",
                "java.time.Period; P3M; P3M",
                "Class<?>; java.lang.String; class java.lang.String",
            })
    void a_constant_is_read_as_its_type(String type, String text, String value) {
        ValueType parsed = DemoTypes.type(type);
        assertThat(Literals.fault(parsed, text, new DemoTypes())).isEmpty();
        assertThat(Literals.value(parsed, text, LiteralsTest::load)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "boolean; yes; is not a boolean; write it as true or false",
                "byte; 128; is not a byte; write it as digits, from -128 to 127",
                "char; xy; is not a char; write it as one character",
                "int; 3.0; is not an int; write it as digits, from -2147483648 to 2147483647",
                "Integer; three; is not an int; write it as digits, from -2147483648 to 2147483647",
                "long; 3L; is not a long; write it as digits, from -2^63 to 2^63-1, without L",
                "double; 1,5; is not a double; write it as a number, such as 0.5",
                "LocalDate; 2007-13-01; is not a LocalDate; write it as a date, such as 2007-12-01",
                "java.time.Instant; noon; is not an Instant; write it as a moment, such as 2007-12-01T09:30:00Z",
                "java.math.BigDecimal; x; is not a BigDecimal; write it as a number, such as 0.05",
                "Class; ' '; is not the name of a class that is there; write it as a binary name, such as java.util.Map$Entry",
                "Color; GREN; is none of RED, GREEN, BLUE; did you mean 'GREEN'?",
                "Color; MAUVE; is none of RED, GREEN, BLUE; choose one of its constants",
                "List<String>; a; 'cannot be read as List<String>: constants may be primitives, strings, enums, "
                        + "big numbers, java.time values and classes'; "
                        + "'supply it as an input, or compute it in a function of its own'",
            })
    void a_constant_that_cannot_be_read_says_how_to_write_it(String type, String text, String fault, String fix) {
        assertThat(Declared.type()
                        .method("a", parameter(type, "x", Value.class, text))
                        .faults())
                .isEqualTo("""
                        [H006] '%s' for 'x' %s
                            at Bakery.a(Bakery.java:1), parameter 'x', @Value
                            fix: %s""".formatted(text, fault, fix));
    }

    @Test
    void a_constant_of_an_enum_is_found_by_its_name() {
        ValueType color = ValueType.parse(Color.class.getName());
        assertThat(Literals.value(color, "GREEN", LiteralsTest::load)).isEqualTo(Color.GREEN);
        assertThatThrownBy(() -> Literals.value(color, "green", LiteralsTest::load))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'green' is no constant of " + Color.class.getName());
    }

    @Test
    void a_wrong_constant_that_nobody_checked_is_refused_when_it_is_read() {
        assertThatThrownBy(() -> Literals.value(DemoTypes.type("int"), "x", LiteralsTest::load))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'x' is not an int");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
