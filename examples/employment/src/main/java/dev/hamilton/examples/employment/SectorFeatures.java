package dev.hamilton.examples.employment;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Naming;
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

    /** Mean level of the last three months. */
    static DoubleColumn rollingMean3(DoubleColumn level) {
        return level.rolling(3).mean();
    }

    /** Standard deviation of the level over the last three months. */
    static DoubleColumn rollingStd3(DoubleColumn level) {
        return level.rolling(3).std();
    }

    /** Mean level of the last six months. */
    static DoubleColumn rollingMean6(DoubleColumn level) {
        return level.rolling(6).mean();
    }

    /** Standard deviation of the level over the last six months. */
    static DoubleColumn rollingStd6(DoubleColumn level) {
        return level.rolling(6).std();
    }

    /** Mean level of the last twelve months. */
    static DoubleColumn rollingMean12(DoubleColumn level) {
        return level.rolling(12).mean();
    }

    /** Standard deviation of the level over the last twelve months. */
    static DoubleColumn rollingStd12(DoubleColumn level) {
        return level.rolling(12).std();
    }

    /** Mean level of the last twenty-four months. */
    static DoubleColumn rollingMean24(DoubleColumn level) {
        return level.rolling(24).mean();
    }

    /** Standard deviation of the level over the last twenty-four months. */
    static DoubleColumn rollingStd24(DoubleColumn level) {
        return level.rolling(24).std();
    }

    /** Lowest level of the last twelve months. */
    static DoubleColumn rollingMin12(DoubleColumn level) {
        return level.rolling(12).min();
    }

    /** Highest level of the last twelve months. */
    static DoubleColumn rollingMax12(DoubleColumn level) {
        return level.rolling(12).max();
    }

    /** Change of the level since a month ago. */
    static DoubleColumn diff1(DoubleColumn level) {
        return level.diff(1);
    }

    /** Change of the level since a month ago, as a share of the level then. */
    static DoubleColumn pctChange1(DoubleColumn level) {
        return level.pctChange(1);
    }

    /** Change of the level since three months ago. */
    static DoubleColumn diff3(DoubleColumn level) {
        return level.diff(3);
    }

    /** Change of the level since three months ago, as a share of the level then. */
    static DoubleColumn pctChange3(DoubleColumn level) {
        return level.pctChange(3);
    }

    /** Change of the level since six months ago. */
    static DoubleColumn diff6(DoubleColumn level) {
        return level.diff(6);
    }

    /** Change of the level since six months ago, as a share of the level then. */
    static DoubleColumn pctChange6(DoubleColumn level) {
        return level.pctChange(6);
    }

    /** Change of the level since a year ago. */
    static DoubleColumn diff12(DoubleColumn level) {
        return level.diff(12);
    }

    /** Change of the level since a year ago, as a share of the level then. */
    static DoubleColumn pctChange12(DoubleColumn level) {
        return level.pctChange(12);
    }

    /** Mean level of all months so far, weighted by recency with a span of six months. */
    static DoubleColumn ewmMean6(DoubleColumn level) {
        return level.ewmSpan(6).mean();
    }

    /** Mean level of all months so far, weighted by recency with a span of twelve months. */
    static DoubleColumn ewmMean12(DoubleColumn level) {
        return level.ewmSpan(12).mean();
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
