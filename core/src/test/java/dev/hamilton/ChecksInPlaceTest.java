package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Tag;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import dev.hamilton.run.StepFailedException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks of what is secret, under a prefix, and carried by an annotation of an author's own. */
class ChecksInPlaceTest {
    @Dataflow
    @Tag(key = "owner", value = "growth")
    static final class Salaries {
        @Tag(key = "secret")
        @Tag(key = "unit", value = "eur")
        @Check(
                range = {0, 100},
                meanInRange = {0, 10})
        @Check(valuesIn = "1", onFail = OnFail.FAIL)
        @CheckWith(Loud.class)
        static double salary(double hours) {
            return hours * 31337;
        }

        static final class Loud implements Validator<Double> {
            @Override
            public Verdict validate(Double value) {
                return Verdict.fail("is " + value).with("value", value);
            }
        }
    }

    @Test
    void values_of_a_secret_are_never_shown() {
        Driver driver = Driver.of(Salaries.class);
        for (Object hours : new Object[] {1.0, new double[] {1, 1}}) {
            StepFailedException failure = catchThrowableOfType(
                    StepFailedException.class, () -> driver.execute(Map.of("hours", hours), "salary"));
            assertThat(failure.getMessage()).contains("must be 1, but").doesNotContain("31337");
            assertThat(driver.execute(Map.of("hours", hours), "salary_validation")
                            .toString())
                    .contains("salary")
                    .doesNotContain("31337");
        }
    }

    @Test
    void results_have_the_labels_of_the_class_and_are_as_secret_as_the_value() {
        Lineage lineage = Lineage.of(Driver.of(Salaries.class).graph());
        assertThat(lineage.tagged("secret")).hasSize(7);
        assertThat(lineage.tagged("unit"))
                .extracting(node -> node.name().text())
                .containsExactly("salary");
        assertThat(lineage.tagged("owner", "growth")).hasSize(7);
    }

    @Test
    void a_mount_that_makes_everything_secret_keeps_values_out_of_results() {
        Driver driver = Driver.builder()
                .modules(Module.of(ChecksTest.Clicks.class).prefix("web_").tag("secret"))
                .build();
        assertThat(driver.execute(ChecksTest.ABOVE, "web_clickRate_validation").toString())
                .contains("row 1")
                .doesNotContain("3.0");
    }

    @Test
    void under_a_prefix_results_name_the_node_as_it_is_called_there() {
        Driver driver = Driver.builder()
                .modules(
                        Module.of(ChecksTest.Clicks.class).prefix("web_"),
                        Module.of(ChecksTest.Clicks.class).prefix("app_"))
                .build();
        ValidationResult result = driver.execute(ChecksTest.ABOVE, "app_clickRate_range_validator")
                .get("app_clickRate_range_validator", ValidationResult.class);
        assertThat(result.node()).isEqualTo("app_clickRate");
        assertThat(Lineage.of(driver.graph()).tagged("hamilton.data_quality.source_node", "web_clickRate"))
                .hasSize(4);
        assertThatThrownBy(() -> driver.execute(ChecksTest.NAN, "app_percent"))
                .hasMessageContaining("computing 'app_clickRate' failed");
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Check(
            range = {0, 1},
            allowNan = false,
            onFail = OnFail.FAIL)
    @interface Share {}

    @Dataflow
    static final class Shares {
        @Share
        @Check(range = {0, 0.5})
        static double share(double part, double whole) {
            return part / whole;
        }
    }

    @Test
    void a_team_may_say_what_a_share_is_once() {
        Driver driver = Driver.of(Shares.class);
        assertThatThrownBy(() -> driver.execute(Map.of("part", 3.0, "whole", 2.0), "share"))
                .hasMessageContaining("1 of 3 checks of 'share' failed");
        assertThat(driver.execute(Map.of("part", 3.0, "whole", 2.0), "share_range_validator", "share_range_validator_1")
                        .toString())
                .contains("must be from 0 to 1, but 1.5 is not")
                .contains("must be from 0 to 0.5, but 1.5 is not");
    }
}
