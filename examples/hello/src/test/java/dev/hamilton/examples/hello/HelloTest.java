package dev.hamilton.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.render.Tree;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HelloTest {
    private final Driver driver = Driver.of(MarketingFeatures.class);

    @Test
    void the_weeks_have_these_features() {
        DataFrame features = Hello.features(driver);
        StringReader weeks = new StringReader("""
                year,week,holidays,spend,signups,avg3wkSpend,spendPerSignup,spendShift3weeks,spendShift3weeksPerSignup
                2025,45,0,10,1,,10,,
                2025,46,1,10,10,,1,,
                2025,47,0,20,50,13.33333,0.4,,
                2025,48,1,40,100,23.33333,0.4,10,0.1
                2025,49,0,40,200,33.33333,0.2,10,0.05
                2025,50,0,50,400,43.33333,0.125,20,0.05
                2025,51,0,60,480,50,0.125,40,0.0833333
                2025,52,1,60,150,56.66667,0.4,40,0.2666667
                2026,1,1,30,100,50,0.3,50,0.5
                2026,2,0,30,260,40,0.1153846,60,0.2307692
                2026,3,0,50,420,36.66667,0.1190476,60,0.1428571
                2026,4,1,50,350,43.33333,0.1428571,30,0.0857143
                """);

        DataFrame expected = Csv.read(weeks, CsvOptions.standard().typesOf(features));
        assertThat(features.differenceFrom(expected, 1e-6)).hasToString("no difference");
    }

    @Test
    void the_same_functions_answer_for_one_week() {
        Map<String, Double> week = Map.of("spend", 10.0, "signups", 5.0);

        assertThat(driver.execute(week, "spendPerSignup").get("spendPerSignup")).isEqualTo(2.0);
    }

    @Test
    void a_computed_column_can_be_replaced() {
        DataFrame features = driver.request("spendShift3weeksPerSignup")
                .input("signups", DoubleColumn.of(1, 2))
                .override("spendShift3weeks", DoubleColumn.of(10, 10))
                .run(DataFrame.results());

        assertThat(features.doubles("spendShift3weeksPerSignup")).isEqualTo(DoubleColumn.of(10, 5));
    }

    @Test
    void a_misspelled_output_is_answered_with_the_nearest_name() {
        DataFrame weeks = Hello.weeks(driver);

        assertThatThrownBy(() -> driver.execute(weeks, "spendPerSignups"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'spendPerSignups' was requested, but the dataflow has no such node")
                .hasMessageContaining("did you mean 'spendPerSignup'?");
    }

    @Test
    void the_picture_shows_what_a_column_is_made_of() {
        assertThat(Tree.of(driver.graph(), "spendShift3weeksPerSignup")).isEqualTo("""
                        spendShift3weeksPerSignup : double
                        ├─ spendShift3weeks : DoubleColumn
                        │  └─ spend : double, input
                        └─ signups : double, input
                        """);
    }
}
