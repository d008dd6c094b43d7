package dev.hamilton.jdbc;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * A date for DuckDB's driver, which makes one of JDBC's of what it is given and asks that for its day: JDBC's own would answer by the
 * Julian calendar before October 1582, without the era, and with what days the time zone of this process has left out. Immutable.
 */
@SuppressWarnings("serial") // it lives as long as a parameter is set
final class DuckDbDate extends java.sql.Date {

    private final LocalDate date;

    DuckDbDate(LocalDate date) {
        super(TimeUnit.DAYS.toMillis(date.toEpochDay()));
        this.date = date;
    }

    @Override
    public LocalDate toLocalDate() {
        return date;
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
