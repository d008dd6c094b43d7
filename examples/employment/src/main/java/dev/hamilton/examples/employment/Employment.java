package dev.hamilton.examples.employment;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleSource;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The dataflow: which modules, put where, and which columns are wanted. */
public final class Employment implements ModuleSource, Supplier<List<String>> {
    /** The sectors, as the table calls them. */
    private static final List<String> SECTORS = words("""
            nonfarm private goods_producing service_providing private_service_providing mining_and_logging construction
            manufacturing durable_goods nondurable_goods trade_transportation_utilties wholesale_trade retail_trade
            transportation_and_warehousing utilities information financial_activities professional_and_business_services
            education_and_health_services leisure_and_hospitality other_services government
            """);

    private static final List<String> CALENDAR = words("year month_of_year quarter is_quarter_end is_recession");

    private static final List<String> FEATURES = words("""
            lag_1 lag_2 lag_3 lag_4 lag_5 lag_6 lag_7 lag_8 lag_9 lag_10 lag_11 lag_12
            rolling_mean_3 rolling_std_3 rolling_mean_6 rolling_std_6 rolling_mean_12 rolling_std_12
            rolling_mean_24 rolling_std_24 rolling_min_12 rolling_max_12
            diff_1 pct_change_1 diff_3 pct_change_3 diff_6 pct_change_6 diff_12 pct_change_12
            ewm_mean_6 ewm_mean_12 share_of_nonfarm running_max drawdown gap_to_max yoy_acceleration
            zscore_12 above_trend momentum_3_12 log log_return volatility_6 seasonal_mean seasonal_gap
            """);

    /** The calendar once, and the features of each sector under its name. */
    @Override
    public List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        modules.add(Module.of(Calendar.class));
        for (String sector : SECTORS) {
            modules.add(Module.of(SectorFeatures.class).prefix(sector + "_").wire("level", sector));
        }
        return modules;
    }

    /** The columns of the frame, in order: those of the table, the calendar, and the features of each sector. */
    @Override
    public List<String> get() {
        List<String> columns = new ArrayList<>();
        columns.add("month");
        columns.addAll(SECTORS);
        columns.add("nonfarm_change");
        columns.addAll(CALENDAR);
        SECTORS.forEach(sector -> FEATURES.forEach(feature -> columns.add(sector + "_" + feature)));
        return columns;
    }

    /** Prints the frame. */
    public static void main(String... arguments) {
        Employment employment = new Employment();
        Driver driver = Driver.builder().modules(employment.modules()).build();
        DataFrame frame =
                driver.request(employment.get()).inputs(months(driver)).run(DataFrame.results());
        System.out.println(frame);
    }

    /** The table that comes with the example, with each column as the dataflow wants it. */
    static DataFrame months(Driver driver) {
        InputStream file =
                Objects.requireNonNull(Employment.class.getResourceAsStream("/us-employment.csv"), "us-employment.csv");
        return Csv.read(
                new InputStreamReader(file, StandardCharsets.UTF_8),
                CsvOptions.standard().inputsOf(driver.graph()));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }
}
