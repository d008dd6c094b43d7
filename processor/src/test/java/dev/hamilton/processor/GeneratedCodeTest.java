package dev.hamilton.processor;

import org.junit.jupiter.api.Test;

final class GeneratedCodeTest {
    private static final String MARKETING = """
            package demo;

            import dev.hamilton.annotation.Dataflow;
            import dev.hamilton.annotation.Default;
            import dev.hamilton.annotation.ExtractFields;
            import dev.hamilton.annotation.Tag;
            import java.util.List;

            /** Weekly marketing features. */
            @Dataflow
            @Tag(key = "owner", value = "growth")
            public final class MarketingFeatures {
                private MarketingFeatures() {}

                /** Spend per person signed up. */
                static double spendPerSignup(double spend, double signups) {
                    return ratio(spend, signups); // see below
                }

                /**
                 * The last {@code weeks} weeks, <b>newest</b> first; see {@link #spendPerSignup the ratio}.
                 *
                 * @param spend what was spent
                 */
                @Tag(key = "pii")
                @Tag(key = "unit", value = {"$", "week"})
                static List<Double> lastWeeks(double[] spend, @Default("3") int weeks) {
                    return List.of();
                }

                @ExtractFields
                static Range range(double[] spend) {
                    return new Range(0, 1);
                }

                record Range(double lowest, double highest) {}

                private static double ratio(double a, double b) {
                    return a / b;
                }
            }
            """;

    @Test
    void the_catalog_declares_and_calls_each_method() {
        Goldens.assertGolden(Compiled.with(MARKETING).succeeded().generated("demo.MarketingFeaturesCatalog"));
    }

    @Test
    void the_nodes_are_constants_with_name_and_type() {
        Goldens.assertGolden(Compiled.with(MARKETING).succeeded().generated("demo.MarketingFeaturesNodes"));
    }
}
