package dev.hamilton.examples.weather;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleSource;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.duckdb.DuckDb;
import dev.hamilton.io.Saver;
import dev.hamilton.parquet.ParquetSaver;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The dataflow, the columns that are wanted of it, and where they go. */
public final class Weather implements ModuleSource, Supplier<List<String>> {

    /** What is known of days, and of weeks. */
    @Override
    public List<Module> modules() {
        return List.of(Module.of(DayFeatures.class), Module.of(WeekFeatures.class));
    }

    /** The columns of the frame of weeks, in order. */
    @Override
    public List<String> get() {
        return List.of("""
                week year month week_of_year season_sin season_cos
                temp warmest coldest temp_std_4 temp_std_13 temp_change temp_of_earlier_years usual_temp temp_anomaly
                rain wet_days snow_days longest_dry_spell rain_4 rain_13 rain_52 ground_water usual_rain is_soaked
                rain_with_warmth mean_wind heating_days cooling_days growth_days heating_so_far growth_so_far
                """.strip().split("\\s+"));
    }

    /** Writes the weeks to a Parquet file, {@code weeks.parquet} or the one that is named, and prints what SQL makes of it. */
    public static void main(String... arguments) {
        Path file = Path.of(arguments.length == 0 ? "weeks.parquet" : arguments[0]);
        save(ParquetSaver.of(file));
        System.out.println(years(file));
    }

    /** Gives the weeks of the table that comes with the example to whatever stores frames. */
    static void save(Saver<DataFrame> saver) {
        Driver driver = driver();
        saver.save(weeks(driver, days(driver)));
    }

    /** What each year of a Parquet file of weeks was like. DuckDB reads the file, and of it the four columns that it needs. */
    static DataFrame years(Path file) {
        try (DuckDb db = DuckDb.inMemory()) {
            return db.query("""
                    select year,
                           round(avg(temp), 2) as temp,
                           sum(rain) as rain,
                           count(*) filter (where is_soaked) as soaked_weeks
                    from read_parquet('%s')
                    group by year
                    order by year
                    """.formatted(file.toString().replace("'", "''")));
        }
    }

    static Driver driver() {
        return Driver.builder().modules(new Weather().modules()).build();
    }

    static DataFrame weeks(Driver driver, DataFrame days) {
        return driver.request(new Weather().get()).inputs(days).run(DataFrame.results());
    }

    /** The table that comes with the example, with each column as the dataflow wants it. */
    static DataFrame days(Driver driver) {
        InputStream file = Objects.requireNonNull(
                Weather.class.getResourceAsStream("/seattle-weather.csv"), "seattle-weather.csv");
        return Csv.read(
                new InputStreamReader(file, StandardCharsets.UTF_8),
                CsvOptions.standard().inputsOf(driver.graph()));
    }
}
