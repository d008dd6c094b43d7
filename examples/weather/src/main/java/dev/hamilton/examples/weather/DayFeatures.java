package dev.hamilton.examples.weather;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Naming;
import dev.hamilton.columns.DoubleColumn;

/** What is known of each day. Temperatures are in °C, precipitation is in mm. */
@Dataflow(naming = Naming.SNAKE_CASE)
final class DayFeatures {
    /** A building is heated on days that are colder than this on average, and cooled on warmer ones. */
    private static final double INDOORS = 18;

    /** Plants grow between these. */
    private static final double GROWTH_STARTS = 10;

    private static final double GROWTH_IS_FULL = 30;

    private DayFeatures() {}

    /** The mean temperature, as weather services define it: half way between the extremes. */
    static double tempMean(double tempMax, double tempMin) {
        return (tempMax + tempMin) / 2;
    }

    /** Degree days of heating: how far the mean is below what is pleasant indoors. */
    static double heating(double tempMean) {
        return Math.max(0, INDOORS - tempMean);
    }

    /** Degree days of cooling. */
    static double cooling(double tempMean) {
        return Math.max(0, tempMean - INDOORS);
    }

    /** Degree days of growth, with both extremes brought to where plants grow. */
    static double growth(double tempMax, double tempMin) {
        return (growing(tempMax) + growing(tempMin)) / 2 - GROWTH_STARTS;
    }

    private static double growing(double temperature) {
        return Math.min(GROWTH_IS_FULL, Math.max(GROWTH_STARTS, temperature));
    }

    /** 1 on a wet day, with at least a millimetre, and 0 on a dry one. */
    static double wet(double precipitation) {
        return precipitation >= 1 ? 1 : 0;
    }

    /** 1 on a day of snow, else 0. */
    static double snow(String weather) {
        return weather.equals("snow") ? 1 : 0;
    }

    /** How many days it has been dry, with this one: every wet day starts to count anew. */
    static DoubleColumn drySpell(DoubleColumn wet) {
        DoubleColumn wetDaysSoFar = wet.cumSum();
        return wet.negate().add(1).over(wetDaysSoFar).cumSum();
    }
}
