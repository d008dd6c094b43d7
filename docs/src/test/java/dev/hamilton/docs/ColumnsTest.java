package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.columns.Aggregation;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.BusinessCalendar;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DateTimes;
import dev.hamilton.columns.DateUnit;
import dev.hamilton.columns.Decimals;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.Instants;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.Join;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.Order;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvLoader;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.columns.csv.CsvSaver;
import dev.hamilton.columns.csv.CsvType;
import dev.hamilton.columns.stream.FrameStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows of columns and frames, and what it says comes out. */
final class ColumnsTest {
    private static final DataFrame WEEKS = DataFrame.of(
            "store",
            StringColumn.of("north", "south", "north", "south"),
            "day",
            DateColumn.of(
                    LocalDate.of(2026, 1, 5),
                    LocalDate.of(2026, 1, 5),
                    LocalDate.of(2026, 2, 9),
                    LocalDate.of(2026, 1, 12)),
            "sales",
            DoubleColumn.of(100, 40, 150, 20),
            "visitors",
            IntColumn.of(10, 4, 10, 4));

    private static final LocalDate MORNING = LocalDate.of(2026, 3, 2);
    private static final DataFrame LOADS = DataFrame.of(
            "time",
            ObjectColumn.of(MORNING.atTime(8, 10), MORNING.atTime(8, 50), null, MORNING.atTime(10, 5)),
            "load",
            IntColumn.of(3, 7, 9, 5));

    @Test
    void missing_is_not_nan() {
        // tag::missing[]
        DoubleColumn sales = DoubleColumn.ofNullable(100.0, null, 150.0);

        sales.isMissing(1); // true
        sales.add(1); // 101, missing, 151
        sales.sum(); // 250: reductions skip what is missing
        sales.fillNull(0).sum(); // 250
        DoubleColumn.of(0).divide(0).isMissing(0); // false: NaN is a value
        // end::missing[]
        assertThat(sales.isMissing(1)).isTrue();
        assertThat(sales.add(1)).isEqualTo(DoubleColumn.ofNullable(101.0, null, 151.0));
        assertThat(sales.sum()).isEqualTo(250);
        assertThat(DoubleColumn.of(0).divide(0).isMissing(0)).isFalse();
    }

