package dev.hamilton.examples.weather;

import static dev.hamilton.columns.Aggregation.max;
import static dev.hamilton.columns.Aggregation.mean;
import static dev.hamilton.columns.Aggregation.min;
import static dev.hamilton.columns.Aggregation.quantile;
import static dev.hamilton.columns.Aggregation.rows;
import static dev.hamilton.columns.Aggregation.sum;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DateUnit;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.Join;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;

/**
 * What is known of each week.
 *
 * <p>Two frames stand in the middle: the days of each week taken together, and beside each week what is usual in its month.
 * Their columns are nodes, so everything else is written over columns, or over one week.
 */
@Dataflow(naming = Naming.SNAKE_CASE)
final class WeekFeatures {
    private static final int DAYS = 7;
    private static final int WEEKS_OF_A_YEAR = 52;

    private WeekFeatures() {}

    /** The weeks, one after the other, each of its seven days; one of which days are not known is missing, but for its date. */
    @ExtractColumns(
            value = {"rain", "temp", "warmest", "coldest", "mean_wind", "longest_dry_spell"},
            type = DoubleColumn.class,
            outputs = {
                @Output(name = "week", type = DateColumn.class),
                @Output(name = "wet_days", type = DoubleColumn.class, doc = "Days with at least a millimetre."),
                @Output(name = "snow_days", type = DoubleColumn.class, doc = "Days of snow."),
                @Output(name = "heating_days", type = DoubleColumn.class, doc = "Degree days of heating."),
                @Output(name = "cooling_days", type = DoubleColumn.class, doc = "Degree days of cooling."),
                @Output(name = "growth_days", type = DoubleColumn.class, doc = "Degree days of growth.")
            })
    static DataFrame weeks(
            DateColumn date,
            @Group({
                        "precipitation",
                        "temp_mean",
                        "temp_max",
                        "temp_min",
                        "wind",
                        "wet",
                        "snow",
                        "dry_spell",
                        "heating",
                        "cooling",
                        "growth"
                    })
                    Map<String, DoubleColumn> days) {
        DataFrame weeks = DataFrame.of(days)
                .with("week", date)
                .resample("week", DateUnit.WEEK)
                .aggregate(
                        rows().as("days"),
                        sum("precipitation").as("rain"),
                        mean("temp_mean").as("temp"),
                        max("temp_max").as("warmest"),
                        min("temp_min").as("coldest"),
                        mean("wind").as("mean_wind"),
                        max("dry_spell").as("longest_dry_spell"),
                        sum("wet").as("wet_days"),
                        sum("snow").as("snow_days"),
                        sum("heating").as("heating_days"),
                        sum("cooling").as("cooling_days"),
                        sum("growth").as("growth_days"));
        return wholeWeeks(weeks);
    }

    /** Those with all days known, and in their places those in between that have not: missing, but for the date. */
    private static DataFrame wholeWeeks(DataFrame weeks) {
        DataFrame whole = weeks.where(weeks.ints("days").equalTo(DAYS)).drop("days");
        if (whole.rowCount() == 0) {
            return whole;
        }
        DateColumn known = whole.dates("week");
        BooleanColumn between = weeks.dates("week").between(known.getDate(0), known.getDate(known.size() - 1));
        return whole.alignTo(weeks.where(between), "week");
    }

    /** The year of the week's Monday. */
    static int year(LocalDate week) {
        return week.getYear();
    }

    /** The month of the week's Monday, 1 to 12. */
    static int month(LocalDate week) {
        return week.getMonthValue();
    }

    /** The number of the week, 1 to 53 (ISO 8601). */
    static int weekOfYear(LocalDate week) {
        return week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Where the year stands on its circle: 0 at its start and half way, 1 in spring. */
    static double seasonSin(LocalDate week) {
        return Math.sin(2 * Math.PI * week.getDayOfYear() / week.lengthOfYear());
    }

    /** Where the year stands on its circle: 1 in winter, -1 in summer. */
    static double seasonCos(LocalDate week) {
        return Math.cos(2 * Math.PI * week.getDayOfYear() / week.lengthOfYear());
    }

    /** What is usual in each month of the year, and the rain that one of ten weeks exceeds. */
    static DataFrame normals(IntColumn month, DoubleColumn temp, DoubleColumn rain) {
        return DataFrame.of("month", month, "temp", temp, "rain", rain)
                .groupBy("month")
                .aggregate(
                        mean("temp").as("usual_temp"),
                        mean("rain").as("usual_rain"),
                        quantile("rain", 0.9).as("much_rain"));
    }

    /** Beside each week what is usual in its month. */
    @ExtractColumns(
            value = {"usual_temp", "usual_rain", "much_rain"},
            type = DoubleColumn.class)
    static DataFrame normalsOfWeeks(IntColumn month, DataFrame normals) {
        return DataFrame.of("month", month).join(normals, Join.left("month").manyToOne());
    }

    /** How much warmer than usual the week is. */
    static double tempAnomaly(double temp, double usualTemp) {
        return temp - usualTemp;
    }

    /** Whether the week has more rain than nine of ten in its month. */
    static boolean isSoaked(double rain, double muchRain) {
        return rain > muchRain;
    }

    /** Rain of the last {weeks} weeks. */
    @ParameterizeEach(
            parameter = "weeks",
            name = "rain_{weeks}",
            values = {"4", "13", "52"})
    static DoubleColumn rainOf(DoubleColumn rain, int weeks) {
        return rain.rolling(weeks).sum();
    }

    /** How wet the ground is: the rain so far, of which a week's counts for 60 % as much one week later. */
    static DoubleColumn groundWater(DoubleColumn rain) {
        return rain.ewmAlpha(0.4).mean();
    }

    /** How much the temperature differed over the last {weeks} weeks, as a standard deviation. */
    @ParameterizeEach(
            parameter = "weeks",
            name = "temp_std_{weeks}",
            values = {"4", "13"})
    static DoubleColumn tempStd(DoubleColumn temp, int weeks) {
        return temp.rolling(weeks).std();
    }

    /** How closely rain went with warmth over the last half year: from -1, rain when it is cold, to 1. */
    static DoubleColumn rainWithWarmth(DoubleColumn rain, DoubleColumn temp) {
        return rain.rolling(WEEKS_OF_A_YEAR / 2).correlation(temp);
    }

    /** How much warmer it is than a year before. */
    static DoubleColumn tempChange(DoubleColumn temp) {
        return temp.diff(WEEKS_OF_A_YEAR);
    }

    /** The mean temperature of this week of the year in all earlier years. */
    static DoubleColumn tempOfEarlierYears(DoubleColumn temp, IntColumn weekOfYear) {
        return temp.over(weekOfYear)
                .apply(sameWeek -> sameWeek.expanding().mean().shift(1));
    }

    /** Degree days of growth since the first Monday of the year. */
    static DoubleColumn growthSoFar(DoubleColumn growthDays, IntColumn year) {
        return growthDays.over(year).cumSum();
    }

    /** Degree days of heating since July, when a winter's heating starts to count. */
    static DoubleColumn heatingSoFar(DoubleColumn heatingDays, IntColumn winter) {
        return heatingDays.over(winter).cumSum();
    }

    /** The year in which the winter that the week belongs to began: its July is the first month. */
    static int winter(int year, int month) {
        return month >= 7 ? year : year - 1;
    }
}
