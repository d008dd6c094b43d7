package dev.hamilton.examples.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.duckdb.DuckDb;
import dev.hamilton.io.TransferException;
import dev.hamilton.parquet.ParquetLoader;
import dev.hamilton.parquet.ParquetSaver;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.run.Executors;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeatherTest {
    private final Driver driver = Weather.driver();
    private final DataFrame days = Weather.days(driver);
    private final DataFrame weeks = Weather.weeks(driver, days);

    @Test
    void the_weeks_are_those_that_sql_makes_of_the_days() {
        DataFrame expected = DuckDb.query(Map.of("days", days), """
                select cast(date_trunc('week', date) as date) as week,
                       sum(precipitation) as rain,
                       avg((temp_max + temp_min) / 2) as temp,
                       sum(greatest(0, 18 - (temp_max + temp_min) / 2)) as heating_days,
                       cast(count(*) filter (where weather = 'snow') as double) as snow_days
                from days
                group by week
                having count(*) = 7
                order by week
                """);

        assertThat(weeks.select(expected.names()).differenceFrom(expected, 1e-12))
                .hasToString("no difference");
        assertThat(weeks.rowCount()).isEqualTo(208);
    }

    @Test
    void these_weeks_have_these_features() {
        DataFrame expected =
                Csv.read(new StringReader("""
                week,longest_dry_spell,rain_4,temp_anomaly,is_soaked,temp_of_earlier_years,growth_so_far
                2012-01-02,2,,0.8231092,false,,2.25
                2013-01-07,4,136.8,-2.634034,true,2.535714,0.85
                2014-08-11,19,55.9,1.40042,false,21.66786,1028.9
                2015-12-07,1,223.9,3.485317,true,6.659524,1667.2
                """), CsvOptions.standard().typesOf(weeks));

        assertThat(weeks.where(in(expected)).select(expected.names()).differenceFrom(expected, 1e-6))
                .hasToString("no difference");
    }

    @Test
    void the_parquet_file_holds_what_was_saved(@TempDir Path folder) {
        Path file = folder.resolve("weeks.parquet");

        Weather.save(ParquetSaver.of(file));

        assertThat(ParquetLoader.of(file).load()).isEqualTo(weeks);
    }

    @Test
    void sql_asks_the_parquet_file_about_years(@TempDir Path folder) {
        Path file = folder.resolve("it's the weeks.parquet");
        Weather.save(ParquetSaver.of(file));

        DataFrame years = Weather.years(file);
        DataFrame expected =
                Csv.read(new StringReader("""
                year,temp,rain,soaked_weeks
                2012,11.17,1237.6,7
                2013,12.15,822,4
                2014,12.83,1238.9,6
                2015,13.35,1126,7
                """), CsvOptions.standard().typesOf(years));
        assertThat(years.differenceFrom(expected, 1e-12)).hasToString("no difference");
    }

    @Test
    void the_parallel_executor_gives_the_same_frame() {
        Driver parallel = Driver.builder()
                .modules(new Weather().modules())
                .executor(Executors.parallel())
                .build();

        assertThat(Weather.weeks(parallel, days)).isEqualTo(weeks);
    }

    @Test
    void a_week_of_which_a_day_is_not_known_is_missing_but_has_its_place() {
        LocalDate lost = LocalDate.of(2013, 5, 15);
        DataFrame gapped = Weather.weeks(
                driver, days.where(days.dates("date").equalTo(lost).not()));

        assertThat(gapped.dates("week")).isEqualTo(weeks.dates("week"));
        BooleanColumn missing = gapped.doubles("rain").missing();
        assertThat(gapped.where(missing).dates("week")).hasToString("date[1] 2013-05-13");
        assertThat(gapped.doubles("rain_4").missing().countTrue())
                .isEqualTo(weeks.doubles("rain_4").missing().countTrue() + 4);
    }

    @Test
    void a_week_without_a_day_has_its_place_too() {
        LocalDate monday = LocalDate.of(2013, 5, 13);
        DataFrame gapped = Weather.weeks(
                driver,
                days.where(
                        days.dates("date").between(monday, monday.plusDays(6)).not()));

        assertThat(gapped.dates("week")).isEqualTo(weeks.dates("week"));
        assertThat(gapped.where(gapped.doubles("rain").missing()).dates("week")).hasToString("date[1] 2013-05-13");
    }

    @Test
    void days_that_make_no_week_make_no_rows() {
        assertThat(Weather.weeks(driver, days.head(3)).rowCount()).isZero();
    }

    @Test
    void a_table_without_a_column_names_it_and_who_needs_it() {
        assertThatThrownBy(() -> driver.execute(days.drop("temp_min"), "temp_anomaly"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'temp_min'")
                .hasMessageContaining("'temp_mean'");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        Path nowhere = Path.of("no such folder", "weeks.parquet");

        assertThatThrownBy(() -> Weather.save(ParquetSaver.of(nowhere)))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(nowhere.toString());
    }

    private BooleanColumn in(DataFrame expected) {
        BooleanColumn chosen = weeks.dates("week").missing();
        for (int row = 0; row < expected.rowCount(); row++) {
            chosen =
                    chosen.or(weeks.dates("week").equalTo(expected.dates("week").getDate(row)));
        }
        return chosen;
    }
}
