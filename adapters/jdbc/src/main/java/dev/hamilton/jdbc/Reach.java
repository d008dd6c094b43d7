package dev.hamilton.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

/**
 * How far the dates and times of a database reach. Immutable.
 *
 * @param firstDay the first date
 * @param lastDay the last date
 * @param first the first time, to which moments are compared in UTC
 * @param last the last time
 */
record Reach(LocalDate firstDay, LocalDate lastDay, LocalDateTime first, LocalDateTime last) {

    /**
     * The end is that of postgresql.org/docs/14/datatype-datetime.html; before the start, a little later than there, the driver makes
     * infinity of anything.
     */
    private static final Reach POSTGRESQL = new Reach(
            LocalDate.of(-4712, 1, 1),
            LocalDate.of(5_874_897, 12, 31),
            LocalDateTime.of(-4712, 1, 1, 0, 0),
            LocalDateTime.parse("+294276-12-31T23:59:59.999999"));

    /** As duckdb.org/docs/stable/sql/data_types/timestamp says; of dates what an int counts but infinity. */
    private static final Reach DUCKDB = new Reach(
            LocalDate.ofEpochDay(-Integer.MAX_VALUE + 1L),
            LocalDate.ofEpochDay(Integer.MAX_VALUE - 1L),
            LocalDateTime.of(-290_308, 12, 22, 0, 0),
            LocalDateTime.parse("+294247-01-10T04:00:54.775806"));

    /** Texts, and others of which nothing is known: what Java can write. */
    private static final Reach OTHER = new Reach(LocalDate.MIN, LocalDate.MAX, LocalDateTime.MIN, LocalDateTime.MAX);

    static Reach of(Dialect dialect) {
        if (dialect.postgresql()) {
            return POSTGRESQL;
        }
        return dialect.duckdb() ? DUCKDB : OTHER;
    }

    /**
     * Looks at a value of a column.
     *
     * @throws IllegalArgumentException when the database has no such date or time
     */
    void require(String name, int row, Temporal value) {
        if (value instanceof LocalDate date) {
            require(name, row, date, firstDay, lastDay);
        } else if (value instanceof LocalDateTime time) {
            require(name, row, time, first, last);
        } else if (value instanceof Instant moment) {
            require(name, row, moment, first.toInstant(ZoneOffset.UTC), last.toInstant(ZoneOffset.UTC));
        }
    }

    private static <T extends Comparable<? super T>> void require(String name, int row, T value, T first, T last) {
        if (value.compareTo(first) < 0 || value.compareTo(last) > 0) {
            throw new IllegalArgumentException("column '" + name + "' holds " + value + " in row " + row
                    + ", and the database's times go from " + first + " to " + last + ": make it one of these before");
        }
    }
}
