package dev.hamilton.jdbc;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects that everybody knows of those that drivers have. */
final class PlainValues {

    private PlainValues() {}

    /**
     * Of arrays lists, however deep; of bytes read-only buffers; of what JDBC had before {@code java.time} what that has; else the
     * value itself.
     */
    static @Nullable Object of(@Nullable Object value) throws SQLException {
        return of(value, false);
    }

    private static @Nullable Object of(@Nullable Object value, boolean zoned) throws SQLException {
        if (value instanceof java.sql.Array array) {
            return of(array.getArray(), Dialect.isZoned(array.getBaseTypeName()));
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(of(Array.get(value, i), zoned));
            }
            return Collections.unmodifiableList(list);
        }
        if (value instanceof Timestamp time) {
            return zoned ? time.toInstant() : time.toLocalDateTime();
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }
}
