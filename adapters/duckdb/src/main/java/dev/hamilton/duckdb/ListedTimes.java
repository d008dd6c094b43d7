package dev.hamilton.duckdb;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of timestamps as they are. The driver makes timestamps of JDBC's of them, which lose what the time zone of this process
 * has left out; as numbers, which it has of those in microseconds only, they are exact.
 */
final class ListedTimes {

    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    /** Where the values are in the rows that are made of a list. */
    private static final int VALUE = 2;

    private ListedTimes() {}

    /** Whether the elements of a list are such timestamps. */
    static boolean areIn(Array list) throws SQLException {
        return list.getBaseTypeName().equals("TIMESTAMP");
    }

    /** The elements of such a list. */
    static List<@Nullable Object> list(Array list) throws SQLException {
        List<@Nullable Object> times = new ArrayList<>();
        try (ResultSet elements = list.getResultSet()) {
            while (elements.next()) {
                long micros = elements.getLong(VALUE);
                times.add(elements.wasNull() ? null : Infinity.refused(time(micros)));
            }
        }
        return Collections.unmodifiableList(times);
    }

    private static LocalDateTime time(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS, ZoneOffset.UTC);
    }
}