    @Test
    void functions_over_rows_and_over_columns() {
        Driver driver = Driver.of(StoreFeatures.class);
        assertThat(driver.execute(WEEKS, "perVisitor").column("perVisitor")).isEqualTo(DoubleColumn.of(10, 10, 15, 5));
        assertThat(driver.execute(WEEKS.with("weather", StringColumn.of("rain", null, "sun", null)), "weatherKnown")
                        .column("weatherKnown"))
                .isEqualTo(StringColumn.of("rain", "unknown", "sun", "unknown"));
        assertThat(driver.execute(WEEKS, "mean4").column("mean4"))
                .isEqualTo(DoubleColumn.ofNullable(null, 70.0, 290 / 3.0, 77.5));
        assertThat(driver.execute(WEEKS, "change").column("change"))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 0.5, -0.5));
        assertThat(driver.execute(WEEKS.sort("day"), "last28Days")
                        .doubles("last28Days")
                        .get(3))
                .isEqualTo(150.0);
        assertThat(driver.execute(WEEKS.sort("day"), "before").column("before"))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 40.0, null));
        assertThat(driver.execute(WEEKS.sort("day"), "daysBetween").column("daysBetween"))
                .isEqualTo(IntColumn.ofNullable(null, null, 7, 35));
        assertThat(driver.execute(WEEKS, "weighted4").column("weighted4"))
                .isEqualTo(DoubleColumn.ofNullable(null, 460 / 7.0, 920 / 9.0, 71.0));
        ObjectColumn<Instant> times =
                ObjectColumn.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(200), Instant.EPOCH.plusSeconds(400));
        assertThat(driver.execute(DataFrame.of("load", DoubleColumn.of(3, 1, 2), "time", times), "peak")
                        .column("peak"))
                .isEqualTo(DoubleColumn.of(3, 3, 2));
        assertThat(driver.execute(WEEKS, "aboveMean").column("aboveMean"))
                .isEqualTo(BooleanColumn.of(true, false, true, false));
    }

    @Test
    void frames() {
        // tag::frames[]
        DataFrame cities =
                DataFrame.of("store", StringColumn.of("north", "south"), "city", StringColumn.of("Oslo", "Rome"));

        DataFrame totals = WEEKS.where(WEEKS.doubles("sales").greaterThan(30))
                .join(cities, Join.left("store").manyToOne())
                .groupBy("city")
                .aggregate(
                        Aggregation.sum("sales").as("total"),
                        Aggregation.max("visitors").as("most"))
                .sort(Order.by("total").descending());
        // end::frames[]
        assertThat(totals.toText(9, 9) + "\n").isEqualTo(Snippets.said("totals.txt"));
    }

    @Test
    void dates() {
        // tag::dates[]
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        BusinessCalendar calendar = BusinessCalendar.weekdays().except(Set.of(newYear)::contains);

        DateColumn ordered = DateColumn.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 3));
        DateColumn due = ordered.plusBusinessDays(2, calendar); // 2026-01-05, 2026-01-06
        due.businessDaysSince(ordered, calendar); // 2, 1: Saturday is none
        calendar.previousOrSame(newYear); // 2025-12-31
        // end::dates[]
        assertThat(due).isEqualTo(DateColumn.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6)));
        assertThat(due.businessDaysSince(ordered, calendar)).isEqualTo(IntColumn.of(2, 1));
        assertThat(calendar.previousOrSame(newYear)).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void resampling() {
        // tag::resample[]
        DataFrame byWeek = WEEKS.resample("day", DateUnit.WEEK)
                .aggregate(Aggregation.sum("sales"), Aggregation.mean("sales"), Aggregation.rows());
        // end::resample[]
        assertThat(byWeek.toText(9, 9) + "\n").isEqualTo(Snippets.said("weeks.txt"));
    }

    @Test
    void times() {
        // tag::times[]
        ObjectColumn<LocalDateTime> time = LOADS.objects("time", LocalDateTime.class); // 08:10, 08:50, missing, 10:05
        DateTimes times = DateTimes.of(time);

        times.hour(); // 8, 8, missing, 10
        times.startOf(Duration.ofMinutes(15)); // 08:00, 08:45, missing, 10:00
        times.dates().startOf(DateUnit.MONTH); // 2026-03-01, 2026-03-01, missing, 2026-03-01
        times.since(time.shift(1), ChronoUnit.MINUTES); // missing, 40, missing, missing

        ObjectColumn<Instant> instants = times.toInstants(ZoneId.of("Europe/Rome"));
        Instants.of(instants).epochMillis();
        Instants.of(instants).toDateTimes(ZoneId.of("Asia/Tokyo")); // 16:10, 16:50, missing, 18:05
        // end::times[]
        assertThat(times.hour()).isEqualTo(IntColumn.ofNullable(8, 8, null, 10));
        assertThat(times.startOf(Duration.ofMinutes(15)))
                .isEqualTo(ObjectColumn.of(MORNING.atTime(8, 0), MORNING.atTime(8, 45), null, MORNING.atTime(10, 0)));
        assertThat(times.dates().startOf(DateUnit.MONTH).get(3)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(times.since(time.shift(1), ChronoUnit.MINUTES))
                .isEqualTo(LongColumn.ofNullable(null, 40L, null, null));
        assertThat(Instants.of(instants).toDateTimes(ZoneId.of("Asia/Tokyo")))
                .isEqualTo(
                        ObjectColumn.of(MORNING.atTime(16, 10), MORNING.atTime(16, 50), null, MORNING.atTime(18, 5)));
        // tag::hours[]
        DataFrame byHour = LOADS.resample("time", Duration.ofHours(1)).aggregate(Aggregation.max("load"));
        // end::hours[]
        assertThat(byHour.toText(9, 9) + "\n").isEqualTo(Snippets.said("hours.txt"));
    }

    @Test
    void decimals() {
        // tag::decimals[]
        ObjectColumn<BigDecimal> price = ObjectColumn.of(new BigDecimal("0.10"), null, new BigDecimal("0.25"));
        Decimals prices = Decimals.of(price);

        prices.sum(); // 0.35
        prices.mean(2, RoundingMode.HALF_EVEN); // 0.18
        prices.multiply(new BigDecimal("3")); // 0.30, missing, 0.75
        prices.divide(price, 2, RoundingMode.HALF_EVEN); // 1.00, missing, 1.00: by 0 is an error with its row
        price.max(); // 0.25
        // end::decimals[]
        assertThat(prices.sum()).isEqualTo(new BigDecimal("0.35"));
        assertThat(prices.mean(2, RoundingMode.HALF_EVEN)).contains(new BigDecimal("0.18"));
        assertThat(prices.multiply(new BigDecimal("3")).get(2)).isEqualTo(new BigDecimal("0.75"));
        assertThat(prices.divide(price, 2, RoundingMode.HALF_EVEN).get(0)).isEqualTo(new BigDecimal("1.00"));
        assertThat(price.max()).contains(new BigDecimal("0.25"));
    }

    @Test
    void cells() {
        // tag::cells[]
        DoubleColumn sales = WEEKS.doubles("sales");
        double first = sales.getDouble(0); // an error where it is missing
        Double orNull = sales.get(0); // null where it is missing
        double[] all = sales.toArray(Double.NaN); // NaN where one is missing
        // end::cells[]
        assertThat(first).isEqualTo(100);
        assertThat(orNull).isEqualTo(100);
        assertThat(all).containsExactly(100, 40, 150, 20);
    }

    @Test
    void files() {
        // tag::csv[]
        DataFrame weeks = Csv.read(
                new StringReader("week;sales\n2026-01-05;100\n2026-01-12;-\n"),
                CsvOptions.standard().separator(';').missing("-").type("sales", CsvType.DOUBLE));

        StringWriter copy = new StringWriter();
        Csv.write(weeks, copy);
        // end::csv[]
        assertThat(weeks.column("sales")).isEqualTo(DoubleColumn.ofNullable(100.0, null));
        assertThat(copy.toString()).isEqualTo("week,sales\n2026-01-05,100.0\n2026-01-12,\n");
    }

    @Test
    void frames_one_after_the_other(@TempDir Path folder) {
        Path visits = folder.resolve("visits.csv");
        Path perVisitor = folder.resolve("perVisitor.csv");
        Csv.write(WEEKS, visits);
        // tag::stream[]
        Driver driver = Driver.of(StoreFeatures.class);
        CsvOptions options = CsvOptions.standard().inputsOf(driver.graph());
        FrameStream weeks = CsvLoader.of(visits, options).rowsPerFrame(100_000).stream();

        CsvSaver.of(perVisitor).saveAll(weeks.map(some -> driver.execute(some, "store", "perVisitor")));
        // end::stream[]
        assertThat(Csv.read(perVisitor))
                .isEqualTo(DataFrame.of("store", WEEKS.column("store"), "perVisitor", DoubleColumn.of(10, 10, 15, 5)));
    }
}
