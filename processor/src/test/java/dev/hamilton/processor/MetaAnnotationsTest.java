package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Annotations of an author's own that stand for Hamilton's. */
final class MetaAnnotationsTest {
    private static final String HEAD =
            "import dev.hamilton.annotation.*;\nimport java.lang.annotation.*;\nimport java.util.*;\n";

    @Test
    void an_annotation_that_is_not_kept_is_reported_where_it_is_used() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow
                final class Bakery {
                    @Exclude
                    static double one() { return 1; }

                    @Deprecated @Price
                    static double loaf(@Price double flour) { return flour; }
                }
                """, HEAD + """
                @Tag(key = "unit", value = "eur")
                @interface Price {}
                """);

        assertThat(compiled.errors()).containsExactly("""
                Bakery.java:9:17: [H305] @Price carries an annotation of Hamilton's, but is not kept at run time
                      fix: write @Retention(RetentionPolicy.RUNTIME) on @Price""", """
                Bakery.java:10:24: [H305] @Price carries an annotation of Hamilton's, but is not kept at run time
                      fix: write @Retention(RetentionPolicy.RUNTIME) on @Price""");
    }

    @Test
    void what_an_authors_annotation_carries_is_reported_at_its_use() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow
                final class Bakery {
                    @Tag(key = "owner", value = "anna") @Owned
                    static double loaf(@Factor double flour) { return flour; }
                }
                """, HEAD + """
                @Retention(RetentionPolicy.RUNTIME)
                @Tag(key = "owner", value = "ben")
                @interface Owned {}
                """, HEAD + """
                @Retention(RetentionPolicy.RUNTIME)
                @Value("none")
                @interface Factor {}
                """);

        assertThat(compiled.errors())
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith("Bakery.java:6:41: [H007] "),
                        error -> assertThat(error).startsWith("Bakery.java:7:24: [H006] "));
    }

    @Test
    void an_attribute_of_a_repeated_annotation_is_where_the_error_is() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow
                final class Bakery {
                    @Tag(key = "owner", value = "anna")
                    @Tag(
                            key = "owner",
                            value = "ben")
                    @Tag(key = "", value = "cleo")
                    static double loaf(double flour) { return flour; }
                }
                """);

        assertThat(compiled.errors())
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("Bakery.java:8:19: [H007] "),
                        error -> assertThat(error).startsWith("Bakery.java:10:16: [H005] "));
    }
}
