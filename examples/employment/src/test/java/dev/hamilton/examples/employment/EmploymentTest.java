package dev.hamilton.examples.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.RunEvent;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EmploymentTest {
    private final Driver driver = driver(Executors.sequential());
    private final DataFrame months = Employment.months(driver);

    @Test
    void these_months_have_these_features() {
        String rows = """
                month,is_quarter_end,is_recession,nonfarm_lag_1,nonfarm_pct_change_12,construction_drawdown,\
                retail_trade_above_trend,information_share_of_nonfarm,government_seasonal_gap
                2006-01-01,false,false,,,0,,0.0225323,
                2006-12-01,true,false,137090,,-0.005306756,true,0.02208898,
                2007-12-01,true,true,138307,0.008363507,-0.03054621,true,0.02184797,288
                2009-06-01,true,true,131491,-0.04860728,-0.2221072,false,0.02133993,360.6667
                2015-12-01,true,false,142859,0.01931885,-0.1415998,true,0.01930213,-53.11111
                """;
        List<String> names = List.of(rows.lines().findFirst().orElseThrow().split(","));

        DataFrame features = driver.request(names).inputs(months).run(DataFrame.results());

        DataFrame expected =
                Csv.read(new StringReader(rows), CsvOptions.standard().typesOf(features));
        assertThat(features.rows(0, 11, 23, 41, 119).differenceFrom(expected, 1e-6))
                .hasToString("no difference");
    }

    @Test
    void the_frame_has_a_column_for_each_output_in_order() {
        DataFrame frame = frame(driver);

        assertThat(frame.names()).isEqualTo(new Employment().get()).hasSize(1019);
        assertThat(frame.rowCount()).isEqualTo(120);
    }

    @Test
    void the_parallel_executor_gives_the_same_frame() {
        assertThat(frame(driver(Executors.parallel()))).isEqualTo(frame(driver));
    }

    @Test
    void only_what_is_asked_for_runs() {
        List<String> ran = new ArrayList<>();
        Driver watched = Driver.builder()
                .modules(new Employment().modules())
                .listeners(event -> {
                    if (event instanceof RunEvent.StepStarted started) {
                        ran.add(started.step().name().text());
                    }
                })
                .build();

        watched.execute(months, "construction_drawdown", "construction");

        assertThat(ran).containsExactly("construction_running_max", "construction_drawdown");
    }

    @Test
    void a_misspelled_output_is_answered_with_the_nearest_name() {
        assertThatThrownBy(() -> driver.execute(months, "construction_drawdwon"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'construction_drawdwon' was requested, but the dataflow has no such node")
                .hasMessageContaining("did you mean 'construction_drawdown'?");
    }

    @Test
    void a_table_without_a_sector_names_it_and_who_needs_it() {
        assertThatThrownBy(() -> driver.execute(months.drop("utilities"), "utilities_lag_1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'utilities'")
                .hasMessageContaining("'utilities_lag_1'");
    }

    private DataFrame frame(Driver on) {
        return on.request(new Employment().get()).inputs(months).run(DataFrame.results());
    }

    private static Driver driver(Executor executor) {
        return Driver.builder()
                .modules(new Employment().modules())
                .executor(executor)
                .build();
    }
}
