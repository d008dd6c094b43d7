package dev.hamilton.docs;

import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleBuilder;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.result.Results;
import dev.hamilton.run.Executors;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The code that the manual shows, and what the manual says it does. */
final class FirstDataflowTest {
    private static final DataFrame WEEKS = DataFrame.of(
            "signups", DoubleColumn.of(1, 10, 50, 100, 200, 400), "spend", DoubleColumn.of(10, 10, 20, 40, 40, 50));

    @Test
    void a_frame_in_and_a_frame_out() {
        // tag::drive[]
        DataFrame weeks = DataFrame.of(
                "signups", DoubleColumn.of(1, 10, 50, 100, 200, 400),
                "spend", DoubleColumn.of(10, 10, 20, 40, 40, 50));

        DataFrame features = Driver.of(MarketingFeatures.class)
                .execute(weeks, "spend", "spendPerSignup", "avg3wkSpend", "aboveTrend");
        // end::drive[]
        assertThat(features + "\n").isEqualTo(Snippets.said("frame.txt"));
    }

    @Test
    void one_row_through_the_same_functions() {
        Driver driver = Driver.of(MarketingFeatures.class);
        // tag::row[]
        Results week = driver.execute(Map.of("spend", 40.0, "signups", 100.0), "spendPerSignup");
        // end::row[]
        assertThat(week.asMap()).containsExactly(Map.entry("spendPerSignup", 0.4));
    }

    // tag::unit[]
    @Test
    void spend_is_shared_by_those_who_sign_up() {
        assertThat(MarketingFeatures.spendPerSignup(40, 100)).isEqualTo(0.4);
    }
    // end::unit[]

    @Test
    void a_module_under_a_prefix() {
        // tag::prefix[]
        Driver driver = Driver.builder()
                .modules(
                        MarketingFeatures.class,
                        Module.of(Growth.class).prefix("spend_").wire("level", "spend"),
                        Module.of(Growth.class).prefix("signups_").wire("level", "signups"))
                .executor(Executors.parallel())
                .build();
        // end::prefix[]
        assertThat(driver.execute(WEEKS, "signups_growth")
                        .doubles("signups_growth")
                        .get(2))
                .isEqualTo(4.0);
    }

    @Test
    void functions_in_a_loop() {
        // tag::fluent[]
        ModuleBuilder lags = Module.builder("lags");
        for (int n : List.of(1, 2, 52)) {
            lags.function(
                    "spend_lag_" + n, DoubleColumn.class, in("spend", DoubleColumn.class), spend -> spend.shift(n));
        }
        Module module = lags.build();
        // end::fluent[]
        Driver driver = Driver.builder().modules(module).build();
        assertThat(driver.execute(WEEKS, "spend_lag_2").doubles("spend_lag_2").get(2))
                .isEqualTo(10.0);
    }

    @Test
    void questions_and_plans() {
        Driver driver = Driver.of(MarketingFeatures.class);
        // tag::ask[]
        Lineage lineage = Lineage.of(driver.graph());
        lineage.upstreamOf("aboveTrend"); // spend, avg3wkSpend
        lineage.downstreamOf("signups"); // spendPerSignup

        driver.request("aboveTrend").inputs(WEEKS).validate(); // problems, without running
        driver.request("aboveTrend").inputs(WEEKS).explain(); // the plan, which prints as text
        driver.request("aboveTrend").inputs(WEEKS).override("avg3wkSpend", 30.0).run();
        // end::ask[]
        assertThat(lineage.upstreamOf("aboveTrend"))
                .extracting(node -> node.name().text())
                .containsExactly("spend", "avg3wkSpend");
        assertThat(lineage.downstreamOf("signups"))
                .extracting(node -> node.name().text())
                .containsExactly("spendPerSignup");
        assertThat(driver.request("aboveTrend").inputs(WEEKS).validate()).isEmpty();
    }

    @Test
    void javac_finds_a_misspelled_parameter() {
        String misspelled = Snippets.source("MarketingFeatures.java").replace("signups) {\n", "signup) {\n");
        assertThat(javac(misspelled.replace("spend / signups", "spend / signup")))
                .isEqualTo(Snippets.said("misspelled.txt"));
    }

    /** What javac prints of a class, with Hamilton's processor on its path. */
    private static String javac(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///MarketingFeatures.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-proc:only", "-d", System.getProperty("java.io.tmpdir"));
        boolean good =
                javac.getTask(said, null, null, options, null, List.of(file)).call();
        assertThat(good).isFalse();
        return said.toString().replace("/MarketingFeatures.java", "MarketingFeatures.java");
    }
}
