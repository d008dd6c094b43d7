package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.SourceRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MethodTextTest {
    private static final String FILE = """
            class Bakery {
                /** Costs. */
                @Tag(key = "owner",
                        value = "mill")
                static double cost(
                        double flour,
                        double price) {
                    String odd = "}";
                    return flour * price;
                }

                static int one() { return 1; }

                abstract double later(
                        double flour);
                static int two() {
                    return 2;
                }
            }
            """;

    @Test
    void a_method_is_cut_out_with_its_annotations() {
        assertThat(cut("cost", 5)).hasValue("""
                @Tag(key = "owner",
                        value = "mill")
                static double cost(
                        double flour,
                        double price) {
                    String odd = "}";
                    return flour * price;
                }""");
        assertThat(cut("cost", 8)).isEqualTo(cut("cost", 5));
        assertThat(cut("one", 12)).hasValue("static int one() { return 1; }");
        assertThat(cut("later", 14)).hasValue("abstract double later(\n        double flour);");
        assertThat(cut("two", 16)).hasValue("static int two() {\n    return 2;\n}");
    }

    @Test
    void code_that_has_moved_is_not_shown() {
        assertThat(cut("cost", 3)).isEmpty();
        assertThat(cut("cost", 0)).isEmpty();
        assertThat(cut("cost", 99)).isEmpty();
        assertThat(cut("", 1)).isEmpty();
    }

    private static Optional<String> cut(String member, int line) {
        return MethodText.in(FILE, new SourceRef("Bakery", member, "Bakery.java", line));
    }
}
