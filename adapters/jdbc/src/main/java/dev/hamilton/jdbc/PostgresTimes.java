package dev.hamilton.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL's dates and times as they are. Its driver makes classes of JDBC's of an array of them, which lose what the time zone
 * of this process has left out, parts of seconds, and zones; read as rows they are exact. For the end of a day it gives the last
 * nanosecond, of which the database has none.
 */
final class PostgresTimes {

    /** Where the values are in the rows that are made of an array. */
    private static final int VALUE = 2;

    private PostgresTimes() {}

    /** Whether the elements of an array are dates or times. */
    static boolean areIn(Array array) throws SQLException {
        return switch (array.getBaseTypeName()) {
            case "date", "time", "timetz", "timestamp", "timestamptz" -> true;
            default -> false;
        };
    }

    /** The elements of such an array, however deep. */
    static List<@Nullable Object> list(Array array) throws SQLException {
        String type = array.getBaseTypeName();
        List<@Nullable Object> list = new ArrayList<>();
        try (ResultSet elements = array.getResultSet()) {
            boolean deep = elements.getMetaData().getColumnType(VALUE) == Types.ARRAY;
            while (elements.next()) {
                Array inner = deep ? elements.getArray(VALUE) : null;
                list.add(inner == null ? element(elements, type) : list(inner));
            }
        }
        return Collections.unmodifiableList(list);
    }

    private static @Nullable Object element(ResultSet elements, String type) throws SQLException {
        return switch (type) {
            case "date" -> Infinity.refused(elements.getObject(VALUE, LocalDate.class));
            case "time" -> time(elements.getObject(VALUE, LocalTime.class));
            case "timetz" -> time(elements.getObject(VALUE, OffsetTime.class));
            case "timestamp" -> Infinity.refused(elements.getObject(VALUE, LocalDateTime.class));
            default -> {
                OffsetDateTime moment = elements.getObject(VALUE, OffsetDateTime.class);
                yield moment == null ? null : Infinity.refused(moment.toInstant());
            }
        };
    }

    /** A time of a day. */
    static @Nullable LocalTime time(@Nullable LocalTime time) {
        if (LocalTime.MAX.equals(time)) {
            throw new IllegalArgumentException(
                    "24:00 is no time of a day to Java: make it 00:00 in the query, or cast it to interval or text");
        }
        return time;
    }

    /** A time of a day with a zone. */
    static @Nullable OffsetTime time(@Nullable OffsetTime time) {
        if (time != null) {
            time(time.toLocalTime());
        }
        return time;
    }
}
