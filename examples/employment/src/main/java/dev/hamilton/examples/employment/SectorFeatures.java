package dev.hamilton.examples.employment;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;

/**
 * Features of one sector. {@code level} is its employment, in thousands of people; each sector has its own.
 *
 * <p>What looks back over months takes columns; everything else is written over one month.
 */
@Dataflow(naming = Naming.SNAKE_CASE)
final class SectorFeatures {
    private SectorFeatures() {}

    /** Level {months} months ago. */
    @ParameterizeEach(
            parameter = "months",
            name = "lag_{months}",
            values = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"})
    static DoubleColumn lag(DoubleColumn level, int months) {
        return level.shift(months);
    }

    /** Mean level of the last {months} months. */
    @ParameterizeEach(
            parameter = "months",
            name = "rolling_mean_{months}",
            values = {"3", "6", "12", "24"})
    static DoubleColumn rollingMean(DoubleColumn level, int months) {
        return level.rolling(months).mean();
    }

    /** Standard deviation of the level over the last {months} months. */
    @ParameterizeEach(
            parameter = "months",
            name = "rolling_std_{months}",
            values = {"3", "6", "12", "24"})
    static DoubleColumn rollingStd(DoubleColumn level, int months) {
        return level.rolling(months).std();
    }

    /** Lowest level of the last twelve months. */
    static DoubleColumn rollingMin12(DoubleColumn level) {
        return level.rolling(12).min();
    }

    /** Highest level of the last twelve months. */
    static DoubleColumn rollingMax12(DoubleColumn level) {
        return level.rolling(12).max();
    }

    /** Change of the level over {months} months. */
    @ParameterizeEach(
            parameter = "months",
            name = "diff_{months}",
            values = {"1", "3", "6", "12"})
    static DoubleColumn diff(DoubleColumn level, int months) {
        return level.diff(months);
    }

    /** Change of the level over {months} months, as a share of the level then. */
    @ParameterizeEach(
            parameter = "months",
            name = "pct_change_{months}",
            values = {"1", "3", "6", "12"})
    static DoubleColumn pctChange(DoubleColumn level, int months) {
        return level.pctChange(months);
    }

    /** Mean level of all months so far, weighted by recency with a span of {months} months. */
    @ParameterizeEach(
            parameter = "months",
            name = "ewm_mean_{months}",
            values = {"6", "12"})
    static DoubleColumn ewmMean(DoubleColumn level, int months) {
        return level.ewmSpan(months).mean();
    }

    /** The sector as a share of all nonfarm employment. */
    static double shareOfNonfarm(double level, double nonfarm) {
        return level / nonfarm;
    }

    /** Highest level so far. */
    static DoubleColumn runningMax(DoubleColumn level) {
        return level.cumMax();
    }

    /** Distance from the highest level so far, as a share of it; never above zero. */
    static double drawdown(double level, double runningMax) {
        return level / runningMax - 1;
    }

    /** How far the level is below the highest so far. */
    static double gapToMax(double level, double runningMax) {
        return runningMax - level;
    }

    /** How much the year's growth changed since the month before. */
    static DoubleColumn yoyAcceleration(DoubleColumn pctChange12) {
        return pctChange12.diff(1);
    }

    /** Distance from the year's mean, in standard deviations. */
    static double zscore12(double level, double rollingMean12, double rollingStd12) {
        return (level - rollingMean12) / rollingStd12;
    }

    /** Whether the level is above the year's mean. */
    static boolean aboveTrend(double level, double rollingMean12) {
        return level > rollingMean12;
    }

    /** Distance of the quarter's mean from the year's, as a share of the latter. */
    static double momentum3_12(double rollingMean3, double rollingMean12) {
        return rollingMean3 / rollingMean12 - 1;
    }

    /** Natural logarithm of the level. */
    static double log(double level) {
        return Math.log(level);
    }

    /** Change of the logarithm since the month before. */
    static DoubleColumn logReturn(DoubleColumn log) {
        return log.diff(1);
    }

    /** Standard deviation of the logarithmic changes over the last six months. */
    static DoubleColumn volatility6(DoubleColumn logReturn) {
        return logReturn.rolling(6).std();
    }

    /** Mean level of the same month in all earlier years. */
    static DoubleColumn seasonalMean(DoubleColumn level, IntColumn monthOfYear) {
        return level.over(monthOfYear)
                .apply(sameMonth -> sameMonth.expanding().mean().shift(1));
    }

    /** Distance from what earlier years had in the same month. */
    static double seasonalGap(double level, double seasonalMean) {
        return level - seasonalMean;
    }
}
