package dev.hamilton.benchmarks.columns;

/** What is asked of each library. */
enum Operation {
    /** {@code x + y}. */
    ADD,
    /** {@code x * y}. */
    MULTIPLY,
    /** {@code x / y}. */
    DIVIDE,
    /** The value of the row before. */
    SHIFT,
    /** The sum of all rows so far. */
    CUM_SUM,
    /** The mean of three rows. */
    ROLLING_MEAN_3,
    /** The mean of 252 rows. */
    ROLLING_MEAN_252,
    /** The standard deviation of 252 rows. */
    ROLLING_STD_252,
    /** The smallest of 252 rows. */
    ROLLING_MIN_252,
    /** The exponentially weighted mean, adjusted, alpha 0.1. */
    EWM,
    /** The rank, that of equal values their mean. */
    RANK,
    /** The mean of three rows of the same of 1000 groups. */
    ROLLING_MEAN_3_BY_GROUP,
    /** The sum of each of 1000 groups. */
    GROUP_SUM,
    /** A tenth as many rows of another frame, by their key. */
    JOIN,
    /** A file of four columns. */
    CSV_READ,
    /** A file of four columns. */
    CSV_WRITE,
    /** A file of four columns. */
    PARQUET_READ,
    /** A file of four columns. */
    PARQUET_WRITE
}
